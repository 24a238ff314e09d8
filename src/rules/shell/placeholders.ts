/**
 * Placeholders of a script: what its reader is to fill in.
 *
 * In: the text of commands. Out: names to fill in with their places, and names that the script gives a value to.
 * May not: expand anything. Go templates, loop variables and what a remote shell fills in are no placeholders.
 */

import { findWords } from '../../text/find-words.ts';

/** A name to fill in. */
export interface Placeholder {
  /** As typed: `<cluster>`, `$CLUSTER`, `{{ cluster }}`. */
  readonly typed: string;
  /** When two of them mean the same: folded, without its marks. */
  readonly key: string;
  /** Offset in the text. */
  readonly at: number;
}

const angle = /^<([A-Za-z](?:[\w .:|/-]{0,58}\w)?)>/;
const braces = /^\{\{-?\s{0,3}([A-Za-z_][\w-]{0,60})\s{0,3}-?\}\}/;
const variable = /^\$(?:([A-Za-z_]\w{0,60})|\{([A-Za-z_]\w{0,60})(:?[-=?+][^}]{0,200})?[^}]{0,60}\})/;
/** Words of template languages that look like a name. */
const templateWords = new Set([
  'end',
  'else',
  'define',
  'block',
  'break',
  'continue',
  'super',
  'endif',
  'endfor',
  'raw',
  'endraw',
]);
/** Elements of HTML and XML in data, not names. */
const notNames = /^(?:br|hr|p|b|i|html|body|head|div|span|a|pre|code|config|settings|xml|name|value)$/;

/** Variables that a shell, a tool or a scheduler sets. */
const wellKnown =
  /^(?:HOME|USER|LOGNAME|PATH|PWD|OLDPWD|HOSTNAME|HOST_NAME|SHELL|EDITOR|VISUAL|PAGER|TMPDIR|TEMP|LANG|TERM|UID|EUID|GID|PPID|RANDOM|SECONDS|LINENO|IFS|OSTYPE|DISPLAY|XDG_\w+|LC_\w+|SSH_\w+|BASH\w*|COLUMNS|LINES|REPLY|OPTARG|OPTIND|PIPESTATUS|FUNCNAME|DOCKER_HOST|KUBECONFIG|PG(?:HOST|PORT|USER|PASSWORD|DATABASE|DATA)|AWS_\w+|GOOGLE_\w+|VAULT_\w+|CONSUL_\w+|NOMAD_\w+|JAVA_HOME|GOPATH|CI|GITHUB_\w+|CI_\w+|_)$/;

/** Placeholders of a script in order, each time they occur. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\') {
      at++;
      continue;
    }
    // Single quotes keep a shell's hands off, but not a reader's: `'<name>'` is to be filled in.
    if (character === "'" && quote !== '"') quote = quote === "'" ? '' : "'";
    else if (character === '"' && quote !== "'") quote = quote === '"' ? '' : '"';
    else if (character === '#' && quote === '' && /^(?:$|\s)/.test(text[at - 1] ?? '')) {
      const end = text.indexOf('\n', at);
      at = (end < 0 ? text.length : end) - 1;
      continue;
    }
    const placeholder = read(text, at, character, quote);
    if (placeholder === null) continue;
    found.push(placeholder);
    at += placeholder.typed.length - 1;
  }
  return found;
}

function read(text: string, at: number, character: string, quote: string): Placeholder | null {
  const ahead = text.slice(at, at + longest);
  if (character === '<') {
    const match = angle.exec(ahead);
    const name = match?.[1];
    if (match === null || name === undefined || notNames.test(name) || text.includes(`</${name}>`))
      return null;
    return { typed: match[0], key: placeholderKey(name), at };
  }
  if (character === '{') {
    const match = braces.exec(ahead);
    const name = match?.[1];
    if (match === null || name === undefined || templateWords.has(name)) return null;
    return { typed: match[0], key: placeholderKey(name), at };
  }
  if (character !== '$' || quote === "'") return null;
  const match = variable.exec(ahead);
  const name = match?.[1] ?? match?.[2];
  if (match === null || name === undefined || match[3] !== undefined || wellKnown.test(name)) return null;
  return { typed: match[0], key: placeholderKey(name), at };
}

const longest = 300;

/** `<cluster-name>`, `$CLUSTER_NAME`, `{{cluster name}}` and `CLUSTER_NAME` are one. */
export function placeholderKey(name: string): string {
  return name
    .replace(/^\$?\{{0,2}|\}{0,2}$|[<>]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const assigned =
  /(?:^|[\s;&|("'`{])(?:([A-Za-z_]\w*)\+?=|(?:for|export|local|declare|readonly|typeset|mapfile|readarray|getopts)\s+(?:-\w+\s+)?([A-Za-z_]\w*)|read\s+((?:-\w+\s+)*[A-Za-z_][\w \t]*)|(?:-v|--set|--var|--arg|--argjson)[ =]([A-Za-z_]\w*)[ =])/g;

/** One of these stands in every text that gives a value to a name. */
const assigning = findWords(
  '= for export local declare typeset mapfile getopts read -v --set --var --arg'
    .split(' ')
    .map((word) => [word, word]),
);

/** Names that a script gives a value to, wherever in it: loops, `read`, assignments, also in a remote shell. */
export function assignedIn(text: string): readonly string[] {
  if (!assigning.isIn(text)) return [];
  return [...text.matchAll(assigned)].flatMap(([, first, second, several, option]) => [
    ...[first, second, option].filter((name) => name !== undefined).map(placeholderKey),
    ...(several ?? '').split(/\s+/).map(placeholderKey),
  ]);
}

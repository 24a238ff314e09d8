/**
 * Inline Markdown as a flat list of tokens.
 *
 * In: the text of one item. Out: words and marks; code, quotes, names, numbers, dates and references are opaque.
 * May not: know a language, or let anything inside code or quotes through.
 */

/**
 * `name`: a path, file, flag or identifier. `reference`: a URL or ticket. `person`: a handle. `blank`: a
 * placeholder to be filled in. `mark`: punctuation.
 */
type TokenKind =
  | 'word'
  | 'code'
  | 'quote'
  | 'name'
  | 'quantity'
  | 'date'
  | 'reference'
  | 'person'
  | 'blank'
  | 'mark';

/** One token. `lower` of an opaque token is a fixed word, so that its content cannot be looked up. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
}

// Every repetition is bounded, so that the work stays linear in the length whatever is left unclosed.
const pieces = new RegExp(
  [
    '(?:<!--[^]{0,400}?-->)',
    '(?:<\\/?(?:a|b|i|em|strong|u|s|del|p|div|span|sup|sub|kbd|details|summary|ul|ol|li|small)(?:\\s[^<>]{0,300})?>)',
    '(?:`{1,3}[^`]{1,400}`{1,3}|<code>[^<]{0,300}<\\/code>|\\$\\{[^{}]{0,100}\\})',
    '(?:!\\[[^\\]\\n]{0,200}\\]\\([^()\\n]{0,300}\\))',
    '(?:\\]\\([^()\\s]{0,400}(?:\\([^()\\s]{0,80}\\)[^()\\s]{0,100})?(?:\\s+["\'(][^"\'()\\n]{0,200}["\')])?\\s*\\)|\\]\\[[^\\]\\n]{0,60}\\])',
    '(?:<?(?:https?|ftp|ssh|mailto):[^\\s<>()\\]|"]{1,600}>?|www\\.[^\\s<>()\\]|"]{1,600})',
    "(?:\"[^\"\\n]{1,240}\"|“[^”\\n]{1,240}”|„[^“”\\n]{1,240}[“”]|«[^»\\n]{1,240}»|‘[^‘'\\n]{1,160}'|(?<![\\p{L}\\p{N}])'[^'\\n]{1,160}'(?![\\p{L}\\p{N}]))",
    '(?:<[\\p{L}][^<>\\n]{1,80}>|\\{\\{[^{}]{0,80}\\}\\}|_{3,}|\\[\\.{2,}\\]|\\?{3,})',
    '(?:-{1,2}>|=>|→)',
    '(?:\\.{3,}|…)',
    '(?:(?:--?|\\.{0,2}\\/|~\\/|[@#])?[\\p{L}\\p{N}_$][^\\s<>()\\[\\]{}"“”«»„,;!?|*`…→–—=&+~]{0,200})',
    '(?:[.,;:!?()\\[\\]{}/&+=|<>–—-])',
  ].join('|'),
  'gu',
);

const htmlTag =
  /^<\/?(?:a|b|i|em|strong|u|s|del|p|div|span|sup|sub|kbd|details|summary|ul|ol|li|small)(?:\s[^<>]{0,300})?>$/;

const entities: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&nbsp;', ' '],
  ['&amp;', '&'],
];

/** Splits one item into tokens, in order. Linear in the length of the text; never throws. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const open: number[] = [];
  let plain = text.replaceAll('’', "'");
  if (plain.includes('<')) plain = plain.replaceAll(/<br\s{0,3}\/?>/gi, ' ; ');
  if (plain.includes('&')) for (const [entity, sign] of entities) plain = plain.replaceAll(entity, sign);
  for (const [found] of plain.matchAll(pieces)) {
    if (isSimple(found)) {
      tokens.push(word(found));
      continue;
    }
    switch (sortOf(found)) {
      case 'chunk':
        addChunk(tokens, found);
        break;
      case 'url':
        addUrl(tokens, found);
        break;
      case 'code':
        tokens.push(opaque('code', found));
        break;
      case 'quote':
        tokens.push(opaque('quote', found));
        break;
      case 'blank':
        tokens.push(opaque('blank', found));
        break;
      case 'linkEnd': {
        const start = open.pop();
        // Blanked in place; taken out below, so that a long list of links stays linear.
        if (start !== undefined) tokens[start] = gone;
        break;
      }
      case 'mark':
        if (found === '[') open.push(tokens.length);
        if (found === ']') open.pop();
        tokens.push(mark(signs.get(found) ?? found));
        break;
      default:
    }
  }
  return tokens.filter((token) => token !== gone);
}

/** Signs that are written in several ways. */
const signs: ReadonlyMap<string, string> = new Map([
  ['–', '-'],
  ['—', '-'],
  ['…', '...'],
  ['→', '->'],
  ['=>', '->'],
  ['-->', '->'],
]);

type Sort = 'chunk' | 'url' | 'code' | 'quote' | 'blank' | 'linkEnd' | 'mark' | 'skipped';

const urlStart = /^(?:<?(?:https?|ftp|ssh|mailto):|www\.)./;

/** Which alternative of `pieces` a match is, by its first characters. */
function sortOf(found: string): Sort {
  const first = found[0] ?? '';
  if (/\p{L}|\p{N}/u.test(first)) return urlStart.test(found) ? 'url' : 'chunk';
  if (found.length === 1) return first === '_' || first === '$' ? 'chunk' : 'mark';
  switch (first) {
    case '`':
      return 'code';
    case '!':
      return 'skipped';
    case ']':
      return 'linkEnd';
    case '$':
      return found.startsWith('${') ? 'code' : 'chunk';
    case '<':
      if (urlStart.test(found)) return 'url';
      if (found.startsWith('<code>')) return 'code';
      return found.startsWith('<!--') || htmlTag.test(found) ? 'skipped' : 'blank';
    case '"':
    case "'":
    case '“':
    case '„':
    case '«':
    case '‘':
      return 'quote';
    case '{':
    case '?':
    case '[':
      return 'blank';
    case '_':
      return /^_+$/.test(found) ? 'blank' : 'chunk';
    case '-':
    case '=':
    case '.':
      return found === '->' || found === '=>' || found === '-->' || /^\.+$/.test(found) ? 'mark' : 'chunk';
    default:
      return 'chunk';
  }
}

const gone: Token = { kind: 'mark', text: '', lower: '', capital: false };

function mark(sign: string): Token {
  return { kind: 'mark', text: sign, lower: sign, capital: false };
}

function opaque(kind: TokenKind, text: string): Token {
  return { kind, text, lower: `<${kind}>`, capital: false };
}

function addUrl(tokens: Token[], found: string): void {
  const end = /[.,:;!?'>]+$/.exec(found);
  const url = end === null ? found : found.slice(0, end.index);
  tokens.push(opaque('reference', url));
  if (end !== null && /[.!?]$/.test(end[0])) tokens.push(mark('.'));
}

const date =
  /^(?:\d{4}-\d{2}-\d{2}|\d{4}\/\d{2}\/\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|[QHqh][1-4](?:[/-]?\d{2,4})?|\d{4}[/-]?[QHqh][1-4])$/;
const ticket = /^(?!(?:UTF|SHA|MD|ISO|RFC|SEV|COVID|TLS|HTTP|PM|EC|S)-)[A-Z][A-Z0-9]{1,9}-\d{1,7}$/;
const numberReference = /^(?:[\w.-]{1,60}\/[\w.-]{1,60}|[\w.-]{0,60})#\d{1,7}$|^GH-\d{1,7}$/;
const quantity =
  /^[$€£]?\d[\d.,:]*(?:%|[a-zA-Zµ]{1,4}|-?(?:day|hour|minute|second|week|month|year|node|replica)s?)?$/;
const camel = /\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}{2,}\p{Lu}/u;
const fileEnd = /\.(?:[a-z]{2,5}|[a-z]?\d{1,2})$/;
const abbreviation = /^(?:e\.g|i\.e|etc|vs|approx|incl|resp|cf|a\.k\.a|p\.s|ca|no|f\.eks|bl\.a|osv)$/i;

/** One run of characters without spaces: a word, a name, a number, a reference, or words joined by slashes. */
function addChunk(tokens: Token[], found: string): void {
  const tail = /[.:'/_-]+$/.exec(found);
  const pathLike = /^(?:\.{0,2}\/|~\/)/.test(found) || (found.endsWith('/') && found.length > 2);
  let core = tail === null || (pathLike && tail[0] === '/') ? found : found.slice(0, tail.index);
  const rest = found.slice(core.length);
  core = core.replace(/^_+(?=[^_])/, '');
  if (core !== '') addCore(tokens, core, pathLike);
  if (abbreviation.test(core)) return;
  if (rest.includes(':')) tokens.push(mark(':'));
  else if (rest.startsWith('...')) tokens.push(mark('...'));
  else if (rest.startsWith('.')) tokens.push(mark('.'));
  else if (rest.endsWith('/')) tokens.push(mark('/'));
  else if (rest.endsWith('-') && rest.length > 1) tokens.push(mark('-'));
}

const plainWord = /^\p{L}\p{Ll}*$/u;

function addCore(tokens: Token[], core: string, pathLike: boolean): void {
  if (plainWord.test(core)) {
    addWord(tokens, core);
    return;
  }
  if (core.startsWith('@')) tokens.push(opaque('person', core));
  else if (date.test(core)) tokens.push(opaque('date', core));
  else if (ticket.test(core) || numberReference.test(core)) tokens.push(opaque('reference', core));
  else if (quantity.test(core)) tokens.push(opaque('quantity', core));
  else if (pathLike || core.startsWith('-') || core.startsWith('#') || core.includes('_')) {
    tokens.push(opaque('name', core));
  } else if (core.includes('/')) addSlashed(tokens, core);
  else if (core.includes('::') || core.includes(':') || core.includes('\\'))
    tokens.push(opaque('name', core));
  else if (/\d/.test(core) && /\p{L}/u.test(core) && !/^\d+(?:st|nd|rd|th)$/i.test(core))
    tokens.push(opaque('name', core));
  else if (core.includes('.') && !abbreviation.test(core)) addDotted(tokens, core);
  else if (camel.test(core) && !core.includes("'") && !/^\p{Lu}+s$/u.test(core))
    tokens.push(opaque('name', core));
  else addWord(tokens, core);
}

/** `service/infrastructure` is two words; `docs/failover.md` and `a/b/c` are names. */
function addSlashed(tokens: Token[], core: string): void {
  const parts = core.split('/');
  const plain = parts.every((part) => /^[\p{L}'-]{1,40}$/u.test(part) || part === '');
  if (!plain || parts.length > 5) {
    tokens.push(opaque('name', core));
    return;
  }
  parts.forEach((part, at) => {
    if (at > 0) tokens.push(mark('/'));
    if (part !== '') addWord(tokens, part);
  });
}

/** `flux.yaml` and `res.send` are names; `end.Next` is two words whose space was forgotten. */
function addDotted(tokens: Token[], core: string): void {
  const at = core.indexOf('.');
  const joined = /^\p{Ll}{3,}\.\p{Lu}\p{Ll}+$/u.test(core);
  if (joined && !fileEnd.test(core)) {
    addWord(tokens, core.slice(0, at));
    tokens.push(mark('.'));
    addWord(tokens, core.slice(at + 1));
  } else tokens.push(opaque('name', core));
}

function addWord(tokens: Token[], text: string): void {
  const clean = text.replace(/^['-]+|['-]+$/g, '');
  if (clean !== '') tokens.push(word(clean));
}

function word(text: string): Token {
  return { kind: 'word', text, lower: text.toLowerCase(), capital: /^\p{Lu}/u.test(text) };
}

/** Letters of the plain alphabet, the first perhaps a capital: most words are, and need no more reading. */
function isSimple(found: string): boolean {
  for (let at = 0; at < found.length; at++) {
    const code = found.charCodeAt(at) | (at === 0 ? 0x20 : 0);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

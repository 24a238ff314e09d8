/**
 * Parameters put into commands, quoted so that a shell takes each value as the one word it is.
 *
 * What stands in quotes for the shell of this command may be read once more by a shell further on (`ssh host "..."`): a value
 * with anything but harmless characters is reported, and whoever copies it is told to look.
 */

/** A command as parts: the author's text, and values that were put in. */
interface FilledPart {
  readonly text: string;
  /** The parameter it stands for, or null. */
  readonly name: string | null;
}

export interface FilledCommand {
  readonly text: string;
  readonly parts: readonly FilledPart[];
  /** Parameters without a value yet. */
  readonly missing: readonly string[];
  /** Parameters whose value holds characters that mean something to a shell. */
  readonly risky: readonly string[];
}

/** Characters that mean nothing to any shell, wherever they stand in a word. */
const harmless = /^[A-Za-z0-9_@%+=:,./-]+$/;
const placeholder =
  /^\{\{-?\s{0,3}([A-Za-z_][\w-]{0,60})\s{0,3}-?\}\}|^\$(?:\{([A-Za-z_]\w{0,60})\}|([A-Za-z_]\w{0,60}))/;

type Quotes = 'none' | 'single' | 'double';

/** Fills in one command. `isShell` is false for other languages: a value stands there as it is, and `$NAME` is theirs. */
export function fillCommand(
  command: string,
  values: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
  isShell = true,
): FilledCommand {
  const parts: FilledPart[] = [];
  const missing = new Set<string>();
  const risky = new Set<string>();
  let plain = '';
  const contexts: Quotes[] = ['none'];
  const quotes = (): Quotes => contexts.at(-1) ?? 'none';
  for (let at = 0; at < command.length; ) {
    const rest = command.slice(at, at + 140);
    const [typed = '', braced, curly, bare] = placeholder.exec(rest) ?? [];
    const name = braced ?? curly ?? bare;
    const isOurs =
      name !== undefined && names.has(name) && (braced !== undefined || (isShell && quotes() !== 'single'));
    if (isOurs) {
      const value = values.get(name) ?? '';
      if (value === '') missing.add(name);
      else if (!harmless.test(value)) risky.add(name);
      const text = value === '' ? typed : isShell ? quoted(value, quotes()) : value;
      if (plain !== '') parts.push({ text: plain, name: null });
      parts.push({ text, name });
      plain = '';
      at += typed.length;
      continue;
    }
    const taken = isShell ? step(rest, contexts, command[at - 1]) : (rest[0] ?? '');
    plain += taken;
    at += taken.length;
  }
  if (plain !== '') parts.push({ text: plain, name: null });
  return { text: parts.map(({ text }) => text).join(''), parts, missing: [...missing], risky: [...risky] };
}

/** Takes the next characters of a script and keeps account of the quotes they open and close. */
function step(rest: string, contexts: Quotes[], before: string | undefined): string {
  const character = rest[0] ?? '';
  const inside = contexts.at(-1) ?? 'none';
  if (inside === 'single') {
    if (character === "'") contexts.pop();
    return character;
  }
  if (character === '\\') return rest.slice(0, 2);
  if (character === '"') {
    if (inside === 'double') contexts.pop();
    else contexts.push('double');
  } else if (character === "'" && inside === 'none') contexts.push('single');
  else if (rest.startsWith('$(')) {
    contexts.push('none');
    return '$(';
  } else if (character === ')' && inside === 'none' && contexts.length > 1) contexts.pop();
  else if (character === '#' && inside === 'none' && (before === undefined || /\s/.test(before))) {
    // A comment: an apostrophe in it opens nothing.
    const [comment = character] = /^[^\n{$]+/.exec(rest) ?? [];
    return comment;
  }
  return character;
}

function quoted(value: string, quotes: Quotes): string {
  if (harmless.test(value)) return value;
  if (quotes === 'single') return value.replaceAll("'", `'\\''`);
  if (quotes === 'double') return value.replace(/[\\"$`]/g, '\\$&').replaceAll('!', `"'!'"`);
  return `'${value.replaceAll("'", `'\\''`)}'`;
}

/** Names that commands ask for: those that are declared, and every `{{ name }}`. */
export function parametersIn(commands: readonly string[], declared: readonly string[]): readonly string[] {
  const found = commands.flatMap((command) =>
    [...command.matchAll(/\{\{-?\s{0,3}([A-Za-z_][\w-]{0,60})\s{0,3}-?\}\}/g)].map(([, name = '']) => name),
  );
  return [...new Set([...declared, ...found])];
}

/** One command-line test, as a file says it. */
export interface CliCase {
  readonly about: string;
  /** Arguments after `onlyonce`. */
  readonly args: readonly string[];
  readonly environment: { readonly [name: string]: string };
  /** Working directory relative to the temporary folder. */
  readonly folder: string;
  readonly files: { readonly [path: string]: string };
  /** Commands that are run before, without a shell. */
  readonly before: readonly (readonly string[])[];
  readonly stdin: string;
  /** Files as they must be afterwards. */
  readonly after: { readonly [path: string]: string };
  readonly code: number;
  /** Null when the file does not say. */
  readonly stdout: string | null;
  readonly stderr: string | null;
}

/**
 * Reads a case file. Its first lines say what it is about, `$ onlyonce ...` is the command (environment variables may
 * stand before it, `$ cd FOLDER` on a line before it; other `$` lines before it are run first, without a shell), then come
 * sections `-- NAME --`: `exit N`, `stdout`, `stderr` and `after NAME` are what is expected, `stdin` is what the command
 * reads, every other name is a file to write first. `\e` in a file stands for the escape character.
 */
export function parseCliCase(text: string): CliCase {
  const [head = '', ...rest] = text.split(/^-- (.+) --\n/m);
  const about = head.split('\n').filter((line) => line !== '' && !line.startsWith('$ '));
  const commands = head.split('\n').flatMap((line) => (line.startsWith('$ ') ? [words(line.slice(2))] : []));
  const folder = commands.find(([first]) => first === 'cd')?.[1] ?? '.';
  const command = commands.findLast((line) => line.includes('onlyonce')) ?? [];
  const before = commands.filter((line) => line !== command && line[0] !== 'cd');
  const at = command.indexOf('onlyonce');
  const files: { [path: string]: string } = {};
  const after: { [path: string]: string } = {};
  let stdin = '';
  let code: number | null = null;
  let stdout: string | null = null;
  let stderr: string | null = null;
  for (let index = 0; index < rest.length; index += 2) {
    const name = rest[index] ?? '';
    const body = rest[index + 1] ?? '';
    if (name === 'stdout') stdout = body;
    else if (name === 'stderr') stderr = body;
    else if (name === 'stdin') stdin = body;
    else if (name.startsWith('after ')) after[name.slice('after '.length)] = body;
    else if (/^exit \d$/.test(name)) code = Number(name.slice(5));
    else files[name] = body.replaceAll('\\e', '\u001b');
  }
  if (at < 0 || code === null)
    throw new Error('a case file needs a command `$ onlyonce ...` and `-- exit N --`');
  const environment = Object.fromEntries(command.slice(0, at).map(assignment));
  return {
    about: about.join(' '),
    args: command.slice(at + 1),
    environment,
    folder,
    files,
    before,
    stdin,
    after,
    code,
    stdout,
    stderr,
  };
}

function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

function assignment(word: string): readonly [string, string] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}

/**
 * Whether output is as expected, where a line `...` stands for any lines at all (none as well) and `...` at the end of
 * a line for any rest of it.
 */
export function outputMatches(expected: string, actual: string): boolean {
  const pattern = expected
    .replace(/[*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/^\.\.\.\n/gm, '(?:<any>\\n)*?')
    .replace(/\.\.\.$/gm, '<any>')
    .replaceAll('.', '\\.')
    .replaceAll('<any>', '.*');
  return new RegExp(`^${pattern}$`).test(actual);
}

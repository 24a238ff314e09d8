/**
 * What a command runs in the end: `sudo`, `ssh host`, `kubectl exec ... --` and their like are taken off.
 *
 * In: simple commands. Out: invocations: a program and its arguments.
 * May not: know what programs do; that is `effects.ts`.
 */
import { readScript, readTyped, type SimpleCommand } from './read-script.ts';

/** A program with its arguments. */
export interface Invocation {
  readonly program: string;
  readonly args: readonly string[];
  /** Program and arguments with single spaces. */
  readonly text: string;
  readonly input: string;
  readonly line: number;
  readonly column: number;
}

/** Programs that run what follows, and those of their options that take a value. */
const prefixes: { readonly [program: string]: readonly string[] } = {
  sudo: ['-u', '-g', '-h', '-p', '-C', '-r', '-t', '--user', '--group'],
  doas: ['-u', '-C'],
  env: ['-u', '-C', '-S'],
  nohup: [],
  nice: ['-n'],
  ionice: ['-c', '-n'],
  setsid: [],
  stdbuf: ['-o', '-e', '-i'],
  command: [],
  exec: [],
  time: [],
  timeout: ['-s', '-k', '--signal', '--kill-after'],
  watch: ['-n', '-d', '--interval'],
  xargs: ['-I', '-n', '-P', '-L', '-d', '-s', '-a', '-E'],
  parallel: ['-j', '-N'],
  chroot: [],
  'systemd-run': ['-p', '--unit', '-M', '-H'],
  'aws-vault': [],
  setpriv: [],
};
/** Words after the options that are not yet the command: the duration of `timeout`, the root of `chroot`. */
const words: { readonly [program: string]: number } = { timeout: 1, chroot: 1, 'aws-vault': 2 };
const sshOptions = new Set('-p -i -l -o -F -J -L -R -D -b -c -E -e -m -O -Q -S -W -w'.split(' '));
const shells = new Set(['sh', 'bash', 'zsh', 'dash', 'ksh', 'su', 'runuser']);
const maxDepth = 4;

/** Every invocation of a script of which only what is typed is left, in order. */
export function invocationsOf(typed: string): readonly Invocation[] {
  return readTyped(typed).flatMap((command) => unwrap(command, 0));
}

/** What one command runs. */
function unwrap(command: SimpleCommand, depth: number): readonly Invocation[] {
  const [first, ...args] = command.words;
  if (first === undefined) return [];
  const program = nameOfProgram(first);
  const again = (words: readonly string[]) =>
    words.length === 0 || depth >= maxDepth ? [] : unwrap({ ...command, words }, depth + 1);
  const script = (text: string) =>
    depth >= maxDepth
      ? []
      : readScript(text).flatMap((inner) =>
          unwrap({ ...inner, line: command.line, column: command.column }, depth + 1),
        );
  const own: Invocation = {
    program,
    args,
    text: [program, ...args].join(' '),
    input: command.input,
    line: command.line,
    column: command.column,
  };

  const valued = Object.hasOwn(prefixes, program) ? prefixes[program] : undefined;
  if (valued !== undefined) {
    const at = afterOptions(args, new Set(valued)) + (words[program] ?? 0);
    let from = at;
    while (/^[A-Za-z_]\w*=/.test(args[from] ?? '')) from++;
    return again(args.slice(from));
  }
  if (program === 'ssh' || program === 'gcloud-ssh') {
    const host = afterOptions(args, sshOptions);
    const rest = args.slice(host + 1);
    return rest.length === 0 ? [own] : script(rest.join(' '));
  }
  if (shells.has(program)) {
    const option = args.findIndex((word) => /^-\w*c$|^--command$/.test(word));
    const text = option < 0 ? undefined : args[option + 1];
    if (text !== undefined) return script(text);
    return command.input === '' ? [own] : script(command.input);
  }
  if (/^(?:kubectl|oc|docker|podman|nerdctl|crictl|lxc)$/.test(program)) {
    const exec = args.findIndex((word) => word === 'exec' || word === 'rsh' || word === 'debug');
    if (exec >= 0) return insideContainer(args.slice(exec + 1), again);
  }
  return [own];
}

const containerOptions = new Set(
  '-n -c -u -e -w --namespace --container --user --env --workdir --context'.split(' '),
);

/** After `--`, or after the name of the container. */
function insideContainer(
  args: readonly string[],
  again: (words: readonly string[]) => readonly Invocation[],
): readonly Invocation[] {
  const dashes = args.indexOf('--');
  if (dashes >= 0) return again(args.slice(dashes + 1));
  return again(args.slice(afterOptions(args, containerOptions) + 1));
}

/** Index of the first word that is neither an option nor an option's value. */
function afterOptions(args: readonly string[], valued: ReadonlySet<string>): number {
  let at = 0;
  while (at < args.length && (args[at] ?? '').startsWith('-') && args[at] !== '-') {
    if (args[at] === '--') return at + 1;
    at += valued.has(args[at] ?? '') ? 2 : 1;
  }
  return at;
}

function nameOfProgram(word: string): string {
  return word.slice(word.lastIndexOf('/') + 1).replace(/\.(?:sh|exe)$/, '');
}

/**
 * Last changes: the day each document was last changed, as its repository knows it.
 *
 * In: a content folder. Out: days by path, relative to that folder; none where git, a repository or its history is missing.
 * May not: run anything that the repository configures, ask the network, or hold up a build.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Longer than any history takes that a person waits for. */
const timeout = 20_000;
const maxBuffer = 256 * 1024 * 1024;

/** Settings of a repository that would run a program of its choice. */
const safely = ['-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false', '--no-pager'];

/**
 * Days (`2026-03-01`, in the committer's own zone, so that every machine says the same) by path. A shallow clone, whose
 * oldest commit seems to have changed everything, gives none.
 */
export async function readLastChanges(contentDir: string): Promise<ReadonlyMap<string, string>> {
  try {
    const shallow = await git(contentDir, ['rev-parse', '--is-shallow-repository']);
    if (shallow.trim() !== 'false') return new Map();
    return parseLog(await git(contentDir, ['log', ...logOptions, '--', '.']));
  } catch {
    // No git, no repository, no commit yet, or a history too long: a page without the day is as good.
    return new Map();
  }
}

const logOptions = [
  '--format=%x01%cs',
  '--name-only',
  '--relative',
  '-z',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--diff-filter=AM',
];

async function git(folder: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
  const { stdout } = await run('git', [...safely, ...args], { cwd: folder, env, timeout, maxBuffer });
  return stdout;
}

/** Reads `\u0001DAY` and the paths of that commit, newest first, each ended by NUL; a line feed leads the first path. */
function parseLog(log: string): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  let day = '';
  for (const part of log.split('\0')) {
    const [, found] = /^\u0001(\d{4}-\d\d-\d\d)$/.exec(part) ?? [];
    if (found !== undefined) day = found;
    else {
      const path = part.replace(/^\n/, '');
      if (path !== '' && !days.has(path)) days.set(path, day);
    }
  }
  return days;
}

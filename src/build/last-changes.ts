/**
 * Last changes: the day each document was last changed, as its repository knows it.
 *
 * In: a content folder. Out: days by path, relative to that folder; none where git, a repository or its history is missing.
 * May not: run anything that the repository configures, ask the network, or hold up a build.
 */
import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { markOfFile, markTuple } from '../cache/file-mark.ts';

const run = promisify(execFile);

/** Where nothing is known. */
export const noChanges: ReadonlyMap<string, string> = new Map();

/** Longer than any history takes that a person waits for. */
const timeout = 20_000;
const maxBuffer = 256 * 1024 * 1024;

/** Settings of a repository that would run a program of its choice. */
const safely = ['-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false', '--no-pager'];

/** The history of a folder as it was read once, and the state of the repository then. */
export interface History {
  readonly mark: string;
  readonly days: ReadonlyMap<string, string>;
}

/** The days of last changes, read again only when the repository is in another state than last time. */
export async function readHistory(contentDir: string, last: History | null): Promise<History> {
  const mark = markOfHistory(contentDir);
  if (mark !== null && mark === last?.mark) return last;
  return { mark: mark ?? '', days: await readLastChanges(contentDir) };
}

/**
 * A text that is another one after every commit, checkout, fetch of history and the like. Null when that cannot be told: git
 * has been told to look elsewhere.
 */
function markOfHistory(contentDir: string): string | null {
  if (process.env['GIT_DIR'] !== undefined) return null;
  for (let folder = contentDir; ; folder = dirname(folder)) {
    const git = join(folder, '.git');
    const stats = statSync(git, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      const head = textOf(join(git, 'HEAD'));
      const ref = /^ref: (\S+)$/m.exec(head)?.[1] ?? 'HEAD';
      const files = ['HEAD', 'logs/HEAD', 'packed-refs', 'shallow', ref].map((name) =>
        markAt(join(git, name)),
      );
      return [git, head, ...files].join('\n');
    }
    // A linked work tree keeps its state elsewhere.
    if (stats !== undefined) return null;
    if (dirname(folder) === folder) return 'none';
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function markAt(path: string): string {
  const mark = markOfFile(path);
  return mark === null ? '' : markTuple(mark).join(' ');
}

/**
 * Days (`2026-03-01`, in the committer's own zone, so that every machine says the same) by path. A shallow clone, whose
 * oldest commit seems to have changed everything, gives none.
 */
export async function readLastChanges(contentDir: string): Promise<ReadonlyMap<string, string>> {
  try {
    const shallow = await git(contentDir, ['rev-parse', '--is-shallow-repository']);
    if (shallow.trim() !== 'false') return noChanges;
    return parseLog(await git(contentDir, ['log', ...logOptions, '--', '.']));
  } catch {
    // No git, no repository, no commit yet, or a history too long: a page without the day is as good.
    return noChanges;
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

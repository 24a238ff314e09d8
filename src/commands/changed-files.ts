/**
 * Changed files: what git says has changed since a commit.
 *
 * In: a commit as typed, and a content folder. Out: content paths: committed since, not committed yet, and not tracked yet.
 * May not: run anything that the repository configures, ask the network, or let an option pass for a commit.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CannotRun } from '../model/cannot-run.ts';

const run = promisify(execFile);

const maxBuffer = 256 * 1024 * 1024;

/** Settings of a repository that would run a program of its choice. */
const safely = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '--no-pager'];

/**
 * Paths relative to `contentDir` that differ from the commit where this branch left `ref` (from `ref` itself where the two
 * have no commit in common). Throws `CannotRun` when there is no git, no repository, or no such commit.
 */
export async function changedFiles(ref: string, contentDir: string): Promise<ReadonlySet<string>> {
  await requireRepository(contentDir);
  const commit = await commitOf(ref, contentDir);
  const diff = ['diff', '--name-only', '-z', '--relative', '--no-renames', '--no-ext-diff', '--no-textconv'];
  const changed = await git(contentDir, [...diff, commit, '--', '.']);
  const untracked = await git(contentDir, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  return new Set([...changed.split('\0'), ...untracked.split('\0')].filter((path) => path !== ''));
}

async function requireRepository(contentDir: string): Promise<void> {
  try {
    await git(contentDir, ['rev-parse', '--show-toplevel']);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new CannotRun(
      isMissing ? '`--since` needs git, which is not installed' : '`--since` needs a git repository',
      isMissing
        ? 'Install git, or lint without `--since`'
        : 'Run it in a checkout, or lint without `--since`',
      { cause: error },
    );
  }
}

async function commitOf(ref: string, contentDir: string): Promise<string> {
  const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const commit = await git(contentDir, verify).catch((error: unknown) => {
    throw new CannotRun(
      `There is no commit \`${ref}\` here`,
      'Fetch it first: a checkout in CI often holds the last commit alone (`fetch-depth: 0` on GitHub, `GIT_DEPTH: 0` on GitLab)',
      { cause: error },
    );
  });
  const base = await git(contentDir, ['merge-base', commit.trim(), 'HEAD']).catch(() => commit);
  return base.trim();
}

async function git(folder: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
  const { stdout } = await run('git', [...safely, ...args], { cwd: folder, env, maxBuffer });
  return stdout;
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLastChanges } from '../../src/build/last-changes.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { buildFolder, readTree } from '../support/site.ts';

function git(folder: string, date: string, ...args: readonly string[]): void {
  const env = {
    ...process.env,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
    GIT_COMMITTER_DATE: date,
  };
  execFileSync('git', args, { cwd: folder, env, stdio: 'ignore' });
}

function commit(folder: string, date: string, files: Readonly<Record<string, string>>): void {
  writeFiles(folder, files);
  git(folder, date, 'add', '-A');
  git(folder, date, 'commit', '-m', 'x');
}

/** A repository whose content stands in a folder of it. */
function repository(): string {
  const folder = temporaryFolder();
  git(folder, '2026-01-01T12:00:00Z', 'init');
  commit(folder, '2026-01-01T12:00:00Z', {
    'docs/a.md': '# A\n',
    'docs/runbooks/b c é.md': '# B\n',
    'other.md': '# O\n',
  });
  // Just before midnight where the committer is, the next day elsewhere.
  commit(folder, '2026-02-03T23:30:00-08:00', { 'docs/a.md': '# A\n\nmore\n' });
  return folder;
}

describe.skipIf(!hasGit())('last changes', () => {
  it('are the days of the last commits, by path below the content folder', async () => {
    const days = await readLastChanges(join(repository(), 'docs'));
    expect([...days].sort()).toEqual([
      ['a.md', '2026-02-03'],
      ['runbooks/b c é.md', '2026-01-01'],
    ]);
  });

  it('are shown on the page and in the sitemap of an internal build, and in no other', async () => {
    const docs = join(repository(), 'docs');
    writeFiles(docs, { 'a.md': '---\naudience: public\n---\n# A\n' });
    for (const audience of ['internal', 'public']) {
      const out = join(temporaryFolder(), 'out');
      await buildFolder(docs, out, { audience, config: { siteUrl: 'https://ops.example/' } });
      const whole = [...readTree(out).values()].join('');
      expect(whole.includes('2026-02-03')).toBe(audience === 'internal');
      if (audience === 'internal') {
        expect(readFileSync(join(out, 'a.html'), 'utf8')).toContain(
          'Last change <time datetime="2026-02-03">2026-02-03</time>',
        );
        expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toContain('<lastmod>2026-02-03</lastmod>');
      }
    }
  });

  it('are unknown in a shallow clone, whose oldest commit seems to have changed everything', async () => {
    const clone = join(temporaryFolder(), 'clone');
    git('.', '', 'clone', '--depth', '1', pathToFileURL(repository()).href, clone);
    expect(existsSync(join(clone, 'docs/a.md'))).toBe(true);
    expect(await readLastChanges(join(clone, 'docs'))).toEqual(new Map());
  });

  it('run nothing that the repository configures', async () => {
    const folder = repository();
    const trap = join(folder, 'trap.sh');
    writeFiles(folder, { 'trap.sh': `#!/bin/sh\ntouch "${folder}/sprung"\nexit 1\n` });
    execFileSync('chmod', ['+x', trap]);
    for (const name of ['core.fsmonitor', 'core.pager', 'gpg.program', 'diff.external', 'core.sshCommand']) {
      git(folder, '', 'config', name, trap);
    }
    git(folder, '', 'config', 'log.showSignature', 'true');
    expect((await readLastChanges(join(folder, 'docs'))).get('a.md')).toBe('2026-02-03');
    expect(existsSync(join(folder, 'sprung'))).toBe(false);
  });
});

it('a sitemap of the team stands where ours would', async () => {
  const folder = temporaryFolder({ 'a.md': '# A\n\n[map](sitemap.xml)\n', 'sitemap.xml': '<own/>' });
  const out = join(temporaryFolder(), 'out');
  await buildFolder(folder, out, { config: { siteUrl: 'https://ops.example/' } });
  expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toBe('<own/>');
});

describe('without a history', () => {
  it('nothing is known: no repository', async () => {
    expect(await readLastChanges(temporaryFolder({ 'a.md': '# A\n' }))).toEqual(new Map());
  });

  it.skipIf(!hasGit())('nothing is known: no commit', async () => {
    const folder = temporaryFolder({ 'a.md': '# A\n' });
    git(folder, '', 'init');
    expect(await readLastChanges(folder)).toEqual(new Map());
  });
});

function hasGit(): boolean {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

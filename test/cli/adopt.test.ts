import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';

const main = join(import.meta.dirname, '../../dist/src/cli/main.js');
const fixture = join(import.meta.dirname, '../fixtures/old-postmortems');
const newest = 'docs/postmortems/2021/2021-05-06-failover.md';

function onlyonce(cwd: string, ...args: readonly string[]) {
  const { status, stdout } = spawnSync(process.execPath, [main, ...args, '--today', '2026-06-01'], {
    cwd,
    encoding: 'utf8',
  });
  return { status, last: stdout.trimEnd().split('\n').at(-1) ?? '', stdout };
}

it('a folder of old postmortems starts at none, and what is new is caught', () => {
  const cwd = temporaryFolder();
  cpSync(fixture, join(cwd, 'docs', 'postmortems'), { recursive: true });

  const first = onlyonce(cwd, 'lint', 'docs');
  expect(first.status).toBe(1);
  expect(first.last).toMatch(
    /^\d+ postmortems: \d+ name a process change, \d+ only wishes, \d+ nothing; start with `onlyonce baseline docs`$/,
  );
  expect(first.stdout.match(/onlyonce explain/g)?.length).toBeGreaterThanOrEqual(200);

  expect(onlyonce(cwd, 'baseline', 'docs').status).toBe(0);
  expect(onlyonce(cwd, 'lint', 'docs', '--fail-on', 'info')).toMatchObject({
    status: 0,
    last: expect.stringMatching(/^39 files, no other findings \(\d+ in the baseline\)$/),
  });

  const path = join(cwd, newest);
  const text = readFileSync(path, 'utf8');
  const added = text.replace('## TL;DR', 'Written the day after.\n\n## TL;DR');
  writeFileSync(path, `${added}- Be more vigilant during failovers\n`);
  const line = added.split('\n').length;
  const { stdout, last, status } = onlyonce(cwd, 'lint', newest);
  expect(status).toBe(1);
  expect(last).toMatch(/^\d errors?, \d warnings? and \d notes? in 1 file \(\d+ in the baseline\)$/);
  const places = stdout.match(/^docs\S*?:\d+(?=:\d+ {2})/gm);
  expect(new Set(places)).toEqual(new Set([`${newest}:${line}`]));
  expect(stdout).toContain('Be more vigilant during failovers');
  expect(stdout).toContain('onlyonce explain action-item-is-concrete');
});

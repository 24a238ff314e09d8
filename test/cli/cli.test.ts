import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { outputMatches, parseCliCase } from './case-file.ts';

const main = join(import.meta.dirname, '../../dist/src/cli/main.js');
const folder = join(import.meta.dirname, 'cases');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort();

/** The environment of a plain pipe: no colour forced, no day given. */
function environment(own: { readonly [name: string]: string }): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _colour, SOURCE_DATE_EPOCH: _day, ONLYONCE_DEBUG: _debug, ...rest } = process.env;
  return { ...rest, ...own };
}

/** Who commits in a case that has a repository, whatever the machine says. */
const author = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

/** Output without what differs from run to run and machine to machine. */
function settled(output: string, cwd: string): string {
  return output.replaceAll(cwd, 'CWD').replaceAll(/ *\d+ ms\b/g, ' N ms');
}

it('has been built', () => {
  expect(existsSync(main), '`npm run build` makes dist/, which these tests run').toBe(true);
});

describe('the command line', () => {
  it.each(cases)('%s', (name) => {
    const test = parseCliCase(readFileSync(join(folder, name), 'utf8'));
    const root = temporaryFolder(test.files);
    const cwd = join(root, test.folder);
    const env = environment(test.environment);
    for (const [program = '', ...args] of test.before) {
      const isOurs = program === 'onlyonce';
      const [file, all] = isOurs ? [process.execPath, [main, ...args]] : [program, args];
      const done = spawnSync(file, all, { cwd, env: { ...env, ...author }, encoding: 'utf8' });
      if (!isOurs) expect(done.status, `${program} ${args.join(' ')}: ${done.stderr}`).toBe(0);
    }
    const { stdin: input } = test;
    const ran = spawnSync(process.execPath, [main, ...test.args], { cwd, env, encoding: 'utf8', input });
    const stdout = settled(ran.stdout, root);
    const stderr = settled(ran.stderr, root);
    const shown = `${test.about}\n-- stdout --\n${stdout}-- stderr --\n${stderr}`;
    expect(ran.status, shown).toBe(test.code);
    if (test.stdout !== null && !outputMatches(test.stdout, stdout)) expect(stdout).toBe(test.stdout);
    if (test.stderr !== null && !outputMatches(test.stderr, stderr)) expect(stderr).toBe(test.stderr);
    for (const [path, text] of Object.entries(test.after)) {
      expect(readFileSync(join(cwd, path), 'utf8'), path).toBe(text);
    }
    expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  });
});

it('says so when its working directory has been removed', () => {
  const cwd = join(temporaryFolder({ 'gone/a.md': '' }), 'gone');
  const script = 'rm -r "$PWD"; exec "$0" "$1" lint';
  const ran = spawnSync('sh', ['-c', script, process.execPath, main], { cwd, encoding: 'utf8' });
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('onlyonce: The working directory is not there any more\n');
  expect(ran.stderr).not.toContain(' at ');
});

describe('a pipe whose reader goes away', () => {
  it('ends without an error', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `${index}.md`,
        `# Page ${index}\n\n${'- [x](gone.md)\n'.repeat(40)}`,
      ]),
    );
    const child = spawn(process.execPath, [main, 'facts'], {
      cwd: temporaryFolder(files),
      env: environment({}),
    });
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, complaints]).toEqual([0, '']);
  });
});

describe('case files', () => {
  it('are told apart when their output differs', () => {
    expect(outputMatches('a\n...\nc\n', 'a\nb\nb\nc\n')).toBe(true);
    expect(outputMatches('a\n...\nc\n', 'a\nc\n')).toBe(true);
    expect(outputMatches('a\n...\nc\n', 'a\nb\n')).toBe(false);
    expect(outputMatches('a.c\n', 'abc\n')).toBe(false);
  });

  it('must name a command and an exit code', () => {
    expect(() => parseCliCase('about\n-- a.md --\n# A\n')).toThrow('exit N');
  });
});

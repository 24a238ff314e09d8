import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const command = join(import.meta.dirname, '..', '..', 'dist', 'src', 'cli', 'main.js');

const judge = (input: string, ...flags: readonly string[]): readonly unknown[] =>
  execFileSync(process.execPath, [command, 'judge', '--format', 'ndjson', ...flags], {
    input,
    encoding: 'utf8',
  })
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

it('standard input gives one record a line, blank lines too, with the keys of the contract in order', () => {
  const records = judge(
    '- [ ] Add a check to the deploy script that blocks when the region differs\r\n\nLook into the leak\n',
  );
  expect(records).toMatchObject([
    { verdict: 'process-change', kind: null, strength: 'strong' },
    { text: '', verdict: 'not-an-action' },
    { text: 'Look into the leak', verdict: 'investigation', kind: 'V06' },
  ]);
  const keys = ['text', 'verdict', 'kind', 'strength', 'missing', 'reason', 'suggestion'];
  for (const record of records) expect(Object.keys(Object(record))).toEqual(keys);
});

it('objects as input carry owner, due date and ticket beside the text', () => {
  const input = `${JSON.stringify({ text: 'Alert on queue depth', owner: 'mona', due: '2026-12-01', ticket: 'OPS-1' })}\n`;
  expect(judge(input, '--input', 'ndjson')).toMatchObject([
    { text: 'Alert on queue depth', verdict: 'process-change' },
  ]);
});

it('arguments are items, and text names the verdict, the kind, the words it rests on and a better way', () => {
  const printed = execFileSync(
    process.execPath,
    [command, 'judge', 'Be more careful', 'Alert on queue depth'],
    { encoding: 'utf8' },
  );
  const lines = printed.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^vague \(V01\): Be more careful \| "Be more careful" .+ \| .+/);
  expect(lines[1]).toMatch(/^process-change \((?:strong|intermediate|weak)\): Alert on queue depth/);
});

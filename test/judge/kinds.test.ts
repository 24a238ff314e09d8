import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeItem } from '../../src/judge/judge.ts';
import { kindRecordOf, kindRecords } from '../../src/judge/kinds.ts';
import { kindsDocument } from '../../src/judge/kinds-document.ts';

it('has a record for each of the 27 kinds, in order', () => {
  expect(kindRecords.map(({ kind }) => kind)).toEqual(
    Array.from({ length: 27 }, (_, at) => `V${String(at + 1).padStart(2, '0')}`),
  );
});

it('finds a kind whatever its case, and no other name', () => {
  expect(kindRecordOf('v05')?.name).toBe('improve, without means');
  expect(kindRecordOf('V28')).toBeNull();
});

it('is what docs/judge-kinds.md says (else: npm run docs)', () => {
  const path = join(import.meta.dirname, '../../docs/judge-kinds.md');
  expect(readFileSync(path, 'utf8')).toBe(kindsDocument());
});

describe.each(kindRecords)('$kind, $name', ({ kind, verdict, phrasings, counter, better, what, why }) => {
  it.each(phrasings)('is what the judge says of %j', (text) => {
    expect(judgeItem({ text })).toMatchObject({ kind, verdict });
  });

  it('is not what the judge says of the counter-example, nor of the better phrasing', () => {
    expect([counter.text, better.to].map((text) => judgeItem({ text }).verdict)).toEqual([
      'process-change',
      'process-change',
    ]);
  });

  it('is explained in whole sentences, and betters one of its own phrasings', () => {
    expect([what, why].every((text) => /^[A-Z].*\.$/.test(text))).toBe(true);
    expect(phrasings).toContain(better.from);
    expect(phrasings.length).toBeGreaterThanOrEqual(3);
  });
});

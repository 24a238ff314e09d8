import { describe, expect, it } from 'vitest';
import { compileLanguage, judgeItem, traceItem } from '../../src/judge/judge.ts';
import { english } from '../../src/judge/lexicon/english.ts';
import { englishWeights } from '../../src/judge/lexicon/english-weights.ts';
import { norwegian } from '../../src/judge/lexicon/norwegian.ts';

const evidenceOf = (text: string): readonly string[] =>
  traceItem({ text }).sentences.flatMap(({ evidence }) => evidence.map(({ name }) => name));

describe('the evidence of a sentence', () => {
  it('finds a sign in any inflection of its word', () => {
    for (const text of ['Refund the guests', 'The guests were refunded', 'Refunding the guests'])
      expect(evidenceOf(text)).toContain('sign: compensation');
  });

  it('finds no sign inside code, quotes and what is cut off as a purpose', () => {
    for (const text of [
      'Rename `refund` to `credit` in the ledger',
      'Replace "sorry, refunded" by the ticket number on the receipt page',
      'Block double bookings in the form so that we refund nobody',
    ])
      expect(evidenceOf(text)).not.toContain('sign: compensation');
  });

  it('takes what a thing did, told behind "that", for no story of the item', () => {
    expect(evidenceOf('Remove the cron job that restarted the workers')).not.toContain('sign: story');
    expect(evidenceOf('Restarted the workers')).toContain('sign: story');
  });

  it('knows a question behind a verb, a label in front and a later sentence', () => {
    expect(evidenceOf('Ask the carrier whether the route was filtered')).toContain('asks whether');
    expect(evidenceOf('Resolution: bought a new certificate')).toContain('label shows report');
    expect(evidenceOf('The probe was blind. Add a second one in Oslo')).toContain('later order');
  });

  it('takes a known word in its base form, but not one inside code', () => {
    expect(evidenceOf('Implementing rigorous procedures')).toContain('word: procedure');
    expect(evidenceOf('Implementing rigorous procedures')).toContain('word: implement');
    expect(evidenceOf('Rename the label `procedure` in the ledger')).not.toContain('word: procedure');
  });

  it('is told apart from the table: a language without weights has its table alone', () => {
    const text = 'Everyone gets three days of premium time';
    const { evidence: _, ...tableOnly } = english;
    const before = traceItem({ text }, compileLanguage(tableOnly));
    expect(before.sentences).toEqual([]);
    expect(before.finding?.row).not.toBe('evidence');
    expect(compileLanguage(norwegian).signs).toBeNull();
  });
});

describe('a verdict that only the evidence gave', () => {
  const cases = [
    ['The two guests concerned received vouchers on Tuesday', 'not-an-action'],
    ['Sincere thanks to the night shift and to our customers', 'not-an-action'],
    ['Get the carrier to explain why the backup route was withdrawn', 'investigation'],
  ] as const;

  it.each(cases)('"%s" is %s, with a reason in the words of the item and a frame', (text, verdict) => {
    const judged = judgeItem({ text });
    expect(judged.verdict).toBe(verdict);
    const quoted = /"([^"…]+?)(?: …)?"/.exec(judged.reason)?.[1] ?? '-';
    expect(text.toLowerCase()).toContain(quoted.toLowerCase());
    expect(judged.suggestion).not.toBeNull();
    expect(judged.reason).not.toMatch(/[{}]/);
  });
});

describe('the weights', () => {
  it('are finite, four to a piece of evidence, and name single words only', () => {
    for (const [name, weights] of Object.entries(englishWeights)) {
      expect(weights).toHaveLength(4);
      expect(weights.every(Number.isFinite), name).toBe(true);
      expect(name.split(' ').length, name).toBeLessThan(8);
    }
  });

  it('speak for a named gate and against a state of mind', () => {
    const [change, vague] = englishWeights['sign: mind'] ?? [0, 0, 0, 0];
    expect(vague).toBeGreaterThan(change);
    const [exactChange, exactVague] = englishWeights['code or name'] ?? [0, 0, 0, 0];
    expect(exactChange).toBeGreaterThan(exactVague);
  });
});

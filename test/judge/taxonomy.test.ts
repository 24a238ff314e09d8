import { describe, expect, it } from 'vitest';
import { judgeItem, type Kind, type Verdict } from '../../src/judge/judge.ts';
import taxonomy from './taxonomy.json' with { type: 'json' };

/** Which verdicts go with a kind (DESIGN.md section 6). */
function verdictsOf(kind: string): readonly Verdict[] {
  if (['V17', 'V20', 'V26', 'V27'].includes(kind)) return ['not-an-action'];
  if (kind === 'V06') return ['investigation'];
  return kind === 'V07' ? ['investigation', 'vague'] : ['vague'];
}

const vague = Object.entries(taxonomy.vague).flatMap(([name, texts]) =>
  texts.map((text) => [name.slice(0, 3), text] as const),
);

/** Phrasings of which another kind of the same verdict is as true. */
const otherKind: readonly string[] = ['Handle it correctly next time.', 'See ticket.'];

describe('the taxonomy', () => {
  it.each(vague)('%s: "%s" is no process change', (kind, text) => {
    expect(verdictsOf(kind)).toContain(judgeItem({ text }).verdict);
  });

  it.each(vague.filter(([, text]) => !otherKind.includes(text)))('%s is the kind of "%s"', (kind, text) => {
    const expected: Kind | null = judgeItem({ text }).kind;
    expect(expected).toBe(kind);
  });

  it.each(taxonomy.counter)('accepts "$t"', ({ t }) => {
    const judged = judgeItem({ text: t });
    expect([judged.verdict, judged.kind]).toEqual(['process-change', null]);
  });
});

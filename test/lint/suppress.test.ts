import { describe, expect, it } from 'vitest';
import { applySuppressions } from '../../src/lint/suppress.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SuppressionFact } from '../../src/model/facts.ts';
import { startOfFile } from '../../src/model/places.ts';

const fact: SuppressionFact = {
  ...startOfFile,
  directive: 'disable-next-line',
  targets: [{ rule: 'a-b', from: 4, to: 6 }],
  reason: 'why',
  until: null,
  fault: null,
};

function found(line: number, rule = 'a-b', path = 'a.md'): Diagnostic {
  return { ...startOfFile, line, rule, path, severity: 'warn', message: 'Missing x', expected: null };
}

function apply(diagnostics: readonly Diagnostic[], more: Partial<SuppressionFact> = {}, off: string[] = []) {
  return applySuppressions(diagnostics, {
    documents: [{ path: 'a.md', suppressions: [{ ...fact, ...more }] }],
    today: '2026-06-01',
    isOff: (rule) => off.includes(rule),
  });
}

describe('applySuppressions', () => {
  it('silences its rule on its lines in its file', () => {
    const all = [found(3), found(4), found(6), found(7), found(5, 'c-d'), found(5, 'a-b', 'b.md')];
    const { kept, suppressed, uses } = apply(all);
    expect(kept).toEqual([all[0], all[3], all[4], all[5]]);
    expect(suppressed.map(({ diagnostic, reason }) => [diagnostic.line, reason])).toEqual([
      [4, 'why'],
      [6, 'why'],
    ]);
    expect(uses[0]?.idle).toEqual([]);
  });

  it('holds to the end of its last day', () => {
    expect(apply([found(5)], { until: '2026-06-01' }).kept).toEqual([]);
    const over = apply([found(5)], { until: '2026-05-31' });
    expect([over.kept.length, over.uses[0]?.isOver]).toEqual([1, true]);
  });

  it('silences nothing when it has a fault', () => {
    expect(apply([found(5)], { reason: null, fault: 'reason' }).kept).toHaveLength(1);
  });

  it('is idle for rules that had nothing to say, but not for those that are off', () => {
    const targets = [...fact.targets, { rule: 'c-d', from: 1, to: null }];
    expect(apply([found(5)], { targets }).uses[0]?.idle).toEqual(['c-d']);
    expect(apply([found(5)], { targets }, ['c-d']).uses[0]?.idle).toEqual([]);
  });
});

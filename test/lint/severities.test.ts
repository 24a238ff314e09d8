import { describe, expect, it } from 'vitest';
import {
  applySeverities,
  type LevelSources,
  levelFor,
  levelsOfRules,
  parseRuleOverride,
} from '../../src/lint/severities.ts';
import type { Diagnostic, Severity } from '../../src/model/diagnostic.ts';
import type { RuleMeta } from '../../src/model/rule.ts';

function meta(id: string, severity: RuleMeta['severity']): RuleMeta {
  return { id, severity, summary: '', why: '', good: [], bad: [] };
}

function diagnostic(rule: string, severity: Severity): Diagnostic {
  return {
    rule,
    severity,
    path: 'a.md',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    message: 'm',
    expected: null,
  };
}

const plain: LevelSources = { preset: 'recommended', rules: {}, levelsBySeverity: {}, overrides: [] };

describe('levelsOfRules', () => {
  const metas = [meta('a', 'error'), meta('b', 'warn'), meta('c', 'off')];
  const levelsFor = (sources: Partial<LevelSources>) =>
    [...levelsOfRules(metas, { ...plain, ...sources }).values()].map(({ level }) => level);

  it('takes the preset when nothing else is said', () => {
    expect(levelsFor({})).toEqual(['error', 'warn', 'off']);
    const own: RuleMeta = { ...meta('a', 'warn'), levels: { relaxed: 'info', strict: 'error' } };
    for (const [preset, level] of [
      ['relaxed', 'info'],
      ['recommended', 'warn'],
      ['strict', 'error'],
    ] as const) {
      expect(levelsOfRules([own], { ...plain, preset }).get('a')?.level).toBe(level);
    }
  });

  it('lets the configuration win over the preset and the last override over both', () => {
    const overrides = [
      { rule: 'b', level: 'error' },
      { rule: 'b', level: 'info' },
    ] as const;
    expect(levelsFor({ rules: { a: 'warn', b: 'off', c: 'info' }, overrides })).toEqual([
      'warn',
      'info',
      'info',
    ]);
  });

  it('has levels of their own for documents of some severities, until an override says otherwise', () => {
    const levelsBySeverity = { a: { SEV1: 'error', SEV2: 'off' } } as const;
    const levels = levelsOfRules(metas, { ...plain, rules: { a: 'info' }, levelsBySeverity });
    expect([levelFor(levels, 'a', 'SEV1'), levelFor(levels, 'a', 'SEV2')]).toEqual(['error', 'off']);
    expect([levelFor(levels, 'a', 'SEV3'), levelFor(levels, 'a', null)]).toEqual(['info', 'info']);
    const overrides = [{ rule: 'a', level: 'warn' }] as const;
    expect(levelFor(levelsOfRules(metas, { ...plain, levelsBySeverity, overrides }), 'a', 'SEV1')).toBe(
      'warn',
    );
  });
});

describe('applySeverities', () => {
  const none = () => null;

  it('gives each finding the level of its rule for its document and drops those that are off', () => {
    const levels = levelsOfRules([meta('a', 'error'), meta('b', 'warn')], {
      ...plain,
      rules: { a: 'info', b: 'off' },
      levelsBySeverity: { b: { SEV1: 'error' } },
    });
    const found = [diagnostic('a', 'error'), diagnostic('b', 'warn')];
    const named = (diagnostics: readonly Diagnostic[]) =>
      diagnostics.map(({ rule, severity }) => [rule, severity]);
    expect(named(applySeverities(found, levels, none))).toEqual([['a', 'info']]);
    expect(named(applySeverities(found, levels, () => 'SEV1'))).toEqual([
      ['a', 'info'],
      ['b', 'error'],
    ]);
  });

  it('never counts a finding for more than it allows itself', () => {
    const levels = levelsOfRules([meta('a', 'error'), meta('b', 'info')], plain);
    const found = applySeverities(
      [
        { ...diagnostic('a', 'error'), atMost: 'warn' },
        { ...diagnostic('b', 'info'), atMost: 'warn' },
      ],
      levels,
      none,
    );
    expect(found.map(({ severity }) => severity)).toEqual(['warn', 'info']);
  });

  it('keeps the severity of a rule that it does not know', () => {
    expect(applySeverities([diagnostic('z', 'warn')], new Map(), none)[0]?.severity).toBe('warn');
  });
});

describe('parseRuleOverride', () => {
  it.each([
    ['links-resolve:warn', { rule: 'links-resolve', level: 'warn' }],
    [' links-resolve : off ', { rule: 'links-resolve', level: 'off' }],
    ['links-resolve', null],
    ['links-resolve:warning', null],
    [':warn', null],
    ['', null],
  ])('reads %j', (text, expected) => {
    expect(parseRuleOverride(text)).toEqual(expected);
  });
});

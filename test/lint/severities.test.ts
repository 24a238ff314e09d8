import { describe, expect, it } from 'vitest';
import { applySeverities, parseRuleOverride, severitiesInForce } from '../../src/lint/severities.ts';
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

describe('severitiesInForce', () => {
  const metas = [meta('a', 'error'), meta('b', 'warn'), meta('c', 'off')];

  it('takes the defaults when nothing else is said', () => {
    expect([...severitiesInForce(metas, {}, [])]).toEqual([
      ['a', 'error'],
      ['b', 'warn'],
      ['c', 'off'],
    ]);
  });

  it('lets the configuration win over defaults and the last override over both', () => {
    const overrides = [
      { rule: 'b', level: 'error' },
      { rule: 'b', level: 'info' },
    ] as const;
    const levels = severitiesInForce(metas, { a: 'warn', b: 'off', c: 'info' }, overrides);
    expect([...levels.values()]).toEqual(['warn', 'info', 'info']);
  });
});

describe('applySeverities', () => {
  it('gives each finding the level of its rule and drops those that are off', () => {
    const levels = severitiesInForce([meta('a', 'error'), meta('b', 'warn')], { a: 'info', b: 'off' }, []);
    const found = applySeverities([diagnostic('a', 'error'), diagnostic('b', 'warn')], levels);
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['a', 'info']]);
  });

  it('never counts a finding for more than it allows itself', () => {
    const levels = severitiesInForce([meta('a', 'error'), meta('b', 'info')], {}, []);
    const found = applySeverities(
      [
        { ...diagnostic('a', 'error'), atMost: 'warn' },
        { ...diagnostic('b', 'info'), atMost: 'warn' },
      ],
      levels,
    );
    expect(found.map(({ severity }) => severity)).toEqual(['warn', 'info']);
  });

  it('keeps the severity of a rule that it does not know', () => {
    expect(applySeverities([diagnostic('z', 'warn')], new Map())[0]?.severity).toBe('warn');
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

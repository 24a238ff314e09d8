import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';

function problemsOf(text: string): readonly string[] {
  return readConfig(text).problems.map(
    ({ line, column, message, expected }) => `${line}:${column} ${message}; ${expected}`,
  );
}

describe('settings of rules', () => {
  it('are a level, or a mapping with levels by severity', () => {
    const { config, problems } = readConfig(`preset: strict
severities: {outage: SEV1}
rules:
  no-orphans: off
  links-resolve:
    level: warn
    by_severity: {outage: error, P2: info}
  anchors-resolve:
    by_severity: {SEV1: error}
`);
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      preset: 'strict',
      rules: { 'no-orphans': 'off', 'links-resolve': 'warn' },
      levelsBySeverity: {
        'links-resolve': { SEV1: 'error', SEV2: 'info' },
        'anchors-resolve': { SEV1: 'error' },
      },
      ruleOptions: {},
    });
    expect(config.rules['anchors-resolve']).toBeUndefined();
  });

  it('hold the options of their rule, with names that exist', () => {
    const { config, problems } = readConfig(`severities: {outage: SEV1}
rules:
  action-item-is-concrete: {kinds: {v05: error}}
  postmortem-names-a-process-change:
    strength: {outage: strong}
    otherwise: intermediate
  required-sections: {runbook: []}
`);
    expect(problems).toEqual([]);
    expect(config.ruleOptions).toEqual({
      'action-item-is-concrete': { kinds: { V05: 'error' } },
      'postmortem-names-a-process-change': { strength: { SEV1: 'strong' }, otherwise: 'intermediate' },
      'required-sections': { runbook: [] },
    });
    expect(problemsOf('rules:\n  action-item-is-concrete: {kinds: {V99: off}}\n')[0]).toMatch(
      /^2:\d+ Unexpected key `V99`; one of `V01`, .+; nearest is `V/,
    );
    expect(problemsOf('rules:\n  postmortem-names-a-process-change: {otherwise: iron}\n')).toEqual([
      '2:50 Unexpected `iron` as `otherwise`; one of `weak`, `intermediate`, `strong`',
    ]);
  });

  it('are refused where they stand, with the nearest name', () => {
    expect(problemsOf('rules:\n  link-resolves: off\n')).toEqual([
      '2:3 Unexpected key `link-resolves`; a rule (`onlyonce explain` lists them); did you mean `links-resolve`?',
    ]);
    expect(problemsOf('rules:\n  links-resolve: loud\n')).toEqual([
      '2:18 Unexpected `loud` as `links-resolve`; one of `error`, `warn`, `info`, `off`',
    ]);
    expect(problemsOf('rules:\n  links-resolve: {levle: warn}\n')).toEqual([
      '2:19 Unexpected key `levle`; one of `level`, `by_severity`; nearest is `level`',
    ]);
    expect(problemsOf('rules:\n  links-resolve:\n    by_severity:\n      wurst: error\n')).toEqual([
      '4:7 Unexpected key `wurst`; `SEV1` to `SEV5`, or a word that `severities` in `onlyonce.yaml` gives a level',
    ]);
    expect(problemsOf('preset: strikt\n')).toEqual([
      '1:9 Unexpected `strikt` as `preset`; one of `relaxed`, `recommended`, `strict`; nearest is `strict`',
    ]);
  });
});

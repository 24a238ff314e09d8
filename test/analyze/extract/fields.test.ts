import { describe, expect, it } from 'vitest';
import { factsOf } from './body.ts';

describe('metadata in the body', () => {
  it.each([
    ['bold key lines', '# T\n\n**Severity:** SEV2\n\n**Status:** Final\n\n**Date:** 2021-01-28'],
    [
      'bold keys on lines of one paragraph',
      '# T\n\n**Severity:** SEV2\n**Status**: Final\n**Date:** 2021-01-28',
    ],
    ['bullet keys', '# T\n\n- **Severity**: SEV2\n- **Status**: Final\n- Date: 2021-01-28'],
    ['plain keys with breaks', '# T\n\nSeverity: SEV2<br> Status: Final<br>\nDate: 2021-01-28'],
    [
      'a table of keys',
      '# T\n\n| | |\n|-|-|\n| **Severity** | SEV2 |\n| Status | Final |\n| Date | 2021-01-28 |',
    ],
    ['a table of one row', '# T\n\n| Severity | Status | Date |\n|-|-|-|\n| SEV2 | Final | 2021-01-28 |'],
    ['headings', '# T\n\n## Severity\n\nSEV2\n\n## Status\n\nFinal\n\n## Date: 2021-01-28'],
    [
      'a numbered list',
      '# T\n\n1. Severity\n   - SEV2\n2. Status\n   - Final\n3. Incident date\n   - 2021-01-28',
    ],
    ['a quote', '# T\n\n> **Severity:** SEV2\n> **Status:** Final\n> **Date:** 2021-01-28'],
  ])('is read from %s', (_, markdown) => {
    const { severity, severityText, status, date } = factsOf(markdown);
    expect({ severity, severityText, status, date }).toEqual({
      severity: 'SEV2',
      severityText: 'SEV2',
      status: 'Final',
      date: '2021-01-28',
    });
  });

  it('reads people, services, tags and times', () => {
    const facts = factsOf(
      '# T\n\n- Owner: @ann\n- Authors: Ann Lee, Bo\n- Affected services: mail, search\n- Tags: dns, mail\n' +
        '- Started: 2021-03-05 23:27 UTC\n- Detected: 23:40\n- Resolved 2021-03-06 00:10\n',
    );
    expect([facts.owner, facts.authors, facts.services, facts.tags]).toEqual([
      'ann',
      ['Ann Lee', 'Bo'],
      ['mail', 'search'],
      ['dns', 'mail'],
    ]);
    expect(facts.times).toEqual({
      started: '2021-03-05T23:27+00:00',
      detected: '2021-03-05T23:40',
      mitigated: null,
      resolved: '2021-03-06T00:10',
    });
  });

  it.each([
    [
      'Incident from before the retro',
      '**Incident from:** 2021-01-28\n\n**Retro held:** 2021-02-03',
      '2021-01-28',
    ],
    [
      'the incident before publication',
      '- Date published: 2021-02-03\n- Incident date: 2021-01-28',
      '2021-01-28',
    ],
    ['the first day of a range', '## Incident date(s)\n\n2019-07-25 - 2019-10-10', '2019-07-25'],
    ['in Norwegian', '**Dato:** 29.01.2019', '2019-01-29'],
    ['from a title', '# Mail lost 5-26-21', '2021-05-26'],
    ['from a line of its own', '# T\n\n28 January 2021\n\ntext', '2021-01-28'],
    ['from a small heading', '## T\n\n#### 2021-02-04', '2021-02-04'],
    ['from the timeline', '# T\n\n## Timeline\n\n- 2021-02-04 10:00 down', '2021-02-04'],
    ['nowhere', '# T\n\ntext', null],
  ])('the date: %s', (_, markdown, date) => {
    expect(factsOf(markdown, { kind: 'postmortem' }).date).toBe(date);
  });

  it('takes the path when the body names no day', () => {
    expect(factsOf('# T', { path: '2021/07/13.md' }).date).toBe('2021-07-13');
  });

  it('leaves the keys of actions to the actions', () => {
    const facts = factsOf('# T\n\n## Action items\n\n- Fix it\n- Priority: High\n- Owner: Ann\n');
    expect([facts.severity, facts.owner]).toEqual([null, null]);
  });

  it.each(['N/A', 'TBD', '?', 'ZZZ', '-'])('takes %s for nothing', (value) => {
    expect(factsOf(`# T\n\n**Severity:** ${value}\n\n**Status:** ${value}`)).toMatchObject({
      severity: null,
      severityText: null,
      status: null,
    });
  });

  it('keeps an unknown severity as written', () => {
    expect(factsOf('**Severity:** purple')).toMatchObject({ severity: null, severityText: 'purple' });
  });
});

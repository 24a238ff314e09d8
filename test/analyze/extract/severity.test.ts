import { describe, expect, it } from 'vitest';
import { severityInTitle, severityLevel } from '../../../src/analyze/extract/severity.ts';

describe('severity words', () => {
  it.each([
    ['SEV1', 'SEV1'],
    ['SEV-1', 'SEV1'],
    ['Sev 2', 'SEV2'],
    ['S3', 'SEV3'],
    ['P1', 'SEV1'],
    ['P0', 'SEV1'],
    ['P4 (low)', 'SEV4'],
    ['1', 'SEV1'],
    ['5', 'SEV5'],
    ['Critical', 'SEV1'],
    ['**Critical** - Complete outage', 'SEV1'],
    ['Major (High Impact)', 'SEV2'],
    ['High', 'SEV2'],
    ['medium', 'SEV3'],
    ['Minor', 'SEV4'],
    ['Høy', 'SEV2'],
    ['kritisch', 'SEV1'],
    ['9', null],
    ['purple', null],
    ['', null],
  ])('%s is %s', (text, level) => {
    expect(severityLevel(text, {})).toBe(level);
  });

  it('takes the words of the team first', () => {
    expect(severityLevel('Major', { major: 'SEV1' })).toBe('SEV1');
    expect(severityLevel('Code Red!', { 'code red': 'SEV1' })).toBe('SEV1');
  });

  it('finds a severity in a title', () => {
    expect(severityInTitle('[SEV-2] Mail lost')).toBe('SEV-2');
    expect(severityInTitle('Seven hours of mail lost')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { severityOf } from '../../../src/model/kinds/severity.ts';

describe('severityOf', () => {
  it.each([
    ['SEV1', 'SEV1'],
    ['SEV-1', 'SEV1'],
    ['Sev 1', 'SEV1'],
    ['sev_2', 'SEV2'],
    ['Severity: 3', 'SEV3'],
    ['S1', 'SEV1'],
    ['P1', 'SEV1'],
    ['P0', 'SEV1'],
    ['P4', 'SEV4'],
    ['1', 'SEV1'],
    ['Critical', 'SEV1'],
    ['Major', 'SEV2'],
    ['minor', 'SEV4'],
    ['SEV6', null],
    ['sev', null],
    ['12', null],
    ['Major (High Impact)', null],
    ['', null],
    ['constructor', null],
  ])('%j is %s', (word, level) => {
    expect(severityOf(word)).toBe(level);
  });

  it('prefers the words of the configuration', () => {
    expect(severityOf('Minor', { minor: 'SEV3' })).toBe('SEV3');
  });
});

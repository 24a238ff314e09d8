import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFilters, readAddress, writeAddress } from '../../../src/client/search/address.ts';

describe('the address of a search', () => {
  it('is empty where nothing is asked for', () => {
    expect(writeAddress('  ', noFilters)).toBe('');
    expect(readAddress('')).toEqual({ query: '', alert: null, filters: noFilters });
  });

  it('takes the name of an alert for what is asked', () => {
    expect(readAddress('?alert=QueueTooOld&q=x')).toMatchObject({
      query: 'QueueTooOld',
      alert: 'QueueTooOld',
    });
    expect(readAddress('?alert=+')).toMatchObject({ query: '', alert: null });
  });

  it('passes over kinds, severities and years that there are not', () => {
    const { filters } = readAddress(
      '?kind=spell&kind=runbook&severity=SEV9&severity=SEV1&year=soon&year=2026',
    );
    expect(filters).toEqual({ ...noFilters, kinds: ['runbook'], severities: ['SEV1'], years: ['2026'] });
  });

  it('says again what was asked', () => {
    const filters = fc.record({
      kinds: fc.subarray(['runbook', 'checklist', 'postmortem', 'page'] as const),
      services: fc.uniqueArray(fc.string({ minLength: 1, unit: 'binary' })),
      tags: fc.uniqueArray(fc.string({ minLength: 1 })),
      severities: fc.subarray(['SEV1', 'SEV2', 'SEV3'] as const),
      years: fc.subarray(['2024', '2026']),
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), filters, (query, chosen) => {
        expect(readAddress(writeAddress(query, chosen))).toEqual({
          query: query.trim(),
          alert: null,
          filters: chosen,
        });
      }),
    );
  });
});

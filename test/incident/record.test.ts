import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byWriting } from '../../src/incident/entry.ts';
import { readRecord, writeRecord } from '../../src/incident/record.ts';
import { anyLog } from './arbitrary.ts';

describe('the raw record', () => {
  it('is read back as it was written, and written again to the same bytes', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const text = writeRecord(log);
        const { log: read, fault } = readRecord(text);
        expect(fault).toBeNull();
        expect(read).toEqual({ id: log.id, entries: [...log.entries].sort(byWriting) });
        expect(read === null ? '' : writeRecord(read)).toBe(text);
      }),
    );
  });

  it('never throws, whatever file is chosen', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readRecord(text)).toMatchObject({
          log: null,
          fault: expect.stringMatching(/^This is not an incident record/),
        });
      }),
    );
  });

  it.each([
    ['{"format":"onlyonce-incident","version":2,"incident":"a","entries":[]}', 'version 2'],
    ['{"format":"onlyonce-incident","version":1,"entries":[]}', 'names no incident'],
    [
      '{"format":"onlyonce-incident","version":1,"incident":"a","entries":[{"id":"x"}]}',
      'entry 1 of 1 is not complete',
    ],
    [
      '{"format":"onlyonce-incident","version":1,"incident":"a","entries":[{"id":"x","seq":1,"at":"soon","recorded":"2026-01-01T00:00Z","who":"","kind":"status","text":"","of":null,"more":{}}]}',
      'entry 1 of 1',
    ],
  ])('says what is wrong with %s', (text, words) => {
    expect(readRecord(text).fault).toContain(words);
  });
});

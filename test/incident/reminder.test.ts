import { describe, expect, it } from 'vitest';
import { exportReminder } from '../../src/incident/reminder.ts';

const opened = '2026-03-01T10:00:00.000Z';
const at = (minutes: number): number => Date.parse(opened) + minutes * 60_000;
const copies = { opened, resolved: '', exportedAt: '', exported: 0, count: 5 };

describe('the reminder to export', () => {
  it.each([
    ['is silent at first', copies, at(29), ''],
    ['speaks after half an hour', copies, at(31), 'Export: no copy yet'],
    [
      'counts from the last copy',
      { ...copies, exportedAt: '2026-03-01T10:20:00.000Z', exported: 3 },
      at(40),
      '',
    ],
    [
      'says how old the last copy is',
      { ...copies, exportedAt: '2026-03-01T10:20:00.000Z', exported: 3 },
      at(65),
      'Export: last copy 45 min ago',
    ],
    [
      'is silent when everything is exported',
      { ...copies, exportedAt: '2026-03-01T10:20:00.000Z', exported: 5 },
      at(6000),
      '',
    ],
    [
      'speaks once it is resolved',
      { ...copies, resolved: '2026-03-01T10:10:00.000Z' },
      at(11),
      'Resolved: export the draft',
    ],
    [
      'warns when days have passed',
      copies,
      at(4 * 24 * 60),
      'Export now: a browser may throw away what is days old',
    ],
  ])('%s', (_, given, now, words) => {
    expect(exportReminder(given, now)).toBe(words);
  });
});

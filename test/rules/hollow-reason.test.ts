import { expect, it } from 'vitest';
import { isHollowReason } from '../../src/rules/hollow-reason.ts';

it.each([
  'n/a',
  'N/A.',
  'none',
  '-',
  '',
  'TBD',
  'No change needed',
  'not applicable',
  'low priority',
  'it was human error',
  'one-off',
  'no time for this',
  'ingen',
  'accepted risk',
])('takes %j for none', (reason) => {
  expect(isHollowReason(reason)).toBe(true);
});

it.each([
  'the fax gateway is switched off in June',
  'vendor replaced the part',
  'the next release removes the importer',
  'a guard would cost more than ten such outages',
  'Systemet fases ut i juni',
])('takes %j for one', (reason) => {
  expect(isHollowReason(reason)).toBe(false);
});

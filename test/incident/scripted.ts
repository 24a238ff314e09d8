import type { IncidentLog } from '../../src/incident/entry.ts';
import { writeSteps } from '../../src/incident/used-documents.ts';
import { logOf } from './log-of.ts';

const doc = 'runbooks/orders-db-failover';
const steps = writeSteps([
  { id: 'ask-old', stage: 'Check first', text: 'Ask the old primary whether it answers.' },
  { id: 'promote', stage: 'Fence and promote', text: 'Promote the replica.' },
  { id: 'business', stage: 'Verification', text: 'Ask customer care to place one order.' },
]);
const tick = (step: string, text: string, mark = 'done', note = '') => ({
  kind: 'step',
  text,
  more: { doc, step, mark, note, seen: mark === 'done' ? 'as expected' : '' },
});

/** An incident from the alert to its end, as a call leader and two others wrote it down. */
export function scriptedIncident(): IncidentLog {
  return logOf(
    {
      kind: 'opened',
      text: 'OrdersDbPrimaryDown',
      more: {
        severity: 'SEV2',
        services: 'orders-db, checkout',
        lead: 'Ines Okafor',
        started: '2026-11-29T08:55:00.000Z',
        alert: 'OrdersDbPrimaryDown',
      },
    },
    { kind: 'change', more: { field: 'detected', to: '2026-11-29T08:58:00.000Z' } },
    {
      kind: 'document',
      text: 'Fail over orders-db',
      more: { doc, kind: 'runbook', revision: 'e0e0430c', steps },
    },
    { kind: 'observation', text: 'checkout answers 503, `server_login_retry` in its log' },
    {
      kind: 'communication',
      text: 'We know of a problem and are working on it.\nWhat is affected: checkout',
      more: {
        stage: 'first',
        channel: 'status page',
        audience: 'customers',
        next: '2026-11-29T09:20:00.000Z',
      },
    },
    {
      kind: 'hypothesis',
      text: 'The disk of odb1 is gone',
      more: { expect: 'no answer to ssh', why: 'its smart values were bad', takes: '2 min', risk: 'nothing' },
    },
    tick('ask-old', 'Ask the old primary whether it answers.'),
    { kind: 'result', of: 'e6', more: { result: 'confirmed' } },
    {
      kind: 'decision',
      text: 'Fail over to odb2',
      more: { why: 'customers cannot pay', considered: 'wait for the data centre' },
    },
    {
      kind: 'action',
      text: 'Copied pgbouncer.ini | before the change',
      more: { backup: '/etc/pgbouncer/pgbouncer.ini.before', undo: 'put it back' },
    },
    tick('promote', 'Promote the replica.'),
    { kind: 'change', more: { field: 'mitigated', to: '2026-11-29T09:11:00.000Z' } },
    { kind: 'assignment', text: 'Watch the pool', more: { owner: 'Joren Blake', state: 'open' } },
    { kind: 'observation', text: 'Verified: Marguerite Solis says an order went through' },
    tick('business', 'Ask customer care to place one order.', 'skipped', 'customer care had done it already'),
    { kind: 'change', more: { field: 'resolved', to: '2026-11-29T09:15:00.000Z' } },
    {
      kind: 'follow-up',
      text: 'Be more careful with disks',
      more: { owner: 'Joren Blake', due: '2026-12-18' },
    },
    {
      kind: 'follow-up',
      text: 'Page database on-call when a disk of a database host reports a reallocated sector',
      more: { owner: 'Joren Blake', due: '2026-12-18' },
    },
    {
      kind: 'outcome',
      more: { doc, title: 'Fail over orders-db', outcome: 'helped', note: 'step 2 took longer' },
    },
    {
      kind: 'communication',
      text: 'The problem is over.',
      more: { stage: 'closed', channel: 'status page', audience: 'customers', next: '' },
    },
    { kind: 'change', more: { field: 'open', to: 'no' } },
  );
}

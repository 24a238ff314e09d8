import { describe, expect, it } from 'vitest';
import { isLate, reckon, stepKey } from '../../src/incident/state.ts';
import { writeSteps } from '../../src/incident/used-documents.ts';
import { logOf } from './log-of.ts';

const step = (id: string, mark: string, note = '') => ({
  kind: 'step',
  text: `Do ${id}`,
  more: { doc: 'runbooks/a', step: id, mark, note },
});

describe('what stands, reckoned from a log', () => {
  it('takes the last word on each field, and what it was opened with until then', () => {
    const state = reckon(
      logOf(
        {
          kind: 'opened',
          text: 'Queue full',
          more: {
            severity: 'SEV3',
            services: 'queue, orders',
            lead: 'Ada',
            started: '2026-11-29T08:55:00.000Z',
          },
        },
        { kind: 'change', more: { field: 'severity', to: 'SEV1' } },
        { kind: 'change', more: { field: 'lead', to: 'Grace' } },
        { kind: 'change', more: { field: 'role:scribe', to: 'Kim' } },
      ),
    );
    expect(state).toMatchObject({
      title: 'Queue full',
      severity: 'SEV1',
      services: ['queue', 'orders'],
      lead: 'Grace',
      isOpen: true,
    });
    expect([...state.roles]).toEqual([['scribe', 'Kim']]);
  });

  it('goes by the order of writing and not by the clock, which may be set back', () => {
    const state = reckon(
      logOf(
        { kind: 'opened', text: 'Clock' },
        {
          kind: 'change',
          at: '2026-11-29T12:00:00.000Z',
          recorded: '2026-11-29T12:00:00.000Z',
          more: { field: 'severity', to: 'SEV3' },
        },
        {
          kind: 'change',
          at: '2026-11-29T10:00:00.000Z',
          recorded: '2026-11-29T10:00:00.000Z',
          more: { field: 'severity', to: 'SEV2' },
        },
      ),
    );
    expect(state.severity).toBe('SEV2');
  });

  it('shows a revision in the place of what it revises, and keeps that', () => {
    const { lines } = reckon(
      logOf(
        { kind: 'observation', text: 'Disk ful' },
        { kind: 'status', text: 'We look' },
        { kind: 'revision', of: 'e1', text: 'Disk full', at: '2026-11-29T08:30:00.000Z' },
        { kind: 'revision', of: 'e2', text: 'We look', more: { removed: 'yes' } },
      ),
    );
    expect(lines.map(({ text, removed, revisions }) => [text, removed, revisions.length])).toEqual([
      ['Disk full', false, 1],
      ['We look', true, 1],
    ]);
    expect(lines[0]?.entry.text).toBe('Disk ful');
    expect(lines.map(isLate)).toEqual([true, false]);
  });

  it('keeps every mark of a step, and shows the last', () => {
    const { steps } = reckon(
      logOf(step('one', 'done'), step('one', 'todo'), step('two', 'skipped', 'no such host')),
    );
    expect(steps.get(stepKey('runbooks/a', 'one'))).toMatchObject({ mark: 'todo', history: { length: 2 } });
    expect(steps.get(stepKey('runbooks/a', 'two'))).toMatchObject({ mark: 'skipped', note: 'no such host' });
  });

  it('knows what became of a hypothesis, also when it is settled twice', () => {
    const { lines } = reckon(
      logOf(
        { kind: 'hypothesis', text: 'The pool is full' },
        { kind: 'result', of: 'e1', more: { result: 'confirmed' } },
        { kind: 'result', of: 'e1', more: { result: 'refuted' } },
      ),
    );
    expect(lines).toMatchObject([{ text: 'The pool is full', result: 'refuted' }]);
  });

  it('runs a timer until it is ended, from its last deadline', () => {
    const timer = (state: string, deadline = '') => ({
      kind: 'timer',
      text: 'Reaction',
      more: { doc: 'c', stage: 'Reaction', state, ...(deadline === '' ? {} : { deadline }) },
    });
    const [first, second] = ['2026-11-29T09:05:00.000Z', '2026-11-29T09:10:00.000Z'];
    expect(reckon(logOf(timer('started', first), timer('expired', first))).timers).toMatchObject([
      { running: true, expired: true, deadline: first },
    ]);
    expect(
      reckon(logOf(timer('started', first), timer('expired', first), timer('extended', second))).timers,
    ).toMatchObject([{ running: true, expired: false, deadline: second }]);
    expect(reckon(logOf(timer('started', first), timer('ended'))).timers).toMatchObject([
      { running: false, deadline: first },
    ]);
  });

  it('gives a task one owner, the last one named', () => {
    const { assignments } = reckon(
      logOf(
        { kind: 'assignment', text: 'Look at app2', more: { owner: 'Ada', state: 'open' } },
        { kind: 'assignment', of: 'e1', text: 'Look at app2', more: { owner: 'Grace', state: 'done' } },
      ),
    );
    expect(assignments).toMatchObject([{ id: 'e1', owner: 'Grace', state: 'done' }]);
  });

  it('promises the next update that the last communication names, or none', () => {
    const told = (next: string) => ({ kind: 'communication', text: 'We know', more: { next } });
    expect(reckon(logOf(told('2026-11-29T10:00:00.000Z'))).nextUpdate).toBe('2026-11-29T10:00:00.000Z');
    expect(reckon(logOf(told('2026-11-29T10:00:00.000Z'), told(''))).nextUpdate).toBe('');
    const call = { kind: 'communication', text: 'Called the data centre' };
    expect(reckon(logOf(told('2026-11-29T10:00:00.000Z'), call)).nextUpdate).not.toBe('');
  });

  it('keeps the steps that a document had, and its outcome over a later revision', () => {
    const steps = writeSteps([{ id: 'one', stage: 'First', text: 'Do\tone\nthing' }]);
    const use = (revision: string) => ({
      kind: 'document',
      text: 'A',
      more: { doc: 'runbooks/a', kind: 'runbook', revision, steps },
    });
    const outcome = { kind: 'outcome', more: { doc: 'runbooks/a', outcome: 'wrong', note: 'old host' } };
    expect(reckon(logOf(use('1'), outcome, use('2'))).documents).toMatchObject([
      {
        revision: '2',
        outcome: 'wrong',
        outcomeNote: 'old host',
        steps: [{ id: 'one', stage: 'First', text: 'Do one thing' }],
      },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { reportCardOf, reportCardText } from '../../src/lint/report-card.ts';
import type { ActionFact, Kind } from '../../src/model/facts.ts';
import { startOfFile } from '../../src/model/places.ts';

type Verdict = ActionFact['judgement']['verdict'];

function document(kind: Kind, ...verdicts: readonly Verdict[]) {
  const actions = verdicts.map(
    (verdict): ActionFact => ({
      ...startOfFile,
      text: '',
      owner: null,
      due: null,
      ticket: null,
      done: false,
      dropped: false,
      type: null,
      heading: '',
      form: 'bullet',
      judgement: { verdict, kind: null, strength: null, reason: '', suggestion: null },
    }),
  );
  return { kind, actions };
}

describe('the report card', () => {
  it('counts each postmortem once, by its best item', () => {
    const documents = [
      document('postmortem', 'vague', 'process-change'),
      document('postmortem', 'vague', 'not-an-action'),
      document('postmortem', 'investigation'),
      document('postmortem', 'not-an-action'),
      document('postmortem'),
      document('postmortem'),
      document('runbook', 'process-change'),
    ];
    const card = reportCardOf(documents);
    expect(card).toEqual({ postmortems: 6, changes: 1, wishes: 2, nothing: 3 });
    expect(reportCardText(card, 'onlyonce baseline docs')).toBe(
      '6 postmortems: 1 names a process change, 2 only wishes, 3 nothing; start with `onlyonce baseline docs`',
    );
  });

  it('says nothing of a handful', () => {
    expect(reportCardText({ postmortems: 5, changes: 1, wishes: 4, nothing: 0 }, 'x')).toBeNull();
  });
});

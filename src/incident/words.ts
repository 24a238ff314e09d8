/** How entries read: one sentence each, the same on the page, on paper and in the draft. */
import { isSpoken, moreOf, type SpokenKind, spokenFields } from './entry.ts';
import type { Line } from './state.ts';

export const kindWords: { readonly [kind: string]: string } = {
  observation: 'Observation',
  hypothesis: 'Hypothesis',
  decision: 'Decision',
  action: 'Action',
  communication: 'Communication',
  status: 'Status',
  'follow-up': 'Follow-up',
  opened: 'Opened',
  change: 'Change',
  step: 'Step',
  timer: 'Timer',
  assignment: 'Task',
  parameter: 'Parameter',
  document: 'In use',
  outcome: 'Outcome',
  list: 'Checklist',
  clock: 'Clock',
};

export const markWords: { readonly [mark: string]: string } = {
  todo: 'To do again',
  done: 'Done',
  'not-applicable': 'Not applicable',
  skipped: 'Skipped',
  blocked: 'Blocked',
};

const fieldWords: { readonly [field: string]: string } = {
  title: 'Title',
  severity: 'Severity',
  services: 'Services',
  lead: 'Call leader',
  started: 'Started',
  detected: 'Detected',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
  summary: 'Summary',
  impact: 'Impact',
  next: 'Next update',
};

/** `2026-03-01 09:15 UTC`. */
export function utcMinute(moment: string): string {
  return moment === '' ? '' : `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC`;
}

/** What a line says, without its time and its author. One line. */
export function sentenceOf({ entry, text, more }: Pick<Line, 'entry' | 'text' | 'more'>): string {
  const value = (name: string): string => moreOf({ more }, name);
  return oneLine(sentence());

  function sentence(): string {
    switch (entry.kind) {
      case 'opened':
        return `Incident opened: ${text}`;
      case 'change':
        return changeSentence(value('field'), value('to'));
      case 'step': {
        const note = value('note') === '' ? '' : ` (${value('note')})`;
        const seen = value('seen') === '' ? '' : `; seen: ${value('seen')}`;
        return `${markWords[value('mark')] ?? 'Step'}: ${text}${note}${seen}`;
      }
      case 'timer':
        return timerSentence(value('state'), value('stage'), value('deadline'));
      case 'assignment': {
        const state = value('state');
        const owner = value('owner') === '' ? 'nobody yet' : value('owner');
        return state === 'open' ? `${owner} takes on: ${text}` : `${owner}: ${text} (${state})`;
      }
      case 'parameter':
        return `${value('name')} is ${value('value')}`;
      case 'document':
        return `Taken into use: ${text}${value('revision') === '' ? '' : ` (revision ${value('revision')})`}`;
      case 'list':
        return `Temporary checklist: ${text}`;
      case 'outcome':
        return `${value('title')}: ${value('outcome')}${value('note') === '' ? '' : `, ${value('note')}`}`;
      default:
        return text;
    }
  }
}

function changeSentence(field: string, to: string): string {
  if (field === 'open') return to === 'no' ? 'Incident closed' : 'Incident opened again';
  const name = field.startsWith('role:') ? field.slice(5) : (fieldWords[field] ?? field);
  const value = /^\d{4}-\d\d-\d\dT/.test(to) ? utcMinute(to) : to;
  return value === '' ? `${name}: taken back` : `${name}: ${value}`;
}

function timerSentence(state: string, stage: string, deadline: string): string {
  const until = deadline === '' ? '' : `, until ${deadline.slice(11, 16)} UTC`;
  if (state === 'started') return `Clock started: ${stage}${until}`;
  if (state === 'extended') return `More time: ${stage}${until}`;
  if (state === 'expired') return `Time is up: ${stage}`;
  return `Stage ended: ${stage}`;
}

/** The further fields that are filled in, each with its label. */
export function filledFields({
  entry,
  more,
}: Pick<Line, 'entry' | 'more'>): readonly (readonly [string, string])[] {
  if (!isSpoken(entry.kind)) return [];
  const kind: SpokenKind = entry.kind;
  return spokenFields[kind].flatMap(([name, label]) => {
    const value = moreOf({ more }, name);
    return value === '' ? [] : [[label, value] as const];
  });
}

/** Any text as one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Runbooks, checklists and temporary lists that an incident has taken into use. */
import { type Entry, moreOf } from './entry.ts';

/** A runbook, checklist or temporary list in use. `steps` are those it had when it was taken into use. */
export interface UsedDocument {
  readonly doc: string;
  readonly kind: string;
  readonly title: string;
  readonly revision: string;
  readonly since: string;
  readonly steps: readonly { readonly id: string; readonly text: string; readonly stage: string }[];
  readonly outcome: 'helped' | 'wrong' | 'missing' | null;
  readonly outcomeNote: string;
}

/** Those that entries tell of, each as it was taken into use last. */
export function documentsOf(entries: readonly Entry[]): readonly UsedDocument[] {
  const documents = new Map<string, UsedDocument>();
  for (const entry of entries) {
    const doc = moreOf(entry, 'doc');
    const there = documents.get(doc);
    if (entry.kind === 'document' || entry.kind === 'list') {
      const isLater = there !== undefined;
      documents.set(doc, {
        doc,
        kind: entry.kind === 'list' ? 'list' : moreOf(entry, 'kind'),
        title: entry.text,
        revision: moreOf(entry, 'revision'),
        since: isLater ? there.since : entry.at,
        steps: stepList(moreOf(entry, 'steps')),
        outcome: isLater ? there.outcome : null,
        outcomeNote: isLater ? there.outcomeNote : '',
      });
    } else if (entry.kind === 'outcome' && there !== undefined) {
      documents.set(doc, {
        ...there,
        outcome: outcomeFrom(moreOf(entry, 'outcome')),
        outcomeNote: moreOf(entry, 'note'),
      });
    }
  }
  return [...documents.values()];
}

function outcomeFrom(text: string): UsedDocument['outcome'] {
  return text === 'helped' || text === 'wrong' || text === 'missing' ? text : null;
}

/** Steps as they are kept in one field: a line each, id, stage and text between tabs. */
export function writeSteps(steps: UsedDocument['steps']): string {
  const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return steps.map(({ id, stage, text }) => [id, stage, text].map(clean).join('\t')).join('\n');
}

function stepList(text: string): UsedDocument['steps'] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const [id = '', stage = '', words = ''] = line.split('\t');
    return { id, stage, text: words };
  });
}

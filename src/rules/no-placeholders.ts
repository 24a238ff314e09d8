/**
 * Rule: no text of a template is left in a document.
 *
 * In: the wordings and fields of one file. Out: one finding for each placeholder.
 * May not: take a parameter of a runbook for one; `<pod>` in a step is meant to be filled in by its reader.
 */
import type { Finding } from '../model/diagnostic.ts';
import type { FieldValue, PageFacts } from '../model/facts.ts';
import { placeOf } from '../model/places.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { placeOfField, quoted } from './findings.ts';
import { loudnessOf } from './postmortem.ts';
import { isUnfinished } from './required-parts.ts';

const meta: RuleMeta = {
  id: 'no-placeholders',
  summary:
    'No text of a template is left in a document: no `TBD`, no "Item A", no `HH:mm`, no `<describe the impact>`.',
  why: `A placeholder looks like text until somebody needs it. Then a row says \`HH:mm\`, the owner is \`TBD\`, and nobody can tell whether the author knew nothing or
forgot. Fill it in, or take the line out: a part that is not there is honest. Code, links and comments are not read, and a draft may hold as many as it likes.`,
  severity: 'warn',
  levels: { relaxed: 'info', strict: 'error' },
  good: [
    {
      title: 'Filled in, or left out',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Timeline\n\n- 10:02 the alert fires\n\n## Impact\n\n312 orders were late. The log line is `<timestamp> TBD`.\n',
      },
    },
    {
      title: 'A parameter of a runbook',
      files: { 'runbooks/restart.md': '# Restart a pod\n\n1. Delete the pod <pod name> and wait.\n' },
    },
    {
      title: 'A draft',
      files: {
        'postmortems/2026-03-01-queue-full.md': '---\ndraft: true\n---\n\n# Queue full\n\nImpact: TBD\n',
      },
    },
  ],
  bad: [
    {
      title: 'What the template said',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Timeline\n\n| Time | What |\n| --- | --- |\n| HH:mm | Item A |\n\n## Impact\n\n*Describe who was affected and for how long.*\n\nSee [link to the dashboard].\n',
      },
    },
    {
      title: 'To be said later',
      files: {
        'postmortems/2026-03-01-queue-full.md': '---\nowner: TBD\n---\n\n# Queue full\n\nRoot cause: TBD\n',
      },
    },
  ],
};

export const noPlaceholders: FileRule = {
  meta,
  scope: 'file',
  check: (facts) => {
    if (facts.kind === 'page' || isUnfinished(facts)) return [];
    const items = new Set(facts.actions.map(({ line }) => line));
    const inText = facts.wordings
      .filter(
        ({ kind, text, line }) =>
          kind === 'placeholder' && isMeant(facts, text) && !isGapOfItem(text, items.has(line)),
      )
      .map((wording) => findingOf(wording.text, placeOf(wording), facts));
    return [...inFields(facts), ...inText];
  },
};

/** In a runbook or checklist what stands in brackets is for its reader to fill in. */
function isMeant({ kind }: PageFacts, text: string): boolean {
  return kind === 'postmortem' || !/^[<{[]/.test(text);
}

/** An action item that is a gap from end to end is reported as an item. */
function isGapOfItem(text: string, isItem: boolean): boolean {
  return isItem && /^<(?:add|insert|describe)\b/i.test(text);
}

/** What a field holds when nobody has filled it in. */
const emptyValue = /^(?:tbd|tbc|tba|todo|fixme|xxx+|\?+|<[^<>]+>|\[[^[\]]+\]|lorem ipsum.*)$/i;

function inFields(facts: PageFacts): readonly Finding[] {
  const causes: FieldValue | undefined = facts.fields['causes'];
  const texts: readonly (readonly [string, FieldValue | undefined])[] = [
    ['title', facts.title],
    ['owner', facts.owner],
    ['summary', facts.summary],
    ['call_lead', facts.fields['call_lead']],
    ...facts.authors.map((author, at) => [`authors.${at}`, author] as const),
    ...(Array.isArray(causes) ? causes.map((cause: FieldValue, at) => [`causes.${at}`, cause] as const) : []),
  ];
  return texts.flatMap(([name, value]) => {
    if (typeof value !== 'string' || !emptyValue.test(value.trim())) return [];
    const list = name.replace(/\..*$/, '');
    const isStated = facts.fieldPlaces.some((place) => place.name === name || place.name === list);
    if (!isStated) return [];
    return [findingOf(value, placeOfField(facts, [name, list]), facts)];
  });
}

function findingOf(text: string, place: ReturnType<typeof placeOf>, facts: PageFacts): Finding {
  return {
    ...place,
    message: `Unexpected placeholder ${quoted(text)}`,
    expected: 'what it stands for; or take it out, since a part that is missing is honest',
    ...loudnessOf(facts),
  };
}

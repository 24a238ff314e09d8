/**
 * Rule: the days and times of a postmortem can all be true.
 *
 * In: the site and the day. Out: one finding for each day or time that contradicts another, or the calendar.
 * May not: compare what may be right in some zone.
 */
import type { Finding, Place } from '../model/diagnostic.ts';
import type { PageFacts } from '../model/facts.ts';
import { placeOf } from '../model/places.ts';
import type { RuleMeta, SiteRule } from '../model/rule.ts';
import { daysBetween, instantOf, isBefore } from './days.ts';
import { placeOfField, quoted } from './findings.ts';
import { entryOf, isPostmortem, loudnessOf, textOf } from './postmortem.ts';

const meta: RuleMeta = {
  id: 'dates-make-sense',
  summary:
    'An incident starts, is detected, mitigated and resolved in that order, and none of it lies in the future.',
  why: `How long it took to notice and to mend is reckoned from these fields, over all postmortems; one typo in a year outweighs fifty good ones. What is compared: the four
times with each other, every day with today, the timeline with the day of the incident, a due day with the incident, and the day on which a \`no_change\` was to be
reviewed. A day alone is compared by the day, and times in unknown zones only when no zone could make them right.`,
  severity: 'error',
  levels: { relaxed: 'warn' },
  good: [
    {
      title: 'One after the other, in two zones',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\nstarted: 2026-03-01T09:12+01:00\ndetected: 2026-03-01T08:20Z\nmitigated: 2026-03-01T09:50+01:00\nresolved: 2026-03-01\n---\n\n# Queue full\n',
      },
    },
  ],
  bad: [
    {
      title: 'Resolved before it began',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\nstarted: 2026-03-01T09:12Z\nresolved: 2026-02-01T11:00Z\n---\n\n# Queue full\n',
      },
    },
    {
      title: 'Next year',
      files: {
        'postmortems/queue-full.md': '---\ndate: 2027-03-01\n---\n\n# Queue full\n',
      },
    },
    {
      title: 'The day on which this was to be looked at again has passed',
      files: {
        'postmortems/2026-03-01-fax-gateway.md':
          '---\nno_change:\n  reason: the fax gateway is switched off for good in May\n  review_on: 2026-05-30\n---\n\n# Fax gateway down\n',
      },
    },
  ],
};

export const datesMakeSense: SiteRule = {
  meta,
  scope: 'site',
  checkFile: (facts) => {
    if (!isPostmortem(facts)) return [];
    return [...timesInOrder(facts), ...anotherYear(facts), ...dueBefore(facts)].map((finding) => ({
      ...finding,
      ...loudnessOf(facts),
    }));
  },
  checkPage: (page, { today }) => {
    const { shared } = page;
    if (futureDay(shared, today) === null && passedDay(shared, today) === null) return [];
    const { facts } = page;
    if (!isPostmortem(facts)) return [];
    return [...inTheFuture(facts, today), ...reviewPassed(facts, today)].map((finding) => ({
      ...finding,
      ...loudnessOf(facts),
    }));
  },
};

/** In the order in which they happen. */
const times = ['started', 'detected', 'mitigated', 'resolved'];

function timesInOrder(facts: PageFacts): readonly Finding[] {
  const given = times.flatMap((name) => {
    const text = textOf(facts.fields[name]);
    const at = text === null ? null : instantOf(text);
    return text === null || at === null ? [] : [{ name, text, at }];
  });
  return given.slice(1).flatMap((later, index): readonly Finding[] => {
    const earlier = given[index];
    if (earlier === undefined || !isBefore(later.at, earlier.at)) return [];
    const finding = {
      ...placeOfField(facts, [later.name, earlier.name]),
      message: `Unexpected time ${quoted(later.text)}: \`${later.name}\` before \`${earlier.name}\` (${quoted(earlier.text)})`,
      expected: `${times.map((name) => `\`${name}\``).join(', ')} in that order`,
    };
    // What was found in the text may have been read wrongly.
    return [
      isStated(facts, later.name) && isStated(facts, earlier.name) ? finding : { ...finding, atMost: 'warn' },
    ];
  });
}

function isStated({ fieldPlaces }: PageFacts, name: string): boolean {
  return fieldPlaces.some((place) => place.name === name);
}

interface NamedDay {
  readonly name: string;
  readonly text: string;
}

/** The first day that is still to come: one wrong year in the file's name makes all of them wrong. */
function futureDay({ date, fields }: Pick<PageFacts, 'date' | 'fields'>, today: string): NamedDay | null {
  const named: readonly (readonly [string, string | null])[] = [
    ['date', date],
    ...times.map((name) => [name, textOf(fields[name])] as const),
    ['reproduced.date', textOf(entryOf(fields['reproduced'], 'date'))],
  ];
  for (const [name, text] of named) if (text !== null && isFuture(text, today)) return { name, text };
  return null;
}

function inTheFuture(facts: PageFacts, today: string): readonly Finding[] {
  const first = futureDay(facts, today);
  if (first === null) return [];
  return [
    {
      ...placeOfField(facts, [first.name, first.name.replace(/\..*$/, '')]),
      message: `Unexpected day ${quoted(first.text)} (\`${first.name}\`), which lies in the future: today is ${today}`,
      expected: 'a day that has been',
      atMost: 'warn',
    },
  ];
}

/** A day ahead is today somewhere on the globe. */
function isFuture(text: string, today: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text) && daysBetween(today, text) > 1;
}

/** From here on two days are not of one incident. */
const otherYear = 300;

function anotherYear(facts: PageFacts): readonly Finding[] {
  const dated = facts.timeline.filter(({ at }) => at !== null && /^\d{4}-\d{2}-\d{2}/.test(at));
  const [first] = dated;
  const { date } = facts;
  if (first === undefined || date === null) return [];
  if (dated.some(({ at }) => Math.abs(daysBetween(date, at ?? date)) < otherYear)) return [];
  const place: Place = { line: first.line, column: 1, endLine: first.line, endColumn: 1 };
  return [
    {
      ...place,
      message: `Unexpected day ${quoted(first.at?.slice(0, 10) ?? '')} in the timeline of an incident of ${date}`,
      expected: 'the same year in both, or the day of the incident as `date:`',
      atMost: 'warn',
    },
  ];
}

function dueBefore(facts: PageFacts): readonly Finding[] {
  const { date } = facts;
  if (date === null) return [];
  return facts.actions.flatMap((action): readonly Finding[] => {
    const { due, done, dropped, text } = action;
    if (due === null || done || dropped || !/^\d{4}-\d{2}-\d{2}$/.test(due) || daysBetween(date, due) >= 0)
      return [];
    return [
      {
        ...placeOf(action),
        message: `Unexpected due day \`${due}\` of ${quoted(text)}, before the incident (${date})`,
        expected: 'a day after it',
        atMost: 'warn',
      },
    ];
  });
}

/** The day on which a reason not to change anything was to be looked at again, where it has passed. */
function passedDay({ fields }: Pick<PageFacts, 'fields'>, today: string): string | null {
  const day = textOf(entryOf(fields['no_change'], 'review_on'));
  return day === null || day >= today ? null : day;
}

function reviewPassed(facts: PageFacts, today: string): readonly Finding[] {
  const day = passedDay(facts, today);
  if (day === null) return [];
  return [
    {
      ...placeOfField(facts, ['no_change.review_on', 'no_change']),
      message: `Unexpected review day \`${day}\` of \`no_change\`, which has passed`,
      expected: 'a look at whether its reason still holds; then a new day, or an action item',
      atMost: 'warn',
    },
  ];
}

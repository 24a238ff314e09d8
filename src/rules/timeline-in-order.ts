/**
 * Rule: the lines of a timeline stand in the order in which things happened.
 *
 * In: the timeline of one file. Out: one finding for each line that stands before an earlier one, or has a wrong day.
 * May not: take a second thread, a newest-first list or a night for a mistake; when in doubt it says nothing.
 */
import type { Finding } from '../model/diagnostic.ts';
import type { PageFacts, TimelineFact } from '../model/facts.ts';
import { field } from '../model/kinds/field.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { type Instant, instantOf } from './days.ts';
import { quoted } from './findings.ts';
import { counted, isPostmortem, loudnessOf, textOf } from './postmortem.ts';

/** Silences that a team may ask about, in minutes. */
const gaps: { readonly [name: string]: number } = {
  none: Number.POSITIVE_INFINITY,
  '1 h': 60,
  '2 h': 120,
  '4 h': 240,
  '8 h': 480,
  '24 h': 1440,
};

const meta: RuleMeta = {
  id: 'timeline-in-order',
  summary: 'A timeline goes forward: no line stands before an earlier one, and no day is mistyped.',
  why: `A timeline is read to learn what was known when. One line out of its place, or one day too far, and the reader sees an effect before its cause, or a night that
nobody was awake. Times of different zones are compared as moments; a clock that goes back by hours has passed midnight; below a new heading a timeline may begin
again, and a list with the newest line first is in order too. Times marked as rough (\`~10:00\`) are let be. A silence of hours can be looked for as well: what was tried
then, and who was waited for?`,
  severity: 'warn',
  levels: { relaxed: 'info' },
  options: [
    {
      field: field(
        'longest_gap',
        { is: 'choice', values: Object.keys(gaps) },
        'The longest silence between two lines that needs no word about it.',
        ['2 h'],
      ),
      standard: 'none',
    },
  ],
  good: [
    {
      title: 'Past midnight, and in two zones',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Timeline\n\n- 2026-03-01 22:50 UTC - first alert\n- 23:58 UTC - workers restarted\n- 00:20 UTC - queue empty\n- 01:30 CET - all clear\n',
      },
    },
    {
      title: 'Two threads, each under its own heading',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Timeline\n\n### Orders\n\n- 10:02 first alert\n- 10:30 restarted\n\n### Payments\n\n- 10:05 first alert\n- 10:20 restarted\n',
      },
    },
  ],
  bad: [
    {
      title: 'One line in the wrong place',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Timeline\n\n- 10:02 first alert\n- 10:30 workers restarted\n- 10:10 a second engineer joins\n- 10:45 queue empty\n',
      },
    },
    {
      title: 'A day that was mistyped',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Timeline\n\n| Time | What |\n| --- | --- |\n| 2026-03-01 10:02 | first alert |\n| 2026-02-01 10:30 | workers restarted |\n| 2026-03-01 10:45 | queue empty |\n',
      },
    },
  ],
};

/** A line with its moment as a number. */
interface Mark {
  readonly fact: TimelineFact;
  readonly at: Instant;
}

export const timelineInOrder: FileRule = {
  meta,
  scope: 'file',
  check: (facts, options) => {
    if (!isPostmortem(facts)) return [];
    const longest = gaps[textOf(options['longest_gap']) ?? 'none'] ?? Number.POSITIVE_INFINITY;
    const stretches = stretchesOf(facts).filter((marks) => !isNewestFirst(marks));
    return [
      ...stretches.flatMap(outOfPlace),
      ...stretches.flatMap((marks) => silences(marks, longest)),
      ...withoutZone(facts),
    ].map((finding) => ({ ...loudnessOf(facts), ...finding }));
  },
};

/** The timeline in stretches within which it must go forward: a heading between two lines begins a new one, and so does a zone. */
function stretchesOf({ timeline, headings }: PageFacts): readonly (readonly Mark[])[] {
  const breaks = headings.map(({ line }) => line);
  const stretches: Mark[][] = [];
  let last: Mark | null = null;
  for (const fact of timeline) {
    const at = fact.at === null ? null : instantOf(fact.at.replace(/^T/, '2000-01-01T'));
    if (at === null || !at.timed || fact.rough === true) continue;
    const previous: Mark | null = last;
    const isNew =
      previous === null ||
      previous.at.zoned !== at.zoned ||
      isDated(previous.fact) !== isDated(fact) ||
      breaks.some((line) => line > previous.fact.line && line < fact.line);
    last = { fact, at };
    if (isNew) stretches.push([last]);
    else stretches.at(-1)?.push(last);
  }
  return stretches;
}

function isDated({ at }: TimelineFact): boolean {
  return at?.startsWith('T') === false;
}

/** Whether more lines go back than forward: then the newest stands first, on purpose. */
function isNewestFirst(marks: readonly Mark[]): boolean {
  const steps = marks.slice(1).map(({ at }, index) => at.minutes - (marks[index]?.at.minutes ?? 0));
  const back = steps.filter((step) => step < 0).length;
  return back > 1 && back >= steps.filter((step) => step > 0).length;
}

function outOfPlace(marks: readonly Mark[]): readonly Finding[] {
  const findings: Finding[] = [];
  const placed: Mark[] = [];
  for (const [index, mark] of marks.entries()) {
    const before = placed.at(-1);
    if (before === undefined || mark.at.minutes >= before.at.minutes) {
      placed.push(mark);
      continue;
    }
    const next = marks[index + 1];
    const intended = dayThatFits(mark, before, next);
    if (intended !== null) {
      findings.push(wrongDay(mark, before, intended));
    } else if (next === undefined || next.at.minutes >= before.at.minutes) {
      findings.push(wrongPlace(mark, placed));
    } else if (
      placed.length > 1 &&
      mark.at.minutes >= (placed.at(-2)?.at.minutes ?? Number.POSITIVE_INFINITY)
    ) {
      placed.pop();
      findings.push(tooFar(before, mark));
      placed.push(mark);
    } else {
      // Several lines go back: a second thread begins.
      placed.splice(0, placed.length, mark);
    }
  }
  return findings;
}

/** A day, a month or a year in minutes: what one wrong digit makes. */
const shifts: readonly number[] = [1440, 28 * 1440, 29 * 1440, 30 * 1440, 31 * 1440, 365 * 1440, 366 * 1440];

/** The day with which a line would stand where it stands, when its author wrote one and a digit would mend it. */
function dayThatFits({ fact, at }: Mark, before: Mark, next: Mark | undefined): string | null {
  if (!/\d{1,4}[-./]\d{1,2}|\b\d{1,2}(?:st|nd|rd|th)?\.? \p{L}{3,}|\p{L}{3,} \d{1,2}\b/u.test(fact.raw))
    return null;
  const most =
    next === undefined || next.at.minutes < before.at.minutes ? before.at.minutes + 1440 : next.at.minutes;
  for (const minutes of shifts) {
    const shifted = at.minutes + minutes;
    if (shifted >= before.at.minutes && shifted <= most) {
      const written = Date.parse(`${fact.at?.slice(0, 10)}T00:00Z`);
      return new Date(written + minutes * 60_000).toISOString().slice(0, 10);
    }
  }
  return null;
}

function at({ fact: { line } }: Mark): Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'> {
  return { line, column: 1, endLine: line, endColumn: 1 };
}

function wrongDay(mark: Mark, before: Mark, intended: string): Finding {
  return {
    ...at(mark),
    message: `Unexpected day of ${quoted(mark.fact.raw)} in the timeline, before ${quoted(before.fact.raw)} above it`,
    expected: `\`${intended}\`, if only the day was mistyped`,
  };
}

function wrongPlace(mark: Mark, placed: readonly Mark[]): Finding {
  const follower = placed.find((other) => other.at.minutes > mark.at.minutes);
  const where =
    follower === undefined ? '' : ` before ${quoted(follower.fact.raw)} (line ${follower.fact.line})`;
  return {
    ...at(mark),
    message: `Unexpected place of ${quoted(mark.fact.raw)} in the timeline, after a later line`,
    expected: `its place${where}, or the time at which it happened`,
  };
}

function tooFar(mark: Mark, next: Mark): Finding {
  return {
    ...at(mark),
    message: `Unexpected place of ${quoted(mark.fact.raw)} in the timeline, before an earlier line`,
    expected: `its place after ${quoted(next.fact.raw)} (line ${next.fact.line}), or the time at which it happened`,
  };
}

function silences(marks: readonly Mark[], longest: number): readonly Finding[] {
  return marks.slice(1).flatMap((mark, index): readonly Finding[] => {
    const before = marks[index];
    const minutes = before === undefined ? 0 : mark.at.minutes - before.at.minutes;
    if (before === undefined || minutes <= longest) return [];
    return [
      {
        ...at(mark),
        message: `Unexpected gap of ${counted(Math.floor(minutes / 60), 'hour')} in the timeline, from ${quoted(before.fact.raw)} to ${quoted(mark.fact.raw)}`,
        expected: 'a line on what was tried, decided or waited for in between',
      },
    ];
  });
}

const zoneAtEnd = /(?:Z|[+-]\d{2}:\d{2})$/;

/** In a timeline of several zones a time without one may be any of them. */
function withoutZone({ timeline }: PageFacts): readonly Finding[] {
  const timed = timeline.flatMap((fact) => (fact.at?.includes('T') === true ? [{ fact, at: fact.at }] : []));
  const zones = new Set(timed.flatMap(({ at: moment }) => zoneAtEnd.exec(moment) ?? []));
  if (zones.size < 2) return [];
  const [first, ...more] = timed.filter(({ at: moment }) => !zoneAtEnd.test(moment));
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : ` and ${counted(more.length, 'other line')}`;
  const { line } = first.fact;
  return [
    {
      line,
      column: 1,
      endLine: line,
      endColumn: 1,
      message: `Missing zone of ${quoted(first.fact.raw)}${others} in a timeline of ${zones.size} zones`,
      expected: 'the zone behind each time, or one zone for all of them: `Timeline (UTC)`',
      atMost: 'info',
    },
  ];
}

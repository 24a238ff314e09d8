/**
 * Rule: no open action item is past its day.
 *
 * In: the site and the day. Out: one finding for each open item whose day has passed.
 * May not: count what is done or dropped, or read a clock.
 */
import { placeOf } from '../model/places.ts';
import type { RuleMeta, SiteRule } from '../model/rule.ts';
import { daysBetween, lastDayOf } from './days.ts';
import { quoted } from './findings.ts';
import { counted, isPostmortem, loudnessOf, promisesOf } from './postmortem.ts';

const meta: RuleMeta = {
  id: 'action-item-not-overdue',
  summary: 'No open action item is past the day it was promised for.',
  why: `The same outage twice is most often an item that was agreed on, given a day, and let go by. A day that has passed asks for one of three things: tick the item
off, set a day that you believe in, or drop it and say so. Which of them matters less than that somebody looks. The day is that of the run; \`--today 2026-06-01\` sets
another.`,
  severity: 'warn',
  levels: { relaxed: 'info' },
  good: [
    {
      title: 'Still ahead, or done, or dropped',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\nactions:\n  - change: Page the on-call when the oldest message is older than 5 minutes\n    due: 2026-07-01\n  - change: Set `max_age` of the queue to 1 hour\n    due: 2026-04-01\n    status: done\n  - change: Replace the queue by a table\n    due: 2026-04-01\n    status: dropped\n---\n\n# Queue full\n',
      },
    },
  ],
  bad: [
    {
      title: 'Promised for April, and it is June',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Action items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Page the on-call when the oldest message is older than 5 minutes | Kim | 2026-04-01 |\n',
      },
    },
  ],
};

export const actionItemNotOverdue: SiteRule = {
  meta,
  scope: 'site',
  checkPage: (page, { today }) => {
    // The site shares the open items of each postmortem: its facts are read where one of them is late.
    if (!page.shared.openItems.some(({ due }) => isPast(due, today))) return [];
    const { facts } = page;
    if (!isPostmortem(facts)) return [];
    return promisesOf(facts).flatMap((action) => {
      const { due, done, text, owner } = action;
      const last = due === null ? null : lastDayOf(due);
      if (done || last === null || !isPast(due, today)) return [];
      const asked = owner === null ? '' : `; ask ${quoted(owner)}`;
      const finding = {
        ...placeOf(action),
        message: `Unexpected open action item ${quoted(text)}, due on ${due}, ${counted(daysBetween(last, today), 'day')} ago`,
        expected: `it to be marked done, given a new day, or dropped${asked}`,
        ...loudnessOf(facts),
      };
      return [finding];
    });
  },
};

function isPast(due: string | null, today: string): boolean {
  const last = due === null ? null : lastDayOf(due);
  return last !== null && last < today;
}

/**
 * Rule: a suppression has not outlived its day.
 *
 * In: the suppressions of the site, and which of them are over. Out: a finding for each that is.
 * May not: look at a clock; the day is an input of the run.
 */
import { placeOf } from '../model/places.ts';
import type { RuleMeta, SuppressionRule } from '../model/rule.ts';
import { quoted } from './findings.ts';

const meta: RuleMeta = {
  id: 'suppression-is-current',
  summary: 'The last day of a suppression has not passed.',
  why: `"Until the end of January" was a promise. When the day has passed, the comment silences nothing any more: what it hid is reported again, beside this
finding, which says since when. Mend it, or give a new day and a reason that still holds.`,
  severity: 'warn',
  levels: { strict: 'error' },
  good: [
    {
      title: 'It holds until next year',
      files: {
        'a.md':
          '# A\n\n<!-- onlyonce-disable-next-line links-resolve: the wiki moves here (until 2027-01-31) -->\n[x](x.md)\n',
      },
    },
  ],
  bad: [
    {
      title: 'It held until last year',
      files: {
        'a.md':
          '# A\n\n<!-- onlyonce-disable-next-line links-resolve: the wiki moves here (until 2025-01-31) -->\n[x](x.md)\n',
      },
    },
  ],
};

export const suppressionIsCurrent: SuppressionRule = {
  meta,
  scope: 'suppressions',
  check: (uses) =>
    uses.flatMap(({ path, suppression, isOver }) => {
      if (!isOver) return [];
      const rules = suppression.targets.map(({ rule }) => quoted(rule)).join(', ');
      const finding = {
        ...placeOf(suppression),
        message: `Unexpected suppression of ${rules} that ended on ${quoted(suppression.until ?? '')}`,
        expected: 'what it silenced is mended, or a later day with a reason that still holds',
      };
      return [{ path, finding }];
    }),
};

/**
 * Rule: a suppression silences something.
 *
 * In: the suppressions of the site, and what came of each. Out: a finding for each that has nothing to silence.
 * May not: count a rule that is switched off; its suppression may be of use again.
 */
import type { Finding } from '../model/diagnostic.ts';
import { placeOf } from '../model/places.ts';
import type { RuleMeta, SuppressionRule } from '../model/rule.ts';
import { quoted } from './findings.ts';

const meta: RuleMeta = {
  id: 'suppression-is-used',
  summary: 'A comment that silences a rule stands where the rule would say something.',
  why: `What it silenced has been mended or has moved; left behind, the comment would hide the next mistake in its place. \`onlyonce lint --fix\` takes
it out.`,
  severity: 'warn',
  levels: { relaxed: 'info', strict: 'error' },
  good: [
    {
      title: 'It still silences the link',
      files: {
        'a.md': '# A\n\n<!-- onlyonce-disable-next-line links-resolve: comes next week -->\n[x](x.md)\n',
      },
    },
  ],
  bad: [
    {
      title: 'The document is there by now',
      files: {
        'a.md': '# A\n\n<!-- onlyonce-disable-next-line links-resolve: comes next week -->\n[x](x.md)\n',
        'x.md': '# X\n',
      },
    },
  ],
};

export const suppressionIsUsed: SuppressionRule = {
  meta,
  scope: 'suppressions',
  check: (uses, { ruleIds }) =>
    uses.flatMap(({ path, suppression, idle, isOver }) => {
      if (suppression.fault !== null || isOver) return [];
      const known = idle.filter((rule) => ruleIds.includes(rule));
      if (known.length === 0) return [];
      const all = known.length === suppression.targets.length;
      const rules = known.map(quoted).join(', ');
      const finding: Finding = {
        ...placeOf(suppression),
        message: `Unexpected suppression of ${rules}: there is nothing to silence`,
        expected: all ? 'no such comment' : `the comment without ${rules}`,
        fix: all ? { ...placeOf(suppression), text: '' } : null,
      };
      return [{ path, finding }];
    }),
};

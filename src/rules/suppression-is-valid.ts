/**
 * Rule: a suppression names rules that exist, and says why.
 *
 * In: the suppressions of the site. Out: a finding for each that silences nothing because of how it is written.
 * May not: decide what a suppression silences; that is `lint/`.
 */
import type { Finding, Place } from '../model/diagnostic.ts';
import type { SuppressionFact } from '../model/facts.ts';
import { placeOf } from '../model/places.ts';
import type { RuleMeta, SuppressionRule } from '../model/rule.ts';
import { nearestMatch } from '../text/nearest.ts';
import { quoted } from './findings.ts';

const meta: RuleMeta = {
  id: 'suppression-is-valid',
  summary:
    'A comment that silences a rule names a rule that exists, gives a reason, and ends on a real day if it ends.',
  why: `A finding that is silenced without a word is a question for everyone who comes later: was it wrong, or was there no time? The reason answers it.
A comment with a fault silences nothing, so a misspelled rule cannot hide what it was meant to show. The day is the last one on which it holds.`,
  severity: 'error',
  good: [
    {
      title: 'What, why and until when',
      files: {
        'a.md':
          '# A\n\n<!-- onlyonce-disable-next-line links-resolve: the runbook moves here in March (until 2027-03-31) -->\nSee [the runbook](drain.md).\n',
      },
    },
    {
      title: 'For a stretch, in the front matter, for a whole file',
      files: {
        'a.md':
          '---\n# onlyonce-disable-next-line tags-are-a-set: the name of the product\ntags: [iPaaS]\n---\n\n# A\n\n<!-- onlyonce-disable links-resolve: kept as they were found -->\n\n[x](x.md), [y](y.md)\n\n<!-- onlyonce-enable links-resolve -->\n',
        'b.md': '---\ntags: [ipaas]\n---\n\n# B\n',
        'c.md': '---\ntags: [ipaas]\n---\n\n# C\n',
        'd.md': '<!-- onlyonce-disable-file links-resolve: a copy of an old wiki -->\n\n# D\n\n[x](x.md)\n',
      },
    },
  ],
  bad: [
    {
      title: 'No reason',
      files: { 'a.md': '# A\n\n<!-- onlyonce-disable-next-line links-resolve -->\n[x](x.md)\n' },
    },
    {
      title: 'A rule that does not exist',
      files: { 'a.md': '# A\n\n<!-- onlyonce-disable-next-line link-resolves: moved -->\n[x](x.md)\n' },
    },
    {
      title: 'A day that no calendar has',
      files: {
        'a.md':
          '# A\n\n<!-- onlyonce-disable-next-line links-resolve: moved (until 2027-02-30) -->\n[x](x.md)\n',
      },
    },
    {
      title: 'An end without a beginning',
      files: { 'a.md': '# A\n\n<!-- onlyonce-enable links-resolve -->\n' },
    },
  ],
};

const form = '`<!-- onlyonce-disable-next-line RULE: why (until 2027-01-31) -->`';
const directives = ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file'];

function faultOf({ directive, fault, targets, until }: SuppressionFact): Omit<Finding, keyof Place> | null {
  const typed = quoted(`onlyonce-${directive}`);
  switch (fault) {
    case null:
      return null;
    case 'directive': {
      const nearest = nearestMatch(directive, directives);
      const names = directives.map((name) => `\`onlyonce-${name}\``).join(', ');
      const expected = nearest === null ? `one of ${names}` : `\`onlyonce-${nearest}\``;
      return { message: `Unexpected comment ${typed}`, expected };
    }
    case 'rule':
      return { message: `Missing rule in ${typed}`, expected: form };
    case 'reason': {
      const rules = targets.map(({ rule }) => quoted(rule)).join(', ');
      return { message: `Missing reason for silencing ${rules}; nothing is silenced`, expected: form };
    }
    case 'until':
      return {
        message: `Unexpected last day ${quoted(until ?? '')} of a suppression; nothing is silenced`,
        expected: 'a day such as `(until 2027-01-31)`, or none',
      };
    case 'nothing-open':
      return {
        message: `Unexpected ${typed} where nothing is silenced`,
        expected: '`onlyonce-disable` with the same rule above it',
      };
  }
}

function unknownRule(rule: string, ruleIds: readonly string[]): Omit<Finding, keyof Place> | null {
  if (ruleIds.includes(rule)) return null;
  const nearest = nearestMatch(rule, ruleIds);
  const expected = nearest === null ? 'a rule that `onlyonce explain` lists' : `\`${nearest}\``;
  return rule.startsWith('suppression-is-')
    ? {
        message: `Unexpected ${quoted(rule)}: rules about suppressions cannot be silenced here`,
        expected: 'a level for it under `rules` in `onlyonce.yaml`',
      }
    : { message: `Unexpected rule ${quoted(rule)} in a suppression`, expected };
}

export const suppressionIsValid: SuppressionRule = {
  meta,
  scope: 'suppressions',
  check: (uses, { ruleIds }) =>
    uses.flatMap(({ path, suppression }) => {
      const place = placeOf(suppression);
      const unknown = suppression.targets.map(({ rule }) => unknownRule(rule, ruleIds));
      return [faultOf(suppression), ...unknown].flatMap((fault) =>
        fault === null ? [] : [{ path, finding: { ...place, ...fault } }],
      );
    }),
};

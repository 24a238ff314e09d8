/**
 * Rule: two files do not claim one address.
 *
 * In: the site with the address each document got. Out: the documents that had to take another.
 * May not: hand out addresses; assembling the site has.
 */
import type { RuleMeta, SiteRule } from '../model/rule.ts';
import { noticed } from './findings.ts';

const meta: RuleMeta = {
  id: 'urls-are-unique',
  summary: 'No two documents have the same address on the site.',
  why: `The address of a page is its path with \`.html\` for \`.md\`, so \`a.md\` and \`a.markdown\`, or \`A.md\` and \`a.md\` on many disks, are one page. Both are
published, the second under a longer name, but a link or bookmark then opens the other one, and which one depends on the computer that built the site.`,
  severity: 'error',
  good: [
    { title: 'Different names', files: { 'failover.md': '# Failover\n', 'failover-old.md': '# Old\n' } },
  ],
  bad: [
    {
      title: 'Names that differ in their extension only',
      files: { 'failover.md': '# Failover\n', 'failover.markdown': '# Failover, again\n' },
    },
  ],
};

export const urlsAreUnique: SiteRule = {
  meta,
  scope: 'site',
  checkPage: ({ problems }) => noticed(problems, meta.id),
};

/**
 * Rule: some other document leads to each document.
 *
 * In: the site with its link graph. Out: the documents that nothing links to.
 * May not: be on by default; most folders were never written as a web of links.
 */
import { startOfFile } from '../model/places.ts';
import type { RuleMeta, SiteRule } from '../model/rule.ts';

const meta: RuleMeta = {
  id: 'no-orphans',
  summary: 'Every document is linked from at least one other.',
  why: `A runbook that no alert, checklist or postmortem links to is found by those who already know it. Every document stands in the lists of its kind and
tags, so an orphan is not lost; this rule is for teams that want a path to each of them.`,
  severity: 'off',
  good: [
    {
      title: 'Linked from an index',
      files: { 'a.md': '# A\n', 'index.md': '# Home\n\n- [A](a.md)\n' },
    },
  ],
  bad: [{ title: 'Linked from nowhere', files: { 'a.md': '# A\n', 'index.md': '# Home\n' } }],
};

export const noOrphans: SiteRule = {
  meta,
  scope: 'site',
  check: (site) =>
    site.orphans.map((path) => ({
      path,
      finding: {
        ...startOfFile,
        message: 'Missing link to this document',
        expected: 'a link from another document',
      },
    })),
};

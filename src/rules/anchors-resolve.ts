/**
 * Rule: a link to a part of a document finds that part.
 *
 * In: the site with each link's target. Out: one finding for each fragment that its document does not have.
 * May not: look into other sites' pages.
 */
import { placeOf } from '../model/places.ts';
import type { RuleMeta, SiteRule } from '../model/rule.ts';
import { quoted } from './findings.ts';

const meta: RuleMeta = {
  id: 'anchors-resolve',
  summary: 'Every link to a heading or step of a document finds it there.',
  why: `A link whose \`#part\` is gone still opens the page, at the top, and the reader believes that the step they need was left
out. Anchors are made from headings as GitHub makes them (lower case, spaces as dashes, punctuation dropped), so rewording a
heading breaks the links to it. Give a step an id of its own, \`{#promote}\`, and it outlives the wording.`,
  severity: 'error',
  good: [
    {
      title: 'The anchor of a heading, in this document and in another',
      files: {
        'runbooks/disk-full.md':
          '# Disk full\n\nSee [below](#clean-up) and [promote](db-failover.md#promote-the-replica).\n\n## Clean up\n\n1. Remove the spool.\n',
        'runbooks/db-failover.md': '# Database failover\n\n## Promote the replica\n\n1. Run the script.\n',
      },
    },
  ],
  bad: [
    {
      title: 'The heading was reworded',
      files: {
        'runbooks/disk-full.md': '# Disk full\n\n1. See [promote](db-failover.md#promote-the-replika).\n',
        'runbooks/db-failover.md': '# Database failover\n\n## Promote the replica\n\n1. Run the script.\n',
      },
    },
    {
      title: 'No such heading in this document',
      files: { 'notes.md': '# Notes\n\nSee [the end](#conclusion).\n' },
    },
  ],
};

export const anchorsResolve: SiteRule = {
  meta,
  scope: 'site',
  checkPage: (page) => {
    const { targets } = page;
    // Most pages have no such link; then their facts need not be read.
    if (!targets.some((target) => target.to === 'broken' && target.what === 'anchor')) return [];
    const { path, links } = page.facts;
    return links.flatMap((link, at) => {
      const target = targets[at];
      if (target?.to !== 'broken' || target.what !== 'anchor') return [];
      const offer = target.nearest === null ? '' : `; did you mean \`${target.nearest}\`?`;
      const where = target.path === null || target.path === path ? 'this document' : quoted(target.path);
      const message = `Missing anchor ${quoted(fragmentOf(link.href))} in ${where}`;
      const expected = `the anchor of a heading or step there${offer}`;
      return [{ ...placeOf(link), message, expected }];
    });
  },
};

function fragmentOf(href: string): string {
  const hash = href.indexOf('#');
  return hash < 0 ? href : href.slice(hash);
}

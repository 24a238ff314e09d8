/**
 * Rule: a link within the site leads to something.
 *
 * In: the site with each link's target. Out: one finding for each link that leads nowhere or to several documents.
 * May not: fetch anything; links to other sites are taken at their word.
 */
import type { Finding } from '../model/diagnostic.ts';
import type { LinkFact } from '../model/facts.ts';
import { placeOf } from '../model/places.ts';
import type { RuleMeta, SiteRule } from '../model/rule.ts';
import type { LinkTarget } from '../model/site.ts';
import { quoted } from './findings.ts';

const meta: RuleMeta = {
  id: 'links-resolve',
  summary: 'Every relative link and image leads to a document or file that exists.',
  why: `A link in a runbook is followed at three in the morning, by someone who has no time to search for the page that was
renamed last spring. Links are ordinary relative paths to \`.md\` files, so they also work where the repository is hosted; a path that
begins with \`/\` is looked up from the content folder. Links to other sites are never fetched, so they are not checked.`,
  severity: 'error',
  good: [
    {
      title: 'A link to a document beside this one, and one to a file',
      files: {
        'runbooks/disk-full.md':
          '# Disk full\n\n1. Follow [the failover](db-failover.md).\n2. Look at [the script](clean.sh).\n',
        'runbooks/db-failover.md': '# Database failover\n\n1. Promote the replica.\n',
        'runbooks/clean.sh': 'rm -r /var/tmp/spool\n',
      },
    },
  ],
  bad: [
    {
      title: 'The document has another name',
      files: {
        'runbooks/disk-full.md': '# Disk full\n\n1. Follow [the failover](db-failver.md).\n',
        'runbooks/db-failover.md': '# Database failover\n\n1. Promote the replica.\n',
      },
    },
    {
      title: 'The image was never added',
      files: { 'postmortems/2026-03-01-queue-full.md': '# Queue full\n\n![The queue](img/queue.png)\n' },
    },
  ],
};

/** Whether a link leads nowhere; a missing anchor is another rule's business. */
function isFault(target: LinkTarget): boolean {
  return target.to === 'broken' && target.what !== 'anchor';
}

function findingOf(link: LinkFact, target: LinkTarget): Finding | null {
  if (target.to !== 'broken' || target.what === 'anchor') return null;
  const place = placeOf(link);
  if (target.what === 'ambiguous') {
    const several = target.nearest === null ? '' : `: \`${target.nearest}\``;
    return {
      ...place,
      message: `Unexpected link to ${quoted(link.href)}, which is a name of several documents`,
      expected: `the path of the one that is meant${several}`,
    };
  }
  const offer = target.nearest === null ? '' : `; did you mean \`${target.nearest}\`?`;
  const thing = link.kind === 'image' ? 'image' : 'link target';
  return {
    ...place,
    message: `Missing ${thing} ${quoted(link.href)}`,
    expected: `a path to an existing file${offer}`,
  };
}

export const linksResolve: SiteRule = {
  meta,
  scope: 'site',
  checkPage: (page) => {
    const { targets } = page;
    // Most pages have no such link; then their facts need not be read.
    if (!targets.some(isFault)) return [];
    return page.facts.links.flatMap((link, at) => {
      const target = targets[at];
      const finding = target === undefined ? null : findingOf(link, target);
      return finding === null ? [] : [finding];
    });
  },
};

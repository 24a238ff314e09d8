/**
 * Rule: a postmortem leads to the runbook that helped, or says which one is missing.
 *
 * In: the site. Out: a note for each postmortem from which no way leads to a procedure.
 * May not: speak where there are no runbooks, or ask a team for one after each incident.
 */
import type { PageFacts } from '../model/facts.ts';
import { startOfFile } from '../model/places.ts';
import type { RuleMeta, SiteRule } from '../model/rule.ts';
import type { Site, SitePage } from '../model/site.ts';
import { nameKey } from '../text/fold.ts';
import { isPostmortem, loudnessOf } from './postmortem.ts';

const meta: RuleMeta = {
  id: 'postmortem-links-a-runbook',
  summary: 'A postmortem leads to the runbook that was used, or says which one was missing.',
  why: `The next one to see this alert will have no time to read the postmortem; what helped must be in the runbook, and the way from one to the other must be there in
both directions. \`runbooks:\` in the front matter also says how it went: \`helped\`, \`wrong\` or \`missing\`, and so which page to trust and which to write first. A link
anywhere in the text is enough, and so is an action item that writes one. A site without runbooks is not asked.`,
  severity: 'info',
  levels: { relaxed: 'off', strict: 'warn' },
  good: [
    {
      title: 'The one that helped, and the one that was missing',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\nrunbooks:\n  - ref: runbooks/drain-the-queue\n    outcome: helped\n---\n\n# Queue full\n\nThe queue was full.\n',
        'postmortems/2026-04-01-clock.md':
          '---\nrunbooks:\n  - ref: runbooks/correct-a-clock\n    outcome: missing\n---\n\n# Clock skew\n\nThe clock was fast.\n',
        'runbooks/drain-the-queue.md': '# Drain the queue\n\n1. Stop the producers.\n',
      },
    },
  ],
  bad: [
    {
      title: 'No way from here to what helps',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\nservices: [orders]\n---\n\n# Queue full\n\nThe queue was full. We drained it by hand.\n',
        'runbooks/drain-the-queue.md':
          '---\nservices: [orders]\n---\n\n# Drain the queue\n\n1. Stop the producers.\n',
      },
    },
  ],
};

export const postmortemLinksARunbook: SiteRule = {
  meta,
  scope: 'site',
  check: (site) => {
    const procedures = new Set(
      site.pages.flatMap(({ shared: { kind, path } }) =>
        kind === 'runbook' || kind === 'checklist' ? [path] : [],
      ),
    );
    if (procedures.size === 0) return [];
    return site.pages
      .filter((page) => page.shared.kind === 'postmortem' && !leadsTo(page, procedures))
      .filter(({ facts }) => isPostmortem(facts))
      .map(({ facts }) => ({ path: facts.path, finding: findingOf(facts, site) }));
  },
};

/** Whether a document names a procedure: in its fields, by a link, or as something that it promises to write. */
function leadsTo(page: SitePage, procedures: ReadonlySet<string>): boolean {
  const { shared, targets, backlinks } = page;
  const stated = shared.fields['runbooks'];
  return (
    (Array.isArray(stated) && stated.length > 0) ||
    targets.some((target) => target.to === 'page' && procedures.has(target.path)) ||
    backlinks.some(({ path }) => procedures.has(path)) ||
    // Last, since it may have to be read.
    page.facts.actions.some(({ text }) => /\b(?:run-?books?|play-?books?|checklists?)\b/i.test(text))
  );
}

function findingOf(facts: PageFacts, site: Site) {
  const near = runbookFor(facts, site);
  return {
    ...startOfFile,
    message: 'Missing runbook in this postmortem: no link or field leads to one',
    expected: `\`runbooks: [{ref: ${near ?? 'runbooks/NAME'}, outcome: helped}]\` in the front matter; \`outcome: missing\` when it should have been there and was not`,
    ...loudnessOf(facts),
  };
}

/** The id of a runbook for a service of this postmortem, when there is only one. */
function runbookFor({ services }: PageFacts, site: Site): string | null {
  const keys = new Set(services.map(nameKey));
  const found = site.pages.filter(
    ({ shared }) =>
      shared.kind === 'runbook' && shared.services.some((service) => keys.has(nameKey(service))),
  );
  return found.length === 1 ? (found[0]?.facts.id ?? null) : null;
}

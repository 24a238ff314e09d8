/**
 * Rule: a document named in the front matter exists.
 *
 * In: the site with each reference's target. Out: one finding for each reference to nothing or to several documents.
 * May not: resolve references itself.
 */
import type { RuleMeta, SiteRule } from '../model/rule.ts';
import type { Reference } from '../model/site.ts';
import { placeOfField, quoted } from './findings.ts';

const meta: RuleMeta = {
  id: 'references-resolve',
  summary: 'Every document that a field such as `runbooks:` names exists, and only one has that name.',
  why: `"Which runbook helped?" is asked a month later, of all postmortems at once; an answer that names no existing document is not counted. A reference is an id
(\`runbooks/db-failover\`), its last part when only one document has it (\`db-failover\`), a relative path, or an alias.`,
  severity: 'error',
  good: [
    {
      title: 'By id, and by its last part',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\nrunbooks:\n  - runbooks/db-failover\n  - ref: disk-full\n    outcome: helped\n---\n\n# Queue full\n',
        'runbooks/db-failover.md': '# Database failover\n\n1. Promote the replica.\n',
        'runbooks/disk-full.md': '# Disk full\n\n1. Remove the spool.\n',
      },
    },
  ],
  bad: [
    {
      title: 'A runbook that was renamed',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\nrunbooks: [runbooks/db-fail-over]\n---\n\n# Queue full\n',
        'runbooks/db-failover.md': '# Database failover\n\n1. Promote the replica.\n',
      },
    },
    {
      title: 'Two documents of that name',
      files: {
        'postmortems/2026-03-01-queue-full.md': '---\nrunbooks: [failover]\n---\n\n# Queue full\n',
        'runbooks/db/failover.md': '# Database failover\n\n1. Promote the replica.\n',
        'runbooks/dns/failover.md': '# DNS failover\n\n1. Change the record.\n',
      },
    },
  ],
};

function textOf({ field, ref, target }: Reference): { message: string; expected: string } | null {
  if (target.to !== 'broken') return null;
  const list = field.replace(/\..*$/s, '');
  const offer = target.nearest === null ? '' : `\`${target.nearest}\``;
  if (target.what === 'ambiguous') {
    return {
      message: `Unexpected reference ${quoted(ref)} in \`${list}\`, which is a name of several documents`,
      expected: `the id of the one that is meant${offer === '' ? '' : `: ${offer}`}`,
    };
  }
  const thing = target.what === 'anchor' ? 'anchor of the reference' : 'document';
  return {
    message: `Missing ${thing} ${quoted(ref)} in \`${list}\``,
    expected: `the id of an existing document${offer === '' ? '' : `; did you mean ${offer}?`}`,
  };
}

export const referencesResolve: SiteRule = {
  meta,
  scope: 'site',
  checkPage: (page) =>
    page.references.flatMap((reference) => {
      const text = textOf(reference);
      if (text === null) return [];
      const { field } = reference;
      const place = placeOfField(page.facts, [`${field}.ref`, field, field.replace(/\..*$/s, '')]);
      return [{ ...place, ...text }];
    }),
};

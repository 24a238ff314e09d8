/**
 * Rule: a document has the parts without which it is of no use.
 *
 * In: the facts of one file. Out: a finding for each part that is missing.
 * May not: ask for what many good documents leave out; that is `required-sections`.
 */
import type { Finding } from '../model/diagnostic.ts';
import type { PageFacts } from '../model/facts.ts';
import { idOfPath, isIndexPath, isReadmePath, nameOf } from '../model/paths.ts';
import { startOfFile } from '../model/places.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';

const meta: RuleMeta = {
  id: 'required-parts',
  summary: 'A postmortem has a title and a date; a runbook or checklist has a title and at least one step.',
  why: `A postmortem without a date cannot be put beside the deploys and alerts of that day, nor be found as "the one last spring". A runbook or
checklist is followed step by step, and a step can only be ticked off, linked or printed when it is an item of a numbered or task list. Drafts,
templates and the README of a folder are not asked for any of it.`,
  severity: 'warn',
  good: [
    {
      title: 'Title from the heading, date from the file name',
      files: { 'postmortems/2026-03-01-queue-full.md': '# Queue full\n\nThe queue was full.\n' },
    },
    {
      title: 'A step a line',
      files: {
        'runbooks/db-failover.md':
          '# Database failover\n\n1. Promote the replica.\n2. Point the proxy at it.\n',
      },
    },
  ],
  bad: [
    {
      title: 'A postmortem without a date',
      files: { 'postmortems/queue-full.md': '# Queue full\n\nThe queue was full.\n' },
    },
    {
      title: 'A runbook in prose',
      files: {
        'runbooks/db-failover.md':
          '# Database failover\n\nPromote the replica, then point the proxy at it.\n',
      },
    },
  ],
};

/** A document that is not meant to be complete: a draft, a template, a folder's introduction, or one that was not read. */
export function isUnfinished({
  draft,
  path,
  problems,
}: Pick<PageFacts, 'draft' | 'path' | 'problems'>): boolean {
  return (
    draft ||
    isIndexPath(path) ||
    isReadmePath(path) ||
    /(?:^|[-_. ])template(?:[-_. ]|$)/i.test(nameOf(path)) ||
    problems.some(({ rule }) => rule === 'file-is-readable' || rule === 'nesting-is-bounded')
  );
}

function hasTitle({ title, path, headings, fieldPlaces }: PageFacts): boolean {
  return (
    headings.length > 0 ||
    fieldPlaces.some(({ name }) => name === 'title') ||
    title !== idOfPath(nameOf(path))
  );
}

function missing(part: string, expected: string): Finding {
  return { ...startOfFile, message: `Missing ${part}`, expected };
}

export const requiredParts: FileRule = {
  meta,
  scope: 'file',
  check: (facts) => {
    const { kind } = facts;
    if (kind === 'page' || isUnfinished(facts)) return [];
    const findings: Finding[] = [];
    if (!hasTitle(facts)) {
      findings.push(
        missing(`title of this ${kind}`, 'a heading `# Title` at the top, or `title:` in the front matter'),
      );
    }
    if (kind === 'postmortem' && facts.date === null) {
      findings.push(
        missing(
          'date of this postmortem',
          'the day of the incident as `date: 2026-03-01`, or at the start of the file name (`2026-03-01-queue-full.md`)',
        ),
      );
    }
    if ((kind === 'runbook' || kind === 'checklist') && facts.steps.length === 0) {
      findings.push(
        missing(
          `steps in this ${kind}`,
          'at least one item of a numbered list (`1.`) or task list (`- [ ]`)',
        ),
      );
    }
    return findings;
  },
};

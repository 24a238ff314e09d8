/**
 * Rule: somebody has seen the runbook work not too long ago.
 *
 * In: the site and the day. Out: a finding for each runbook whose `verified` is too old, or not yet.
 * May not: ask for the field; that is `has-owner-and-verified`.
 */
import type { Finding } from '../model/diagnostic.ts';
import type { FieldValue, PageFacts } from '../model/facts.ts';
import { field } from '../model/kinds/field.ts';
import type { OptionValues, RuleMeta, SiteCheck, SiteRule } from '../model/rule.ts';
import { placeOfField } from './findings.ts';
import { isProcedure } from './procedure.ts';

const days = { is: 'number', least: 1, most: 36_500 } as const;

const meta: RuleMeta = {
  id: 'runbook-is-fresh',
  summary: 'A runbook was verified within a year; one that an alert leads to, within half a year.',
  why: `Hosts are renamed, flags go, the person who knew leaves: a runbook rots without being touched, and silently. The cheapest proof is to
go through it in the next drill and write the day down. A page that an alert leads to is opened by somebody who was asleep a minute ago: it
is asked sooner. A day in the future is reported too: it would keep the page fresh for ever.`,
  severity: 'warn',
  levels: { relaxed: 'info', strict: 'error' },
  options: [
    {
      field: field('days', days, 'Days after which a runbook counts as old.', [180]),
      standard: 365,
    },
    {
      field: field('days_with_alerts', days, 'The same for a runbook that names alerts.', [90]),
      standard: 183,
    },
  ],
  good: [
    {
      title: 'Gone through in a drill this spring',
      files: {
        'runbooks/db-failover.md':
          '---\nalerts: [PrimaryDown]\nverified:\n  date: 2026-03-10\n  by: Kim\n  how: drill\n---\n\n# Database failover\n\n1. Promote the replica.\n',
      },
    },
    {
      title: 'No alert leads here: a year is enough',
      files: {
        'runbooks/new-host.md': '---\nverified: 2025-08-01\n---\n\n# A new host\n\n1. Order it.\n',
      },
    },
  ],
  bad: [
    {
      title: 'An alert leads to a page from two years ago',
      files: {
        'runbooks/db-failover.md':
          '---\nalerts: [PrimaryDown]\nverified: 2024-05-20\n---\n\n# Database failover\n\n1. Promote the replica.\n',
      },
    },
  ],
};

function verifiedOf({ fields }: Pick<PageFacts, 'fields'>): string | null {
  const verified: FieldValue | undefined = fields['verified'];
  if (typeof verified !== 'object' || verified === null || Array.isArray(verified) || !('date' in verified))
    return null;
  return typeof verified.date === 'string' ? verified.date.slice(0, 10) : null;
}

function alertsOf({ fields }: PageFacts): number {
  const alerts = fields['alerts'];
  return Array.isArray(alerts) ? alerts.length : 0;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function limit(options: OptionValues, name: string): number {
  const value = options[name];
  return typeof value === 'number' ? value : Number.POSITIVE_INFINITY;
}

function findingOf(facts: PageFacts, { options, today }: SiteCheck): Finding | null {
  const verified = verifiedOf(facts);
  if (verified === null) return null;
  const place = placeOfField(facts, ['verified.date', 'verified']);
  const age = daysBetween(verified, today);
  if (age < 0) {
    return {
      ...place,
      message: `Unexpected day \`${verified}\` in \`verified\`: it is still to come`,
      expected: 'the day on which somebody last saw the runbook work',
    };
  }
  const watched = alertsOf(facts) > 0;
  const most = limit(options, watched ? 'days_with_alerts' : 'days');
  if (age <= most) return null;
  return {
    ...place,
    message: `Unexpected age of this runbook: verified \`${verified}\`, ${age} days ago`,
    expected: `a drill within ${most} days${watched ? ', since an alert leads here' : ''}: go through it, mend what is wrong, and write the day down`,
  };
}

export const runbookIsFresh: SiteRule = {
  meta,
  scope: 'site',
  checkPage: (page, check) => {
    // Most have nothing to say for themselves; then their facts need not be read.
    const { kind, fields } = page.shared;
    if (kind !== 'runbook' || verifiedOf({ fields }) === null) return [];
    const finding = isProcedure(page.facts) ? findingOf(page.facts, check) : null;
    return finding === null ? [] : [finding];
  },
};

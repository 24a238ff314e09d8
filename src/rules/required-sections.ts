/**
 * Rule: a document has the sections that its readers look for.
 *
 * In: the sections of one file. Out: one finding that names those which are missing.
 * May not: ask for headings in certain words, nor for a section whose content is told elsewhere.
 */
import type { Finding } from '../model/diagnostic.ts';
import type { FieldValue, Kind, PageFacts, SectionClass } from '../model/facts.ts';
import { field } from '../model/kinds/field.ts';
import { startOfFile } from '../model/places.ts';
import type { FileRule, RuleMeta, RuleOption } from '../model/rule.ts';
import { isPostmortem } from './postmortem.ts';
import { isUnfinished } from './required-parts.ts';

/** What a section is called when it is asked for, and what it is for. Those without a row cannot be asked for. */
const names: { readonly [section in SectionClass]?: readonly [heading: string, holds: string] } = {
  summary: ['Summary', 'what happened, in three sentences'],
  impact: ['Impact', 'who was hurt, how much and for how long'],
  timeline: ['Timeline', 'a line for each moment, such as `- 10:02 UTC - first alert`'],
  detection: ['Detection', 'who or what noticed, and how long after'],
  cause: ['Root cause', 'what let it happen and let it spread'],
  resolution: ['Resolution', 'what ended it'],
  lessons: ['Lessons learned', 'what you believed before and know now'],
  'went-well': ['What went well', 'what to keep'],
  'went-wrong': ['What went wrong', 'what made it longer or worse'],
  actions: ['Action items', 'what will be different'],
  reference: ['References', 'dashboards, threads, related incidents'],
  symptoms: ['Symptoms', 'what is seen when this is the right page'],
  diagnosis: ['Diagnosis', 'how to tell which of the causes it is'],
  procedure: ['Procedure', 'the steps'],
  alert: ['Alert', 'what the alert means'],
};

function sectionsOption(kind: Kind, standard: readonly SectionClass[]): RuleOption {
  const shape = { is: 'list', of: { is: 'choice', values: Object.keys(names) } } as const;
  const doc = `Sections of a ${kind}, each by what it is for: any heading that means the same will do.`;
  return { field: field(kind, shape, doc, [standard.length > 0 ? standard : ['symptoms']]), standard };
}

const meta: RuleMeta = {
  id: 'required-sections',
  summary: 'A document has the sections that its readers look for.',
  why: `Three questions are asked of every postmortem, by people who were not there: whom did it hurt, how long did it take, what let it happen? Whoever reads
forty of them in a row, to find out what keeps coming back, needs each answer in its place. Any wording of the heading will do, in any of a dozen languages, and what is
told elsewhere is not asked for twice: \`causes:\` in the front matter is a cause, a list of times is a timeline. Action items are the business of
\`postmortem-names-a-process-change\`. What each kind of document must have is an option.`,
  severity: 'info',
  levels: { relaxed: 'off', strict: 'warn' },
  options: [
    sectionsOption('postmortem', ['impact', 'timeline', 'cause']),
    sectionsOption('runbook', []),
    sectionsOption('checklist', []),
  ],
  good: [
    {
      title: 'In words of your own',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\n## Who was affected\n\n312 orders were late.\n\n## Chronology\n\n- 10:02 UTC - first alert\n- 10:30 UTC - workers restarted\n\n## Why did it happen?\n\nThe consumer hung, and only a crash restarts it.\n',
      },
    },
  ],
  bad: [
    {
      title: 'A story without times, impact or cause',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '# Queue full\n\nThe queue was full. We restarted the workers.\n',
      },
    },
  ],
};

export const requiredSections: FileRule = {
  meta,
  scope: 'file',
  check: (facts, options) => {
    const isAsked = facts.kind === 'postmortem' ? isPostmortem(facts) : true;
    if (facts.kind === 'page' || !isAsked || isUnfinished(facts)) return [];
    const missing = listOf(options[facts.kind]).filter((section) => !hasSection(facts, section));
    return missing.length === 0 ? [] : [findingOf(facts.kind, missing)];
  },
};

function listOf(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Whether a document tells what a section is for, under a heading or elsewhere. */
function hasSection(facts: PageFacts, section: string): boolean {
  if (facts.sections.some((one) => one.class === section)) return true;
  switch (section) {
    case 'timeline':
      return facts.timeline.length > 0;
    case 'cause':
      return listOf(facts.fields['causes']).length > 0;
    case 'summary':
      return facts.summary !== null;
    case 'actions':
      return facts.actions.length > 0;
    case 'procedure':
      return facts.steps.length > 0;
    case 'symptoms':
      return listOf(facts.fields['symptoms']).length > 0;
    default:
      return false;
  }
}

function findingOf(kind: Kind, missing: readonly string[]): Finding {
  const rows = Object.entries(names).filter(([section]) => missing.includes(section));
  const headings = rows.map(([, [heading]]) => `\`${heading}\``);
  const last = headings.at(-1) ?? '';
  const all = headings.length < 2 ? last : `${headings.slice(0, -1).join(', ')} and ${last}`;
  return {
    ...startOfFile,
    message: `Missing ${headings.length === 1 ? 'section' : 'sections'} ${all} in this ${kind}`,
    expected: rows.map(([, [heading, holds]]) => `\`## ${heading}\` (${holds})`).join(', '),
  };
}

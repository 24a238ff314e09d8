/**
 * Rule: the timeline of an incident that people noticed shows when they were told.
 *
 * In: the timeline of one file. Out: a gentle note where nobody was told anything.
 * May not: ask for a certain channel, or speak of incidents that hurt nobody.
 */
import type { PageFacts } from '../model/facts.ts';
import { field } from '../model/kinds/field.ts';
import { severityLevels } from '../model/kinds/severity.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { findWords } from '../text/find-words.ts';
import { lowerCase } from '../text/fold.ts';
import { isPostmortem } from './postmortem.ts';

const meta: RuleMeta = {
  id: 'tell-people-first',
  summary:
    'The timeline shows when people were told: customers, colleagues, whoever waits for the next word.',
  why: `Most of the anger about an outage is about silence. One sentence in the first ten minutes, of what is affected and when the next word comes, keeps callers off the
line and managers out of the room, and it costs less than any of the fixes. If it was sent, its line belongs into the timeline; if it was not, that is the cheapest thing to
have in place next time. Only incidents of the severities in the option are asked.`,
  severity: 'info',
  levels: { relaxed: 'off' },
  options: [
    {
      field: field(
        'severities',
        { is: 'list', of: { is: 'choice', values: severityLevels } },
        'Severities that people outside the team notice.',
        [['SEV1', 'SEV2', 'SEV3']],
      ),
      standard: ['SEV1', 'SEV2'],
    },
  ],
  good: [
    {
      title: 'Told, and told again',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\nseverity: SEV1\n---\n\n# Queue full\n\n## Timeline\n\n- 10:02 first alert\n- 10:08 first notice on the status page, next update at 10:30\n- 10:30 workers restarted\n- 10:45 closing notice to customer care\n',
      },
    },
  ],
  bad: [
    {
      title: 'Forty minutes, and nobody heard a word',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\nseverity: SEV1\n---\n\n# Queue full\n\n## Timeline\n\n- 10:02 first alert\n- 10:30 workers restarted\n- 10:45 queue empty\n',
      },
    },
  ],
};

/** With fewer lines it is no account of who did what. */
const leastLines = 3;

/** Telling: verbs and nouns of word sent out, and the channels that carry it to those who wait. */
const telling =
  /\b(?:told|tell(?:s|ing)?|inform\w*|notif(?:y|ied|ies|ying)|notices?|notification (?:to|sent)|announc\w*|communicat\w*|email\w*|e-mail\w*|mailed|wrote to|posted|tweet\w*|published|broadcast\w*|updates? (?:is |are |was |were )?(?:sent|posted|published|given|shared|to)|(?:sent|post|shared?|gave|publish\w*|first|next|status|final|closing) (?:an? )?(?:\w+ )?updates?|status ?page|statuspage|status (?:message|site|report)|stakeholders?|customer (?:care|support|success|service)|support (?:team|desk)|help ?desk|all.?hands|banner|press|public(?:ly)?|acknowledg\w+ (?:on|to)|kommunisert|varslet|informert|informiert|benachrichtigt|inform[ée]s?|comunicad[oa]|avisad[oa])\b/iu;

/** One of these stands in every text that tells of it; most lines of a timeline do not. */
const tellingWords = findWords(
  (
    'told tell inform notif notic announc communicat email e-mail mailed wrote posted tweet publish broadcast update status ' +
    'stakeholder customer support desk hands banner press public acknowledg kommunisert varslet benachrichtigt comunicad avisad'
  )
    .split(' ')
    .map((word) => [word, word]),
);

export const tellPeopleFirst: FileRule = {
  meta,
  scope: 'file',
  check: (facts, options) => {
    const severities = options['severities'];
    const isAsked = Array.isArray(severities) && severities.includes(facts.severity ?? '');
    const [first] = facts.timeline;
    if (!isAsked || !isPostmortem(facts) || facts.draft || first === undefined) return [];
    if (facts.timeline.length < leastLines || tells(facts)) return [];
    return [
      {
        line: first.line,
        column: 1,
        endLine: first.line,
        endColumn: 1,
        message: 'Missing line in this timeline on when people were told',
        expected:
          'the time of the first notice and of each update, such as `- 10:08 first notice: orders are late, next word at 10:30`',
      },
    ];
  },
};

function tells({ timeline, headings, sections }: PageFacts): boolean {
  return (
    timeline.some(({ text }) => tellingWords.isIn(lowerCase(text)) && telling.test(text)) ||
    [...headings.map(({ text }) => text), ...sections.map(({ heading }) => heading)].some((text) =>
      /communicat|status ?page|kommunikasjon|kommunikation/i.test(text),
    )
  );
}

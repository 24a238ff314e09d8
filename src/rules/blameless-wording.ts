/**
 * Rule: a postmortem judges systems, not people.
 *
 * In: the wordings of one file. Out: one finding for each judgement on a person.
 * May not: object to names and roles as such; who did what and when belongs into a timeline.
 */
import type { PageFacts, WordingFact } from '../model/facts.ts';
import { placeOf } from '../model/places.ts';
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { quoted } from './findings.ts';
import { isPostmortem, loudnessOf, textOf } from './postmortem.ts';

const meta: RuleMeta = {
  id: 'blameless-wording',
  summary: 'A postmortem tells what people did and saw, and passes no judgement on them.',
  why: `Whoever reads "human error" about a colleague today will tell less about their own tomorrow, and what is not told cannot be mended. Hindsight is no help
either: "should have known" means that the system did not show it. Say what was done, what could be seen at the time, and what made it look right; names of
roles are welcome, and so are names of people as long as nobody is judged. Quotations and code are not read.`,
  severity: 'warn',
  levels: { relaxed: 'info' },
  good: [
    {
      title: 'What was done, and what could be seen',
      files: {
        'postmortems/2026-03-01-wrong-region.md':
          '# Wrong region\n\nAt 10:02 the on-call engineer ran the purge in `eu-1`. The prompt showed the tenant and not the region, and both clusters have the same name. Somebody wrote "human error" into the chat.\n\nThe new check lowers the risk of human error.\n',
      },
    },
  ],
  bad: [
    {
      title: 'A person as the explanation',
      files: {
        'postmortems/2026-03-01-wrong-region.md':
          '# Wrong region\n\nThe purge in `eu-1` was due to human error.\n',
      },
    },
    {
      title: 'Hindsight',
      files: {
        'postmortems/2026-03-01-wrong-region.md':
          '# Wrong region\n\nThe operator should have known that both clusters have the same name. Bob forgot to check.\n',
      },
    },
  ],
};

export const blamelessWording: FileRule = {
  meta,
  scope: 'file',
  check: (facts) => {
    if (!isPostmortem(facts)) return [];
    const blamed = facts.wordings.filter((wording) => wording.kind === 'blame' && isOfPeople(wording, facts));
    return blamed.map((wording) => ({
      ...placeOf(wording),
      message: `Unexpected judgement on people: ${quoted(wording.text)}`,
      expected:
        'what was done, what could be seen at the time, and what would have stopped it whoever did it',
      ...loudnessOf(facts),
    }));
  },
};

/** Whether a wording is about people for certain: it says so itself, or names somebody whom the document knows. */
export function isOfPeople({ about }: WordingFact, facts: PageFacts): boolean {
  if (about === null || /^(?:@|s?he\b)/i.test(about)) return true;
  const [first = ''] = about.toLowerCase().split(/\s+/);
  return peopleOf(facts).has(first);
}

/** First words of the names that a document gives to people: authors, owners, the call leader. */
function peopleOf({ authors, owner, fields, actions }: PageFacts): ReadonlySet<string> {
  const names = [...authors, owner, textOf(fields['call_lead']), ...actions.map((action) => action.owner)];
  const firsts = names.flatMap((name) =>
    name === null ? [] : (name.toLowerCase().match(/[\p{L}\p{N}]+/u) ?? []),
  );
  return new Set(firsts);
}

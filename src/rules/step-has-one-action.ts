/**
 * Rule: a step changes one thing.
 *
 * In: the facts of one file. Out: a finding for each step whose sentences ask for several changes.
 * May not: count what is looked at; "restart it and look at the log" is one change and its check.
 */
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { quoted } from './findings.ts';
import { changeWords, isProcedure, startOfStep } from './procedure.ts';

const meta: RuleMeta = {
  id: 'step-has-one-action',
  summary: 'A step asks for one change, not for several joined with "and" or "then".',
  why: `A step with two changes can be half done, and a tick does not say which half. When it fails nobody knows what to undo, and when somebody
takes over they repeat the first half or skip the second. One change a step can be read aloud, ticked, expected and undone. A change with a look
after it ("restart it and check the log") is let be; \`Expect:\` says it better.`,
  severity: 'info',
  levels: { relaxed: 'off', strict: 'warn' },
  good: [
    {
      title: 'One a step',
      files: {
        'runbooks/clear-the-lock.md':
          '# Clear the lock\n\n1. Stop the workers.\n2. Remove the lock file.\n3. Start the workers and check that the queue shrinks.\n',
      },
    },
  ],
  bad: [
    {
      title: 'Three in one',
      files: {
        'runbooks/clear-the-lock.md':
          '# Clear the lock\n\n1. Stop the workers, remove the lock file and then start them again.\n',
      },
    },
  ],
};

const sentenceEnd = /[.;!]\s+/;
/** Where one clause ends and an order may begin. */
const joints = /:\s+|,?\s+(?:and\s+then|and\s+also|then|and|afterwards|after that)\s+|,\s+/i;
/** From a condition on, a sentence is a way to choose and not a further thing to do. */
const condition = /^(?:if|when|unless|in case|should|where|otherwise|or|else)\b/i;
const lead =
  /^(?:(?:now|then|first|second|next|finally|also|please|and|afterwards|immediately|manually|safely|carefully|gracefully)\s+)+/i;
/** Words that are nouns as often as orders: "stop writes and backups", "the release notes". */
const nounToo = new Set(
  'block cut drain drop edit fence flip increase kill mount move patch purge release reload reset restart scale set start stop switch trigger truncate update upgrade cordon force move resume revert roll undo shut reboot'.split(
    ' ',
  ),
);
const afterAnOrder =
  /^(?:the|a|an|all|any|both|each|every|its|their|your|our|it|them|this|that|these|those|back|off|on|over|out|up|down|to|traffic|one|two|another)$/i;
const longestText = 1000;

/** What a step changes: the first words of each clause that is an order to change something. */
function changesIn(text: string): readonly string[] {
  const sentences = text
    .slice(0, longestText)
    .replace(/\([^()]*\)/g, '')
    .split(sentenceEnd);
  return sentences.flatMap((sentence) => {
    const clauses = sentence.split(joints);
    const choice = clauses.findIndex((clause) => condition.test(clause.trim()));
    return (choice < 0 ? clauses : clauses.slice(0, choice)).flatMap((clause, at) => {
      const words = clause.trim().replace(lead, '').split(/\s+/);
      return isOrder(words, at > 0) ? [words.slice(0, 4).join(' ')] : [];
    });
  });
}

/** Within a sentence a word that may be a noun needs an object that says otherwise. */
function isOrder([verb = '', object]: readonly string[], within: boolean): boolean {
  const word = verb.toLowerCase();
  if (!changeWords.has(word) || object === undefined) return false;
  return !(within && nounToo.has(word)) || afterAnOrder.test(object) || /^[`$<"'A-Z]/.test(object);
}

export const stepHasOneAction: FileRule = {
  meta,
  scope: 'file',
  check: (facts) => {
    if (!isProcedure(facts)) return [];
    return facts.steps.flatMap((step) => {
      const changes = changesIn(step.text);
      if (changes.length < 2) return [];
      return [
        {
          ...startOfStep(step),
          message: `Unexpected ${changes.length} changes in one step: ${changes.slice(0, 3).map(quoted).join(', ')}`,
          expected: 'a step for each, so that each can be ticked, expected and undone',
        },
      ];
    });
  },
};

/**
 * Vows: wishes in the lessons of a postmortem, where no action item follows from them.
 *
 * In: the blocks of a document and its action items. Out: one wording for each vow that the judge calls vague.
 * May not: take a lesson for a vow; only what says that somebody will, must or should act otherwise is one.
 */
import { judgeItem } from '../../judge/judge.ts';
import type { ActionItem, WordingFact } from '../../model/facts.ts';
import { placeFrom } from './place.ts';
import { oneLine, ownPhrasing, plainText, plainTextOf } from './plain.ts';
import { type Block, innermostClass } from './sections.ts';

/** Words before a vow that only say when it holds. */
const time =
  '(?:(?:next time|in (?:the )?future|going forward|moving forward|from now on|as a (?:team|company)|also|and|but),? )*';

/** Who vows, and that it is still to be done; "we should have" looks back. */
const promise =
  "(?:we|i|everyone|everybody|people|the team|our team|engineers|developers|operators|all of us|you|one)(?:'ll| will| must| should(?! have\\b)| need to| needs to| have to| has to| ought to(?! have\\b))\\b";

/** Orders that ask for an attitude. */
const attitude =
  "(?:(?:always|never|please) )?(?:be (?:more |extra )?(?:careful|cautious|mindful|vigilant|aware|prepared)|remember|don't forget|do not forget|pay (?:more |closer )?attention|double.?check|think twice|communicate (?:more|better|earlier)|take (?:more |extra )?care|need to|must|should(?! have\\b))\\b";

const vow = new RegExp(`^\\W*${time}(?:${promise}|${attitude})`, 'i');

/** Longer than this it is a paragraph that tells something, not a vow. */
const longestVow = 300;

/** The vows in sections of lessons, but for what is an action item already. */
export function readVows(blocks: readonly Block[], actions: readonly ActionItem[]): readonly WordingFact[] {
  const lessons = blocks.filter(
    ({ heading, path }) => heading === null && innermostClass(path) === 'lessons',
  );
  if (lessons.length === 0) return [];
  const taken = new Set(actions.map(({ line }) => line));
  return lessons.flatMap(({ node }): readonly WordingFact[] => {
    if (node.type === 'paragraph') return vowOf(plainText(node), node, taken);
    if (node.type !== 'list') return [];
    return node.children.flatMap((item) =>
      vowOf(plainTextOf(ownPhrasing(item)), item.children[0] ?? item, taken),
    );
  });
}

function vowOf(text: string, node: Block['node'], taken: ReadonlySet<number>): readonly WordingFact[] {
  const line = oneLine(text);
  const place = placeFrom(node);
  if (line.length > longestVow || taken.has(place.line) || !vow.test(line)) return [];
  const { verdict, reason } = judgeItem({ text: line });
  return verdict === 'vague' ? [{ kind: 'vow', text: line, about: reason, ...place }] : [];
}

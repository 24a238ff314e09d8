/**
 * Postmortems: what the rules about them share.
 *
 * In: facts. Out: which documents and items such a rule is about, and how loud it may be.
 * May not: report anything.
 */
import type { Finding } from '../model/diagnostic.ts';
import type { ActionFact, FieldValue, PageFacts, Promised, SectionClass } from '../model/facts.ts';
import { isUnfinished } from './required-parts.ts';

/** A postmortem that was written to be read: no template, no introduction of a folder, no pointer to another document. */
export function isPostmortem(facts: Omit<PageFacts, 'promised'>): boolean {
  return facts.kind === 'postmortem' && !isUnfinished({ ...facts, draft: false }) && !isPointer(facts);
}

/** Below this many words a document with a link only says where the postmortem is. */
const pointerWords = 25;

function isPointer({
  words,
  links,
  actions,
  timeline,
}: Pick<PageFacts, 'words' | 'links' | 'actions' | 'timeline'>): boolean {
  return words < pointerWords && links.length > 0 && actions.length === 0 && timeline.length === 0;
}

/** The best that its action items come to, done or not. */
export function promisedBy(facts: Omit<PageFacts, 'promised'>): Promised | null {
  if (!isPostmortem(facts)) return null;
  const verdicts = facts.actions.map(({ judgement }) => judgement.verdict);
  if (verdicts.includes('process-change')) return 'change';
  return verdicts.some((verdict) => verdict !== 'not-an-action') ? 'wish' : 'nothing';
}

/** How loud a finding may be: what is wrong with a draft is no more than a hint to whoever goes on writing. */
export function loudnessOf({ draft }: PageFacts): Pick<Finding, 'atMost'> {
  return draft ? { atMost: 'warn' } : {};
}

/** The class of the section that a line stands in. */
function sectionAt({ sections }: PageFacts, line: number): SectionClass | null {
  return sections.findLast((section) => section.line <= line)?.class ?? null;
}

/** The items that promise something, whatever it is worth: not given up, and no label, link or report. */
export function promisesOf(facts: PageFacts): readonly ActionFact[] {
  return facts.actions.filter(({ dropped, judgement }) => !dropped && judgement.verdict !== 'not-an-action');
}

/** Whether an item is a lesson that only reads like a promise. */
export function isLesson(facts: PageFacts, { line, form }: ActionFact): boolean {
  return form !== 'field' && sectionAt(facts, line) === 'lessons';
}

/** One entry of a field or option that is a mapping; undefined when it is none or has no such entry. */
export function entryOf(value: FieldValue | undefined, name: string): FieldValue | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/** A value that is text, else null. */
export function textOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** `one item`, `2 items`: a number with its noun. */
export function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun.endsWith('h') ? `${noun}es` : `${noun}s`}`;
}

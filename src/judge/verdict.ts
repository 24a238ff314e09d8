/**
 * The words of the judge: what goes in, what comes out.
 *
 * In: nothing. Out: the types `Item` and `Judgement` and their parts.
 * May not: decide anything.
 */

/** One action item as its author wrote it. Everything but `text` is context that never turns a verdict. */
export interface Item {
  /** Markdown inline text; may carry a list marker, a check box, table pipes or surrounding quotes. */
  readonly text: string;
  /** Heading of the section the item stands in. */
  readonly heading?: string | null;
  readonly owner?: string | null;
  readonly due?: string | null;
  readonly ticket?: string | null;
  readonly done?: boolean;
}

export type Verdict = 'process-change' | 'vague' | 'investigation' | 'not-an-action';

/** Why an item is no process change: the 27 kinds of the taxonomy. */
export type Kind =
  | 'V01' // exhortation
  | 'V02' // check by a person
  | 'V03' // awareness
  | 'V04' // training only
  | 'V05' // improve, without means
  | 'V06' // open investigation
  | 'V07' // hedge
  | 'V08' // ensure or prevent, without mechanism
  | 'V09' // endless watching
  | 'V10' // talk
  | 'V11' // subject without a change
  | 'V12' // empty object
  | 'V13' // undefined quality
  | 'V14' // undefined quantity
  | 'V15' // escape clause
  | 'V16' // a person instead of a change
  | 'V17' // already done, or a report
  | 'V18' // wished-for outcome
  | 'V19' // passive that names nobody and nothing
  | 'V20' // placeholder or label
  | 'V21' // bundle that ends in "etc."
  | 'V22' // documents as memory
  | 'V23' // left to somebody else
  | 'V24' // slogan
  | 'V25' // strong verb, hollow object
  | 'V26' // bare reference
  | 'V27'; // chore of the review itself

/** After the VA NCPS action hierarchy: what the change relies on. */
export type Strength = 'strong' | 'intermediate' | 'weak';

/** What a process change names. `actor` is who does the work once the item is done: an artefact, not a person. */
export type Slot = 'actor' | 'object' | 'mechanism' | 'condition' | 'bound';

/** What the judge says of one item. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Null for a process change only. */
  readonly kind: Kind | null;
  /** Null unless a process change. */
  readonly strength: Strength | null;
  /** Slots that the item should name and does not. */
  readonly missing: readonly Slot[];
  /** The author's words for each slot that was found. */
  readonly found: Readonly<Partial<Record<Slot, string>>>;
  /** One sentence that names the words the verdict rests on. */
  readonly reason: string;
  /** A rewrite frame with the author's own nouns; null for a process change. */
  readonly suggestion: string | null;
}

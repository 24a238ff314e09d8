/**
 * Report card: what a folder of postmortems amounts to, in one sentence.
 *
 * In: what each document promises. Out: counts, and the sentence for the end of a first run.
 * May not: judge; the judge has.
 */
import type { SharedFacts } from '../model/facts.ts';

/** Postmortems by the best that their action items come to. */
export interface ReportCard {
  readonly postmortems: number;
  /** With at least one process change. */
  readonly changes: number;
  /** Without one, but with a wish or something to look into. */
  readonly wishes: number;
  /** Without any action item. */
  readonly nothing: number;
}

/** Below this many postmortems the findings speak for themselves. */
const fewest = 5;

/** Counts the postmortems among the documents. */
export function reportCardOf(documents: readonly Pick<SharedFacts, 'promised'>[]): ReportCard {
  const count = (best: SharedFacts['promised']) =>
    documents.filter(({ promised }) => promised === best).length;
  const [changes, wishes, nothing] = [count('change'), count('wish'), count('nothing')];
  return { postmortems: changes + wishes + nothing, changes, wishes, nothing };
}

/** The sentence; null where there are too few postmortems for one. */
export function reportCardText(card: ReportCard, baselineCommand: string): string | null {
  const { postmortems, changes, wishes, nothing } = card;
  if (postmortems <= fewest) return null;
  const names = changes === 1 ? 'names' : 'name';
  const found = `${postmortems} postmortems: ${changes} ${names} a process change, ${wishes} only wishes, ${nothing} nothing`;
  return `${found}; start with \`${baselineCommand}\``;
}

/**
 * The four figures by which the judge is measured.
 *
 * In: items with the label of a reader and the verdict of the judge. Out: figures in words.
 * May not: judge.
 */
import type { Verdict } from '../src/judge/judge.ts';

/** An item with what a reader and the judge called it. */
interface Called {
  readonly label: Verdict;
  readonly verdict: Verdict;
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;

const named = [
  'changes accepted',
  'changes called vague',
  'vague not accepted',
  'precision of vague',
] as const;

/** The four figures that count, in the order of the docs' tables. */
export function figures(items: readonly Called[]): readonly string[] {
  const of = (label: Verdict): readonly Called[] => items.filter((item) => item.label === label);
  const called = items.filter((item) => item.verdict === 'vague');
  const changes = of('process-change');
  const wishes = of('vague');
  return [
    share(changes.filter((item) => item.verdict === 'process-change').length, changes.length),
    share(changes.filter((item) => item.verdict === 'vague').length, changes.length),
    share(wishes.filter((item) => item.verdict !== 'process-change').length, wishes.length),
    share(called.filter((item) => item.label !== 'process-change').length, called.length),
  ];
}

/** The figures in one line. */
export const summary = (items: readonly Called[]): string =>
  figures(items)
    .map((figure, at) => `${named[at] ?? ''} ${figure}`)
    .join('; ');

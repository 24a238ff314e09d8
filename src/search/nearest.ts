/** Nearest names: what to show where nothing was found. */
import { type Core, eachSquashedName } from './core.ts';

/** Letters in a row that are compared. */
const gramLength = 3;
const mostGrams = 40;

/** Places in the core of documents whose names share most with a squashed query, the nearest first. */
export function nearestNames(core: Core, squashed: string, most: number): readonly number[] {
  const grams = new Set<string>();
  for (let at = 0; at + gramLength <= squashed.length && grams.size < mostGrams; at++)
    grams.add(squashed.slice(at, at + gramLength));
  const shared = new Map<number, number>();
  for (const gram of grams) {
    const seen = new Set<number>();
    eachSquashedName(core, gram, (record) => seen.add(record));
    for (const record of seen) shared.set(record, (shared.get(record) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, count]) => count * 3 >= grams.size)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([record]) => record);
}

/**
 * Moved files: which file of a baseline has another name now.
 *
 * In: the entries of files that are gone, and the findings of files without entries. Out: pairs of old and new name.
 * May not: compare every file with every other: a folder of thousands may be renamed at once.
 */
import { append } from '../model/groups.ts';
import { byCodeUnit, nameOf } from '../model/paths.ts';
import type { BaselineEntry } from './baseline.ts';
import { wholeFile } from './fingerprint.ts';

/** A text that more files share than these tells nothing about which of them was renamed. */
const mostSharing = 20;

/** The share of a file's entries that must be found under its new name. */
const leastShare = 0.5;

/**
 * Pairs each file that is gone with the newcomer that has its name, or else most of its findings, one of them about a text
 * of its own. Each newcomer takes the place of one file; the order of `gone` decides.
 */
export function movedFiles(
  gone: readonly (readonly [path: string, entries: readonly BaselineEntry[]])[],
  found: readonly BaselineEntry[],
): readonly { readonly from: string; readonly to: string }[] {
  if (gone.length === 0) return [];
  const newcomers = new Map<string, Set<string>>();
  const byName = new Map<string, string[]>();
  const byText = new Map<string, string[]>();
  for (const entry of found) {
    const { path } = entry;
    const known = newcomers.get(path);
    const keys = known ?? new Set<string>();
    if (known === undefined) {
      newcomers.set(path, keys);
      append(byName, nameOf(path), path);
    }
    const key = keyOf(entry);
    if (!keys.has(key) && entry.text !== wholeFile) append(byText, key, path);
    keys.add(key);
  }
  const taken = new Set<string>();
  return gone.flatMap(([from, entries]) => {
    const name = nameOf(from);
    const near = entries.flatMap((entry) => {
      const sharing = byText.get(keyOf(entry)) ?? [];
      return sharing.length > mostSharing ? [] : sharing;
    });
    const ranked = [...new Set([...(byName.get(name) ?? []), ...near])]
      .filter((to) => !taken.has(to))
      .map((to) => ({ to, isNamesake: nameOf(to) === name, share: shareOf(entries, newcomers.get(to)) }))
      .filter(({ share }) => share >= leastShare)
      .sort(
        (a, b) => Number(b.isNamesake) - Number(a.isNamesake) || b.share - a.share || byCodeUnit(a.to, b.to),
      );
    const [best] = ranked;
    if (best === undefined) return [];
    taken.add(best.to);
    return [{ from, to: best.to }];
  });
}

function keyOf({ rule, text }: BaselineEntry): string {
  return JSON.stringify([rule, text]);
}

function shareOf(entries: readonly BaselineEntry[], keys: ReadonlySet<string> | undefined): number {
  return entries.filter((entry) => keys?.has(keyOf(entry)) === true).length / entries.length;
}

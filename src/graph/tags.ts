/**
 * Tags: a set, however they are spelled.
 *
 * In: the entries of all documents. Out: one entry a tag with every spelling seen.
 * May not: merge tags that differ in letters; only case, accents' encoding, spaces, dashes and underscores fold.
 */
import { byCodeUnit } from '../model/paths.ts';
import type { DocumentEntry, TagEntry } from '../model/site.ts';
import { nameKey } from '../text/fold.ts';
import { slugOfName } from './urls.ts';

/** All tags, by name. Entries keep the order they are given in (by path). */
export function collectTags(entries: readonly DocumentEntry[]): readonly TagEntry[] {
  const byKey = new Map<string, { counts: Map<string, number>; entries: DocumentEntry[] }>();
  for (const entry of entries) {
    const seen = new Set<string>();
    for (const tag of entry.tags) {
      const key = nameKey(tag);
      const group = byKey.get(key) ?? { counts: new Map<string, number>(), entries: [] };
      byKey.set(key, group);
      group.counts.set(tag, (group.counts.get(tag) ?? 0) + 1);
      if (!seen.has(key)) group.entries.push(entry);
      seen.add(key);
    }
  }
  const tags = [...byKey].map(([key, { counts, entries: tagged }]) => {
    const spellings = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0])).map(([tag]) => tag);
    const name = spellings[0] ?? key;
    return { key, name, url: `tags/${slugOfName(name)}.html`, spellings, entries: tagged };
  });
  return tags.sort((a, b) => byCodeUnit(a.key, b.key));
}

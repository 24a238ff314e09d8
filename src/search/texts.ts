/** Packs of text: what results are shown from, a few documents to a file, loaded for those at the top. */
import type { IndexFile } from './contract.ts';
import { type Cut, fileNameOf } from './cut.ts';
import { dataOf, indexFile } from './files.ts';

export const packName = (bound: string): string => fileNameOf('t', bound);

/** The file that holds these texts. */
export function packFile(cut: Cut, keys: readonly string[], textOf: (key: string) => string): IndexFile {
  const entries = keys.slice(cut.from, cut.to).map((key) => `${key} ${textOf(key)}`);
  return indexFile(packName(cut.bound), entries.join('\v'));
}

/** The texts of a pack, by document key. */
export function textsByKey(data: string): Map<string, string> {
  const texts = new Map<string, string>();
  if (data === '') return texts;
  for (const entry of data.split('\v')) {
    const space = entry.indexOf(' ');
    texts.set(entry.slice(0, space), entry.slice(space + 1));
  }
  return texts;
}

/** The texts of a published pack; null when the file is not there or damaged. */
export function textsOfFile(text: string | null): Map<string, string> | null {
  const data = text === null ? null : dataOf(text);
  return data === null ? null : textsByKey(data);
}

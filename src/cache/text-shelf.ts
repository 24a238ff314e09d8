/**
 * The text shelf: what the search knows of documents analyzed just now, until its index is made.
 *
 * In: texts, one after the other. Out: each again, as often as it is asked for.
 * May not: outlive the run, or hold those of a large site in memory. The index has a store of its own.
 */
import type { FoundText } from '../model/analysis.ts';
import type { PackWriter } from './pack.ts';

export interface TextShelf {
  /** The same texts; many of them are read from the disk each time. */
  readonly put: (found: FoundText) => FoundText;
  readonly close: () => void;
}

/** Opens a shelf that begins a pack once it holds more than `most` characters; null from `begin` costs memory, no more. */
export function openTextShelf(begin: () => PackWriter | null, most: number): TextShelf {
  let held = 0;
  let pack: PackWriter | null | undefined;
  const put = (found: FoundText): FoundText => {
    held += found.terms.length + found.text.length;
    if (held < most) return found;
    pack ??= begin();
    return pack === null ? found : (putAway(pack, found) ?? found);
  };
  return { put, close: () => pack?.close() };
}

/** Null when the disk takes no more. */
function putAway(pack: PackWriter, { terms, text }: FoundText): FoundText | null {
  try {
    const [termsAt, textAt] = [pack.add(Buffer.from(terms)), pack.add(Buffer.from(text))];
    return {
      get terms() {
        return pack.read(termsAt).toString('utf8');
      },
      get text() {
        return pack.read(textAt).toString('utf8');
      },
    };
  } catch {
    return null;
  }
}

/** Cutting sorted keys into files of a bounded size, so that a change moves no boundary but its own. */

/** Keys from one place up to another. Everything from `bound` to the next cut's bound stands in this file. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly bound: string;
}

/**
 * Halves the keys by their bits, the first that differs first, until each part is within the limit. Where a boundary lies
 * hangs on the sizes on both its sides alone: what is added elsewhere moves nothing here.
 */
export function cutKeys(keys: readonly string[], sizes: readonly number[], limit: number): readonly Cut[] {
  const sums = new Float64Array(keys.length + 1);
  for (let at = 0; at < keys.length; at++) sums[at + 1] = (sums[at] ?? 0) + (sizes[at] ?? 0);
  const cuts: Cut[] = [];
  const cut = (from: number, to: number, bound: string): void => {
    if (from === to) return;
    const first = keys[from] ?? '';
    const last = keys[to - 1] ?? '';
    if ((sums[to] ?? 0) - (sums[from] ?? 0) <= limit || from + 1 === to) {
      cuts.push({ from, to, bound });
      return;
    }
    const middle = boundBetween(first, last);
    let low = from;
    let high = to;
    while (low < high) {
      const at = (low + high) >>> 1;
      if ((keys[at] ?? '') < middle) low = at + 1;
      else high = at;
    }
    cut(from, low, bound);
    cut(low, to, middle);
  };
  cut(0, keys.length, '');
  return cuts;
}

/** The least key that begins with the bits of `last` up to the first in which the two differ. They must differ. */
function boundBetween(first: string, last: string): string {
  let at = 0;
  while (first.charCodeAt(at) === last.charCodeAt(at)) at++;
  const low = at < first.length ? first.charCodeAt(at) : 0;
  const high = last.charCodeAt(at);
  const bit = 31 - Math.clz32(low ^ high);
  return last.slice(0, at) + String.fromCharCode((high >>> bit) << bit);
}

/** Which cut a key belongs to, by the sorted bounds: the last that does not lie behind it. */
export function cutOf(bounds: readonly string[], key: string): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const at = (low + high) >>> 1;
    if ((bounds[at] ?? '') <= key) low = at + 1;
    else high = at;
  }
  return Math.max(0, low - 1);
}

/** A name for the file that begins at a bound: the same on systems that know no case. */
export function fileNameOf(prefix: string, bound: string): string {
  const safe = [...bound].map((unit) =>
    /[a-z0-9]/.test(unit) ? unit : `_${(unit.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return `${prefix}-${safe.join('')}.js`;
}

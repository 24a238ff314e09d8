/**
 * Same: whether two values say the same.
 *
 * In: two values. Out: yes or no; the same object is never looked into.
 * May not: take two lists in another order for the same.
 */

/** Item by item; `same` is asked only where the items are not identical. */
export function sameList<A, B>(a: readonly A[], b: readonly B[], same: (a: A, b: B) => boolean): boolean {
  if (a.length !== b.length) return false;
  for (const [at, item] of a.entries()) {
    const other = b[at];
    if (other === undefined || !(Object.is(item, other) || same(item, other))) return false;
  }
  return true;
}

/** Plain data. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

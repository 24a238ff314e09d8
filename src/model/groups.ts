/**
 * Groups: lists by key, in the order their items come.
 *
 * In: a map that is being filled. Out: nothing; the map has one item more.
 * May not: sort, or drop an item that is there already.
 */

/** Adds an item to the list of its key. */
export function append<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

/** Document numbers: short, and the same whatever other documents there are. */

/** With the place of a unit and a weight behind it, a number fits into 31 bits. */
const bits = 22;
const limit = 2 ** bits;

/**
 * A number for each path, from the path itself. Two that meet are parted in path order, so that a number hangs on the set
 * of paths alone; in a site of ten thousand documents that happens a dozen times.
 */
export function numberDocuments(paths: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  for (const path of [...paths].sort()) {
    if (numbers.has(path)) continue;
    let number = hashOf(path, 0);
    for (let attempt = 1; taken.has(number); attempt++) number = hashOf(path, attempt);
    taken.add(number);
    numbers.set(path, number);
  }
  return numbers;
}

/** FNV-1a over UTF-16 code units, folded. */
function hashOf(path: string, attempt: number): number {
  let hash = (0x811c9dc5 ^ attempt) >>> 0;
  for (let at = 0; at < path.length; at++) hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return ((hash >>> bits) ^ hash) & (limit - 1);
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-';
const values = new Map([...digits].map((digit, value) => [digit.charCodeAt(0), value]));

/** ASCII codes of the 64 digits that numbers are written with. */
export const digitCodes: readonly number[] = [...digits].map((digit) => digit.charCodeAt(0));

/** The value of a digit by its ASCII code, or -1. */
export const digitValues: Int8Array = Int8Array.from({ length: 128 }, (_, code) => values.get(code) ?? -1);

/** A document's number as its text is filed under it: six hex digits. */
export function keyOfNumber(number: number): string {
  return number.toString(16).padStart(6, '0');
}

/** The form of an index file: a classic script that makes one call, which works from the disk where nothing else does. */
import type { IndexFile } from './contract.ts';

const opening = 'ooSearch(';

/** A file that hands `data` over under its own name. */
export function indexFile(name: string, data: string): IndexFile {
  return { name, text: `${opening}${JSON.stringify(name)},${JSON.stringify(data)})\n` };
}

/** What a file hands over; null when it is none of ours. */
export function dataOf(text: string): string | null {
  const comma = text.indexOf(',');
  if (!text.startsWith(opening) || !text.endsWith(')\n') || comma < 0) return null;
  try {
    const data: unknown = JSON.parse(text.slice(comma + 1, -2));
    return typeof data === 'string' ? data : null;
  } catch {
    return null;
  }
}

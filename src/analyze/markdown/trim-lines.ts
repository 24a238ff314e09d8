/**
 * Trimming lines, as CommonMark shows text: no space beside a line ending within it.
 *
 * In: the value of a text node. Out: the same without spaces and tabs around its line endings.
 * May not: touch the value's own start and end, or look at a run of space more than once.
 */

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

function isSpace(code: number): boolean {
  return code === space || code === tab;
}

/** Spaces and tabs before and after each line ending (LF, CRLF, CR) are taken out. */
export function trimLines(value: string): string {
  if (!value.includes('\n') && !value.includes('\r')) return value;
  let trimmed = '';
  let start = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code !== lineFeed && code !== carriageReturn) continue;
    let end = at;
    while (end > start && isSpace(value.charCodeAt(end - 1))) end--;
    if (code === carriageReturn && value.charCodeAt(at + 1) === lineFeed) at++;
    trimmed +=
      value.slice(start, end) +
      (code === lineFeed ? '\n' : value.charCodeAt(at) === lineFeed ? '\r\n' : '\r');
    start = at + 1;
    while (start < value.length && isSpace(value.charCodeAt(start))) start++;
  }
  return trimmed + value.slice(start);
}

/** A text without the spaces and tabs it begins with. */
export function trimStart(value: string): string {
  let start = 0;
  while (isSpace(value.charCodeAt(start))) start++;
  return start === 0 ? value : value.slice(start);
}

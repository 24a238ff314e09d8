/**
 * Wrapping: paragraphs for a terminal.
 *
 * In: text and a width. Out: lines.
 * May not: break anywhere but at spaces, so that what is copied is what was written.
 */

/** Text in lines of at most `width` characters, broken at spaces only. */
export function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

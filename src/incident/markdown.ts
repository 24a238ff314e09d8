/** Text as Markdown that reads as itself: what somebody typed in a hurry is never a heading, a link or HTML. */
import { oneLine } from './words.ts';

/** Inline text. Code in back-ticks stays code; everything else that Markdown would read is escaped. */
export function inlineText(text: string): string {
  return oneLine(text)
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? part : escapeInline(part)))
    .join('');
}

function escapeInline(text: string): string {
  return text
    .replace(/[\\*[\]<`|~]/g, '\\$&')
    .replace(/&(?=[a-z#])/gi, '\\&')
    .replace(/(^|[^\p{L}\p{N}])(_+)|(_+)(?=$|[^\p{L}\p{N}])/gu, (match) => match.replaceAll('_', '\\_'));
}

/** The same at the start of a line or block. */
export function blockText(text: string): string {
  return inlineText(text).replace(/^(?:([#>+=-])|(\d+)([.)]))/, (_, mark, number, dot) =>
    mark === undefined ? `${number}\\${dot}` : `\\${mark}`,
  );
}

/** The same in a cell of a table, where a bar parts cells even in code. */
function cellText(text: string): string {
  return inlineText(text).replace(/(?<!\\)\|/g, '\\|');
}

/** A table; empty text where it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((cells) => line(cells.map(cellText)))].join(
    '\n',
  );
}

/** A value of the front matter: JSON's quoting is YAML's. */
export function yamlText(text: string): string {
  const line = oneLine(text);
  // Bare only what no reader of YAML takes for anything but text.
  return /^[A-Za-z][A-Za-z0-9 /_.-]*$/.test(line) &&
    !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(line) &&
    !/[ .-]$/.test(line)
    ? line
    : JSON.stringify(line);
}

/** An address of the front matter: digits and letters that YAML reads as a moment. */
export function yamlMoment(moment: string): string {
  return `${moment.slice(0, 16)}Z`;
}

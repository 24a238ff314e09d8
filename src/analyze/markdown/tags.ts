/**
 * Tags: finds them in raw HTML the way a browser's tokenizer does.
 *
 * In: a piece of HTML source. Out: its tags and comments, in order.
 * May not: guard anything; `schema.ts` does that. A mistake here can only show or hide too much text.
 */

/** A tag or comment: `[start, end)` in the source. `name` is lower case, empty for comments and declarations. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: number;
}

const space = /\s/;

function skipWhile(html: string, from: number, test: (character: string) => boolean): number {
  let at = from;
  while (at < html.length && test(html[at] ?? '')) at++;
  return at;
}

/** End of one attribute's value that begins at `from`; the length of the source when its quote is never closed. */
function endOfAttributeValue(html: string, from: number): number {
  const quote = html[from];
  if (quote !== '"' && quote !== "'")
    return skipWhile(html, from, (character) => !space.test(character) && character !== '>');
  const close = html.indexOf(quote, from + 1);
  return close < 0 ? html.length : close + 1;
}

/** Reads a tag at `start` (a `<`, or `</`, and a letter); null when it is never closed. */
function readTag(html: string, start: number): Tag | null {
  const isClosing = html[start + 1] === '/';
  const from = start + (isClosing ? 2 : 1);
  let at = skipWhile(
    html,
    from,
    (character) => !space.test(character) && character !== '/' && character !== '>',
  );
  const name = html.slice(from, at).toLowerCase();
  let attributes = 0;
  for (;;) {
    at = skipWhile(html, at, (character) => space.test(character) || character === '/');
    if (at >= html.length) return null;
    if (html[at] === '>') return { start, end: at + 1, name, isClosing, attributes };
    attributes++;
    at = skipWhile(html, at + 1, (character) => !space.test(character) && !'/>='.includes(character));
    const after = skipWhile(html, at, (character) => space.test(character));
    if (html[after] === '=') {
      at = endOfAttributeValue(
        html,
        skipWhile(html, after + 1, (character) => space.test(character)),
      );
    }
  }
}

/** Ends of comments and the like as CommonMark has them (6.6); `<!-->` and `<!--->` are whole comments. */
const declarations = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

function endOfDeclaration(html: string, start: number): number | null {
  const [, mark] = declarations.find(([opening]) => html.startsWith(opening, start)) ?? ['', '>'];
  const close = html.indexOf(mark, start + 2);
  return close < 0 ? null : close + mark.length;
}

function readAt(html: string, start: number): Tag | null | undefined {
  if (/[!?]/.test(html[start + 1] ?? '')) {
    const end = endOfDeclaration(html, start);
    return end === null ? null : { start, end, name: '', isClosing: false, attributes: 0 };
  }
  return /^<\/?[A-Za-z]/.test(html.slice(start, start + 3)) ? readTag(html, start) : undefined;
}

/** The tags and comments of a piece of HTML from an offset on. Stops at one that is never closed. */
export function* tagsOf(html: string, from = 0): Generator<Tag> {
  let at = html.indexOf('<', from);
  while (at >= 0) {
    const tag = readAt(html, at);
    if (tag === null) return;
    if (tag !== undefined) yield tag;
    at = html.indexOf('<', tag?.end ?? at + 1);
  }
}

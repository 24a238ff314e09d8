/**
 * Shown sections: the text of a body as its readers see it, by heading.
 *
 * In: the HTML that `to-body.ts` made. Out: sections in the order of the page.
 * May not: be given any other HTML. It was sanitized and written by us: every element is closed, every value is in double
 * quotes. What is read from it is what the page shows, so nothing that was cut or sanitized away can be found.
 */
import type { SearchSection } from '../../search/contract.ts';

/** Elements that stand in a line of text; each of the others begins a line of its own. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdo cite code del dfn em i img input ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Verdicts are ours, and not what anybody looks for. */
const ownMarks = /\sclass="oo-verdict[\s"]/;

interface Open {
  anchor: string;
  heading: string;
  lines: string[];
}

/** Reads the sections of a body, once from its beginning to its end. Sections that show nothing are left out. */
export function shownSections(html: string): readonly SearchSection[] {
  const sections: SearchSection[] = [];
  let open: Open = { anchor: '', heading: '', lines: [] };
  let line = '';
  let isCode = false;
  let isHeading = false;

  const endLine = (): void => {
    const text = (line.includes('&') ? decoded(line) : line).replace(/\s+/g, ' ').trim();
    line = '';
    if (text === '') return;
    if (isHeading) open.heading = open.heading === '' ? text : `${open.heading} ${text}`;
    else open.lines.push(text);
  };
  const endSection = (): void => {
    endLine();
    const { anchor, heading, lines } = open;
    if (heading !== '' || lines.length > 0) sections.push({ anchor, heading, text: lines.join('\n') });
  };

  for (let at = 0; at < html.length; ) {
    const tagAt = html.indexOf('<', at);
    const end = tagAt < 0 ? html.length : tagAt;
    if (end > at) {
      const text = html.slice(at, end);
      if (isCode && text.includes('\n')) {
        const parts = text.split('\n');
        for (const [index, part] of parts.entries()) {
          if (index > 0) endLine();
          line += part;
        }
      } else line += text;
    }
    if (tagAt < 0) break;
    at = endOfTag(html, tagAt);
    const isEnd = html.charCodeAt(tagAt + 1) === slash;
    const name = nameAt(html, tagAt + (isEnd ? 2 : 1));
    if (isEnd) {
      if (name === 'pre') isCode = false;
      if (name === 'td' || name === 'th') line += ' ';
      else if (!inline.has(name)) endLine();
      if (headings.has(name)) isHeading = false;
      continue;
    }
    if (inline.has(name) && name !== 'span') continue;
    const tag = html.slice(tagAt, at);
    if (tag.includes(' class="oo-verdict') && ownMarks.test(tag)) {
      at = afterElement(html, at, name);
      continue;
    }
    if (name === 'span') continue;
    if (name === 'td' || name === 'th') {
      line += ' ';
      continue;
    }
    endLine();
    if (name === 'pre') isCode = true;
    if (headings.has(name)) {
      const id = / id="([^"]*)"/.exec(tag)?.[1];
      // A heading that nothing can lead to, as one in raw HTML, is a line of its section.
      if (id === undefined) continue;
      endSection();
      open = { anchor: decoded(id), heading: '', lines: [] };
      isHeading = true;
    }
  }
  endSection();
  return sections;
}

const slash = 47;
const quote = 34;
const greaterThan = 62;

/** Where a tag that begins at `at` ends. */
function endOfTag(html: string, at: number): number {
  let index = at + 1;
  while (index < html.length) {
    const code = html.charCodeAt(index);
    if (code === greaterThan) return index + 1;
    if (code === quote) {
      const close = html.indexOf('"', index + 1);
      if (close < 0) return html.length;
      index = close;
    }
    index++;
  }
  return html.length;
}

function nameAt(html: string, at: number): string {
  let end = at;
  for (; end < html.length; end++) {
    const code = html.charCodeAt(end);
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (!isWord) break;
  }
  return html.slice(at, end);
}

/** Behind the end of an element that holds none of its own name. */
function afterElement(html: string, at: number, name: string): number {
  const end = html.indexOf(`</${name}>`, at);
  return end < 0 ? html.length : end + name.length + 3;
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', ' '],
]);

/** Text without the references that our own writers write. */
function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (whole, hex: string | undefined, name: string) =>
    hex === undefined ? (named.get(name) ?? whole) : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}

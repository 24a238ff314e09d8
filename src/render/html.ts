/**
 * The html tag: the only way that text becomes markup, and the only file that imports hono/html.
 *
 * In: a template and strings, numbers, null, false, safe markup, or arrays of these. Out: safe markup.
 * May not: return a promise, take an object, or let a value stand where escaping does not protect.
 */
import { html as honoHtml, raw } from 'hono/html';

/** Markup that is safe to put into a page. A class, so that nothing read from JSON can pass for it. */
class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** An address that is safe in href or src. A class for the same reason as `Markup`. */
class Address {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

export type SafeHtml = Markup;
export type SafeUrl = Address;

/** Whether a value is markup that the `html` tag made: what a layout gives may come from code that no compiler has read. */
export function isSafeHtml(value: unknown): value is SafeHtml {
  return value instanceof Markup;
}

/** One value in a template. `null` and `false` write nothing. */
type HtmlChild = SafeHtml | SafeUrl | string | number | null | false;

/** What a hole of a template takes. */
export type HtmlValue = HtmlChild | readonly HtmlChild[];

/**
 * Template tag. Strings are escaped (`& < > " '`); a carriage return is written as a reference, since parsers drop it
 * otherwise; NUL and lone surrogates, which HTML cannot carry, become U+FFFD.
 * Throws a TypeError, which is an error of a layout and never of content: on a value of another type, on a value
 * outside text and quoted attributes, on anything but `url()` at the start of an address, on markup in an attribute.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  const positions = positionsOf(strings);
  const children = values.map((value, index) => {
    const position = positions[index] ?? 'refused';
    return isList(value) ? value.map((child) => toChild(child, position)) : toChild(value, position);
  });
  const written = honoHtml(strings, ...children);
  if (written instanceof Promise) throw new TypeError('Unexpected promise in a template');
  return new Markup(written.toString());
}

function isList(value: HtmlValue): value is readonly HtmlChild[] {
  return Array.isArray(value);
}

type HonoChild = string | number | null | ReturnType<typeof raw> | readonly HonoChild[];

function toChild(value: HtmlChild, position: Position): HonoChild {
  if (position === 'refused') throw new TypeError('Unexpected value outside text and quoted attributes');
  if (value === null || value === false) return null;
  if (value instanceof Address) {
    if (position !== 'address') throw new TypeError('Unexpected url() outside the start of href and src');
    return value.toString();
  }
  if (position === 'address') throw new TypeError('Missing url() around the value of href or src');
  if (value instanceof Markup) {
    if (position === 'attribute') throw new TypeError('Unexpected markup in an attribute');
    return raw(value.toString());
  }
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return toText(value);
  throw new TypeError(`Unexpected ${typeof value} in a template`);
}

const carriageReturn = raw('&#13;');

function toText(text: string): HonoChild {
  const carried = text.toWellFormed().replaceAll('\0', '\uFFFD');
  if (!carried.includes('\r')) return carried;
  return carried.split('\r').flatMap((line, index) => (index === 0 ? [line] : [carriageReturn, line]));
}

/** Where a hole stands: decides what may fill it. */
type Position = 'text' | 'attribute' | 'address' | 'refused';

interface Reading {
  readonly mode: 'text' | 'tag' | 'value' | 'raw' | 'comment';
  readonly tag: string;
  readonly attribute: string;
  readonly quote: string;
  /** The attribute's value so far; a hole counts as one character. */
  readonly value: string;
}

const addressAttributes: ReadonlySet<string> = new Set(['href', 'src']);

/** Attributes whose value is code, a style, a document or a list of addresses: escaping does not make them safe. */
const refusedAttribute =
  /^(?:on.*|style|srcdoc|srcset|action|formaction|data|poster|ping|background|manifest|xlink:.*|)$/;

const rawElements: ReadonlySet<string> = new Set(['script', 'style']);

/** Readings of templates already met. Templates are constants of the program: this grows with its source alone. */
const readings = new WeakMap<TemplateStringsArray, readonly Position[]>();

function positionsOf(strings: TemplateStringsArray): readonly Position[] {
  const known = readings.get(strings);
  if (known !== undefined) return known;
  const positions = readPositions(strings);
  readings.set(strings, positions);
  return positions;
}

/** Reads the literal parts of a template, which layouts write, far enough to know where each hole stands. */
function readPositions(strings: TemplateStringsArray): readonly Position[] {
  const positions: Position[] = [];
  let reading: Reading = { mode: 'text', tag: '', attribute: '', quote: '', value: '' };
  for (const literal of strings) {
    reading = readLiteral(reading, literal);
    positions.push(positionOf(reading));
    reading = { ...reading, value: `${reading.value}\uFFFC` };
  }
  return positions;
}

function positionOf(reading: Reading): Position {
  if (reading.mode === 'text') return 'text';
  if (reading.mode !== 'value' || refusedAttribute.test(reading.attribute)) return 'refused';
  if (addressAttributes.has(reading.attribute)) return reading.value === '' ? 'address' : 'refused';
  // The address of <meta http-equiv="refresh" content="0; url=...">.
  return /url=$/i.test(reading.value) ? 'address' : 'attribute';
}

function readLiteral(start: Reading, literal: string): Reading {
  let reading = start;
  let rest = literal;
  while (rest !== '') {
    const [next, length] = readToken(reading, rest);
    reading = next;
    rest = rest.slice(length);
  }
  return reading;
}

/** Reads up to the next change of mode: the new state, and how many characters were read. */
function readToken(reading: Reading, rest: string): [Reading, number] {
  switch (reading.mode) {
    case 'text': {
      const open = rest.indexOf('<');
      if (open < 0) return [reading, rest.length];
      if (rest.startsWith('<!--', open)) return [{ ...reading, mode: 'comment' }, open + 4];
      const tag = rest.slice(open).match(/^<[/!]?[a-z0-9-]*/i)?.[0] ?? '<';
      return [{ ...reading, mode: 'tag', tag: tag.slice(1).toLowerCase() }, open + tag.length];
    }
    case 'tag': {
      const found = rest.search(/[>"']/);
      if (found < 0) return [reading, rest.length];
      if (rest[found] === '>')
        return [{ ...reading, mode: rawElements.has(reading.tag) ? 'raw' : 'text' }, found + 1];
      const attribute = rest.slice(0, found).match(/([^\s=/]+)=$/)?.[1] ?? '';
      const value = { attribute: attribute.toLowerCase(), quote: rest[found] ?? '', value: '' };
      return [{ ...reading, ...value, mode: 'value' }, found + 1];
    }
    case 'value': {
      const end = rest.indexOf(reading.quote);
      if (end < 0) return [{ ...reading, value: reading.value + rest }, rest.length];
      return [{ ...reading, mode: 'tag' }, end + 1];
    }
    case 'raw': {
      const end = rest.indexOf('</');
      return end < 0 ? [reading, rest.length] : [{ ...reading, mode: 'text' }, end];
    }
    case 'comment': {
      const end = rest.indexOf('-->');
      return end < 0 ? [reading, rest.length] : [{ ...reading, mode: 'text' }, end + 3];
    }
  }
}

const safeSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/** What a browser makes of an href before it reads the scheme (WHATWG URL, basic parser, steps 1 to 3). */
function asBrowserReads(href: string): string {
  const kept = href
    .toWellFormed()
    .replace(/[\t\n\r]/g, '')
    .replaceAll('\0', '%00');
  let start = 0;
  let end = kept.length;
  while (start < end && kept.charCodeAt(start) <= 0x20) start++;
  while (end > start && kept.charCodeAt(end - 1) <= 0x20) end--;
  return kept.slice(start, end);
}

/**
 * Whether an address may stand in href or src: relative to the page (not to the host: a leading `/` or `\` would
 * leave the site's folder), or of the schemes http, https, mailto, tel.
 */
export function isSafeUrl(href: string): boolean {
  const read = asBrowserReads(href);
  if (/^[/\\]/.test(read)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1];
  return scheme === undefined || safeSchemes.has(scheme.toLowerCase());
}

/** The only way into href and src. An address that is not safe becomes the empty one, which is the page itself. */
export function url(href: string): SafeUrl {
  return new Address(isSafeUrl(href) ? asBrowserReads(href) : '');
}

/**
 * Declares text to be safe markup: for the body, which `analyze` has sanitized, and nothing else.
 * Only `body.ts` may import it; a test holds that.
 */
export function trusted(sanitized: string): SafeHtml {
  return new Markup(sanitized);
}

/**
 * Single values: from what an author typed to what the facts hold.
 *
 * In: one value of a field that is neither list nor mapping. Out: valibot schemas whose output is the canonical value.
 * May not: know where a value stands; patterns shared with the JSON Schema are made here.
 */
import * as v from 'valibot';
import { foldText } from '../../text/fold.ts';
import type { SeverityLevel } from '../facts.ts';
import { severityLevels, severityOf } from './severity.ts';

/** What the meaning of a value may depend on beside itself. */
export interface ValueWords {
  readonly severities: { readonly [word: string]: SeverityLevel };
}

const day = '([0-9]{4})[-/](0?[1-9]|1[0-2])[-/](0?[1-9]|[12][0-9]|3[01])';
const clock = '([01]?[0-9]|2[0-4])[:.]([0-5][0-9])(?:[:.]([0-5][0-9])(?:[.,][0-9]{1,9})?)?';
const zone = '(Z|z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?';

/** A day, with or without a time behind it: `2015-07-27 21:57:20 +0200`. */
export const dayPattern = `^\\s*${day}(?:(?:[Tt]|\\s{1,4})${clock}\\s{0,4}${zone})?\\s*$`;

/** Texts that count as true and as false beside the truth values themselves; YAML 1.1 read them so. */
export const trueWords: readonly string[] = ['true', 'yes', 'on', 'y', '1'];
export const falseWords: readonly string[] = ['false', 'no', 'off', 'n', '0'];

/** One line: runs of white space are one blank. */
export const textValue = v.pipe(
  v.union([v.string(), v.number(), v.boolean()]),
  v.transform((value) => oneLine(String(value))),
  v.nonEmpty(),
);

/** Text as `textValue` gives it. */
export function oneLine(text: string): string {
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** `YYYY-MM-DD`. */
export const dateValue = v.pipe(
  textValue,
  v.transform((text) => readDay(text)?.date ?? ''),
  v.nonEmpty(),
);

/** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` with seconds and offset where they were given. */
export const datetimeValue = v.pipe(
  textValue,
  v.transform((text) => {
    const read = readDay(text);
    return read === null ? '' : `${read.date}${read.time}`;
  }),
  v.nonEmpty(),
);

export const booleanValue = v.pipe(
  v.union([v.boolean(), v.string(), v.number()]),
  v.transform((value) => {
    const word = String(value).trim().toLowerCase();
    if (trueWords.includes(word)) return true;
    return falseWords.includes(word) ? false : null;
  }),
  v.boolean(),
);

/** A whole number within bounds. */
export function numberValue({ least, most }: { readonly least: number; readonly most: number }) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

/** An `http` or `https` address that holds a stretch of text. */
export function urlValue(holds: string) {
  return v.pipe(textValue, v.regex(/^https?:\/\/[^\s/]/i), v.includes(holds));
}

/** The severity level that a word stands for. */
export function severityValue({ severities }: ValueWords) {
  return v.pipe(
    textValue,
    v.transform((text) => severityOf(text, severities)),
    v.picklist(severityLevels),
  );
}

/** One of some words, in their canonical spelling. */
export function choiceValue(values: readonly string[], words: { readonly [word: string]: string }) {
  return v.pipe(
    textValue,
    v.transform((text) => {
      const folded = foldText(text);
      return Object.hasOwn(words, folded)
        ? words[folded]
        : (values.find((value) => foldText(value) === folded) ?? text);
    }),
    v.picklist(values),
  );
}

const dayShape = new RegExp(dayPattern);

interface ReadDay {
  readonly date: string;
  /** With its `T`, or empty. */
  readonly time: string;
}

function readDay(text: string): ReadDay | null {
  const [whole, year, month, date, hour, minute, second, offset] = dayShape.exec(text) ?? [];
  if (whole === undefined || !isDay(Number(year), Number(month), Number(date))) return null;
  if (hour === '24' && (minute !== '00' || (second ?? '00') !== '00')) return null;
  return {
    date: `${year}-${two(month)}-${two(date)}`,
    time:
      hour === undefined
        ? ''
        : `T${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}${isoOffset(offset)}`,
  };
}

function isDay(year: number, month: number, day: number): boolean {
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}

function isoOffset(offset: string | undefined): string {
  if (offset === undefined) return '';
  if (/^[A-Za-z]/.test(offset)) return 'Z';
  const digits = offset.slice(1).replace(':', '');
  return `${offset[0]}${digits.slice(0, 2)}:${digits.slice(2) === '' ? '00' : digits.slice(2)}`;
}

/** Postings: which units hold a term and how much it counts there, as short text. */
import { digitCodes, digitValues } from './numbers.ts';
import { mostUnits } from './units.ts';

/** A posting is one whole number: the unit's number times this, plus the weight. */
export const weightRange = 32;

/** The number of the unit of a posting. */
export function unitOf(posting: number): number {
  return posting >>> 5;
}

/** A unit's number: its place in the document behind the document's number. */
export function unitNumber(document: number, unit: number): number {
  return document * mostUnits + unit;
}

/** Sorted postings to text: each the step from the one before in digits of five bits, the lowest first, then its weight. */
export function writePostings(postings: readonly number[]): string {
  let text = '';
  let codes: number[] = [];
  let last = 0;
  for (const posting of postings) {
    const number = unitOf(posting);
    let step = number - last;
    last = number;
    while (step >= 32) {
      codes.push(digitCodes[32 + (step & 31)] ?? 0);
      step >>>= 5;
    }
    codes.push(digitCodes[step] ?? 0, digitCodes[posting & 31] ?? 0);
    if (codes.length > mostArguments) {
      text += String.fromCharCode(...codes);
      codes = [];
    }
  }
  return text + String.fromCharCode(...codes);
}

/** As many as every engine takes in one call. */
const mostArguments = 4000;

/** Text to postings. Of damaged text, what can be read. */
export function readPostings(text: string): number[] {
  const postings: number[] = [];
  let number = 0;
  for (let at = 0; at < text.length; ) {
    let step = 0;
    for (let shift = 0; at < text.length; shift += 5) {
      const value = digitValues[text.charCodeAt(at++)] ?? -1;
      step |= (value & 31) << shift;
      if (value < 32) break;
    }
    const weight = digitValues[text.charCodeAt(at++)] ?? 0;
    number += step;
    postings.push(number * weightRange + Math.max(0, weight));
  }
  return postings;
}

/**
 * Option values: from what was typed to what is meant.
 *
 * In: the text of one option. Out: its value, or commander's error with what was expected.
 * May not: know which command the option belongs to.
 */
import { InvalidArgumentError } from 'commander';
import { isDay } from '../text/day.ts';

const maxWorkers = 64;

/** `auto`, or how many threads: 0 (none) to 64. */
export function workersValue(text: string): number | 'auto' {
  if (text === 'auto') return 'auto';
  const count = wholeNumber(text);
  if (count === null || count > maxWorkers) {
    throw new InvalidArgumentError(`Expected \`auto\` or a number from 0 to ${maxWorkers}.`);
  }
  return count;
}

/** A whole number, 0 or more. */
export function countValue(text: string): number {
  const count = wholeNumber(text);
  if (count === null) throw new InvalidArgumentError('Expected a whole number, 0 or more.');
  return count;
}

/** A TCP port, 0 (any that is free) to 65535. */
export function portValue(text: string): number {
  const port = wholeNumber(text);
  if (port === null || port > 65_535) throw new InvalidArgumentError('Expected a port from 0 to 65535.');
  return port;
}

/** One more value of an option that may be repeated, after those given before it. */
export function repeatedValue(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

/** A calendar day as `YYYY-MM-DD`. */
export function dayValue(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('Expected a day as YYYY-MM-DD.');
  return text;
}

function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/**
 * Findings: the few lines that several rules share.
 *
 * In: facts and places. Out: findings.
 * May not: decide anything that one rule alone should.
 */
import type { Finding, Place, Problem } from '../model/diagnostic.ts';
import type { PageFacts } from '../model/facts.ts';
import { placeOf, startOfFile } from '../model/places.ts';

/** What an earlier stage noticed in the name of `rule`, as findings of that rule. */
export function noticed(problems: readonly Problem[], rule: string): readonly Finding[] {
  return problems
    .filter((problem) => problem.rule === rule)
    .map((problem) => ({
      ...placeOf(problem),
      message: problem.message,
      expected: problem.expected,
      fix: problem.fix ?? null,
    }));
}

/** Place of the first of these front matter fields that the file has, else the start of the file. */
export function placeOfField(facts: PageFacts, names: readonly string[]): Place {
  for (const name of names) {
    const place = facts.fieldPlaces.find((candidate) => candidate.name === name);
    if (place !== undefined) return placeOf(place);
  }
  return startOfFile;
}

const longestQuote = 80;

/** What the author typed, in backticks, on one line, and not longer than a message can bear. */
export function quoted(text: string): string {
  const line = (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
  const short = line.length <= longestQuote ? line : `${line.slice(0, longestQuote).toWellFormed()}…`;
  return `\`${short}\``;
}

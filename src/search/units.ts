/** Units: stretches of a document that are ranked by themselves, so that a long page does not win by having every word somewhere. */
import type { SearchSection } from './contract.ts';

/** Text of a unit, and as what it counts. */
export interface UnitText {
  readonly text: string;
  readonly field: 'heading' | 'opening' | 'body';
}

/** Units of a document, its record included. A number has this many places for them. */
export const mostUnits = 16;

/** Characters of a unit: some two hundred words. */
export const usualSize = 1600;

/** A first line longer than this is no opening but a paragraph. */
const longestOpening = 240;

/** Cuts sections into units at their lines. A section that goes on in another unit brings its heading along. */
export function unitsOf(sections: readonly SearchSection[]): readonly (readonly UnitText[])[] {
  const total = sections.reduce((sum, { heading, text }) => sum + heading.length + text.length, 0);
  const size = Math.max(usualSize, Math.ceil((total * 1.2) / (mostUnits - 1)));
  const units: UnitText[][] = [];
  let unit: UnitText[] = [];
  let filled = 0;
  const begin = (): void => {
    if (unit.length > 0 && units.length < mostUnits - 2) {
      units.push(unit);
      unit = [];
      filled = 0;
    }
  };
  const add = (text: string, field: UnitText['field']): void => {
    if (text === '') return;
    unit.push({ text, field });
    filled += text.length;
  };
  for (const { heading, text } of sections) {
    if (filled > size / 2) begin();
    add(heading, 'heading');
    const opening = endOfOpening(text);
    add(text.slice(0, opening), 'opening');
    for (let at = opening; at < text.length; ) {
      if (filled >= size) {
        begin();
        add(heading, 'heading');
      }
      const end = endOfLine(text, at + Math.max(1, size - filled));
      add(text.slice(at, end), 'body');
      at = end;
    }
  }
  if (unit.length > 0) units.push(unit);
  return units;
}

/** Where the line ends that an offset lies in. */
function endOfLine(text: string, offset: number): number {
  const end = offset >= text.length ? -1 : text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Where the first line ends, or the last word of it that is near enough to its beginning. */
function endOfOpening(text: string): number {
  const end = endOfLine(text, 0);
  return end <= longestOpening ? end : Math.max(0, text.lastIndexOf(' ', longestOpening));
}

/**
 * Which sections of a page hold some words.
 *
 * In: what was typed, and the sections' titles and texts. Out: places of those that hold every word, the best first; null
 * when nothing was typed. May not: touch the page. The site's own search may take the place of this.
 */

/** A section to look in. */
export interface SectionText {
  readonly title: string;
  readonly text: string;
}

/** Words in the title before words in the text; else in the order of the page. */
export function findSections(typed: string, sections: readonly SectionText[]): readonly number[] | null {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const inTitle = (at: number): number => {
    const title = fold(sections[at]?.title ?? '');
    return words.filter((word) => title.includes(word)).length;
  };
  return sections
    .flatMap(({ title, text }, at) => {
      const folded = fold(`${title} ${text}`);
      return words.every((word) => folded.includes(word)) ? [at] : [];
    })
    .sort((a, b) => inTitle(b) - inTitle(a) || a - b);
}

/** Without case, accents and more than single spaces. */
function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

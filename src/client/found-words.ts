/**
 * Found words: what somebody searched for, shown on the page that was found.
 *
 * In: the words that the search left for this page. Out: ranges that the sheet paints, and the place they stand at.
 * May not: change the page's own text, or put anything into its address: a link that is copied from here is clean.
 */
import { type FoundWords, foundWordsKey } from '../model/found-words.ts';

/** How long the words wait for their page. */
const patience = 60_000;

/** More ranges than anybody looks at. */
const mostRanges = 500;

/** Shows what was searched for: on this page, and when the search leads to another place of it. */
export function followFoundWords(): void {
  showFoundWords();
  addEventListener('hashchange', showFoundWords);
}

/** Paints the words, and goes to the first of them behind the place that was asked for. */
function showFoundWords(): void {
  const words = takeWords();
  const main = document.getElementById('oo-main');
  if (words.length === 0 || main === null || typeof Highlight === 'undefined') return;
  const ranges = rangesOf(main, words);
  if (ranges.length === 0) return;
  CSS.highlights.set('oo-found', new Highlight(...ranges));
  const place = location.hash === '' ? null : document.getElementById(decoded(location.hash.slice(1)));
  const first = ranges.find(({ startContainer }) => place === null || follows(startContainer, place));
  first?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function follows(node: Node, place: Element): boolean {
  const order = place.compareDocumentPosition(node);
  return (order & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0;
}

/** The words for this page, once. Where nothing may be kept, there are none. */
function takeWords(): readonly string[] {
  try {
    const text = sessionStorage.getItem(foundWordsKey);
    if (text === null) return [];
    sessionStorage.removeItem(foundWordsKey);
    const found: FoundWords = JSON.parse(text);
    const isOurs = found.page === location.pathname && Date.now() - found.at < patience;
    return isOurs ? found.words.filter((word) => word.trim() !== '') : [];
  } catch {
    return [];
  }
}

function rangesOf(main: Element, words: readonly string[]): Range[] {
  const pattern = new RegExp(words.map(escaped).join('|'), 'giu');
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.oo-search, script, .sr-only') === null
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node !== null && ranges.length < mostRanges; node = walker.nextNode()) {
    for (const { index, 0: text } of (node.textContent ?? '').matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + text.length);
      ranges.push(range);
    }
  }
  return ranges;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

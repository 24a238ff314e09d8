/**
 * Finding something in the crash cart, which has everything in one page.
 *
 * In: the words that are typed. Out: the sections that hold them are shown, the others not; Enter goes to the first.
 * May not: be needed for reading, or load anything.
 */
import { findSections } from './find-sections.ts';

// Before this there is nothing to press; the sheet hides what needs a script until it is told that one runs.
document.documentElement.setAttribute('data-oo-script', '');

const input = document.getElementById('oo-find-input');
const said = document.getElementById('oo-find-said');
const sections = [...document.querySelectorAll<HTMLElement>('.oo-procedure')];
const entries = new Map(
  [...document.querySelectorAll<HTMLElement>('#oo-cart-contents li')].map((entry) => [
    decodeURIComponent(entry.querySelector('a')?.hash.slice(1) ?? ''),
    entry,
  ]),
);

if (input instanceof HTMLInputElement && said !== null) {
  const texts = sections.map((section) => ({
    title: section.querySelector('h2')?.textContent ?? '',
    text: section.textContent ?? '',
  }));
  let first: HTMLElement | null = null;
  const find = (): void => {
    const found = findSections(input.value, texts);
    const shown = new Set(found ?? sections.keys());
    for (const [at, section] of sections.entries()) {
      section.hidden = !shown.has(at);
      const entry = entries.get(section.id);
      if (entry !== undefined) entry.hidden = !shown.has(at);
    }
    first = found === null ? null : (sections[found[0] ?? -1] ?? null);
    said.textContent =
      found === null
        ? ''
        : found.length === 0
          ? 'Nothing found: try one word less'
          : `${found.length} found; Enter goes to the first`;
  };
  input.addEventListener('input', find);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && first !== null) location.hash = `#${encodeURIComponent(first.id)}`;
    if (event.key !== 'Escape') return;
    input.value = '';
    find();
  });
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target === input || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
  });
  // A link to what is hidden: what was typed no longer matters.
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null || target.closest('.oo-procedure[hidden]') === null) return;
    input.value = '';
    find();
    target.scrollIntoView();
  });
}

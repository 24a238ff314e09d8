/**
 * The search box before it is used: the search itself is loaded when somebody goes to it, and no earlier.
 *
 * In: keys, and the box as it was built. Out: focus in the box, and one script more in the page.
 * May not: know how anything is found.
 */

/** Lets `/` and Ctrl-K lead to the box, and loads the search when it is needed. */
export function offerSearch(): void {
  const frame = document.getElementById('oo-search');
  const input = document.getElementById('oo-search-input');
  const source = frame?.dataset['ooRun'];
  if (frame === null || !(input instanceof HTMLInputElement) || source === undefined) return;
  let isAsked = false;
  const load = (): void => {
    if (isAsked) return;
    isAsked = true;
    const script = document.createElement('script');
    script.src = source;
    script.addEventListener('error', () => sayMissing(frame));
    document.head.append(script);
  };
  input.addEventListener('focus', load);
  input.addEventListener('input', load);
  // Who types a name and Enter before the search is there is led on as soon as it is.
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') frame.dataset['ooEnter'] = '';
    else delete frame.dataset['ooEnter'];
  });
  document.addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  const isOwnPage = frame.classList.contains('oo-search-page');
  if (isOwnPage || document.activeElement === input || input.value !== '') load();
}

function asksForSearch({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !shiftKey;
  return key === '/' && !isTyping(target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

const missing = 'The search could not be loaded. The A to Z has alerts, symptoms, services and tags.';

function sayMissing(frame: HTMLElement): void {
  for (const id of ['oo-search-note', 'oo-search-said']) {
    const element = document.getElementById(id);
    if (element !== null) element.textContent = missing;
  }
  frame.querySelector<HTMLElement>('.oo-search-results')?.removeAttribute('hidden');
}

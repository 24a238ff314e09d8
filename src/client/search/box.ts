/**
 * The box: a combobox over what the search finds.
 *
 * In: what is typed, and answers. Out: options in a list, the one that is chosen opened, and what was found said politely.
 * May not: know how anything is found, or be the only way to a page.
 */
import type { SearchAnswer } from '../../search/contract.ts';

/** The parts of the box, as the layout made them. */
export interface BoxParts {
  readonly frame: HTMLElement;
  readonly input: HTMLInputElement;
  readonly results: HTMLElement;
  readonly note: HTMLElement;
  readonly rows: HTMLElement;
  /** Said to screen readers; never hidden, or it would not be said. */
  readonly said: HTMLElement;
}

/** What the box shows of an answer. */
interface Shown {
  readonly options: readonly HTMLElement[];
  readonly note: string;
  /** Whether nothing more will come for this query. */
  readonly isWhole: boolean;
}

export interface Box {
  readonly show: (shown: Shown) => void;
  readonly close: () => void;
}

export interface BoxEvents {
  /** What is typed is another query now. */
  readonly onQuery: (query: string) => void;
  /** This option was chosen; its link is followed. */
  readonly onOpen: (option: HTMLElement) => void;
}

/** How long typing must rest before a count is said: a voice cannot keep up with keys. */
const pauseBeforeSaying = 500;

/** Finds the parts; null where a layout has none. */
export function findBox(): BoxParts | null {
  const byId = (name: string) => document.getElementById(`oo-search${name}`);
  const [frame, input, results] = [byId(''), byId('-input'), byId('-results')];
  const [note, rows, said] = [byId('-note'), byId('-rows'), byId('-said')];
  if (frame === null || results === null || note === null || rows === null || said === null) return null;
  return input instanceof HTMLInputElement ? { frame, input, results, note, rows, said } : null;
}

/** Brings the box to life. `stays`: its results are part of the page, and not closed by leaving the box. */
export function startBox(parts: BoxParts, events: BoxEvents, stays: boolean): Box {
  const { frame, input, results, note, rows, said } = parts;
  let active: HTMLElement | null = null;
  let isWhole = false;
  /** Enter came before the answer did. */
  let isAwaited = frame.dataset['ooEnter'] !== undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;

  const options = (): HTMLElement[] => [...rows.querySelectorAll<HTMLElement>('[role="option"]')];
  const activate = (option: HTMLElement | null): void => {
    active?.setAttribute('aria-selected', 'false');
    active = option;
    if (option === null) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };
  const close = (): void => {
    clearTimeout(saying);
    results.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    said.textContent = '';
    activate(null);
  };
  const say = (text: string): void => {
    clearTimeout(saying);
    saying = setTimeout(() => {
      if (said.textContent !== text) said.textContent = text;
    }, pauseBeforeSaying);
  };
  const open = (option: HTMLElement | null): void => {
    if (option !== null) option.click();
  };
  const show = (shown: Shown): void => {
    const place = active instanceof HTMLAnchorElement ? active.href : null;
    rows.replaceChildren(...shown.options);
    const same = shown.options.find(
      (option) => place !== null && option instanceof HTMLAnchorElement && option.href === place,
    );
    active = null;
    activate(same ?? null);
    note.textContent = shown.note;
    rows.hidden = shown.options.length === 0;
    results.hidden = false;
    input.setAttribute('aria-expanded', String(shown.options.length > 0));
    isWhole = shown.isWhole;
    rows.setAttribute('aria-busy', String(!isWhole));
    if (shown.isWhole) say(shown.note);
    if (shown.isWhole && isAwaited) {
      isAwaited = false;
      open(shown.options[0] ?? null);
    }
  };
  /** Down from the last row, or up from the first, is back in the box. */
  const move = (by: 1 | -1): void => {
    if (results.hidden) events.onQuery(input.value);
    const all = options();
    const at = active === null ? -1 : all.indexOf(active);
    const next = ((at + 1 + by + all.length + 1) % (all.length + 1)) - 1;
    activate(all[next] ?? null);
  };
  const enter = (): void => {
    if (active !== null) open(active);
    else if (isWhole && !results.hidden) open(options()[0] ?? null);
    else if (input.value.trim() !== '') {
      isAwaited = true;
      if (results.hidden) events.onQuery(input.value);
    }
  };

  input.addEventListener('input', () => {
    isAwaited = false;
    isWhole = false;
    rows.setAttribute('aria-busy', 'true');
    activate(null);
    events.onQuery(input.value);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') enter();
    else if (event.key === 'Escape' && !stays && !results.hidden) close();
    else if (event.key === 'Escape' && input.value !== '') {
      input.value = '';
      events.onQuery('');
    } else return;
    event.preventDefault();
  });
  // The press would take the focus out of the box, which closes it before it is let go.
  rows.addEventListener('mousedown', (event) => event.preventDefault());
  rows.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
    if (option !== null) events.onOpen(option);
  });
  if (!stays) {
    frame.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && frame.contains(event.relatedTarget))) close();
    });
  }
  return { show, close };
}

/** What the answer stands for, for those who hand it on: the words that were found, as they are written. */
export function foundIn(answer: SearchAnswer): readonly string[] {
  const found = new Set<string>();
  for (const { record, titleMarks, sections } of answer.results) {
    for (const [from, to] of titleMarks) found.add(record.title.slice(from, to).toLowerCase());
    for (const { line, marks } of sections) {
      for (const [from, to] of marks) found.add(line.slice(from, to).toLowerCase());
    }
  }
  return [...found];
}

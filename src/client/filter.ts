import type { FilterEntry, FilterKind } from '../model/filter-list.ts';
import { type FoldedEntry, foldEntry, foldForFilter, type MatchGroup, matchEntries } from './match.ts';

declare global {
  interface Window {
    /** What the generated list calls. */
    ooFilterList?: (entries: readonly FilterEntry[]) => void;
  }
}

const kindWords: { readonly [kind in FilterKind]: string } = {
  runbook: 'Runbook',
  checklist: 'Checklist',
  service: 'Service',
  postmortem: 'Postmortem',
  page: 'Page',
  tag: 'Tag',
};

/** More rows than anyone reads; further words bring the rest. */
const shownRows = 40;

interface Box {
  readonly frame: HTMLElement;
  readonly input: HTMLInputElement;
  readonly panel: HTMLElement;
  readonly note: HTMLElement;
  readonly rows: HTMLElement;
  /** Said to screen readers; never hidden, or it would not be said. */
  readonly said: HTMLElement;
  readonly list: string;
}

/** Brings the filter box to life: a combobox over every page of the site. */
export function startFilter(): void {
  const box = findBox();
  if (box === null) return;
  const { frame, input, rows } = box;
  let entries: readonly FoldedEntry[] | 'asked' | 'failed' | null = null;
  let active = -1;

  const ask = (): void => {
    if (entries !== null) return;
    entries = 'asked';
    loadList(box.list, (loaded) => {
      entries = loaded?.map(foldEntry) ?? 'failed';
      update();
    });
  };
  const options = (): HTMLElement[] => [...rows.querySelectorAll<HTMLElement>('[role="option"]')];
  const close = (): void => {
    box.panel.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    box.said.textContent = '';
    activate(-1);
  };
  const update = (): void => {
    active = -1;
    input.removeAttribute('aria-activedescendant');
    if (foldForFilter(input.value) === '') {
      close();
      return;
    }
    if (entries === 'asked' || entries === null) return;
    const groups = entries === 'failed' ? [] : matchEntries(entries, input.value);
    const count = groups.reduce((sum, group) => sum + group.entries.length, 0);
    showGroups(rows, groups);
    const said = entries === 'failed' ? failed : sayCount(count, input.value);
    box.note.textContent = said;
    box.said.textContent = said;
    rows.hidden = count === 0;
    box.panel.hidden = false;
    input.setAttribute('aria-expanded', String(count > 0));
  };
  const activate = (at: number): void => {
    const all = options();
    all[active]?.setAttribute('aria-selected', 'false');
    active = at;
    const option = all[at];
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };
  /** Down from the last row, or up from the first, is back in the box. */
  const move = (by: 1 | -1): void => {
    if (box.panel.hidden) update();
    const count = options().length;
    activate(((active + 1 + by + count + 1) % (count + 1)) - 1);
  };

  input.addEventListener('focus', ask);
  input.addEventListener('input', () => {
    ask();
    update();
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') options()[Math.max(0, active)]?.click();
    else if (event.key === 'Escape' && !box.panel.hidden) close();
    else if (event.key === 'Escape' && input.value !== '') input.value = '';
    else return;
    event.preventDefault();
  });
  frame.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && frame.contains(event.relatedTarget))) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function findBox(): Box | null {
  const frame = document.getElementById('oo-filter');
  const input = document.getElementById('oo-filter-input');
  const panel = document.getElementById('oo-filter-panel');
  const note = document.getElementById('oo-filter-note');
  const rows = document.getElementById('oo-filter-rows');
  const said = document.getElementById('oo-filter-said');
  const list = frame?.dataset['ooList'];
  if (frame === null || panel === null || note === null || rows === null || said === null) return null;
  if (!(input instanceof HTMLInputElement) || list === undefined) return null;
  return { frame, input, panel, note, rows, said, list };
}

/** Gives the entries with addresses made absolute, or null when the list cannot be loaded. */
function loadList(src: string, done: (entries: readonly FilterEntry[] | null) => void): void {
  const script = document.createElement('script');
  script.src = src;
  const { src: base } = script;
  window.ooFilterList = (entries) =>
    done(entries.map((entry) => ({ ...entry, href: new URL(entry.href, base).href })));
  script.addEventListener('error', () => done(null));
  document.head.append(script);
}

const failed = 'The list of pages could not be loaded. The menu leads to all of them.';

function sayCount(count: number, query: string): string {
  if (count === 0) {
    return `Nothing matches “${query.trim()}”. Every word must be in a title, alert, service or tag: try fewer words, or the beginning of one.`;
  }
  const pages = count === 1 ? '1 page' : `${count} pages`;
  return count > shownRows ? `${pages}; the first ${shownRows} are shown, another word narrows them` : pages;
}

function showGroups(rows: HTMLElement, groups: readonly MatchGroup[]): void {
  let left = shownRows;
  let at = 0;
  const made: HTMLElement[] = [];
  for (const { kind, name, entries } of groups) {
    const shown = entries.slice(0, left);
    if (shown.length === 0) break;
    left -= shown.length;
    const heading = element('div', 'oo-group-name', name);
    heading.id = `oo-group-${kind}`;
    heading.setAttribute('role', 'presentation');
    const group = element('div', 'oo-group');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', heading.id);
    group.append(heading, ...shown.map((entry) => optionOf(entry, `oo-option-${at++}`)));
    made.push(group);
  }
  rows.replaceChildren(...made);
}

function optionOf({ kind, title, href, alerts, severity, date }: FilterEntry, id: string): HTMLElement {
  const option = document.createElement('a');
  option.href = href;
  option.id = id;
  option.className = 'oo-option';
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const about = element('span', 'oo-about', kindWords[kind]);
  if (severity !== null)
    about.append(' ', element('span', `oo-severity oo-${severity.toLowerCase()}`, severity));
  if (date !== null) about.append(` ${date}`);
  if (alerts.length > 0) about.append(` · ${alerts.join(', ')}`);
  option.append(element('span', 'oo-option-title', title), ' ', about);
  return option;
}

function element(name: 'div' | 'span', className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

import type { Severity } from '../../model/diagnostic.ts';
import type { PageFinding, PreviewEvent } from '../../model/preview-event.ts';

const labels: { readonly [severity in Severity]: string } = {
  error: 'Error',
  warn: 'Warning',
  info: 'Note',
};
const storageKey = 'oo-preview-hidden';

let panel: HTMLElement | null = null;
let shown = '';

/** Shows what stands against this page, or nothing. What the reader has put away stays away until it changes. */
export function showPanel(event: PreviewEvent): void {
  const key = JSON.stringify([event.problem, event.findings]);
  if (key === shown) return;
  shown = key;
  panel?.remove();
  panel = null;
  if ((event.problem === null && event.findings.length === 0) || key === putAway()) return;
  panel = panelOf(event, () => putAway(key));
  document.body.append(panel);
}

function panelOf(event: PreviewEvent, onHide: () => void): HTMLElement {
  const section = element('section', 'oo-preview');
  section.setAttribute('aria-label', 'Preview');
  section.tabIndex = 0;
  const summary = element('p', 'oo-preview-summary');
  summary.setAttribute('role', 'status');
  // A change of a place that is there already is what screen readers speak.
  setTimeout(() => {
    summary.textContent = summaryOf(event);
  });
  const hide = element('button', 'oo-preview-hide');
  hide.setAttribute('type', 'button');
  hide.textContent = 'Hide';
  const close = (): void => {
    onHide();
    section.remove();
  };
  hide.addEventListener('click', close);
  section.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  const head = element('div', 'oo-preview-head');
  head.append(summary, hide);
  section.append(head);
  if (event.problem !== null) {
    const problem = element('pre', 'oo-preview-problem');
    problem.textContent = event.problem;
    section.append(problem);
  }
  if (event.findings.length > 0) {
    const list = element('ul', 'oo-preview-list');
    list.append(...event.findings.map(itemOf));
    section.append(list);
  }
  return section;
}

function summaryOf({ problem, findings, elsewhere }: PreviewEvent): string {
  const parts: string[] = [];
  if (problem !== null)
    parts.push('The site could not be built; this page is from the last build that could.');
  if (findings.length > 0) parts.push(`${counted(findings.length, 'finding')} in this document.`);
  if (findings.length > 0 && elsewhere > 0) parts.push(`${counted(elsewhere, 'finding')} in others.`);
  return parts.join(' ');
}

function itemOf({ path, line, column, severity, message, expected, rule }: PageFinding): HTMLElement {
  const item = element('li', `oo-preview-${severity}`);
  const label = element('strong', 'oo-preview-label');
  label.textContent = labels[severity];
  const place = element('code', 'oo-preview-place');
  place.textContent = `${path}:${line}:${column}`;
  const said = element('p', 'oo-preview-message');
  said.textContent = message;
  item.append(label, ' ', place, said);
  if (expected !== null) {
    const hint = element('p', 'oo-preview-expected');
    hint.textContent = `Expected: ${expected}`;
    item.append(hint);
  }
  const name = element('p', 'oo-preview-rule');
  name.textContent = rule;
  item.append(name);
  return item;
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What was put away last in this tab; with a key, puts that away. */
function putAway(key?: string): string | null {
  try {
    if (key !== undefined) sessionStorage.setItem(storageKey, key);
    return sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

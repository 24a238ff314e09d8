/** A checklist written on the spot, run like any other, and saved as Markdown when it was worth it. */
import { stepKey } from '../../incident/state.ts';
import { checklistFile, stepsFromText } from '../../incident/temporary-list.ts';
import { type UsedDocument, writeSteps } from '../../incident/used-documents.ts';
import { markWords } from '../../incident/words.ts';
import { button, download, field, make, setText, textInput } from './make.ts';
import { newId } from './session.ts';
import type { Surface } from './surface.ts';
import { bothTimes, localDay } from './times.ts';

export function temporaryLists(surface: Surface): HTMLElement {
  const { session, say } = surface;
  const title = textInput('', { required: '' });
  const text = make('textarea', { rows: '5', required: true });
  const form = make(
    'form',
    { class: 'oo-i-facts' },
    field('Name of the list', title, 'Before we restart the pool'),
    field('Steps, one a line', text),
    make('button', { type: 'submit', class: 'oo-i-button' }, 'Make the list'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const steps = stepsFromText(text.value).map((words, at) => ({
      id: `step-${at + 1}`,
      stage: '',
      text: words,
    }));
    if (steps.length === 0) return;
    const more = { doc: `list:${newId()}`, steps: writeSteps(steps) };
    void session.add({ kind: 'list', text: title.value.trim(), more }).then(() => say('List made'));
    title.value = '';
    text.value = '';
  });
  const lists = make('div', {});
  const shown = new Map<string, HTMLElement>();
  surface.follow(() => {
    const own = session.state()?.documents.filter(({ kind }) => kind === 'list') ?? [];
    const elements = own.map((each) => {
      const element = shown.get(each.doc) ?? listElement(surface, each);
      shown.set(each.doc, element);
      return element;
    });
    if (
      elements.some((element, at) => lists.children[at] !== element) ||
      lists.childElementCount !== elements.length
    )
      lists.replaceChildren(...elements);
  });
  return make(
    'div',
    {},
    lists,
    make('details', {}, make('summary', {}, 'Write a checklist on the spot'), form),
  );
}

function listElement(surface: Surface, { doc, title, steps }: UsedDocument): HTMLElement {
  const { session, say } = surface;
  const save = (): void =>
    download(
      `${
        title
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '') || 'checklist'
      }.md`,
      checklistFile(
        title,
        steps.map(({ text }) => text),
        localDay(new Date()),
      ),
      'text/markdown',
    );
  const rows = steps.map((step) => {
    const box = make('input', { type: 'checkbox', class: 'oo-i-box' });
    const stamp = make('span', { class: 'oo-i-stamp' });
    box.addEventListener('change', () => {
      const mark = box.checked ? 'done' : 'todo';
      void session
        .add({ kind: 'step', text: step.text, more: { doc, step: step.id, mark } })
        .then(() => say(`${markWords[mark]}: ${step.text}`));
    });
    surface.follow(() => {
      const state = session.state()?.steps.get(stepKey(doc, step.id));
      box.checked = state?.mark === 'done';
      setText(
        stamp,
        state === undefined ? '' : `${markWords[state.mark]} ${bothTimes(state.entry.at)} ${state.entry.who}`,
      );
    });
    return make(
      'li',
      {},
      make('label', { class: 'oo-i-tick' }, box, make('span', { class: 'oo-i-words' }, step.text), stamp),
    );
  });
  return make(
    'section',
    { class: 'oo-i-list' },
    make('h3', {}, title),
    make('ul', {}, ...rows),
    make(
      'p',
      { class: 'oo-i-buttons' },
      button('Save as Markdown', save, { 'aria-label': `Save as Markdown: ${title}` }),
    ),
  );
}

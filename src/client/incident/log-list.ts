/** The log as it stands: newest first, filtered, each entry with its revisions. Only rows that differ are made again. */
import { isSpoken, moreOf, spokenFields } from '../../incident/entry.ts';
import { isLate, type Line } from '../../incident/state.ts';
import { filledFields, kindWords, sentenceOf, utcMinute } from '../../incident/words.ts';
import { button, choice, field, make, setText, textInput } from './make.ts';
import type { Surface } from './surface.ts';
import { bothTimes, inputValue, localTime, momentFrom } from './times.ts';

export function logList(surface: Surface): HTMLElement {
  const { session } = surface;
  const kinds = choice([
    ['', 'everything'],
    ['spoken', 'what people wrote'],
    ...Object.entries(kindWords).map(([kind, word]) => [kind, word] as const),
  ]);
  const words = textInput('', { type: 'search' });
  const order = choice([
    ['newest', 'newest first'],
    ['oldest', 'oldest first'],
  ]);
  const count = make('p', { class: 'oo-note' });
  const list = make('ol', { class: 'oo-i-lines', tabindex: '-1' });
  const rows = new Map<string, { readonly key: string; readonly element: HTMLElement }>();

  const rowOf = (line: Line): HTMLElement => {
    const key = JSON.stringify([
      line.at,
      line.text,
      line.more,
      line.removed,
      line.result,
      line.revisions.length,
    ]);
    const there = rows.get(line.entry.id);
    if (there?.key === key) return there.element;
    const element = lineRow(surface, line);
    rows.set(line.entry.id, { key, element });
    return element;
  };
  const isShown = (line: Line): boolean => {
    const { entry } = line;
    if (kinds.value === 'spoken' ? !isSpoken(entry.kind) : kinds.value !== '' && entry.kind !== kinds.value)
      return false;
    const query = words.value.trim().toLowerCase();
    return query === '' || `${sentenceOf(line)} ${entry.who}`.toLowerCase().includes(query);
  };
  const update = (): void => {
    const lines = session.state()?.lines ?? [];
    const shown = lines.filter(isShown);
    const elements = shown.map(rowOf);
    if (order.value === 'newest') elements.reverse();
    place(list, elements);
    setText(
      count,
      shown.length === lines.length
        ? `${lines.length} entries`
        : `${shown.length} of ${lines.length} entries`,
    );
  };
  for (const input of [kinds, words, order]) input.addEventListener('input', update);
  surface.follow(update);
  // Paper is read from the top.
  let before = order.value;
  addEventListener('beforeprint', () => {
    before = order.value;
    order.value = 'oldest';
    update();
  });
  addEventListener('afterprint', () => {
    order.value = before;
    update();
  });
  return make(
    'div',
    {},
    make(
      'details',
      { class: 'oo-i-filter' },
      make('summary', {}, 'Filter and order'),
      make(
        'div',
        { class: 'oo-i-filters' },
        field('Show', kinds),
        field('With the words', words),
        field('Order', order),
      ),
    ),
    count,
    list,
  );
}

/** Puts children in order, touching only those that stand elsewhere. */
function place(list: HTMLElement, elements: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(elements);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  let at = list.firstElementChild;
  for (const element of elements) {
    if (element === at) at = at.nextElementSibling;
    else list.insertBefore(element, at);
  }
}

function lineRow(surface: Surface, line: Line): HTMLElement {
  const { session, say } = surface;
  const { entry, at, text, revisions, removed, result } = line;
  const time = make('time', { datetime: at, title: utcMinute(at) }, localTime(at));
  const kind = make('span', { class: 'oo-i-kind' }, kindWords[entry.kind] ?? entry.kind);
  const fields = filledFields(line);
  const written = isLate(line) ? ` written down ${localTime(entry.recorded)}` : '';
  const isOurs = isSpoken(entry.kind);
  const row = make(
    'li',
    { class: `oo-i-entry oo-i-kind-${isOurs ? entry.kind : 'kept'}`, 'data-oo-entry': entry.id },
    make(
      'p',
      { class: 'oo-i-about' },
      time,
      make('span', { class: 'oo-i-utc' }, ` (${utcMinute(at)})`),
      ' ',
      kind,
      entry.who === '' ? '' : ` ${entry.who}`,
      written,
    ),
    make(
      'p',
      { class: 'oo-i-said' },
      removed ? make('s', {}, sentenceOf(line)) : sentenceOf(line),
      result !== null && make('strong', {}, ` ${result}`),
    ),
    fields.length > 0 &&
      make(
        'dl',
        { class: 'oo-i-fields' },
        ...fields.flatMap(([label, value]) => [make('dt', {}, label), make('dd', {}, value)]),
      ),
    revisions.length > 0 && history(line),
  );
  if (!isOurs) return row;
  const buttons = make('p', { class: 'oo-i-buttons' });
  if (entry.kind === 'hypothesis') {
    for (const became of ['confirmed', 'refuted'] as const) {
      if (became === result) continue;
      const settle = (): void =>
        void session
          .add({ kind: 'result', of: entry.id, text, more: { result: became } })
          .then(() => say(`Hypothesis ${became}`));
      buttons.append(
        button(became === 'confirmed' ? 'Confirmed' : 'Refuted', settle, {
          'aria-label': `${became}: ${text}`,
        }),
      );
    }
  }
  const edit = button('Edit', () => {
    buttons.hidden = true;
    const form = editForm(surface, line, () => {
      form.remove();
      buttons.hidden = false;
      edit.focus();
    });
    row.append(form);
    form.querySelector('input')?.focus();
  });
  edit.setAttribute('aria-label', `Edit: ${text}`);
  buttons.append(edit);
  row.append(buttons);
  return row;
}

function history({ entry, revisions }: Line): HTMLElement {
  const versions = [entry, ...revisions.slice(0, -1)];
  return make(
    'details',
    {},
    make('summary', {}, `Edited ${revisions.length === 1 ? 'once' : `${revisions.length} times`}`),
    make(
      'ul',
      {},
      ...versions.map(({ recorded, who, text }) => make('li', {}, `${bothTimes(recorded)} ${who}: ${text}`)),
    ),
  );
}

/** Changing an entry writes a revision; what was there stays in the record. */
function editForm({ session, say }: Surface, line: Line, done: () => void): HTMLFormElement {
  const { entry } = line;
  const text = textInput(line.text);
  const at = make('input', { type: 'datetime-local' });
  at.value = inputValue(line.at);
  const rows = (isSpoken(entry.kind) ? spokenFields[entry.kind] : []).map(([name, label]) => ({
    name,
    label,
    input: textInput(moreOf(line, name)),
  }));
  const removed = make('input', { type: 'checkbox', class: 'oo-i-box' });
  removed.checked = line.removed;
  const form = make(
    'form',
    { class: 'oo-i-edit' },
    field('Text', text),
    field('When it happened', at),
    ...rows.map(({ label, input }) => field(label, input)),
    make(
      'label',
      { class: 'oo-i-tick' },
      removed,
      make('span', {}, 'Strike it out: it stays in the record and leaves the draft'),
    ),
    make(
      'p',
      { class: 'oo-i-buttons' },
      make('button', { type: 'submit', class: 'oo-i-button oo-i-main' }, 'Save the revision'),
      button('Cancel', done),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const filled = rows
      .map(({ name, input }) => [name, input.value.trim()] as const)
      .filter(([, value]) => value !== '');
    const kept = Object.entries(line.more).filter(
      ([name]) => name !== 'removed' && !rows.some((row) => row.name === name),
    );
    const more = Object.fromEntries([
      ...kept,
      ...filled,
      ...(removed.checked ? [['removed', 'yes'] as const] : []),
    ]);
    const moment = at.value === inputValue(line.at) ? line.at : momentFrom(at.value) || line.at;
    void session
      .add({ kind: 'revision', of: entry.id, text: text.value.trim(), at: moment, more })
      .then(() => say('Revision saved'));
    done();
  });
  return form;
}

/** Who does what: the call leader's board. Each task has one owner. */
import type { Assignment } from '../../incident/state.ts';
import { button, field, make, textInput } from './make.ts';
import type { Surface } from './surface.ts';
import { spanOf } from './times.ts';

export function board(surface: Surface): HTMLElement {
  const { session, say } = surface;
  const task = textInput('', { required: '' });
  const owner = textInput('', { list: 'oo-i-people' });
  const people = make('datalist', { id: 'oo-i-people' });
  const form = make(
    'form',
    { class: 'oo-i-line' },
    field('Task', task, 'look at the session errors on app2'),
    field('Owner: one person', owner),
    make('button', { type: 'submit', class: 'oo-i-button oo-i-main' }, 'Assign'),
    people,
  );
  const list = make('ul', { class: 'oo-i-board' });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = task.value.trim();
    if (words === '') return;
    const name = owner.value.trim();
    void session
      .add({ kind: 'assignment', text: words, more: { owner: name, state: 'open' } })
      .then(() => say(`${name || 'Nobody yet'}: ${words}`));
    task.value = '';
    owner.value = '';
    task.focus();
  });
  surface.follow(() => {
    const state = session.state();
    const assignments = state?.assignments ?? [];
    const names = new Set([
      ...(state?.people ?? []),
      ...assignments.map((each) => each.owner),
      ...session.site.services.flatMap(({ contacts }) => contacts.map(({ name }) => name)),
    ]);
    people.replaceChildren(
      ...[...names].filter((name) => name !== '').map((name) => make('option', { value: name })),
    );
    const sorted = [...assignments].sort(
      (a, b) => Number(a.state !== 'open') - Number(b.state !== 'open') || (a.owner < b.owner ? -1 : 1),
    );
    list.replaceChildren(...sorted.map((each) => row(surface, each)));
    if (sorted.length === 0) list.append(make('li', { class: 'oo-note' }, 'Nobody has a task yet.'));
  });
  surface.tick((now) => {
    for (const time of list.querySelectorAll<HTMLElement>('[data-oo-since]')) {
      const words = ` for ${spanOf(now - Date.parse(time.dataset['ooSince'] ?? ''))}`;
      if (time.textContent !== words) time.textContent = words;
    }
  });
  return make('div', {}, form, list);
}

function row({ session, say }: Surface, { id, task, owner, state, since }: Assignment): HTMLElement {
  const write = (to: string, who = owner): void =>
    void session
      .add({ kind: 'assignment', of: id, text: task, more: { owner: who, state: to } })
      .then(() => say(`${task}: ${to}`));
  const isOpen = state === 'open';
  const name = make('strong', {}, owner === '' ? 'Nobody yet' : owner);
  const me = session.note('who');
  return make(
    'li',
    {},
    make(
      'span',
      {},
      name,
      `: ${task}`,
      isOpen ? '' : ` (${state})`,
      isOpen && make('span', { class: 'oo-note', 'data-oo-since': since }),
    ),
    make(
      'span',
      { class: 'oo-i-buttons' },
      isOpen &&
        owner === '' &&
        me !== '' &&
        button('I take it', () => write('open', me), { 'aria-label': `I take it: ${task}` }),
      isOpen && button('Done', () => write('done'), { 'aria-label': `Done: ${task}` }),
      isOpen && button('Drop', () => write('dropped'), { 'aria-label': `Drop: ${task}` }),
      !isOpen && button('Open again', () => write('open'), { 'aria-label': `Open again: ${task}` }),
    ),
  );
}

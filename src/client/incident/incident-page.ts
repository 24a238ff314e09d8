/** The page of the incident: everything about it in one place, and on paper its record. */
import { board } from './board.ts';
import { ending } from './end.ts';
import { factsForm, proposed } from './facts.ts';
import { handOver } from './hand-over.ts';
import { logForm } from './log-form.ts';
import { logList } from './log-list.ts';
import { button, make, setText } from './make.ts';
import { contacts, notices } from './notices.ts';
import { askToOpen } from './open-dialog.ts';
import type { Surface } from './surface.ts';
import { temporaryLists } from './temporary.ts';
import { bothTimes, localMinute, spanOf } from './times.ts';

/** Fills the page's place. `taken` says what came in with the page's address. */
export function showIncidentPage(surface: Surface, root: HTMLElement, taken: string): void {
  const { session } = surface;
  const title = make('h1', {});
  const about = make('p', { class: 'oo-note' });
  const arrived = make('p', { class: 'oo-i-notice', role: 'status' }, taken);
  const nothing = make(
    'section',
    {},
    make('p', {}, 'No incident is open on this device.'),
    button(
      'Open an incident',
      () => askToOpen(surface, () => root.querySelector<HTMLElement>('#oo-i-log-text')?.focus()),
      { class: 'oo-i-button oo-i-main' },
    ),
  );
  const sections = [
    [
      'log',
      'Log',
      make('div', {}, logForm(surface, { short: false, done: () => {} }).element, logList(surface)),
    ],
    ['people', 'Who does what', board(surface)],
    ['notices', 'Tell people', make('div', {}, notices(surface), contacts(surface))],
    [
      'lists',
      'Runbooks and checklists',
      make('div', {}, usedDocuments(surface), temporaryLists(surface), proposed(surface)),
    ],
    ['facts', 'Incident', factsForm(surface)],
    ['end', 'End', ending(surface)],
  ] as const;
  const handing = section('hand-over', 'Hand over', handOver(surface));
  const links = [...sections.map(([id, name]) => [id, name] as const), ['hand-over', 'Hand over'] as const];
  const jump = make(
    'nav',
    { class: 'oo-i-jump', 'aria-label': 'Parts of the incident' },
    ...links.map(([id, name]) => make('a', { href: `#oo-i-${id}` }, name)),
  );
  const open = make(
    'div',
    {},
    about,
    jump,
    ...sections.map(([id, name, content]) => section(id, name, content)),
  );
  root.replaceChildren(
    title,
    ...session.warnings().map((words) => make('p', { class: 'oo-i-warning' }, words)),
    arrived,
    nothing,
    open,
    handing,
    others(surface),
  );
  surface.follow(() => {
    const state = session.state();
    nothing.hidden = state !== null;
    open.hidden = state === null;
    arrived.hidden = taken === '';
    setText(title, state?.title ?? 'Incident');
    if (state === null) return;
    document.title = `${state.title} · ${session.site.site}`;
    const services = state.services.length === 0 ? '' : ` · ${state.services.join(', ')}`;
    const lead = state.lead === '' ? ' · no call leader yet' : ` · call leader ${state.lead}`;
    setText(
      about,
      `${state.severity || 'Severity not known yet'}${services}${lead} · since ${bothTimes(state.started)}${state.isOpen ? '' : ' · closed'}`,
    );
  });
}

function section(id: string, name: string, content: HTMLElement): HTMLElement {
  return make(
    'section',
    { class: `oo-i-section oo-i-of-${id}`, 'aria-labelledby': `oo-i-${id}` },
    make('h2', { id: `oo-i-${id}`, tabindex: '-1' }, name),
    content,
  );
}

/** The documents in use, each with how far one is. */
function usedDocuments({ session, follow }: Surface): HTMLElement {
  const list = make('ul', { class: 'oo-i-links' });
  follow(() => {
    const state = session.state();
    const documents = state?.documents.filter(({ kind }) => kind !== 'list') ?? [];
    list.replaceChildren(
      ...documents.map(({ doc, title, steps }) => {
        const marked = steps.filter(
          ({ id }) => (state?.steps.get(`${doc}#${id}`)?.mark ?? 'todo') !== 'todo',
        ).length;
        const href = session.site.hrefOf(doc);
        return make(
          'li',
          {},
          href === null ? title : make('a', { href }, title),
          make('span', { class: 'oo-note' }, ` ${marked} of ${steps.length} steps marked`),
        );
      }),
    );
  });
  return list;
}

/** Other incidents on this device: chosen, or cleared once they are exported. */
function others(surface: Surface): HTMLElement {
  const { session } = surface;
  const list = make('ul', { class: 'oo-i-links' });
  const element = make(
    'section',
    { class: 'oo-i-section oo-i-of-others' },
    make('h2', {}, 'Incidents on this device'),
    list,
    button('Open another incident', () => askToOpen(surface, () => {})),
  );
  surface.follow(() => {
    const all = session.list();
    element.hidden = all.length === 0;
    const current = session.log()?.id;
    list.replaceChildren(
      ...all.map(({ id, title, isOpen, changed, count, exported, exportedAt }) => {
        const state = `${isOpen ? 'open' : 'closed'}, last entry ${localMinute(changed)}, ${count} entries, ${exportedAt === '' ? 'never exported' : exported < count ? 'not all exported' : `exported ${spanOf(Date.now() - Date.parse(exportedAt))} ago`}`;
        return make(
          'li',
          {},
          id === current ? make('strong', {}, title) : title,
          make('span', { class: 'oo-note' }, ` ${state}`),
          make(
            'p',
            { class: 'oo-i-buttons' },
            id !== current &&
              button('Make it the current one', () => void session.choose(id), {
                'aria-label': `Make it the current one: ${title}`,
              }),
            clearButton(surface, id, title, exported < count),
          ),
        );
      }),
    );
  });
  return element;
}

/** Two presses, and the second says what is lost. */
function clearButton({ session, say }: Surface, id: string, title: string, isUnsaved: boolean): HTMLElement {
  let asked = false;
  const clear = button('Clear from this device', () => {
    if (asked) {
      void session.forget(id).then(() => say(`“${title}” is cleared from this device`));
      return;
    }
    asked = true;
    setText(
      clear,
      isUnsaved ? 'Not all of it is exported. Press again to lose it' : 'Press again to clear it',
    );
  });
  clear.setAttribute('aria-label', `Clear from this device: ${title}`);
  return clear;
}

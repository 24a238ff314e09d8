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
  const arrived = make('p', { class: 'oo-i-notice', role: 'status' });
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
  const log = make('div', {}, logForm(surface, { short: false, done: () => {} }).element, logList(surface));
  const pages = make('div', {}, usedDocuments(surface), temporaryLists(surface), proposed(surface));
  const arrive = (words: string): void => {
    setText(arrived, words);
    arrived.hidden = words === '';
  };
  arrive(taken);
  const parts = [
    part('log', 'Log', 'Log', log),
    part('people', 'Tasks', 'Who does what', board(surface)),
    part('notices', 'Tell people', 'Tell people', make('div', {}, notices(surface), contacts(surface))),
    part('lists', 'Pages', 'Runbooks and checklists', pages),
    part('facts', 'Facts', 'What is known of it', factsForm(surface)),
    part('end', 'End', 'End', ending(surface)),
    part('hand-over', 'Hand over', 'Hand over', make('div', {}, handOver(surface, arrive), others(surface))),
  ];
  const jump = make(
    'nav',
    { class: 'oo-i-jump', 'aria-label': 'Parts of the incident' },
    ...parts.map(({ link }) => link),
  );
  const show = (id: string, isAsked: boolean): void => {
    const chosen = parts.find((each) => each.id === id) ?? parts[0];
    for (const each of parts) {
      each.element.hidden = each !== chosen;
      if (each === chosen) each.link.setAttribute('aria-current', 'true');
      else each.link.removeAttribute('aria-current');
    }
    if (isAsked) chosen?.element.querySelector<HTMLElement>('h2')?.focus();
  };
  const fromAddress = (): string => location.hash.replace('#oo-i-', '');
  addEventListener('hashchange', () => show(fromAddress(), true));
  root.replaceChildren(title, ...[arrived, nothing, about, jump], ...parts.map(({ element }) => element));
  let isShown: boolean | null = null;
  surface.follow(() => {
    const state = session.state();
    nothing.hidden = state !== null;
    about.hidden = state === null;
    jump.hidden = state === null;
    // Without an incident there is only what can be taken in.
    if (isShown !== (state !== null)) show(state === null ? 'hand-over' : fromAddress(), false);
    isShown = state !== null;
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

interface Part {
  readonly id: string;
  readonly link: HTMLAnchorElement;
  readonly element: HTMLElement;
}

/** One part of the page: on the screen one is seen at a time, on paper all of them. */
function part(id: string, short: string, name: string, content: HTMLElement): Part {
  const heading = make('h2', { id: `oo-i-${id}`, tabindex: '-1' }, name);
  const attributes = { class: `oo-i-section oo-i-of-${id}`, 'aria-labelledby': `oo-i-${id}` };
  return {
    id,
    link: make('a', { href: `#oo-i-${id}` }, short),
    element: make('section', attributes, heading, content),
  };
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
    { class: 'oo-i-of-others' },
    make('h3', {}, 'Incidents on this device'),
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

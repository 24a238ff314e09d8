/** What the incident is: title, severity, services, roles, times; each change enters the log. */
import type { IncidentState } from '../../incident/state.ts';
import { choice, field, make, textInput } from './make.ts';
import { keysName } from './mirror.ts';
import { proposalLists } from './open-dialog.ts';
import type { Surface } from './surface.ts';
import { inputValue, momentFrom } from './times.ts';

type Read = (state: IncidentState) => string;

const texts: readonly (readonly [name: string, label: string, read: Read])[] = [
  ['title', 'Title', ({ title }) => title],
  ['services', 'Services', ({ services }) => services.join(', ')],
  ['lead', 'Call leader', ({ lead }) => lead],
  ['role:scribe', 'Scribe', ({ roles }) => roles.get('scribe') ?? ''],
  ['role:communication', 'Communication', ({ roles }) => roles.get('communication') ?? ''],
];

const moments: readonly (readonly [name: string, label: string, read: Read])[] = [
  ['started', 'Started', ({ started }) => started],
  ['detected', 'Detected', ({ detected }) => detected],
  ['mitigated', 'Mitigated', ({ mitigated }) => mitigated],
  ['resolved', 'Resolved', ({ resolved }) => resolved],
];

/** The form of the facts. */
export function factsForm(surface: Surface): HTMLElement {
  const { session } = surface;
  const who = textInput(session.note('who'));
  who.addEventListener('change', () => session.setNote('who', who.value.trim()));
  const severity = choice(
    ['', 'SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'].map((each) => [each, each === '' ? 'not known yet' : each]),
  );
  follow(surface, severity, 'severity', (state) => state.severity);
  const rows = texts.map(([name, label, read]) => {
    const input = textInput();
    follow(surface, input, name, read);
    return field(label, input);
  });
  return make(
    'div',
    {},
    make('div', { class: 'oo-i-facts' }, field('You are', who), field('Severity', severity), ...rows),
    keysSwitch(),
  );
}

function keysSwitch(): HTMLElement {
  const box = make('input', { type: 'checkbox', class: 'oo-i-box' });
  const words = make('span', { class: 'oo-i-words' }, 'Single keys: i opens the incident, l the log');
  try {
    box.checked = localStorage.getItem(keysName) !== 'off';
    box.addEventListener('change', () => localStorage.setItem(keysName, box.checked ? 'on' : 'off'));
  } catch {
    // Nothing can be remembered: the keys stay as they are.
    box.disabled = true;
  }
  return make('label', { class: 'oo-i-tick' }, box, words);
}

/** The form of the times. */
export function momentsForm(surface: Surface): HTMLElement {
  const rows = moments.map(([name, label, read]) => {
    const input = make('input', { type: 'datetime-local' });
    surface.follow(() => {
      const state = surface.session.state();
      if (state !== null && document.activeElement !== input) input.value = inputValue(read(state));
    });
    input.addEventListener('change', () => change(surface, name, label, momentFrom(input.value)));
    return field(label, input);
  });
  return make('div', { class: 'oo-i-facts' }, ...rows);
}

/** Runbooks and earlier incidents that fit what is known by now. */
export function proposed(surface: Surface): HTMLElement {
  const { session } = surface;
  const element = make('div', { class: 'oo-i-proposed' });
  let shown = '';
  surface.follow(() => {
    const state = session.state();
    if (state === null) return;
    const said = state.lines.filter(({ entry }) => entry.kind === 'observation').map(({ text }) => text);
    const words = [state.title, state.alert, ...said.slice(-5)].join(' ');
    const key = `${words} ${state.services.join()}`;
    if (key === shown) return;
    shown = key;
    element.replaceChildren(...proposalLists(session, words, state.services.join(', ')));
  });
  return element;
}

function follow(
  surface: Surface,
  input: HTMLInputElement | HTMLSelectElement,
  name: string,
  read: Read,
): void {
  surface.follow(() => {
    const state = surface.session.state();
    if (state !== null && document.activeElement !== input) input.value = read(state);
  });
  input.addEventListener('change', () => {
    const state = surface.session.state();
    if (state !== null && read(state) !== input.value.trim())
      change(surface, name, name.replace('role:', ''), input.value.trim());
  });
}

function change({ session, say }: Surface, name: string, label: string, to: string): void {
  void session.add({ kind: 'change', more: { field: name, to } }).then(() => say(`${label} saved`));
}

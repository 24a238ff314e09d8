/** The dialog that opens an incident: filled in from the page it is opened on, so that one more press is enough. */
import type { IncidentRunbook } from '../../model/incident-data.ts';
import { button, choice, field, make, textInput } from './make.ts';
import type { Session } from './session.ts';
import { proposals } from './site.ts';
import type { Surface } from './surface.ts';
import { inputValue, momentFrom } from './times.ts';

const severities = ['', 'SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'] as const;

/** Shows it. `opened` runs once the incident is on the disk. */
export function askToOpen(surface: Surface, opened: () => void): void {
  const { session, say } = surface;
  const { site } = session;
  const here = site.here;
  const service = site.services.find(({ href }) => href === location.href.replace(/[?#].*$/, ''));
  const title = textInput(
    here !== null && 'alerts' in here ? (here.alerts[0] ?? here.title) : (service?.name ?? ''),
    {
      required: '',
      name: 'title',
    },
  );
  const severity = choice(severities.map((each) => [each, each === '' ? 'not known yet' : each]));
  const services = textInput((here?.services ?? (service === undefined ? [] : [service.name])).join(', '), {
    list: 'oo-i-services',
  });
  const who = textInput(session.note('who'), { name: 'who', autocomplete: 'name' });
  const lead = textInput('', { name: 'lead' });
  const now = new Date().toISOString();
  const started = make('input', { type: 'datetime-local' });
  started.value = inputValue(now);
  const names = make(
    'datalist',
    { id: 'oo-i-services' },
    ...site.services.map(({ name }) => make('option', { value: name })),
  );
  const proposed = make('div', { class: 'oo-i-proposed' });
  const dialog = make(
    'dialog',
    { class: 'oo-i-dialog', 'aria-labelledby': 'oo-i-open-title' },
    make(
      'form',
      { method: 'dialog' },
      make('h2', { id: 'oo-i-open-title' }, 'Open an incident'),
      field('What is wrong? An alert, or a few words', title),
      make(
        'div',
        { class: 'oo-i-pair' },
        field('Severity', severity),
        field('Services', services, 'orders-db, checkout'),
      ),
      make(
        'div',
        { class: 'oo-i-pair' },
        field('Your name', who),
        field('Call leader', lead, 'you, unless you name someone'),
      ),
      field('Since when', started),
      names,
      make(
        'div',
        { class: 'oo-i-buttons' },
        make('button', { type: 'submit', class: 'oo-i-button oo-i-main' }, 'Open the incident'),
        button('Cancel', () => dialog.close()),
      ),
      proposed,
      make('p', { class: 'oo-note' }, 'Everything stays in this browser. Nothing is sent.'),
    ),
  );
  const propose = (): void => {
    proposed.replaceChildren(...proposalLists(session, title.value, services.value));
  };
  title.addEventListener('input', propose);
  services.addEventListener('input', propose);
  propose();
  dialog.addEventListener('close', () => dialog.remove());
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    session.setNote('who', who.value.trim());
    const at = momentFrom(started.value) || now;
    const more = {
      severity: severity.value,
      services: services.value,
      lead: lead.value.trim() || who.value.trim(),
      // To the minute, as it is shown; an incident that begins now begins at this second.
      started: started.value === inputValue(now) ? now : at,
      alert:
        here !== null && 'alerts' in here && here.alerts.includes(title.value.trim())
          ? title.value.trim()
          : '',
    };
    dialog.close();
    void session.begin({ title: title.value.trim(), more, at: new Date().toISOString() }).then(() => {
      say(`Incident opened: ${title.value.trim()}`);
      opened();
    });
  });
  document.body.append(dialog);
  dialog.showModal();
  title.focus();
  title.select();
}

/** The checklist and runbooks that fit, and what it looked like before. */
export function proposalLists({ site }: Session, words: string, services: string): readonly HTMLElement[] {
  const about = { words, services: services.split(',').map((each) => each.trim()) };
  const runbooks = proposals(site.runbooks, about, (runbook: IncidentRunbook) => [
    ...runbook.alerts,
    ...runbook.symptoms,
  ]).slice(0, 4);
  const first = site.checklists
    .filter(({ id, title, roles }) => /call|incident|crisis|panic/i.test(`${id} ${title} ${roles.join(' ')}`))
    .slice(0, 2);
  const before = proposals(site.postmortems, about, ({ tags }) => tags).slice(0, 4);
  return [
    linkList('Runbooks that fit', runbooks),
    linkList('Checklists', first),
    linkList(
      'Seen before',
      before.map(({ title, href, date, severity }) => ({
        title,
        href,
        note: [severity, date].filter((each) => each !== null).join(' '),
      })),
    ),
  ].flatMap((list) => list ?? []);
}

function linkList(
  heading: string,
  rows: readonly { readonly title: string; readonly href: string; readonly note?: string }[],
): HTMLElement | null {
  if (rows.length === 0) return null;
  return make(
    'section',
    {},
    make('h3', {}, heading),
    make(
      'ul',
      { class: 'oo-i-links' },
      ...rows.map(({ title, href, note = '' }) =>
        make(
          'li',
          {},
          make('a', { href }, title),
          note !== '' && make('span', { class: 'oo-note' }, ` ${note}`),
        ),
      ),
    ),
  );
}

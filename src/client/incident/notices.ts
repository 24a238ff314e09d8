/** Telling people: a notice by stage, copied or read out, noted as sent, with the time of the next one. */
import { moreOf } from '../../incident/entry.ts';
import {
  type Notice,
  type NoticeStage,
  noticeNames,
  noticeStages,
  noticeText,
  statusPage,
} from '../../incident/notice.ts';
import { button, choice, copyText, download, field, make, setText, textInput } from './make.ts';
import type { Surface } from './surface.ts';
import { bothTimes } from './times.ts';

export function notices(surface: Surface): HTMLElement {
  const { session, say } = surface;
  const stage = choice(noticeStages.map((each) => [each, noticeNames[each]]));
  const scope = textInput();
  const impact = textInput();
  const doing = textInput();
  const minutes = choice(
    [
      ['15', 'in 15 min'],
      ['30', 'in 30 min'],
      ['60', 'in 1 h'],
      ['120', 'in 2 h'],
      ['', 'no further update'],
    ],
    '15',
  );
  const channel = textInput();
  const audience = textInput();
  const preview = make('pre', { class: 'oo-i-preview', tabindex: '0', 'aria-label': 'The notice' });
  const said = make('p', { class: 'oo-note', role: 'status' });
  let next = '';

  const notice = (): Notice => {
    const chosen: NoticeStage = noticeStages.find((each) => each === stage.value) ?? 'first';
    return {
      stage: chosen,
      scope: scope.value.trim(),
      impact: impact.value.trim(),
      doing: doing.value.trim(),
      started: session.state()?.started ?? '',
      next,
      sender: session.note('who'),
    };
  };
  const show = (): void => {
    next = minutes.value === '' ? '' : new Date(Date.now() + Number(minutes.value) * 60_000).toISOString();
    setText(preview, noticeText(notice(), bothTimes));
  };
  const send = (): void => {
    show();
    const { scope: of, impact: means, doing: work, stage: chosen } = notice();
    const more = {
      stage: chosen,
      channel: channel.value.trim(),
      audience: audience.value.trim(),
      scope: of,
      impact: means,
      doing: work,
      next,
    };
    void session
      .add({ kind: 'communication', text: (preview.textContent ?? '').trim(), more })
      .then(() => say('Notice noted as sent'));
    if (stage.value === 'first') stage.value = 'update';
  };
  const status = (): void => {
    const last = session
      .state()
      ?.lines.findLast(({ entry, removed }) => entry.kind === 'communication' && !removed);
    const text = last?.text ?? preview.textContent ?? '';
    const updated = last?.at ?? new Date().toISOString();
    download('status.html', statusPage(`${session.site.site}: status`, text, updated), 'text/html');
    setText(
      said,
      'status.html is one file that needs nothing else: put it on a host that does not depend on what is down.',
    );
  };
  stage.addEventListener('change', () => {
    if (stage.value === 'closed') minutes.value = '';
  });
  const form = make(
    'div',
    { class: 'oo-i-facts' },
    field('Stage', stage),
    field('Scope: what is affected', scope, 'checkout, in all shops'),
    field('Impact: what it means for readers', impact, 'orders cannot be paid'),
    field('What we do', doing, 'we are moving to the standby'),
    field('Next update', minutes),
    field('Channel', channel, 'status page, mail to clients'),
    field('Audience', audience, 'customers'),
  );
  form.addEventListener('input', show);
  // Fields that nobody has typed into take what the last notice said.
  let filledFrom = '';
  surface.follow(() => {
    const state = session.state();
    const last = state?.lines.findLast(
      ({ entry }) => entry.kind === 'communication' && entry.more['stage'] !== undefined,
    );
    const from = last?.entry.id ?? state?.id ?? '';
    if (state === null || from === filledFrom) return;
    filledFrom = from;
    if (scope.value === '')
      scope.value = last === undefined ? state.services.join(', ') : moreOf(last, 'scope');
    if (last !== undefined) {
      if (impact.value === '') impact.value = moreOf(last, 'impact');
      if (channel.value === '') channel.value = moreOf(last, 'channel');
      if (audience.value === '') audience.value = moreOf(last, 'audience');
      if (stage.value === 'first') stage.value = 'update';
    }
    show();
  });
  return make(
    'div',
    {},
    form,
    preview,
    make(
      'p',
      { class: 'oo-i-buttons' },
      button('Copy the text', async () => {
        show();
        say(
          (await copyText(preview.textContent ?? '')) ? 'Copied' : 'Not copied: select the text and copy it',
        );
      }),
      button('Note it as sent', send, { class: 'oo-i-button oo-i-main' }),
      button('Save status.html', status),
    ),
    said,
  );
}

/** Whom to call for the affected services, and where to meet. */
export function contacts(surface: Surface): HTMLElement {
  const { session } = surface;
  const element = make('div', {});
  let shown = '';
  surface.follow(() => {
    const names = session.state()?.services ?? [];
    if (names.join() === shown && element.childElementCount > 0) return;
    shown = names.join();
    const services = session.site.services.filter(({ name }) => names.includes(name));
    element.replaceChildren(
      ...services.map(({ name, href, bridge, contacts: people, takesDown }) =>
        make(
          'section',
          {},
          make('h3', {}, make('a', { href }, name)),
          bridge !== null && make('p', {}, 'Bridge: ', reach(bridge)),
          make(
            'ul',
            { class: 'oo-i-links' },
            ...people.map((who) =>
              make(
                'li',
                {},
                `${who.name}${who.role === null ? '' : `, ${who.role}`}: `,
                ...who.reach.flatMap((each, at) => [at === 0 ? '' : ' · ', reach(each)]),
              ),
            ),
          ),
          takesDown.length > 0 && make('p', {}, `Takes with it: ${takesDown.join(', ')}`),
        ),
      ),
    );
    if (services.length === 0)
      element.append(
        make(
          'p',
          { class: 'oo-note' },
          'Name the affected services above, as the site knows them, and their contacts stand here.',
        ),
      );
  });
  return element;
}

function reach({ text, href }: { readonly text: string; readonly href: string | null }): Node {
  return href === null ? document.createTextNode(text) : make('a', { href }, text);
}

/** The end of an incident: verified by the business, its times set, each page used judged; then the draft. */

import { saveFiles } from './export.ts';
import { momentsForm } from './facts.ts';
import { button, choice, field, make, setText, textInput } from './make.ts';
import type { Surface } from './surface.ts';

const outcomes = [
  ['', 'not said yet'],
  ['helped', 'it helped'],
  ['wrong', 'it was wrong'],
  ['missing', 'something was missing in it'],
] as const;

export function ending(surface: Surface): HTMLElement {
  const { session, say } = surface;
  const verifier = textInput();
  const verify = make(
    'form',
    { class: 'oo-i-line' },
    field(
      'Who says it works? Somebody who uses it, in their own words',
      verifier,
      'Marguerite Solis: an order went through',
    ),
    make('button', { type: 'submit', class: 'oo-i-button' }, 'Note it'),
  );
  verify.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = verifier.value.trim();
    if (words === '') return;
    verifier.value = '';
    void session
      .add({ kind: 'observation', text: `Verified: ${words}` })
      .then(() => say('Verification noted'));
    if (session.state()?.resolved === '')
      void session.add({ kind: 'change', more: { field: 'resolved', to: new Date().toISOString() } });
  });
  const summary = textInput();
  const impact = textInput();
  for (const [name, input] of [
    ['summary', summary],
    ['impact', impact],
  ] as const) {
    input.addEventListener(
      'change',
      () =>
        void session
          .add({ kind: 'change', more: { field: name, to: input.value.trim() } })
          .then(() => say(`${name} saved`)),
    );
    surface.follow(() => {
      if (document.activeElement !== input) input.value = session.state()?.[name] ?? '';
    });
  }
  const used = make('div', { class: 'oo-i-facts' });
  let shown = '';
  surface.follow(() => {
    const documents = session.state()?.documents.filter(({ kind }) => kind !== 'list') ?? [];
    const key = JSON.stringify(documents.map(({ doc, outcome, outcomeNote }) => [doc, outcome, outcomeNote]));
    if (key === shown || used.contains(document.activeElement)) return;
    shown = key;
    used.replaceChildren(
      ...documents.map(({ doc, title, outcome, outcomeNote }) => {
        const answer = choice(outcomes, outcome ?? '');
        const note = textInput(outcomeNote);
        const write = (): void =>
          void session
            .add({ kind: 'outcome', more: { doc, title, outcome: answer.value, note: note.value.trim() } })
            .then(() => say(`${title}: ${answer.value}`));
        answer.addEventListener('change', write);
        note.addEventListener('change', write);
        return make(
          'div',
          { class: 'oo-i-pair' },
          field(title, answer),
          field('In a few words', note, 'step 3 names a host that is gone'),
        );
      }),
    );
    if (documents.length === 0)
      used.append(make('p', { class: 'oo-note' }, 'No runbook or checklist was used.'));
  });
  const close = button('Close the incident', () => {
    const isOpen = session.state()?.isOpen === true;
    void session
      .add({ kind: 'change', more: { field: 'open', to: isOpen ? 'no' : 'yes' } })
      .then(() => say(isOpen ? 'Incident closed' : 'Incident opened again'));
  });
  const missing = make('p', { class: 'oo-note', role: 'status' });
  surface.follow(() => {
    const state = session.state();
    if (state === null) return;
    setText(close, state.isOpen ? 'Close the incident' : 'Open it again');
    const gaps = [
      ...(state.lines.some(({ text }) => text.startsWith('Verified:'))
        ? []
        : ['nobody has verified that it works']),
      ...(['detected', 'mitigated', 'resolved'] as const)
        .filter((name) => state[name] === '')
        .map((name) => `“${name}” has no time`),
      ...(state.documents.some(({ kind, outcome }) => kind !== 'list' && outcome === null)
        ? ['not every page used has an outcome']
        : []),
      ...(state.lines.some(({ entry }) => entry.kind === 'follow-up') ? [] : ['no follow-up is noted']),
      ...(state.assignments.some((each) => each.state === 'open') ? ['tasks are still open'] : []),
    ];
    setText(missing, gaps.length === 0 ? 'Nothing is missing.' : `Still to do: ${gaps.join('; ')}.`);
  });
  return make(
    'div',
    {},
    make('h3', {}, '1. Verify'),
    verify,
    make('h3', {}, '2. Set the times'),
    momentsForm(surface),
    make('h3', {}, '3. Say what happened'),
    make(
      'div',
      { class: 'oo-i-facts' },
      field('In three sentences', summary),
      field('Who was hurt, how much, how long', impact),
    ),
    make('h3', {}, '4. The pages that were used'),
    used,
    make('h3', {}, '5. Export and close'),
    missing,
    make(
      'p',
      { class: 'oo-i-buttons' },
      button('Export draft and record', () => saveFiles(surface, 'both'), { class: 'oo-i-button oo-i-main' }),
      button('Draft only', () => saveFiles(surface, 'draft')),
      close,
    ),
  );
}

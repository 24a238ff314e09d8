/** One step that can be ticked: the whole row is the target; what belongs to the step stays outside of it. */
import { fitsFailOver } from '../../incident/fail-over.ts';
import type { StepMark, StepState } from '../../incident/state.ts';
import { markWords } from '../../incident/words.ts';
import { button, choice, field, make, setText, textInput } from './make.ts';
import { ownNodes, type PageStep } from './page-steps.ts';
import type { Running } from './runnable.ts';
import { takenDown } from './site.ts';
import type { Surface } from './surface.ts';
import { bothTimes, localTime } from './times.ts';

/** Told apart without colour. */
const signs: { readonly [mark in StepMark]: string } = {
  todo: '',
  done: '✓',
  'not-applicable': '–',
  skipped: '↷',
  blocked: '■',
};

export function addStepRow(surface: Surface, running: Running, step: PageStep): void {
  const { session, say } = surface;
  const { element } = step;
  const box = make('input', { type: 'checkbox', class: 'oo-i-box' });
  const words = make('span', { class: 'oo-i-words' });
  const anchor = element.querySelector('.oo-anchor');
  for (const node of ownNodes(element)) {
    if (node instanceof HTMLInputElement) node.remove();
    else if (node !== anchor) words.append(node);
  }
  element.querySelector(':scope > p:first-child')?.remove();
  const tag = make('span', { class: 'oo-i-tag' });
  const row = make('label', { class: 'oo-i-tick' }, box, words, tag);
  const more = button('⋯', () => toggle(form.hidden !== false), {
    'aria-label': `More for: ${step.text}`,
    'aria-expanded': 'false',
  });
  const stamp = make('p', { class: 'oo-i-stamp' });
  const mark = choice(
    (['not-applicable', 'skipped', 'blocked', 'todo'] as const).map((each) => [
      each,
      markWords[each] ?? each,
    ]),
    'skipped',
  );
  const note = textInput();
  const form = make(
    'form',
    { class: 'oo-i-step-more', hidden: true },
    field('This step is', mark),
    field('Reason', note),
    make('button', { type: 'submit', class: 'oo-i-button' }, 'Save'),
  );
  const seen = textInput('', { placeholder: 'as you read it' });
  const expected = element.querySelector<HTMLElement>('.oo-expect');
  const changed = make(
    'p',
    { class: 'oo-i-changed', hidden: true },
    'This step changed since you ticked it: read it again.',
  );
  element.prepend(make('div', { class: 'oo-i-step' }, row, anchor, more), stamp, form, changed);
  expected?.append(make('div', { class: 'oo-i-seen' }, field('What did you see? (optional)', seen)));
  addFallout(surface, step);

  const toggle = (isShown: boolean): void => {
    form.hidden = !isShown;
    more.setAttribute('aria-expanded', String(isShown));
    if (isShown) mark.focus();
  };
  const write = (to: StepMark, reason: string): void => {
    // Read first: what is written meanwhile shows the page anew.
    const value = seen.value.trim();
    running.takeIntoUse();
    const earlier = earlierOpen(running, step);
    const details = { doc: running.doc, step: step.id, mark: to, note: reason, seen: value };
    const writing = session.add({ kind: 'step', text: step.text, more: details });
    element.dispatchEvent(new Event('oo-marked'));
    const order =
      to === 'done' && running.how === 'read-do' && earlier > 0
        ? `. ${earlier} earlier ${earlier === 1 ? 'step is' : 'steps are'} still open`
        : '';
    writing.then((entry) => {
      const done = to === 'done' && running.how === 'do-confirm' ? 'Confirmed' : markWords[to];
      say(`${done}: ${step.text}${order}${entry === null ? '. Not saved on the disk' : ''}`);
    });
  };
  box.addEventListener('change', () => write(box.checked ? 'done' : 'todo', ''));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const to =
      (['not-applicable', 'skipped', 'blocked', 'todo'] as const).find((each) => each === mark.value) ??
      'skipped';
    if (to === 'skipped' && note.value.trim() === '') {
      note.setCustomValidity('A step that is skipped needs a reason');
      note.reportValidity();
      say('A step that is skipped needs a reason');
      return;
    }
    write(to, note.value.trim());
    note.value = '';
    toggle(false);
    more.focus();
  });
  note.addEventListener('input', () => note.setCustomValidity(''));
  seen.addEventListener('change', () => {
    const state = running.stateOf(step);
    if (state !== undefined && state.mark !== 'todo' && seen.value.trim() !== state.seen)
      write(state.mark, state.note);
  });

  surface.follow(() => {
    const state = running.stateOf(step);
    const now = state?.mark ?? 'todo';
    if (element.dataset['ooMark'] !== now) element.dataset['ooMark'] = now;
    box.checked = now === 'done';
    const isNext = running.how === 'read-do' && running.next() === step;
    element.toggleAttribute('data-oo-next', isNext);
    if (isNext) element.setAttribute('aria-current', 'step');
    else element.removeAttribute('aria-current');
    setText(tag, isNext ? 'Next' : now === 'done' || now === 'todo' ? '' : `${signs[now]} ${markWords[now]}`);
    setText(stamp, state === undefined ? '' : stampOf(state, running));
    changed.hidden = state === undefined || now === 'todo' || state.text === step.text;
    if (state !== undefined && document.activeElement !== seen) seen.value = state.seen;
  });
}

/** Who did it and when; an un-ticked step says that it once was. */
function stampOf({ mark, note, entry, history }: StepState, { how }: Running): string {
  const who = entry.who === '' ? '' : `, ${entry.who}`;
  const word = mark === 'done' && how === 'do-confirm' ? 'Confirmed' : markWords[mark];
  const times =
    history.length > 1
      ? ` · marked ${history.length} times, first ${localTime(history[0]?.at ?? entry.at)}`
      : '';
  return `${signs[mark]} ${word} ${bothTimes(entry.at)}${who}${note === '' ? '' : `: ${note}`}${times}`.trim();
}

function earlierOpen(running: Running, step: PageStep): number {
  const before = running.steps.slice(0, running.steps.indexOf(step));
  return before.filter((each) => (running.stateOf(each)?.mark ?? 'todo') === 'todo').length;
}

/** A step that takes a service away shows what goes with it. */
function addFallout({ session }: Surface, { element, text }: PageStep): void {
  const { site } = session;
  if (site.here === null || !fitsFailOver(text)) return;
  const down = takenDown(site.services, site.here.services);
  if (down.length === 0) return;
  const places = site.services.filter(({ name }) => down.includes(name));
  const links = places.flatMap(({ name, href }, at) => [at === 0 ? '' : ', ', make('a', { href }, name)]);
  element.append(make('p', { class: 'oo-i-fallout' }, 'Takes with it: ', ...links));
}

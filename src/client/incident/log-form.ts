/** The line in which the log is written: Enter saves it. */
import { isSpoken, type SpokenKind, spokenFields, spokenKinds } from '../../incident/entry.ts';
import { secretsIn } from '../../incident/secrets.ts';
import { kindWords } from '../../incident/words.ts';
import type { Judgement } from '../../judge/judge.ts';
import { choice, field, make, setText, textInput } from './make.ts';
import type { Surface } from './surface.ts';
import { momentFrom } from './times.ts';
import { loadJudge, verdictLine } from './verdicts.ts';

interface LogForm {
  readonly element: HTMLFormElement;
  readonly focus: () => void;
}

/** So long after a key at the most, what was typed is kept although nobody has saved it. */
const draftDelay = 250;
const judgeDelay = 300;
const letters: { readonly [letter: string]: SpokenKind } = {
  o: 'observation',
  h: 'hypothesis',
  d: 'decision',
  a: 'action',
  c: 'communication',
  s: 'status',
  f: 'follow-up',
};

/** `short` leaves out what the bar has no room for; both write the same draft. */
export function logForm(
  surface: Surface,
  { short, done }: { readonly short: boolean; readonly done: () => void },
): LogForm {
  const { session, say } = surface;
  const kind = choice(spokenKinds.map((each) => [each, kindWords[each] ?? each]));
  kind.setAttribute('aria-label', 'Kind');
  const text = textInput('', {
    'aria-label': 'What happened',
    enterkeyhint: 'send',
    placeholder: short ? 'What happened?' : 'What do you see, decide or do? Enter saves',
    ...(short ? {} : { id: 'oo-i-log-text' }),
  });
  const when = choice([
    ['0', 'now'],
    ['5', '5 min ago'],
    ['10', '10 min ago'],
    ['30', '30 min ago'],
    ['at', 'at…'],
  ]);
  when.setAttribute('aria-label', 'When it happened');
  const at = make('input', { type: 'datetime-local', 'aria-label': 'At', hidden: true });
  const more = make('div', { class: 'oo-i-more' });
  const notice = make('p', { class: 'oo-i-notice', role: 'status' });
  const send = make('button', { type: 'submit', class: 'oo-i-button oo-i-main' }, 'Save');
  const element = make(
    'form',
    { class: short ? 'oo-i-log oo-i-short' : 'oo-i-log', autocomplete: 'off' },
    make('div', { class: 'oo-i-line' }, kind, text, !short && when, !short && at, send),
    notice,
    !short && more,
  );
  const chosen = (): SpokenKind => (isSpoken(kind.value) ? kind.value : 'observation');
  const fields = new Map<string, HTMLInputElement>();
  let judge: ((text: string) => Judgement) | null = null;
  let draftTimer = 0;
  let judgeTimer = 0;
  let restored: string | null = null;

  const draftName = (): string => `draft:${session.log()?.id ?? ''}`;
  const keepDraft = (): void => {
    clearTimeout(draftTimer);
    draftTimer = 0;
    const filled = [...fields].flatMap(([name, { value }]) => (value === '' ? [] : [[name, value]]));
    const value =
      text.value === '' && filled.length === 0 ? '' : JSON.stringify([kind.value, text.value, filled]);
    if (value !== session.note(draftName())) session.setNote(draftName(), value);
  };
  const showFields = (): void => {
    fields.clear();
    more.replaceChildren(
      ...spokenFields[chosen()].map(([name, label, hint]) => {
        const input = textInput();
        fields.set(name, input);
        return field(label, input, hint);
      }),
    );
  };
  const look = (): void => {
    clearTimeout(judgeTimer);
    judgeTimer = setTimeout(async () => {
      const [secret] = secretsIn([text.value, ...[...fields.values()].map(({ value }) => value)].join('\n'));
      if (secret !== undefined) {
        setText(notice, `This looks like ${secret.what}: leave it out, the record will be handed on.`);
        return;
      }
      if (chosen() !== 'follow-up' || text.value.trim() === '') {
        setText(notice, '');
        return;
      }
      judge ??= await loadJudge(session.site);
      setText(notice, judge === null ? '' : verdictLine(judge(text.value)));
    }, judgeDelay);
  };

  kind.addEventListener('change', () => {
    showFields();
    look();
  });
  text.addEventListener('input', () => {
    const [typed, letter = ''] = /^([ohdacsf]):\s/i.exec(text.value) ?? [];
    const named = letters[letter.toLowerCase()];
    if (typed !== undefined && named !== undefined) {
      text.value = text.value.slice(typed.length);
      kind.value = named;
      showFields();
    }
  });
  element.addEventListener('input', () => {
    // Not put off by further keys: whoever types without a pause loses no more than a word.
    if (draftTimer === 0) draftTimer = setTimeout(keepDraft, draftDelay);
    look();
  });
  when.addEventListener('change', () => {
    at.hidden = when.value !== 'at';
    if (!at.hidden) at.focus();
  });
  document.addEventListener('visibilitychange', () => {
    if (draftTimer !== 0) keepDraft();
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = text.value.trim();
    if (words === '') {
      say('Nothing to save: type what happened first');
      text.focus();
      return;
    }
    const moment = momentOf(when.value, at.value);
    const filled = Object.fromEntries(
      [...fields].flatMap(([name, { value }]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
    );
    const name = kindWords[chosen()] ?? '';
    const writing = session.add({
      kind: chosen(),
      text: words,
      more: filled,
      ...(moment === null ? {} : { at: moment }),
    });
    text.value = '';
    for (const input of fields.values()) input.value = '';
    when.value = '0';
    at.hidden = true;
    setText(notice, '');
    keepDraft();
    writing.then((entry) =>
      say(entry === null ? `${name} is not saved on the disk; it is kept in this page` : `${name} saved`),
    );
    text.focus();
    done();
  });

  showFields();
  surface.follow(() => {
    const name = draftName();
    if (restored === name) return;
    restored = name;
    const draft = readDraft(session.note(name));
    if (draft === null || text.value !== '') return;
    kind.value = draft.kind;
    text.value = draft.text;
    showFields();
    for (const [each, value] of draft.fields) {
      const input = fields.get(each);
      if (input !== undefined) input.value = value;
    }
  });
  return { element, focus: () => text.focus() };
}

/** The moment that was chosen, or null for now. */
function momentOf(when: string, at: string): string | null {
  if (when === 'at') return momentFrom(at) || null;
  const minutes = Number(when);
  return minutes === 0 ? null : new Date(Date.now() - minutes * 60_000).toISOString();
}

function readDraft(note: string): {
  readonly kind: string;
  readonly text: string;
  readonly fields: readonly (readonly [string, string])[];
} | null {
  if (note === '') return null;
  try {
    const value: unknown = JSON.parse(note);
    if (!Array.isArray(value)) return null;
    const [kind, text, fields]: unknown[] = value;
    const pairs = Array.isArray(fields) ? fields : [];
    return {
      kind: String(kind),
      text: String(text),
      fields: pairs.flatMap((pair: unknown) =>
        Array.isArray(pair) ? [[String(pair[0]), String(pair[1])] as const] : [],
      ),
    };
  } catch {
    return null;
  }
}

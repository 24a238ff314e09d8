/** Parameters of a runbook: filled in once, put into every command, each quoted for the place where it stands. */
import { fillCommand, parametersIn } from '../../incident/fill-command.ts';
import { field, make, setText, textInput } from './make.ts';
import type { Running } from './runnable.ts';
import type { Surface } from './surface.ts';

const shells = new Set(['', 'sh', 'bash', 'zsh', 'shell', 'console', 'shell-session', 'ksh', 'text']);

interface Command {
  readonly element: HTMLElement;
  readonly original: string;
  readonly isShell: boolean;
}

/** Adds the form to `place` where the page has anything to fill in. */
export function fillPlan(
  surface: Surface,
  running: Running,
  declared: { readonly [name: string]: string },
  place: HTMLElement,
): void {
  const { session, say } = surface;
  const body = place.parentElement;
  const commands = [...(body?.querySelectorAll<HTMLElement>('pre > code, .oo-step code') ?? [])].map(
    (element): Command => {
      const language = /\blanguage-(\S+)/.exec(element.className)?.[1] ?? '';
      return { element, original: element.textContent ?? '', isShell: shells.has(language) };
    },
  );
  const names = parametersIn(
    commands.map(({ original }) => original),
    Object.keys(declared),
  );
  if (names.length === 0) return;
  const known = new Set(names);
  const inputs = names.map(
    (name) => [name, textInput('', { autocapitalize: 'off', spellcheck: 'false' })] as const,
  );
  const warning = make('p', { class: 'oo-i-notice', role: 'status' });
  const form = make(
    'fieldset',
    { class: 'oo-i-parameters' },
    make('legend', {}, 'Fill in once: it goes into every command'),
    ...inputs.map(([name, input]) =>
      field(`${name}${(declared[name] ?? '') === '' ? '' : `: ${declared[name]}`}`, input),
    ),
    warning,
  );
  place.append(form);

  const show = (values: ReadonlyMap<string, string>): void => {
    const risky = new Set<string>();
    for (const { element, original, isShell } of commands) {
      const filled = fillCommand(original, values, known, isShell);
      for (const name of filled.risky) risky.add(name);
      if (element.textContent === filled.text) continue;
      const parts = filled.parts.map(({ text, name }) =>
        name === null || (values.get(name) ?? '') === ''
          ? text
          : make('mark', { class: 'oo-i-filled', title: name }, text),
      );
      element.replaceChildren(...parts);
    }
    const names = [...risky].join(', ');
    setText(
      warning,
      risky.size === 0
        ? ''
        : `${names}: holds characters that a shell reads. It is quoted for the first shell; where a command runs on another host, read it before you run it.`,
    );
  };
  for (const [name, input] of inputs) {
    input.addEventListener('input', () =>
      show(new Map(inputs.map(([each, { value }]) => [each, value.trim()]))),
    );
    input.addEventListener('change', () => {
      // Read first: what is written meanwhile shows the page anew.
      const value = input.value.trim();
      if (value === (session.state()?.parameters.get(name) ?? '')) return;
      running.takeIntoUse();
      void session.add({ kind: 'parameter', more: { name, value } }).then(() => say(`${name} filled in`));
    });
  }
  surface.follow(() => {
    const values = session.state()?.parameters ?? new Map<string, string>();
    for (const [name, input] of inputs)
      if (document.activeElement !== input) input.value = values.get(name) ?? '';
    if (!inputs.some(([, input]) => document.activeElement === input)) show(values);
  });
}

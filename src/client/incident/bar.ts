/** The bar at the foot of every page while an incident is open: what it is, its clocks, and one line to write into the log. */
import { exportReminder } from '../../incident/reminder.ts';
import type { IncidentState } from '../../incident/state.ts';
import { logForm } from './log-form.ts';
import { button, make, setText } from './make.ts';
import { pageKey } from './site.ts';
import type { Surface } from './surface.ts';
import { countdown, localMinute, localTime, spanOf } from './times.ts';

/** Puts the bar into the page. Returns what opens the line for the log. */
export function addBar(surface: Surface): () => void {
  const { session } = surface;
  const { site } = session;
  const isIncidentPage = pageKey(location.href) === pageKey(site.page);
  const severity = make('span', { class: 'oo-severity' });
  const title = make('a', { class: 'oo-i-title', href: site.page, hidden: isIncidentPage });
  const clocks = make('span', { class: 'oo-i-clocks' });
  const saved = make('span', { class: 'oo-i-saved' });
  const remind = make('a', { class: 'oo-i-remind', href: `${site.page}#oo-i-end`, hidden: true });
  const quick = logForm(surface, { short: true, done: () => {} });
  quick.element.hidden = true;
  const toggle = button('Log', () => show(quick.element.hidden !== false), {
    class: 'oo-i-button oo-i-main',
    'aria-expanded': 'false',
    'aria-keyshortcuts': 'l',
  });
  const show = (isShown: boolean): void => {
    quick.element.hidden = !isShown;
    toggle.setAttribute('aria-expanded', String(isShown));
    if (isShown) quick.focus();
    else toggle.focus();
  };
  quick.element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') show(false);
  });
  const row = make(
    'div',
    { class: 'oo-i-row' },
    make('div', { class: 'oo-i-what' }, severity, ' ', title),
    clocks,
    !isIncidentPage && toggle,
  );
  const bar = make(
    'section',
    { id: 'oo-incident-bar', 'aria-label': 'Open incident' },
    !isIncidentPage && quick.element,
    row,
    make('p', { class: 'oo-i-kept' }, saved, remind),
  );
  document.body.append(bar);

  surface.follow(() => {
    const state = session.state();
    const isShown = state?.isOpen === true;
    bar.hidden = !isShown;
    document.documentElement.toggleAttribute('data-oo-incident', isShown);
    if (state === null) return;
    setText(title, state.title);
    severity.hidden = state.severity === '';
    severity.className = `oo-severity oo-${state.severity.toLowerCase()}`;
    setText(severity, state.severity);
    setText(saved, safetyWords(surface));
    saved.dataset['ooState'] = session.safety().state;
  });
  surface.tick((now) => {
    const state = session.state();
    if (state === null) return;
    const parts = clockParts(state, now);
    setText(clocks, parts.map(({ text }) => text).join(' · '));
    bar.toggleAttribute(
      'data-oo-late',
      parts.some(({ late }) => late),
    );
    const reminder = reminderFor(surface, state, now);
    // Its numbers change every minute: said once, when it comes up.
    if (reminder !== '' && remind.hidden) surface.say(reminder);
    remind.hidden = reminder === '';
    setText(remind, reminder);
  });
  return () => {
    if (isIncidentPage) document.querySelector<HTMLElement>('#oo-i-log-text')?.focus();
    else show(true);
  };
}

/** The clocks of an incident: how long it lasts, the stage that runs, the update that was promised. */
function clockParts(
  state: IncidentState,
  now: number,
): readonly { readonly text: string; readonly late: boolean }[] {
  const began = Date.parse(state.started || (state.lines[0]?.at ?? ''));
  const parts = Number.isNaN(began) ? [] : [{ text: spanOf(now - began), late: false }];
  const timer = state.timers.findLast(({ running }) => running);
  if (timer !== undefined) {
    const left = Date.parse(timer.deadline) - now;
    parts.push({ text: `${timer.stage} ${left < 0 ? '+' : ''}${countdown(left)}`, late: false });
  }
  if (state.nextUpdate !== '') {
    const left = Date.parse(state.nextUpdate) - now;
    parts.push({
      text: left < 0 ? `update ${countdown(left)} late` : `update in ${countdown(left)}`,
      late: left < 0,
    });
  }
  return parts;
}

function reminderFor({ session }: Surface, state: IncidentState, now: number): string {
  const { exportedAt = '', exported = 0, count = 0 } = session.summary() ?? {};
  const opened = state.lines[0]?.entry.recorded ?? '';
  return exportReminder({ opened, resolved: state.resolved, exportedAt, exported, count }, now);
}

/** Where what was written is. */
function safetyWords({ session }: Surface): string {
  const { state, at, unsaved, reason } = session.safety();
  if (state === 'failed') return `Not saved (${reason}): ${unsaved} in this page alone. Export now.`;
  if (state === 'tab')
    return 'Kept in this tab only: this browser refuses storage. Export before you close it.';
  if (state === 'saving') return 'Saving…';
  const exported = session.summary()?.exportedAt ?? '';
  const copy = exported === '' ? '' : `; exported ${localMinute(exported)}`;
  return `${at === '' ? 'Saved' : `Saved ${localTime(at)}`}, on this device only${copy}`;
}

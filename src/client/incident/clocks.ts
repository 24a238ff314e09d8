/** Clocks that speak: stages quietly at five minutes, one minute and zero; the promised update until it is sent. */
import { make } from './make.ts';
import type { Surface } from './surface.ts';
import { localMinute } from './times.ts';

const quietMarks = [5, 1, 0] as const;
/** The one alarm that may insist speaks again after this. */
const insistence = 60_000;

export function startClocks(surface: Surface): void {
  const { session, say } = surface;
  const alarm = make('p', { class: 'sr-only', role: 'alert' });
  document.body.append(alarm);
  const spoken = new Set<string>();
  let alarmed = 0;
  let isFirst = true;
  const leads = leadAmongTabs();
  surface.tick((now) => {
    const state = session.state();
    if (state?.isOpen !== true) return;
    for (const { doc, stage, deadline, running, expired } of state.timers) {
      if (!running) continue;
      const left = Date.parse(deadline) - now;
      const mark = quietMarks.findLast((minutes) => left <= minutes * 60_000);
      const key = `${doc} ${stage} ${deadline} ${mark}`;
      // What had passed before this page was opened is old news.
      if (mark !== undefined && !spoken.has(key) && !isFirst)
        say(
          mark === 0
            ? `Time is up: ${stage}`
            : `${stage}: ${mark === 1 ? '1 minute' : `${mark} minutes`} left`,
        );
      spoken.add(key);
      if (left <= 0 && !expired && leads())
        void session.add({ kind: 'timer', text: stage, more: { doc, stage, state: 'expired', deadline } });
    }
    isFirst = false;
    if (state.nextUpdate === '' || Date.parse(state.nextUpdate) > now || now - alarmed < insistence) return;
    alarmed = now;
    alarm.textContent = '';
    setTimeout(() => {
      alarm.textContent = `The update promised for ${localMinute(state.nextUpdate)} is late: send it now`;
    }, 50);
    if (navigator.userActivation?.hasBeenActive === true) navigator.vibrate?.([200, 100, 200]);
  });
  watchClock(surface, leads);
}

/** Of all tabs one writes what enters by itself. */
function leadAmongTabs(): () => boolean {
  if (navigator.locks === undefined) return () => true;
  let leads = false;
  void navigator.locks.request('oo-incident-clock', () => {
    leads = true;
    return new Promise(() => {});
  });
  return () => leads;
}

/** A clock that is set, or a device that slept, is noted: times before and after it cannot be compared. */
function watchClock({ session, tick, say }: Surface, leads: () => boolean): void {
  const tolerance = 90_000;
  let base = Date.now() - performance.now();
  tick((now) => {
    const moved = now - performance.now() - base;
    if (Math.abs(moved) < tolerance) return;
    base = now - performance.now();
    const minutes = Math.round(Math.abs(moved) / 60_000);
    const words =
      moved < 0
        ? `The clock of this device was set back by ${minutes} min`
        : `The clock of this device went on by ${minutes} min: it was set, or the device slept`;
    say(words);
    if (leads() && session.state()?.isOpen === true) void session.add({ kind: 'clock', text: words });
  });
}

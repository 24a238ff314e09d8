/** What every part of incident mode is given: the session, a voice, and the clock's tick. */
import type { Session } from './session.ts';

export interface Surface {
  readonly session: Session;
  /** Said to screen readers when they have finished what they say. */
  readonly say: (text: string) => void;
  /** Runs now, and whenever the incident has changed. */
  readonly follow: (update: () => void) => void;
  /** Runs every second while the page is seen. */
  readonly tick: (update: (now: number) => void) => void;
}

/** The session's own view of it, with one voice for the page. */
export function openSurface(session: Session, voice: HTMLElement): Surface {
  const ticks: ((now: number) => void)[] = [];
  const run = (): void => {
    for (const update of ticks) update(Date.now());
  };
  setInterval(run, 1000);
  document.addEventListener('visibilitychange', run);
  session.listen(run);
  return {
    session,
    say: (text) => {
      // The same words twice are said twice.
      voice.textContent = '';
      setTimeout(() => {
        voice.textContent = text;
      }, 50);
    },
    follow: (update) => {
      session.listen(update);
      update();
    },
    tick: (update) => {
      ticks.push(update);
      update(Date.now());
    },
  };
}

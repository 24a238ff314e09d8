/** The time box of a stage, at its heading. The deadline is a time of day: a page that slept is not late. */
import type { Timer } from '../../incident/state.ts';
import { button, make, setText } from './make.ts';
import type { PageStage } from './page-steps.ts';
import type { Running } from './runnable.ts';
import type { Surface } from './surface.ts';
import { bothTimes, countdown } from './times.ts';

const extension = 5;

export function addStageClock(surface: Surface, running: Running, stage: PageStage): void {
  const { session, say } = surface;
  const { minutes, name, heading } = stage;
  const timerOf = (): Timer | undefined =>
    session.state()?.timers.find(({ doc, stage: of }) => doc === running.doc && of === name);
  const write = (state: string, deadline = ''): void => {
    running.takeIntoUse();
    const more = { doc: running.doc, stage: name, state, ...(deadline === '' ? {} : { deadline }) };
    void session.add({ kind: 'timer', text: name, more });
  };
  const inMinutes = (from: number, count: number): string => new Date(from + count * 60_000).toISOString();
  const start = (): void => {
    write('started', inMinutes(Date.now(), minutes ?? extension));
    say(`${name}: ${minutes} minutes from now`);
  };
  const words = make('span', { class: 'oo-i-deadline' });
  const begin = button(`Start ${minutes} min`, start, {
    'aria-label': `Start ${minutes} min: ${name}`,
  });
  const longer = button(
    `+${extension} min`,
    () => {
      const from = Math.max(Date.now(), Date.parse(timerOf()?.deadline ?? '') || 0);
      write('extended', inMinutes(from, extension));
      say(`${name}: ${extension} minutes more`);
    },
    { 'aria-label': `+${extension} min: ${name}` },
  );
  const end = button(
    'End',
    () => {
      write('ended');
      say(`${name} ended`);
    },
    { 'aria-label': `End: ${name}` },
  );
  const confirm = button(
    'Confirm this stage',
    () => {
      if (minutes !== null && timerOf() === undefined) start();
      const first =
        stage.steps.find((step) => (running.stateOf(step)?.mark ?? 'todo') === 'todo') ?? stage.steps[0];
      first?.element.querySelector<HTMLElement>('.oo-i-box')?.focus();
      say(`${name}: read each step aloud and confirm it`);
    },
    { 'aria-label': `Confirm this stage: ${name}` },
  );
  const isConfirmed = running.how === 'do-confirm';
  const element = make(
    'div',
    { class: 'oo-i-stage' },
    isConfirmed && make('p', { class: 'oo-note' }, 'Do the work from memory, stop, then confirm each line.'),
    words,
    isConfirmed && confirm,
    minutes !== null && begin,
    longer,
    end,
  );
  heading.after(element);
  // The first tick starts the clock, the last one stops it: by the hand that ticks, so that two tabs do not both.
  for (const step of stage.steps) {
    step.element.addEventListener('oo-marked', () => {
      const timer = timerOf();
      const isOver = stage.steps.every((each) => (running.stateOf(each)?.mark ?? 'todo') !== 'todo');
      if (minutes !== null && timer === undefined && !isOver) start();
      else if (timer?.running === true && isOver) write('ended');
    });
  }

  surface.follow(() => {
    const timer = timerOf();
    begin.hidden = timer?.running === true;
    longer.hidden = timer?.running !== true;
    end.hidden = timer?.running !== true;
  });
  surface.tick((now) => {
    const timer = timerOf();
    if (timer?.running !== true) {
      setText(words, '');
      return;
    }
    const left = Date.parse(timer.deadline) - now;
    setText(
      words,
      `until ${bothTimes(timer.deadline)} · ${left < 0 ? `+${countdown(left)} over` : `${countdown(left)} left`}`,
    );
    element.toggleAttribute('data-oo-over', left < 0);
  });
}

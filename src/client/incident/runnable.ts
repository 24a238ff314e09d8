/** Checklists and runbooks that can be run: what the page shows of the incident, and what a tick writes into the log. */

import { type IncidentState, type StepState, stepKey } from '../../incident/state.ts';
import { writeSteps } from '../../incident/used-documents.ts';
import { markWords } from '../../incident/words.ts';
import { make, setText } from './make.ts';
import { type PageStep, readPageSteps } from './page-steps.ts';
import { fillPlan } from './parameters.ts';
import { addStageClock } from './stage-clock.ts';
import { addStepRow } from './step-row.ts';
import type { Surface } from './surface.ts';
import { bothTimes, spanOf } from './times.ts';

/** A document on a page, and the way to write about it. */
export interface Running {
  readonly doc: string;
  readonly how: 'read-do' | 'do-confirm';
  readonly steps: readonly PageStep[];
  readonly stateOf: (step: PageStep) => StepState | undefined;
  /** Says in the log that the document is in use, once for each of its revisions. */
  readonly takeIntoUse: () => void;
  /** The first step that nobody has marked. */
  readonly next: () => PageStep | undefined;
}

/** Makes the page's document runnable while an incident is open; does nothing on pages that hold no steps. */
export function makeRunnable(surface: Surface): void {
  const { session } = surface;
  const { here } = session.site;
  const body = document.querySelector<HTMLElement>('.oo-body');
  if (here === null || body === null) return;
  const { steps, stages } = readPageSteps(body);
  if (steps.length === 0) return;
  const running: Running = {
    doc: here.id,
    how: 'do' in here ? here.do : 'read-do',
    steps,
    stateOf: (step) => session.state()?.steps.get(stepKey(here.id, step.id)),
    takeIntoUse: () => {
      const revision = document.querySelector('.oo-revision code')?.textContent ?? '';
      const used = session.state()?.documents.find(({ doc }) => doc === here.id);
      if (used !== undefined && used.revision === revision) return;
      const kind = 'do' in here ? 'checklist' : 'runbook';
      const more = { doc: here.id, kind, revision, steps: writeSteps(steps) };
      void session.add({ kind: 'document', text: here.title, more });
    },
    next: () => steps.find((step) => (running.stateOf(step)?.mark ?? 'todo') === 'todo'),
  };
  const wasClosed = session.state()?.isOpen !== true;
  let dressed = false;
  surface.follow(() => {
    const isRunning = session.state()?.isOpen === true;
    body.toggleAttribute('data-oo-running', isRunning);
    if (!isRunning || dressed) return;
    dressed = true;
    const place = make('div', { class: 'oo-i-place' });
    body.prepend(place);
    for (const step of steps) addStepRow(surface, running, step);
    for (const stage of stages) addStageClock(surface, running, stage);
    fillPlan(surface, running, 'params' in here ? here.params : {}, place);
    addPlace(surface, running, place);
    // Opened here and now: the next press is the first tick.
    if (wasClosed) running.next()?.element.scrollIntoView({ block: 'center' });
  });
}

/** Longer away than this, and it is said where one stopped. */
const interruption = 60_000;

/** How far one is, and where one stopped. */
function addPlace(surface: Surface, running: Running, place: HTMLElement): void {
  const { session } = surface;
  const progress = make('p', { class: 'oo-i-progress' });
  const stopped = make('p', { class: 'oo-i-stopped' });
  const gone = make('div', { class: 'oo-i-gone' });
  place.append(stopped, progress, gone);
  const last = lastMark(session.state(), running.doc);
  const since = last === null ? 0 : Date.now() - Date.parse(last.entry.recorded);
  const next = running.next();
  stopped.hidden = last === null || since < interruption || next === undefined;
  if (!stopped.hidden && next !== undefined) {
    const link = make('a', { href: `#${encodeURIComponent(next.id)}` }, next.text);
    stopped.append(`You stopped here ${spanOf(since)} ago. Next: `, link);
  }
  surface.follow(() => {
    const state = session.state();
    if (state === null) return;
    const marked = running.steps.filter((step) => (running.stateOf(step)?.mark ?? 'todo') !== 'todo').length;
    setText(
      progress,
      `${marked} of ${running.steps.length} steps marked${marked === running.steps.length ? ': end of this list' : ''}`,
    );
    if (lastMark(state, running.doc) !== last) stopped.hidden = true;
    const known = new Set(running.steps.map(({ id }) => stepKey(running.doc, id)));
    const orphans = [...state.steps].filter(
      ([key, { mark }]) => key.startsWith(stepKey(running.doc, '')) && !known.has(key) && mark !== 'todo',
    );
    gone.hidden = orphans.length === 0;
    gone.replaceChildren(
      make(
        'p',
        {},
        'This page has changed since. Steps that you marked and that are worded otherwise now, or are gone:',
      ),
      make(
        'ul',
        {},
        ...orphans.map(([, { text, mark, entry }]) =>
          make('li', {}, `${markWords[mark]}, ${bothTimes(entry.at)}: ${text}`),
        ),
      ),
    );
  });
}

function lastMark(state: IncidentState | null, doc: string): StepState | null {
  const own = [...(state?.steps ?? [])]
    .filter(([key]) => key.startsWith(stepKey(doc, '')))
    .map(([, step]) => step);
  return own.reduce<StepState | null>(
    (last, step) => (last === null || step.entry.seq > last.entry.seq ? step : last),
    null,
  );
}

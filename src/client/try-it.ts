/**
 * The box in which the judge is tried: on the manual's pages about it, and nowhere else.
 *
 * In: what a reader types, an action item a line. Out: a verdict for each line, while it is typed.
 * May not: send anything, or write markup other than through the DOM.
 */
import { type Judgement, judgeItem, type Verdict } from '../judge/judge.ts';

const words: { readonly [verdict in Verdict]: string } = {
  'process-change': 'Process change',
  vague: 'Vague',
  investigation: 'Investigation',
  'not-an-action': 'Not an action',
};

/** Told apart without colour. */
const marks: { readonly [verdict in Verdict]: string } = {
  'process-change': '✓',
  vague: '✗',
  investigation: '?',
  'not-an-action': '–',
};

const examples: readonly string[] = [
  'Be more careful with migrations',
  'Make the migration job refuse to start while lock_timeout is unset',
  'Improve monitoring',
];

/** More lines than a postmortem has action items. */
const mostLines = 50;
const fewestRows = 3;
const mostRows = 12;
/** A screen reader is told once the typing pauses. */
const pause = 600;

function start(): void {
  const form = document.querySelector<HTMLFormElement>('.try-it-form');
  const text = form?.querySelector('textarea') ?? null;
  const list = form?.querySelector('.try-it-verdicts') ?? null;
  const status = form?.querySelector('[role="status"]') ?? null;
  if (form === null || text === null || list === null || status === null) return;

  let waiting = 0;
  const update = (): void => {
    const verdicts = text.value
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, mostLines)
      .map((line) => ({ line: line.trim(), judgement: judgeItem({ text: line }) }));
    list.replaceChildren(
      ...verdicts.map(({ line, judgement }) => verdictItem(judgement, verdicts.length > 1 ? line : null)),
    );
    text.rows = Math.min(mostRows, Math.max(fewestRows, text.value.split('\n').length + 1));
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      status.textContent = verdicts.map(({ judgement }) => said(judgement)).join(' ');
    }, pause);
  };

  const row = form.querySelector('.try-it-examples');
  for (const example of examples) {
    const button = element('button', 'try-it-example', example);
    button.setAttribute('type', 'button');
    button.addEventListener('click', () => {
      text.value = example;
      update();
      text.focus();
    });
    row?.append(button);
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  text.addEventListener('input', update);
  form.hidden = false;
  // A browser may have kept what was typed before the page was left.
  update();
}

function headline({ verdict, kind, strength }: Judgement): string {
  const more = strength ?? kind;
  return more === null ? words[verdict] : `${words[verdict]} (${more})`;
}

function said(judgement: Judgement): string {
  return `${headline(judgement)}: ${judgement.reason}.`;
}

function verdictItem(judgement: Judgement, line: string | null): HTMLElement {
  const item = document.createElement('li');
  item.dataset['verdict'] = judgement.verdict;
  if (line !== null) item.append(element('p', 'try-it-item', line));
  const verdict = element('p', 'try-it-verdict', '');
  const mark = element('span', 'try-it-mark', `${marks[judgement.verdict]} `);
  mark.setAttribute('aria-hidden', 'true');
  verdict.append(mark, headline(judgement));
  item.append(verdict, element('p', 'try-it-reason', judgement.reason));
  if (judgement.suggestion !== null) {
    const suggestion = element('p', 'try-it-suggestion', '');
    suggestion.append(element('strong', '', 'Rather: '), judgement.suggestion);
    item.append(suggestion);
  }
  return item;
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

start();

/**
 * What the judge says of an action item, as a mark.
 *
 * In: a judgement, or none. Out: its words with a shape; what to mend and how unfolds from it.
 * May not: say it by colour alone, or need a script.
 */
import type { ActionJudgement } from '../src/model/facts.ts';
import { verdictAdvice, verdictClass, verdictWords } from '../src/model/verdict-words.ts';
import { html, type SafeHtml } from '../src/render/html.ts';

/** Null where the page shows no verdicts: in a build for others than the team itself. */
export function verdictMark(judgement: ActionJudgement | null): SafeHtml | null {
  if (judgement === null) return null;
  const advice = verdictAdvice(judgement);
  const words = verdictWords(judgement);
  if (advice.length === 0) return html` <span class="oo-verdict ${verdictClass(judgement)}">${words}</span>`;
  return html`<details class="oo-verdict ${verdictClass(judgement)}"><summary>${words}</summary>${advice.map(
    (line) => html`<p>${line}</p>`,
  )}</details>`;
}

/** The steps of the page as it was built: their words, stages and places. */

export interface PageStep {
  readonly id: string;
  readonly element: HTMLElement;
  readonly text: string;
  readonly stage: string;
  readonly commands: readonly HTMLElement[];
}

export interface PageStage {
  readonly name: string;
  readonly heading: HTMLElement;
  readonly minutes: number | null;
  readonly steps: readonly PageStep[];
}

/** Reads them in order. Steps before any heading belong to a stage without a name, which is not listed. */
export function readPageSteps(body: HTMLElement): {
  readonly steps: readonly PageStep[];
  readonly stages: readonly PageStage[];
} {
  const steps: PageStep[] = [];
  const stages: (PageStage & { readonly steps: PageStep[] })[] = [];
  let stage: (typeof stages)[number] | null = null;
  for (const element of body.querySelectorAll<HTMLElement>('h2, h3, h4, .oo-step[id]')) {
    if (/^H\d$/.test(element.tagName)) {
      const timeBox = element.querySelector('.oo-timebox')?.textContent ?? '';
      const name = (element.textContent ?? '').replace(timeBox, '').trim();
      stage = { name, heading: element, minutes: minutesOf(timeBox), steps: [] };
      stages.push(stage);
      continue;
    }
    const step = {
      id: element.id,
      element,
      text: wordsOf(element),
      stage: stage?.name ?? '',
      commands: commandsOf(element),
    };
    steps.push(step);
    stage?.steps.push(step);
  }
  return { steps, stages: stages.filter((each) => each.steps.length > 0) };
}

/** The nodes that are the step's own words: its first paragraph, or what stands before the first block. */
export function ownNodes(step: HTMLElement): readonly ChildNode[] {
  const paragraph = step.querySelector(':scope > p:first-child');
  const nodes = [...(paragraph ?? step).childNodes];
  if (paragraph !== null) return nodes;
  const block = nodes.findIndex(
    (node) =>
      node instanceof HTMLElement && /^(?:UL|OL|DIV|PRE|P|BLOCKQUOTE|TABLE|DETAILS)$/.test(node.tagName),
  );
  return block < 0 ? nodes : nodes.slice(0, block);
}

function wordsOf(step: HTMLElement): string {
  return ownNodes(step)
    .map((node) => node.textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function commandsOf(step: HTMLElement): readonly HTMLElement[] {
  return [...step.querySelectorAll<HTMLElement>('pre > code')];
}

/** Minutes of a time box such as `(5 min)`, `(10-30 min)`, `(1 h)`; of a span the longer end. */
function minutesOf(text: string): number | null {
  const [, first, last, unit = ''] =
    /(\d+(?:[.,]\d+)?)(?:\s*[-–]\s*(\d+(?:[.,]\d+)?))?\s*([a-z]+)/i.exec(text) ?? [];
  if (first === undefined) return null;
  const number = Number((last ?? first).replace(',', '.'));
  return /^h/i.test(unit) ? number * 60 : /^s/i.test(unit) ? number / 60 : number;
}

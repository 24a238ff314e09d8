/**
 * `onlyonce judge`: is this action item a process change?
 *
 * In: action items as arguments or on standard input. Out: one line an item, in order, and the exit code.
 * May not: drop or add a line; whoever pipes items in counts on their places.
 */
import { readFileSync } from 'node:fs';
import { type Item, type Judgement, judgeItem } from '../judge/judge.ts';
import { visibleText } from '../lint/display-text.ts';
import { safeJson } from '../lint/reporters/reported.ts';
import { CannotRun } from '../model/cannot-run.ts';
import type { CommandContext } from './command-context.ts';

export interface JudgeOptions {
  /** As typed; none is standard input, an item a line. */
  readonly items: readonly string[];
  readonly input: 'text' | 'ndjson';
  readonly format: 'text' | 'ndjson';
  /** Exit code 1 unless every item is a process change. */
  readonly check: boolean;
}

/** Judges each item and prints one line for it. Throws `CannotRun` for input that is not what `--input` says. */
export function runJudge(options: JudgeOptions, context: CommandContext): 0 | 1 {
  const lines = options.items.length > 0 ? options.items : linesOfInput();
  let allChange = true;
  for (const [index, line] of lines.entries()) {
    const item = options.input === 'ndjson' ? itemOfJson(line, index + 1) : { text: line };
    const judgement = judgeItem(item);
    allChange &&= judgement.verdict === 'process-change';
    context.print(
      `${options.format === 'ndjson' ? recordOf(item, judgement) : sentenceOf(item, judgement)}\n`,
    );
  }
  return options.check && !allChange ? 1 : 0;
}

function linesOfInput(): readonly string[] {
  const text = readFileSync(0, 'utf8');
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function itemOfJson(line: string, number: number): Item {
  if (line.trim() === '') return { text: '' };
  const refuse = (): CannotRun =>
    new CannotRun(
      `line ${number} of the input is not an object with a \`text\``,
      'give one JSON object a line, such as {"text": "Alert on queue depth"}, or leave --input out',
    );
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw refuse();
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    throw refuse();
  }
  const field = (name: string): string | null => {
    const found = Object.entries(value).find(([key]) => key === name)?.[1];
    return typeof found === 'string' ? found : null;
  };
  return {
    text: value.text,
    heading: field('heading'),
    owner: field('owner'),
    due: field('due'),
    ticket: field('ticket'),
    done: 'done' in value && value.done === true,
  };
}

/** The record of one item. Its key order is a contract. */
function recordOf({ text }: Item, judgement: Judgement): string {
  const { verdict, kind, strength, missing, reason, suggestion } = judgement;
  return safeJson({ text, verdict, kind, strength, missing, reason, suggestion });
}

function sentenceOf({ text }: Item, { verdict, kind, strength, reason, suggestion }: Judgement): string {
  const mark = kind ?? strength;
  const head = `${verdict}${mark === null ? '' : ` (${mark})`}: ${text.trim()}`;
  return visibleText([head, reason, ...(suggestion === null ? [] : [suggestion])].join(' | '));
}

/** A checklist that is written on the spot, and the Markdown file that it becomes when it was worth it. */
import { oneLine } from './words.ts';

/** Steps of what was typed, one a line; list markers that were typed or pasted are taken off. */
export function stepsFromText(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => oneLine(line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '').replace(/^\[[ xX]\]\s*/, '')))
    .filter((line) => line !== '');
}

/** The list as a checklist of the content folder. */
export function checklistFile(title: string, steps: readonly string[], day: string): string {
  const head = [
    '---',
    `title: ${JSON.stringify(oneLine(title))}`,
    `date: ${day}`,
    'status: draft',
    'do: read-do',
    '---',
  ];
  return `${[...head, '', ...steps.map((step) => `- [ ] ${oneLine(step)}`)].join('\n')}\n`;
}

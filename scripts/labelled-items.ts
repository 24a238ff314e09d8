/**
 * Labelled action items, as the judge's figures and its calibration read them.
 *
 * In: the path of a JSON Lines file, or of the taxonomy. Out: items with the label a reader gave them.
 * May not: judge.
 */
import { readFileSync } from 'node:fs';
import type { Verdict } from '../src/judge/judge.ts';

export interface LabelledItem {
  readonly text: string;
  readonly heading: string | null;
  /** What the reader said, as a verdict. */
  readonly label: Verdict;
  /** Two sensible readers could disagree. */
  readonly borderline: boolean;
}

const verdictOfLabel: ReadonlyMap<string, Verdict> = new Map([
  ['process_change', 'process-change'],
  ['vague', 'vague'],
  ['investigate', 'investigation'],
  ['not_action', 'not-an-action'],
]);

/** Reads one file. Throws, with file and line, for what is no labelled item. */
export function readLabelled(path: string): readonly LabelledItem[] {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.json')) return readTaxonomy(JSON.parse(text), path);
  return text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [readLine(JSON.parse(line), `${path}:${at + 1}`)]));
}

function readLine(value: unknown, where: string): LabelledItem {
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
    throw new Error(`${where}: expected an object with a \`text\``);
  const label =
    'label' in value && typeof value.label === 'string' ? verdictOfLabel.get(value.label) : undefined;
  if (label === undefined)
    throw new Error(`${where}: \`label\` must be one of ${[...verdictOfLabel.keys()].join(', ')}`);
  const heading = 'heading' in value && typeof value.heading === 'string' ? value.heading : null;
  return { text: value.text, heading, label, borderline: 'borderline' in value && value.borderline === true };
}

const verdictOfKind: ReadonlyMap<string, Verdict> = new Map([
  ['V06', 'investigation'],
  ['V17', 'not-an-action'],
  ['V20', 'not-an-action'],
  ['V26', 'not-an-action'],
  ['V27', 'not-an-action'],
]);

/** The taxonomy: vague phrasings by kind, and counter-examples that are process changes. */
function readTaxonomy(value: unknown, where: string): readonly LabelledItem[] {
  if (typeof value !== 'object' || value === null || !('vague' in value) || !('counter' in value))
    throw new Error(`${where}: expected an object with \`vague\` and \`counter\``);
  const items: LabelledItem[] = [];
  const add = (text: unknown, label: Verdict): void => {
    if (typeof text === 'string') items.push({ text, heading: null, label, borderline: false });
  };
  // A hedge (V07) is a wish or an investigation, as one reads it: it teaches and measures nothing.
  for (const [kind, texts] of Object.entries(value.vague ?? {}).filter(([name]) => !name.startsWith('V07')))
    if (Array.isArray(texts))
      for (const text of texts) add(text, verdictOfKind.get(kind.slice(0, 3)) ?? 'vague');
  if (Array.isArray(value.counter))
    for (const counter of value.counter)
      if (typeof counter === 'object' && counter !== null) add(counter.t, 'process-change');
  return items;
}

/** Which half an item belongs to: stable whatever the order of the file (FNV-1a over the text). */
export function halfOf(text: string): 'even' | 'odd' {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return ((hash >>> 7) & 1) === 0 ? 'even' : 'odd';
}

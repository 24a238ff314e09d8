/**
 * How the judge does on labelled items: `node dist/scripts/judge-figures.js FILE... [--half even|odd] [--misses]`.
 *
 * In: JSON Lines of `{text, heading, label, borderline}`. Out: figures on standard output.
 * May not: judge; what it prints is in-sample for whoever has read the items.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { traceItem, type Verdict } from '../src/judge/judge.ts';

type Label = 'process_change' | 'vague' | 'investigate' | 'not_action';

interface Labelled {
  readonly text: string;
  readonly heading: string | null;
  readonly label: Label;
  readonly borderline: boolean;
}

interface Judged extends Labelled {
  readonly verdict: Verdict;
  readonly kind: string;
  readonly row: string;
  readonly reason: string;
}

const verdictOfLabel: Readonly<Record<Label, Verdict>> = {
  process_change: 'process-change',
  vague: 'vague',
  investigate: 'investigation',
  not_action: 'not-an-action',
};
const labels = Object.keys(verdictOfLabel);
const isLabel = (value: unknown): value is Label => typeof value === 'string' && labels.includes(value);

function readLine(line: string, where: string): Labelled {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || !('text' in value) || !('label' in value))
    throw new Error(`${where}: expected an object with \`text\` and \`label\``);
  if (typeof value.text !== 'string' || !isLabel(value.label))
    throw new Error(`${where}: \`label\` must be one of ${labels.join(', ')}`);
  const heading = 'heading' in value && typeof value.heading === 'string' ? value.heading : null;
  const borderline = 'borderline' in value && value.borderline === true;
  return { text: value.text, heading, label: value.label, borderline };
}

/** Which half an item belongs to: stable whatever the order of the file (FNV-1a over the text). */
function halfOf(text: string): 'even' | 'odd' {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return ((hash >>> 7) & 1) === 0 ? 'even' : 'odd';
}

function judge(item: Labelled): Judged {
  const { judgement, finding } = traceItem({ text: item.text, heading: item.heading });
  return {
    ...item,
    verdict: judgement.verdict,
    kind: judgement.kind ?? 'none',
    row: finding?.row ?? `before the table, ${judgement.kind ?? ''}`,
    reason: judgement.reason,
  };
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;

/** The four figures that count. */
function summary(items: readonly Judged[]): string {
  const of = (label: Label): readonly Judged[] => items.filter((item) => item.label === label);
  const called = items.filter((item) => item.verdict === 'vague');
  const changes = of('process_change');
  const wishes = of('vague');
  return [
    `changes accepted ${share(changes.filter((item) => item.verdict === 'process-change').length, changes.length)}`,
    `called vague ${share(changes.filter((item) => item.verdict === 'vague').length, changes.length)}`,
    `vague not accepted ${share(wishes.filter((item) => item.verdict !== 'process-change').length, wishes.length)}`,
    `precision of vague ${share(called.filter((item) => item.label !== 'process_change').length, called.length)}`,
  ].join('; ');
}

/** One line for each value of `by`: how many, and what readers called them. */
function tableBy(items: readonly Judged[], by: (item: Judged) => string): string {
  const groups = new Map<string, Judged[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group === undefined) groups.set(by(item), [item]);
    else group.push(item);
  }
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([name, group]) => {
    const counts = labels.map((label) => group.filter((item) => item.label === label).length);
    const right = group.filter((item) => verdictOfLabel[item.label] === item.verdict).length;
    return `| ${name} | ${group.length} | ${counts.join(' | ')} | ${((100 * right) / group.length).toFixed(0)} % |`;
  });
  return [`| | items | ${labels.join(' | ')} | right |`, '|---|---|---|---|---|---|---|', ...lines].join(
    '\n',
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string' },
    misses: { type: 'boolean', default: false },
    tables: { type: 'boolean', default: false },
  },
});

const all: Judged[] = [];
for (const path of positionals) {
  const items = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [judge(readLine(line, `${path}:${at + 1}`))]))
    .filter((item) => values.half === undefined || halfOf(item.text) === values.half);
  const clear = items.filter((item) => !item.borderline);
  console.log(`${basename(path)}, clear (${clear.length}): ${summary(clear)}`);
  console.log(`${basename(path)}, all (${items.length}): ${summary(items)}`);
  all.push(...items);
}
if (positionals.length > 1) {
  console.log(`together, clear: ${summary(all.filter((item) => !item.borderline))}`);
  console.log(`together, all: ${summary(all)}`);
}
if (values.tables) {
  console.log(`\n${tableBy(all, (item) => item.label)}`);
  console.log(`\n${tableBy(all, (item) => `${item.verdict}`)}`);
  console.log(`\n${tableBy(all, (item) => item.kind)}`);
  console.log(`\n${tableBy(all, (item) => `${item.kind} ${item.row}`)}`);
}
if (values.misses) {
  for (const item of all) {
    if (verdictOfLabel[item.label] === item.verdict) continue;
    const mark = item.borderline ? '~' : '';
    console.log(
      `${item.label}${mark} > ${item.verdict} [${item.kind} ${item.row}] ${item.text.replaceAll('\n', ' ')}`,
    );
  }
}

/**
 * How the judge does on labelled items: `node dist/scripts/judge-figures.js FILE... [--half even|odd] [--tables] [--misses] [--record PAGE]`.
 *
 * In: JSON Lines of `{text, heading, label, borderline}`. Out: figures on standard output, and in a page of the docs.
 * May not: judge; what it prints is in-sample for whoever has read the items.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { traceItem, type Verdict } from '../src/judge/judge.ts';
import { figures, summary } from './four-figures.ts';
import { halfOf, type LabelledItem, readLabelled } from './labelled-items.ts';

interface Judged extends LabelledItem {
  readonly verdict: Verdict;
  readonly kind: string;
  readonly row: string;
  readonly reason: string;
}

const labels: readonly Verdict[] = ['process-change', 'vague', 'investigation', 'not-an-action'];

function judge(item: LabelledItem): Judged {
  const { judgement, finding } = traceItem({ text: item.text, heading: item.heading });
  return {
    ...item,
    verdict: judgement.verdict,
    kind: judgement.kind ?? 'none',
    row: finding?.row ?? `before the table, ${judgement.kind ?? ''}`,
    reason: judgement.reason,
  };
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
    const right = group.filter((item) => item.label === item.verdict).length;
    return `| ${name} | ${group.length} | ${counts.join(' | ')} | ${((100 * right) / group.length).toFixed(0)} % |`;
  });
  return [`| | items | ${labels.join(' | ')} | right |`, '|---|---|---|---|---|---|---|', ...lines].join(
    '\n',
  );
}

/** What the page of the docs says between its two marks: figures of the given files, all read by the authors. */
function record(page: string, files: readonly (readonly [string, readonly Judged[]])[]): void {
  const items = files.flatMap(([, own]) => own);
  const clear = items.filter((item) => !item.borderline);
  const lines = [
    '| items | clear | changes accepted | changes called vague | vague not accepted | precision of vague |',
    '|---|---|---|---|---|---|',
    ...files.map(([name, own]) => {
      const sure = own.filter((item) => !item.borderline);
      return `| ${name} | ${sure.length} | ${figures(sure).join(' | ')} |`;
    }),
    `| all of them | ${clear.length} | ${figures(clear).join(' | ')} |`,
    '',
    'By what readers said (clear items):',
    '',
    tableBy(clear, (item) => item.label),
    '',
    'By kind the judge gave (clear items); `none` is a process change:',
    '',
    tableBy(clear, (item) => item.kind),
    '',
    'By row of the decision table (clear items); `evidence` is where no row had the verdict that the evidence gave:',
    '',
    tableBy(clear, (item) => item.row),
  ];
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split(opened);
  const after = rest?.split(closed)[1];
  if (before === undefined || after === undefined)
    throw new Error(`${page}: expected ${opened} and ${closed}, each once`);
  writeFileSync(page, `${before}${opened}\n${lines.join('\n')}\n${closed}${after}`);
}

const opened = '<!-- figures: recorded by scripts/judge-figures.ts -->';
const closed = '<!-- end of figures -->';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string' },
    misses: { type: 'boolean', default: false },
    tables: { type: 'boolean', default: false },
    record: { type: 'string' },
  },
});

const files: (readonly [string, readonly Judged[]])[] = [];
for (const path of positionals) {
  const items = readLabelled(path)
    .filter((item) => values.half === undefined || halfOf(item.text) === values.half)
    .map(judge);
  const clear = items.filter((item) => !item.borderline);
  console.log(`${basename(path)}, clear (${clear.length}): ${summary(clear)}`);
  console.log(`${basename(path)}, all (${items.length}): ${summary(items)}`);
  files.push([basename(path), items]);
}
const all = files.flatMap(([, items]) => items);
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
    if (item.label === item.verdict) continue;
    const mark = item.borderline ? '~' : '';
    console.log(
      `${item.label}${mark} > ${item.verdict} [${item.kind} ${item.row}] ${item.text.replaceAll('\n', ' ')}`,
    );
  }
}
if (values.record !== undefined) record(values.record, files);

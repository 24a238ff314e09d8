/**
 * How the judge does on labelled items: `node dist/scripts/judge-figures.js FILE... [--half even|odd] [--misses]`.
 *
 * In: JSON Lines of `{text, heading, label, borderline}`. Out: figures on standard output.
 * May not: judge; what it prints is in-sample for whoever has read the items.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { traceItem, type Verdict } from '../src/judge/judge.ts';
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

const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;

/** The four figures that count. */
function summary(items: readonly Judged[]): string {
  const of = (label: Verdict): readonly Judged[] => items.filter((item) => item.label === label);
  const called = items.filter((item) => item.verdict === 'vague');
  const changes = of('process-change');
  const wishes = of('vague');
  return [
    `changes accepted ${share(changes.filter((item) => item.verdict === 'process-change').length, changes.length)}`,
    `called vague ${share(changes.filter((item) => item.verdict === 'vague').length, changes.length)}`,
    `vague not accepted ${share(wishes.filter((item) => item.verdict !== 'process-change').length, wishes.length)}`,
    `precision of vague ${share(called.filter((item) => item.label !== 'process-change').length, called.length)}`,
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
    const right = group.filter((item) => item.label === item.verdict).length;
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
  const items = readLabelled(path)
    .filter((item) => values.half === undefined || halfOf(item.text) === values.half)
    .map(judge);
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
    if (item.label === item.verdict) continue;
    const mark = item.borderline ? '~' : '';
    console.log(
      `${item.label}${mark} > ${item.verdict} [${item.kind} ${item.row}] ${item.text.replaceAll('\n', ' ')}`,
    );
  }
}

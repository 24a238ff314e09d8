/**
 * The report: `docs/benchmarks.md`.
 *
 * In: every run of every tool. Out: Markdown, with medians and ratios of paired runs.
 * May not: round a loss away, or name the machine.
 */
import { median, type Run } from './measure.ts';

/** What was measured of one tool at one size. `runs` are in the order of the rounds; a tool that failed has a reason. */
export interface Measured {
  readonly tool: string;
  readonly does: 'site' | 'lint';
  readonly size: number;
  readonly runs: readonly Run[];
  readonly failure: string | null;
}

/** Stages of one build of ours by size. */
export interface Growth {
  readonly stage: string;
  readonly seconds: readonly number[];
  readonly exponent: number;
}

export interface ReportInput {
  readonly day: string;
  readonly machine: string;
  readonly versions: readonly { readonly name: string; readonly version: string }[];
  readonly measured: readonly Measured[];
  readonly sizes: readonly number[];
  readonly growth: readonly Growth[];
}

/** Writes the report. */
export function reportOf(input: ReportInput): string {
  const parts = [
    '# Benchmarks',
    `Measured on ${input.day} by \`npm run bench\`: ${input.machine}. Whole processes, cold: no output, no cache. Each figure is the
median of its runs; the tools take turns, and a ratio is the median of the ratios round by round, since a shared machine drifts.
Ratios are to the first row; below 1 is faster or smaller than it. The corpus is \`bench/make-corpus.ts\`: about 5 KB a document,
front matter, tables, task lists, code and links. The others render pages with a trivial layout and check nothing; onlyonce
does all it does by default: lint, the judge, links and backlinks, every list page.`,
    versionTable(input),
    ...(['site', 'lint'] as const).flatMap((does) => {
      const measured = input.measured.filter((one) => one.does === does);
      if (measured.length === 0) return [];
      const heading = does === 'site' ? '## Building a site' : '## Linting';
      return [
        heading,
        ...input.sizes.map((size) =>
          sizeTable(
            size,
            measured.filter((one) => one.size === size),
          ),
        ),
      ];
    }),
    ...(input.growth.length === 0 ? [] : [growthTable(input)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function versionTable({ versions }: ReportInput): string {
  return table(
    ['tool', 'version'],
    versions.map(({ name, version }) => [name, version]),
  );
}

function sizeTable(size: number, measured: readonly Measured[]): string {
  const first = measured[0];
  if (first === undefined) return '';
  const rows = measured.map((one) => {
    if (one.failure !== null) return [one.tool, one.failure, '', '', '', '', ''];
    const of = (name: keyof Run): number => median(one.runs.map((run) => run[name]));
    const ratio = (name: keyof Run): string =>
      median(
        one.runs.flatMap((run, at) =>
          first.runs[at] === undefined ? [] : [run[name] / first.runs[at][name]],
        ),
      ).toFixed(2);
    return [
      one.tool,
      of('wall').toFixed(2),
      of('cpu').toFixed(2),
      of('peak').toFixed(0),
      ratio('wall'),
      ratio('cpu'),
      ratio('peak'),
    ];
  });
  const head = ['', 'wall s', 'CPU s', 'peak MiB', 'wall ratio', 'CPU ratio', 'memory ratio'];
  const runs = Math.max(...measured.map((one) => one.runs.length));
  return `### ${size.toLocaleString('en')} documents\n\nRuns of each: ${runs}.\n\n${table(head, rows)}`;
}

function growthTable({ sizes, growth }: ReportInput): string {
  const head = ['stage', ...sizes.map((size) => `${size.toLocaleString('en')} (s)`), 'exponent'];
  const rows = growth.map(({ stage, seconds, exponent }) => [
    stage,
    ...seconds.map((value) => value.toFixed(3)),
    Number.isFinite(exponent) ? exponent.toFixed(2) : '',
  ]);
  return `## Growth\n\nOf one build each; an exponent of 1 is linear. Stages of a few milliseconds say nothing.\n\n${table(head, rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

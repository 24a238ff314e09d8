/**
 * `onlyonce explain`: what a rule asks for and why, or what a kind of action item is.
 *
 * In: a rule's id, a kind such as `V05`, or nothing. Out: its record as text or JSON, or the list of rules, and the exit code.
 * May not: read content.
 */
import { type KindRecord, kindRecordOf, kindRecords } from '../judge/kinds.ts';
import { visibleText } from '../lint/display-text.ts';
import type { Palette } from '../lint/palette.ts';
import { safeJson } from '../lint/reporters/reported.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { levelIn, presets, type Rule, type RuleExample, type RuleMeta } from '../model/rule.ts';
import { rules } from '../rules/index.ts';
import type { CommandContext } from './command-context.ts';
import { requireRule } from './standing-findings.ts';
import { wrapped } from './wrapped.ts';

export interface ExplainOptions {
  readonly rule: string | null;
  readonly format: 'text' | 'json';
}

const longestLine = 100;

/** What only the name of a kind looks like. */
const kindName = /^v\d+$/i;

function requireKind(name: string): KindRecord {
  const record = kindRecordOf(name);
  if (record !== null) return record;
  throw new CannotRun(
    `There is no kind of action item \`${name}\``,
    `Kinds are \`${kindRecords[0]?.kind}\` to \`${kindRecords.at(-1)?.kind}\`; \`onlyonce judge\` and \`onlyonce lint\` name them`,
  );
}

function kindPage(record: KindRecord, { palette, width }: CommandContext): string {
  const { kind, name, verdict, what, why, phrasings, counter, better } = record;
  const columns = Math.min(width, longestLine);
  const parts = [
    `${palette.bold(`${kind}, ${name}`)} (${verdict})`,
    wrapped(what, columns),
    wrapped(why, columns),
    `${palette.red('falls under it')}:\n${phrasings.map((text) => `    ${text}`).join('\n')}`,
    `${palette.green('does not')}, because ${counter.because}:\n    ${counter.text}`,
    `${palette.green('say it better')}:\n    ${better.from}\n    ${palette.dim('->')} ${better.to}`,
    'The rule action-item-is-concrete reports it; how loud each kind is can be set in its option `kinds`.',
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Prints and gives 0. Throws `CannotRun` for a rule or kind that does not exist. */
export function runExplain({ rule: id, format }: ExplainOptions, context: CommandContext): 0 {
  if (id !== null && kindName.test(id)) {
    const record = requireKind(id);
    context.print(format === 'json' ? `${safeJson(record, 2)}\n` : kindPage(record, context));
    return 0;
  }
  if (id !== null) requireRule(id, '`explain`');
  const chosen = rules.filter(({ meta }) => id === null || meta.id === id);
  if (format === 'json') {
    const metas = chosen.map(({ meta, scope }) => ({ ...meta, scope }));
    context.print(`${safeJson(id === null ? metas : metas[0], 2)}\n`);
  } else if (id === null) {
    context.print(ruleList(context.palette));
  } else {
    context.print(chosen.map((rule) => rulePage(rule, context)).join(''));
  }
  return 0;
}

function ruleList(palette: Palette): string {
  const widest = Math.max(...rules.map(({ meta }) => meta.id.length));
  const lines = rules.map(
    ({ meta }) => `${palette.bold(meta.id.padEnd(widest))}  ${meta.severity.padEnd(5)}  ${meta.summary}`,
  );
  return `${lines.join('\n')}\n\nonlyonce explain RULE tells why, with examples; onlyonce explain V05 tells what a kind of action item is.\n`;
}

function rulePage({ meta }: Rule, { palette, width }: CommandContext): string {
  const usual = meta.severity === 'off' ? 'off unless asked for' : `${meta.severity} by default`;
  const others = presets
    .filter((preset) => levelIn(preset, meta) !== meta.severity)
    .map((preset) => `, ${levelIn(preset, meta)} in ${preset}`);
  const level = usual + others.join('');
  const parts = [
    `${palette.bold(meta.id)} (${level})`,
    wrapped(meta.summary, Math.min(width, longestLine)),
    wrapped(meta.why, Math.min(width, longestLine)),
    ...meta.good.map((example) => exampleText(palette.green('good'), example, palette)),
    ...meta.bad.map((example) => exampleText(palette.red('bad'), example, palette)),
    ...optionLines(meta, palette),
    `To change it, in onlyonce.yaml:\n  rules:\n    ${meta.id}: error | warn | info | off`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What a team may set beside the level, and what holds until they do. */
function optionLines({ options = [] }: RuleMeta, palette: Palette): readonly string[] {
  if (options.length === 0) return [];
  const lines = options.map(
    ({ field: { name, doc }, standard }) =>
      `  ${palette.bold(name)}: ${doc} Until you set it: ${JSON.stringify(standard)}`,
  );
  return [['options:', ...lines].join('\n')];
}

function exampleText(label: string, { title, files }: RuleExample, palette: Palette): string {
  const listed = Object.entries(files).map(([path, text]) => {
    const lines = text.replace(/\n$/, '').split('\n');
    return [palette.dim(`  ${path}`), ...lines.map((line) => `    ${visibleText(line)}`.trimEnd())].join(
      '\n',
    );
  });
  return [`${label}: ${title}`, ...listed].join('\n');
}

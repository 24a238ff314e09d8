/**
 * Generated documents: what the field tables and the rules say, as files of `docs/`.
 *
 * In: the rules. Out: text by path, relative to the project.
 * May not: write files, or say anything that is not in a table or a rule's meta.
 */

import type { FieldValue } from './facts.ts';
import { commonFields } from './kinds/common.ts';
import { configFields } from './kinds/config.ts';
import type { Field, FieldShape } from './kinds/field.ts';
import { expectationOf } from './kinds/read-fields.ts';
import { kinds, ownFieldsOf } from './kinds/tables.ts';
import { levelIn, presets, type Rule, type RuleExample, type RuleMeta } from './rule.ts';
import { type Schema, schemaOfConfig, schemaOfKind } from './schema.ts';

/** Every generated document, by path. The same tables and rules always give the same bytes. */
export function generateDocs(rules: readonly Rule[]): ReadonlyMap<string, string> {
  return new Map([
    ['docs/front-matter.md', frontMatterDocument()],
    ['docs/configuration.md', configurationDocument(rules)],
    ...kinds.map((kind) => [`docs/schema/${kind}.json`, jsonText(schemaOfKind(kind))] as const),
    ['docs/schema/onlyonce.json', jsonText(schemaOfConfig(rules.map(({ meta }) => meta)))],
    ['docs/rules/README.md', rulesDocument(rules)],
    ...rules.map((rule) => [`docs/rules/${rule.meta.id}.md`, ruleDocument(rule)] as const),
  ]);
}

function frontMatterDocument(): string {
  return documentOf([
    '# Front matter',
    'A block of fields at the top of a file, between two lines `---` (YAML) or two lines `+++` (TOML). No document needs one: ' +
      'title, date, action items and the rest are read from the text where the fields are silent.',
    'Upper or lower case, `-`, `_` and spaces in a key make no difference. One value may stand where a list is expected. ' +
      'A value that cannot be used is reported with its place and counts as absent. Keys of other site generators are left alone.',
    '## Every kind',
    ...commonFields.flatMap(fieldSection),
    ...kinds.flatMap((kind) => {
      const own = ownFieldsOf(kind);
      return own.length === 0 ? [] : [`## ${capital(kind)}`, ...own.flatMap(fieldSection)];
    }),
    schemaHint('front matter', 'docs/schema/postmortem.json` and its neighbours'),
  ]);
}

function configurationDocument(rules: readonly Rule[]): string {
  return documentOf([
    '# Configuration',
    'onlyonce needs no configuration. A file `onlyonce.yaml` (or `.yml`) in the folder of your content or above it can say more. ' +
      'It is data: nothing in it is ever executed. A key that is not listed here is an error, so that a misspelled one cannot go unnoticed.',
    '## Keys',
    ...configFields(rules.map(({ meta }) => meta)).flatMap((field) =>
      field.name === 'rules' ? [...fieldText(field), levelRows(rules)] : fieldSection(field),
    ),
    schemaHint('this file', 'docs/schema/onlyonce.json`'),
  ]);
}

function schemaHint(what: string, where: string): string {
  return `Editors that read JSON Schema complete and check ${what} with \`${where}.`;
}

function fieldSection(field: Field): readonly string[] {
  return [...fieldText(field), ...innerFieldsOf(field.shape).map(fieldRows)];
}

function fieldText(field: Field): readonly string[] {
  return [
    `### \`${field.name}\``,
    field.doc,
    ...(field.name === 'rules' ? [] : [`Expected: ${expectationOf(field.shape)}.`]),
    ...(field.synonyms.length === 0
      ? []
      : [
          `Also read under the ${field.synonyms.length === 1 ? 'name' : 'names'} ${field.synonyms.map(({ name }) => `\`${name}\``).join(', ')}.`,
        ]),
    ...field.examples.map((example) => fenced('yaml', yamlText({ [field.name]: example }))),
  ];
}

/** The level of every rule in each preset, and the names of its options. */
function levelRows(rules: readonly Rule[]): string {
  const rows = rules.map(({ meta }) => {
    const options = (meta.options ?? []).map(({ field: { name } }) => `\`${name}\``);
    return `| [${meta.id}](rules/${meta.id}.md) | ${presets.map((preset) => levelIn(preset, meta)).join(' | ')} | ${options.join(', ')} |`;
  });
  const head = `| Rule | ${presets.map((preset) => `\`${preset}\``).join(' | ')} | Options |`;
  return [head, '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

/** The tables of fields within a field. */
function innerFieldsOf(shape: FieldShape): readonly (readonly Field[])[] {
  if (shape.is === 'list' || shape.is === 'map') return innerFieldsOf(shape.of);
  return shape.is === 'object' ? [shape.fields] : [];
}

function fieldRows(fields: readonly Field[]): string {
  const rows = fields.map(
    ({ name, required, doc, shape }) =>
      `| \`${name}\` | ${required ? 'yes' : ''} | ${cell(doc)} | ${cell(expectationOf(shape))} |`,
  );
  return ['| Field | Required | Meaning | Expected |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}

function rulesDocument(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ meta }) => `| [${meta.id}](${meta.id}.md) | ${meta.severity} | ${cell(meta.summary)} |`,
  );
  return documentOf([
    '# Rules',
    'What `onlyonce lint` checks, with the severity of the preset `recommended`. `preset` and `rules` in `onlyonce.yaml` change it ' +
      '([configuration](../configuration.md)); `onlyonce explain RULE` shows these pages.',
    ['| Rule | Severity | Requires |', '| --- | --- | --- |', ...rows].join('\n'),
  ]);
}

function ruleDocument({ meta, scope }: Rule): string {
  return documentOf([
    `# ${meta.id}`,
    meta.summary,
    `${levelsText(meta)} ${scopeTexts[scope]}`,
    '## Why',
    meta.why.trim(),
    ...exampleSection('Good', meta.good),
    ...exampleSection('Bad', meta.bad),
    '## To change it',
    fenced(
      'yaml',
      `rules:\n  ${meta.id}: ${meta.severity === 'off' ? 'warn' : 'off'} # or error, warn, info`,
    ),
    ...optionSection(meta),
  ]);
}

const scopeTexts: { readonly [scope in Rule['scope']]: string } = {
  file: 'Needs one file alone.',
  site: 'Needs the whole site.',
  suppressions: 'Speaks after all other rules, and cannot be suppressed.',
};

/** `Severity in recommended`, and the other presets where they differ. */
function levelsText(meta: RuleMeta): string {
  const others = presets
    .filter((preset) => levelIn(preset, meta) !== meta.severity)
    .map((preset) => `; in \`${preset}\`: **${levelIn(preset, meta)}**`);
  return `Severity in \`recommended\`: **${meta.severity}**${others.join('')}.`;
}

function optionSection({ id, options = [] }: RuleMeta): readonly string[] {
  if (options.length === 0) return [];
  const rows = options.map(
    ({ field: { name, doc, shape }, standard }) =>
      `| \`${name}\` | ${cell(doc)} | ${cell(expectationOf(shape))} | ${cell(standardText(standard))} |`,
  );
  const set = Object.fromEntries(
    options.map(({ field, standard }) => [field.name, field.examples[0] ?? standard]),
  );
  return [
    '## Options',
    ['| Option | Meaning | Expected | Until you set it |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    fenced('yaml', yamlText({ rules: { [id]: set } })),
  ];
}

/** A value as it would be typed; the entries of a mapping one by one, so that a narrow page can break between them. */
function standardText(value: FieldValue): string {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return `\`${JSON.stringify(value)}\``;
  return Object.entries(value)
    .map(([name, entry]) => `\`${name}: ${String(entry)}\``)
    .join(', ');
}

function exampleSection(title: string, examples: readonly RuleExample[]): readonly string[] {
  if (examples.length === 0) return [];
  return [
    `## ${title}`,
    ...examples.flatMap((example) => [
      `${example.title}:`,
      ...Object.entries(example.files).flatMap(([path, text]) => [
        `\`${path}\``,
        fenced('markdown', text.trimEnd()),
      ]),
    ]),
  ];
}

/** The title alone would make a runbook of the page of a rule about runbooks. */
function documentOf(parts: readonly string[]): string {
  return `---\nkind: page\n---\n\n<!-- Generated by \`npm run docs\`: change the tables in src/model/kinds or the rules in src/rules instead. -->\n\n${parts.join('\n\n')}\n`;
}

/** A code block whose fence is longer than any in the text. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function jsonText(schema: Schema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** An example as a person would write it: small lists in one line, everything else below its key. */
function yamlText(value: unknown, indent = ''): string {
  if (Array.isArray(value)) {
    return value.map((item) => `${indent}- ${yamlText(item, `${indent}  `).trimStart()}`).join('\n');
  }
  if (typeof value !== 'object' || value === null) return `${indent}${scalarText(value)}`;
  return Object.entries(value)
    .map(([name, inner]) => `${indent}${name}:${innerText(inner, indent)}`)
    .join('\n');
}

function innerText(value: unknown, indent: string): string {
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return ` [${value.map(flowText).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) return `\n${yamlText(value, `${indent}  `)}`;
  return ` ${scalarText(value)}`;
}

function flowText(value: unknown): string {
  const text = scalarText(value);
  return /^[^"].*[,[\]{}]/.test(text) ? JSON.stringify(text) : text;
}

/** Quoted where YAML would read something else than this text. */
function scalarText(value: unknown): string {
  const text = String(value);
  const isPlain = /^[A-Za-z0-9/][^\n]*$/.test(text) && !/: |:$| #/.test(text) && text === text.trim();
  return typeof value !== 'string' || isPlain ? text : JSON.stringify(text);
}

/**
 * Fields of `onlyonce.yaml`.
 *
 * In: the rules' records. Out: their table, in which each rule has its level and its own options.
 * May not: know of a rule by name.
 */
import { presets, type RuleMeta, ruleLevels } from '../rule.ts';
import { type Field, field } from './field.ts';

const contactFields: readonly Field[] = [
  field('name', { is: 'text' }, 'A person, a team or a channel.', ['Kim'], { required: true }),
  field('role', { is: 'text' }, 'What they do.', ['database engineer']),
  field(
    'reach',
    { is: 'list', of: { is: 'text' } },
    'How to reach them, best way first: telephone number, address, chat.',
    [['+44 1632 960102', 'chat @kim']],
  ),
  field('services', { is: 'list', of: { is: 'text' } }, 'The services they know.', [['orders']]),
];

const serviceFields: readonly Field[] = [
  field('owner', { is: 'text' }, 'The team that owns it.', ['storage team']),
  field(
    'contacts',
    { is: 'list', of: { is: 'object', short: 'name', fields: contactFields } },
    'Whom to call: names from `contacts`, or contacts written out.',
    [['Kim']],
  ),
  field(
    'depends_on',
    { is: 'list', of: { is: 'text' } },
    'Services that it cannot do without. What a service takes down with it is worked out from this.',
    [['dns', 'orders-db']],
  ),
  field('bridge', { is: 'text' }, 'Where people meet when it is down.', ['bridge 1: +44 1632 960001']),
];

const level: Field = field('level', { is: 'choice', values: ruleLevels }, 'How loud the rule is.', ['warn']);

const bySeverity: Field = field(
  'by_severity',
  { is: 'map', of: { is: 'choice', values: ruleLevels }, key: 'a severity', keys: 'severity' },
  'How loud it is in documents of a severity, where that differs from `level`.',
  [{ SEV1: 'error', SEV2: 'error' }],
);

/** What may be said of one rule: a level alone, or a mapping with its options. */
function ruleField({ id, summary, options = [] }: RuleMeta): Field {
  const fields = [level, bySeverity, ...options.map((option) => option.field)];
  return field(id, { is: 'object', short: 'level', fields }, summary, ['warn']);
}

/** The table, for these rules. */
export function configFields(metas: readonly RuleMeta[]): readonly Field[] {
  const rules = field(
    'rules',
    { is: 'object', fields: metas.map(ruleField) },
    'How loud a rule is where you want it otherwise than the preset, and its options. A level alone is enough: `error`, `warn`, ' +
      '`info` or `off`. A mapping says more: `level`, `by_severity` for documents of some severities, and the options that the page of the rule lists.',
    [
      { 'links-resolve': 'warn' },
      { 'links-resolve': { level: 'warn', by_severity: { SEV1: 'error', SEV2: 'error' } } },
    ],
  );
  return [...fieldsBeforeRules, rules, ...fieldsAfterRules];
}

const fieldsBeforeRules: readonly Field[] = [
  field('title', { is: 'text' }, 'Name of the site.', ['Operations']),
  field('content', { is: 'text' }, 'The content folder, relative to this file.', ['content']),
  field(
    'severities',
    { is: 'map', of: { is: 'severity' }, key: 'a word' },
    'Your own words for severities, and the level each stands for: `SEV1` (worst) to `SEV5`.',
    [{ outage: 'SEV1', degraded: 'SEV2' }],
  ),
  field(
    'services',
    { is: 'map', of: { is: 'object', fields: serviceFields }, key: 'a service' },
    'Your services.',
    [{ orders: { owner: 'shop team', contacts: ['Kim'], depends_on: ['orders-db'] } }],
  ),
  field(
    'contacts',
    { is: 'list', of: { is: 'object', short: 'name', fields: contactFields } },
    'People and channels to reach in an incident.',
    [[{ name: 'Kim', role: 'database engineer', reach: ['+44 1632 960102'], services: ['orders'] }]],
  ),
  field(
    'preset',
    { is: 'choice', values: presets },
    'Levels to start from: `relaxed` for a folder that has grown for years, `recommended` (the one in force when you say nothing), ' +
      '`strict` for a team that wants to be held to all of it. The table of rules below shows what each of them means.',
    ['strict'],
  ),
];

const fieldsAfterRules: readonly Field[] = [
  field(
    'baseline',
    { is: 'text' },
    'The file of findings that were there before, relative to this file; `onlyonce baseline` writes it. Without it: `onlyonce-baseline.json` beside this file.',
    ['ci/onlyonce-baseline.json'],
  ),
  field('docs_url', { is: 'url' }, 'Where the pages of the rules can be read; diagnostics link there.', [
    'https://example.org/rules/',
  ]),
  field(
    'site_url',
    { is: 'url' },
    'Where the site is published. With it a build also writes `sitemap.xml`, and the cards of alerts carry a QR code that leads to the page; the pages work anywhere without it.',
    ['https://example.org/ops/'],
  ),
  field(
    'service_worker',
    { is: 'boolean' },
    'Whether the browsers of those who visit the site keep a copy of it, so that it can be read without a connection (`true` when you say nothing). ' +
      '`false` also removes the copies that there are, the next time a device asks.',
    [false],
  ),
  field(
    'edit_url',
    { is: 'url', holds: '{path}' },
    'Address of the "edit this page" link; `{path}` stands for the file below the content folder.',
    ['https://example.org/ops/edit/main/content/{path}'],
  ),
  field(
    'audiences',
    { is: 'list', of: { is: 'text' } },
    'Audiences beside `internal` and `public` that a document may name.',
    [['partners']],
  ),
  field(
    'action_headings',
    { is: 'list', of: { is: 'text' } },
    'Headings of yours that mean "action items", beside those that are known.',
    [['What we promise']],
  ),
];

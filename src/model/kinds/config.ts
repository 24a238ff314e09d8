/**
 * Fields of `onlyonce.yaml`.
 *
 * In: nothing. Out: their table.
 * May not: hold code.
 */
import { ruleLevels } from '../rule.ts';
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

export const configFields: readonly Field[] = [
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
    'rules',
    { is: 'map', of: { is: 'choice', values: ruleLevels }, key: 'a rule' },
    'How loud a rule is, where you want it otherwise than the preset.',
    [{ 'no-orphans': 'off' }],
  ),
  field('docs_url', { is: 'url' }, 'Where the pages of the rules can be read; diagnostics link there.', [
    'https://example.org/rules/',
  ]),
  field(
    'site_url',
    { is: 'url' },
    'Where the site is published. With it a build also writes `sitemap.xml`; its pages work anywhere without it.',
    ['https://example.org/ops/'],
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

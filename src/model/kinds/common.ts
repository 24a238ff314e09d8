/**
 * Fields that every kind of document may have.
 *
 * In: nothing. Out: their table.
 * May not: hold code.
 */
import { type Field, field } from './field.ts';

const person = { is: 'text', named: 'name' } as const;

export const commonFields: readonly Field[] = [
  field(
    'kind',
    {
      is: 'choice',
      values: ['postmortem', 'runbook', 'checklist', 'page'],
      words: { 'post mortem': 'postmortem', 'incident review': 'postmortem', playbook: 'runbook' },
    },
    'What the document is. Without it the folder decides (`postmortems/`, `runbooks/`, `checklists/`), then the headings.',
    ['runbook'],
  ),
  field('title', { is: 'text' }, 'The title. Without it the first heading is.', [
    'Orders stood still for 40 minutes',
  ]),
  field(
    'date',
    { is: 'date' },
    'The day it is about: of a postmortem the day of the incident. Without it the file name or a line under the title tells.',
    ['2026-03-01'],
  ),
  field(
    'tags',
    { is: 'list', of: { is: 'text' }, split: 'comma or space' },
    'Words to find it by. Text instead of a list is split at commas, or else at spaces.',
    [['database', 'fail over']],
    {
      synonyms: [
        'tag',
        { name: 'categories', split: 'comma or space' },
        'category',
        { name: 'keywords', split: 'comma' },
      ],
    },
  ),
  field(
    'services',
    { is: 'list', of: { is: 'text' }, split: 'comma' },
    'The services it concerns, by the names that `onlyonce.yaml` gives them.',
    [['orders', 'payments']],
    { synonyms: ['service'] },
  ),
  field(
    'owner',
    { is: 'text', named: 'name', joined: true },
    'Who keeps it true: a team or a person.',
    ['storage team'],
    {
      synonyms: ['owners'],
    },
  ),
  field('authors', { is: 'list', of: person, split: 'comma' }, 'Who wrote it.', [['Kim', 'Robin']], {
    synonyms: ['author'],
  }),
  field(
    'audience',
    { is: 'audience' },
    'Who may see it: `internal` (the default), `public`, or an audience of your own. A build for others leaves it out.',
    ['public'],
  ),
  field(
    'aliases',
    { is: 'list', of: { is: 'text' } },
    'Old ids, paths or addresses that should still lead here.',
    [['runbooks/old-name']],
    { synonyms: ['alias', 'permalink', 'redirect_from'] },
  ),
  field('summary', { is: 'text' }, 'One or two sentences for lists.', ['A full disk stopped the queue.'], {
    synonyms: ['teaser', 'description', 'excerpt'],
  }),
  field(
    'status',
    { is: 'choice', values: ['draft', 'final'], open: true },
    'A draft is built with a mark. Words such as `WIP` or `in review` are read as draft; any other word is kept as it is.',
    ['draft', 'final'],
  ),
  field('draft', { is: 'boolean' }, 'Another way to say `status: draft`; so is `published: false`.', [true]),
];

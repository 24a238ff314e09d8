/**
 * Fields of a checklist.
 *
 * In: nothing. Out: their table.
 * May not: hold code.
 */
import { type Field, field } from './field.ts';

export const checklistFields: readonly Field[] = [
  field(
    'do',
    {
      is: 'choice',
      values: ['read-do', 'do-confirm'],
      words: { 'read do': 'read-do', 'do confirm': 'do-confirm' },
    },
    'How it is used: read each step and do it, or do the work and then confirm each step.',
    ['read-do'],
  ),
  field(
    'roles',
    { is: 'list', of: { is: 'text', named: 'name' }, split: 'comma' },
    'Who takes part, by what they do.',
    [['call leader', 'scribe']],
    { synonyms: ['role'] },
  ),
];

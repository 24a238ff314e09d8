/**
 * Fields of a runbook.
 *
 * In: nothing. Out: their table.
 * May not: hold code.
 */
import { type Field, field } from './field.ts';

export const runbookFields: readonly Field[] = [
  field(
    'alerts',
    { is: 'list', of: { is: 'text', named: 'name' }, split: 'comma' },
    'Names of the alerts that lead here, as the alerting system writes them.',
    [['QueueTooOld']],
    { synonyms: ['alert', 'alert_name'] },
  ),
  field(
    'symptoms',
    { is: 'list', of: { is: 'text' } },
    'What is seen when this is the right page: error lines, words that callers use.',
    [['too many connections', 'checkout hangs']],
    { synonyms: ['symptom'] },
  ),
  field(
    'params',
    { is: 'map', of: { is: 'text' }, key: 'parameter' },
    'Parameters of the commands, each with what to put in: `{{ name }}` in a command is one.',
    [{ cluster: 'name of the cluster, e.g. eu-1' }],
    { synonyms: ['parameters', 'variables'] },
  ),
  field(
    'verified',
    {
      is: 'object',
      short: 'date',
      fields: [
        field('date', { is: 'date' }, 'When it was last gone through.', ['2026-02-10'], {
          required: true,
          synonyms: ['on'],
        }),
        field('by', { is: 'text', named: 'name', joined: true }, 'By whom.', ['Kim']),
        field(
          'how',
          { is: 'choice', values: ['drill', 'incident', 'read'] },
          'In a drill, in an incident, or only read.',
          ['drill'],
        ),
      ],
    },
    'When someone last saw that it works.',
    [{ date: '2026-02-10', by: 'Kim', how: 'drill' }],
    { synonyms: ['last_verified', 'tested', 'last_tested'] },
  ),
  field(
    'requires',
    { is: 'list', of: { is: 'text' } },
    'What must be at hand before the first step: access, tools, people.',
    [['VPN', 'access to the database host']],
    { synonyms: ['prerequisites', 'requirements'] },
  ),
];

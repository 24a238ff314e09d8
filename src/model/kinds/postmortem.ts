/**
 * Fields of a postmortem.
 *
 * In: nothing. Out: their table.
 * May not: hold code.
 */
import { type Field, field } from './field.ts';

/** One promised change. */
const actionFields: readonly Field[] = [
  field(
    'change',
    { is: 'text' },
    'What will be different, so that someone else could check it.',
    ['Alert when the queue is older than 5 minutes'],
    {
      required: true,
      synonyms: ['text', 'action', 'title', 'description', 'what', 'task'],
    },
  ),
  field(
    'type',
    {
      is: 'choice',
      values: ['prevent', 'detect', 'mitigate', 'repair', 'investigate'],
      words: {
        prevention: 'prevent',
        preventive: 'prevent',
        preventative: 'prevent',
        detection: 'detect',
        monitoring: 'detect',
        mitigation: 'mitigate',
        fix: 'repair',
        investigation: 'investigate',
      },
    },
    'What the change does about the next incident.',
    ['detect'],
    { synonyms: ['kind', 'category'] },
  ),
  field('owner', { is: 'text', named: 'name', joined: true }, 'Who sees to it.', ['Kim'], {
    synonyms: ['assignee', 'owners', 'who'],
  }),
  field('due', { is: 'date' }, 'When it will be done.', ['2026-04-01'], {
    synonyms: ['due_date', 'due_on', 'deadline'],
  }),
  field('ticket', { is: 'text' }, 'Where it is tracked.', ['OPS-123'], {
    synonyms: ['issue', 'bug', 'link', 'url'],
  }),
  field(
    'status',
    {
      is: 'choice',
      values: ['open', 'done', 'dropped'],
      words: {
        todo: 'open',
        'to do': 'open',
        new: 'open',
        planned: 'open',
        started: 'open',
        'in progress': 'open',
        false: 'open',
        no: 'open',
        closed: 'done',
        complete: 'done',
        completed: 'done',
        finished: 'done',
        fixed: 'done',
        resolved: 'done',
        true: 'done',
        yes: 'done',
        cancelled: 'dropped',
        canceled: 'dropped',
        rejected: 'dropped',
        'wont do': 'dropped',
        "won't do": 'dropped',
      },
    },
    'Whether it has been done.',
    ['open'],
    { synonyms: ['done', 'state'] },
  ),
  field(
    'done_when',
    { is: 'text' },
    'What can be seen once it is done.',
    ['the drill in May raises the alert'],
    {
      synonyms: ['verification'],
    },
  ),
];

export const postmortemFields: readonly Field[] = [
  field(
    'severity',
    { is: 'severity' },
    '`SEV1` (worst) to `SEV5`. `SEV-1`, `P1`, `1`, `critical` and words from `severities` in `onlyonce.yaml` are read too.',
    ['SEV2'],
    { synonyms: ['sev', 'priority', 'incident_severity'] },
  ),
  field('started', { is: 'datetime' }, 'When it began to hurt.', ['2026-03-01T09:12+01:00'], {
    synonyms: ['start', 'start_time', 'started_at', 'began'],
  }),
  field('detected', { is: 'datetime' }, 'When someone or something noticed.', ['2026-03-01T09:20+01:00'], {
    synonyms: ['detected_at', 'detection_time'],
  }),
  field('mitigated', { is: 'datetime' }, 'When it stopped hurting.', ['2026-03-01T09:50+01:00'], {
    synonyms: ['mitigated_at', 'mitigation_time'],
  }),
  field('resolved', { is: 'datetime' }, 'When all was as it should be again.', ['2026-03-01T11:00+01:00'], {
    synonyms: ['resolved_at', 'resolution_time', 'ended', 'end', 'end_time'],
  }),
  field('call_lead', { is: 'text', named: 'name', joined: true }, 'Who led the call.', ['Robin'], {
    synonyms: ['call_leader', 'incident_commander', 'commander', 'incident_lead'],
  }),
  field(
    'causes',
    { is: 'list', of: { is: 'text' } },
    'Contributing causes: everything without which it would not have happened, or not so badly.',
    [['no timeout on the lock service', 'start-up script missing on the spare']],
    { synonyms: ['cause', 'root_cause', 'root_causes', 'contributing_factors', 'contributing_causes'] },
  ),
  field(
    'runbooks',
    {
      is: 'list',
      of: {
        is: 'object',
        short: 'ref',
        fields: [
          field('ref', { is: 'reference' }, 'The runbook.', ['runbooks/db-failover'], {
            required: true,
            synonyms: ['runbook', 'id', 'path'],
          }),
          field(
            'outcome',
            { is: 'choice', values: ['helped', 'wrong', 'missing'] },
            'Whether it helped, led astray, or was not there.',
            ['helped'],
          ),
        ],
      },
    },
    'Runbooks that were used, or should have been there.',
    [[{ ref: 'runbooks/db-failover', outcome: 'helped' }]],
    { synonyms: ['runbook'] },
  ),
  field(
    'actions',
    { is: 'list', of: { is: 'object', short: 'change', fields: actionFields } },
    'Action items, when you would rather have them here than in the text.',
    [
      [
        {
          change: 'Alert when the queue is older than 5 minutes',
          type: 'detect',
          owner: 'Kim',
          due: '2026-04-01',
        },
      ],
    ],
    { synonyms: ['action_items', 'follow_ups'] },
  ),
  field(
    'no_change',
    {
      is: 'object',
      fields: [
        field('reason', { is: 'text' }, 'Why nothing will change.', ['the system is switched off in June'], {
          required: true,
        }),
        field('review_on', { is: 'date' }, 'When that will be looked at again.', ['2026-06-01'], {
          required: true,
        }),
      ],
    },
    'The honest alternative to an action item: nothing will change, and why.',
    [{ reason: 'the system is switched off in June', review_on: '2026-06-01' }],
  ),
  field(
    'reproduced',
    {
      is: 'object',
      orTrue: true,
      oneOf: [['where'], ['date'], ['not']],
      fields: [
        field('where', { is: 'text' }, 'Where the circumstances were made again.', ['staging']),
        field('date', { is: 'date' }, 'When.', ['2026-03-03']),
        field('not', { is: 'text' }, 'Why it was not possible.', ['needs the load of a sale'], {
          synonyms: ['reason'],
        }),
      ],
    },
    'Whether the incident was made to happen again in a sandbox: `true`, where and when, or why not.',
    [true, { where: 'staging', date: '2026-03-03' }, { not: 'needs the load of a sale' }],
  ),
];

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/analyze/front-matter/read-front-matter.ts';
import {
  type FieldOptions,
  isDraftStatus,
  kindOf,
  type ValidatedFields,
  validateFields,
} from '../../../src/analyze/front-matter/validate-fields.ts';
import type { Kind } from '../../../src/model/facts.ts';

const plain: FieldOptions = { severities: {} };

function validate(kind: Kind, fields: string, options: FieldOptions = plain): ValidatedFields {
  return validateFields(kind, readFrontMatter(`---\n${fields}\n---\n`), options);
}

function messagesOf({ problems }: ValidatedFields): readonly string[] {
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('common fields', () => {
  it('are absent, internal and no draft when nothing is said', () => {
    expect(validateFields('page', readFrontMatter('text'), plain)).toEqual({
      common: {
        title: null,
        date: null,
        tags: [],
        services: [],
        owner: null,
        authors: [],
        audience: 'internal',
        aliases: [],
        summary: null,
        status: null,
        draft: null,
        severity: null,
        severityText: null,
      },
      kindFields: {},
      places: [],
      problems: [],
    });
  });

  it.each([
    ['title: 2021', 'title', '2021'],
    ['title: 1.10', 'title', '1.10'],
    ['title: |\n  two\n  lines', 'title', 'two lines'],
    ['Title: x', 'title', 'x'],
    ['title:', 'title', null],
    ['date: 2015-07-27 21:57:20', 'date', '2015-07-27'],
    ['date: 2015-07-27T21:57:20+02:00', 'date', '2015-07-27'],
    ['date: 2015-7-2', 'date', '2015-07-02'],
    ['date: 2015/07/27', 'date', '2015-07-27'],
    ['tags: [a, b c]', 'tags', ['a', 'b c']],
    ['tags: one two', 'tags', ['one', 'two']],
    ['tags: one two, three', 'tags', ['one two', 'three']],
    ['tags: [1.10, 2]', 'tags', ['1.10', '2']],
    ['tags: [a, "", ~, b]', 'tags', ['a', 'b']],
    ['tag: fail over', 'tags', ['fail over']],
    ['categories: [a]\ntags: [b]', 'tags', ['b', 'a']],
    ['categories: a b', 'tags', ['a', 'b']],
    ['keywords: fail over, disk', 'tags', ['fail over', 'disk']],
    ['services: orders, payments', 'services', ['orders', 'payments']],
    ['service: orders', 'services', ['orders']],
    ['author: Kim Lee', 'authors', ['Kim Lee']],
    ['authors:\n  - name: Kim\n    url: x\n  - Robin', 'authors', ['Kim', 'Robin']],
    ['owner: {name: Kim}', 'owner', 'Kim'],
    ['owners: [Kim, Robin]', 'owner', 'Kim, Robin'],
    ['audience: partners', 'audience', 'partners'],
    ['aliases: old', 'aliases', ['old']],
    ['redirect_from: [/a/, /b/]\npermalink: /c/', 'aliases', ['/c/', '/a/', '/b/']],
    ['permalink: /:year/:title/', 'aliases', []],
    ['teaser: >\n  some\n  words', 'summary', 'some words'],
    ['description: b\nsummary: a', 'summary', 'a'],
    ['status: Resolved', 'status', 'Resolved'],
    ['status: Final', 'status', 'final'],
    ['status: final', 'draft', false],
    ['status: publish', 'draft', false],
    ['status: Draft', 'draft', true],
    ['status: WIP', 'draft', true],
    ['draft: true', 'draft', true],
    ['draft: yes', 'draft', true],
    ['draft: false', 'draft', false],
    ['published: false', 'draft', true],
    ['published: true', 'draft', false],
    ['published: 2020-01-01', 'draft', null],
    ['status: final\ndraft: true', 'draft', true],
  ] as const)('%j gives %s', (fields, name, value) => {
    const validated = validate('page', fields);
    expect(validated.common[name]).toEqual(value);
    expect(validated.problems).toEqual([]);
  });

  it.each([
    ['title: [a]', '2:8 Unexpected list as `title`'],
    ['date: yesterday', '2:7 Unexpected `yesterday` as `date`'],
    ['date: 2021-02-30', '2:7 Unexpected `2021-02-30` as `date`'],
    ['date: 03/04/2021', '2:7 Unexpected `03/04/2021` as `date`'],
    ['date: 2021', '2:7 Unexpected `2021` as `date`'],
    ['tags: [a, {b: c}]', '2:11 Unexpected mapping as `tags`'],
    ['draft: maybe', '2:8 Unexpected `maybe` as `draft`'],
    ['status: drft', '2:9 Unexpected `drft` as `status`'],
    ['kind: incident', '2:7 Unexpected `incident` as `kind`'],
    ['audience: pubic', '2:11 Unexpected audience `pubic`'],
    ['audience: [public]', '2:11 Unexpected list as `audience`'],
    ['tittle: x', '2:1 Unexpected key `tittle`'],
  ])('%j is a problem at its place', (fields, message) => {
    expect(messagesOf(validate('page', fields))).toEqual([message]);
  });

  it('offers the nearest match', () => {
    expect(validate('page', 'tittle: x').problems[0]?.expected).toBe('`title`');
    expect(validate('page', 'kind: runbok').problems[0]?.expected).toBe(
      'one of `postmortem`, `runbook`, `checklist`, `page`; nearest is `runbook`',
    );
  });

  it('keeps an audience that nobody knows, so that the document stays hidden', () => {
    const validated = validate('page', 'audience: partners', { severities: {}, audiences: ['sales'] });
    expect(validated.common.audience).toBe('partners');
    expect(messagesOf(validated)).toEqual(['2:11 Unexpected audience `partners`']);
    expect(validate('page', 'audience: sales', { severities: {}, audiences: ['sales'] }).problems).toEqual(
      [],
    );
  });

  it.each([
    'layout: post\nnav_order: 3\nmeta: {_edit_last: "2"}\ntype: post\nsidebar_position: 1\nweight: 5',
    'anything_else: 1\nx: 2',
    'alerts: [a]\nseverity: SEV1',
    '__proto__: {title: x}\nconstructor: y\ntoString: z',
  ])('leaves keys alone that are not ours: %j', (fields) => {
    expect(validate('page', fields)).toMatchObject({ problems: [], kindFields: {}, common: { title: null } });
  });

  it('gives places by canonical name, in step with the values', () => {
    const { common, places } = validate('page', 'categories: [{}, a]\nTAGS:\n  - b\nauthor: Kim');
    expect(common.tags).toEqual(['b', 'a']);
    expect(places.map(({ name, line, column }) => `${name} ${line}:${column}`)).toEqual([
      'tags 4:3',
      'tags.0 4:5',
      'tags.1 2:18',
      'authors 5:9',
      'authors.0 5:9',
    ]);
  });
});

describe('a postmortem', () => {
  it.each([
    ['severity: 1', 'SEV1', '1'],
    ['severity: SEV-2', 'SEV2', 'SEV-2'],
    ['severity: Sev 3', 'SEV3', 'Sev 3'],
    ['severity: P0', 'SEV1', 'P0'],
    ['severity: S4', 'SEV4', 'S4'],
    ['severity: Critical', 'SEV1', 'Critical'],
    ['sev: major', 'SEV2', 'major'],
    ['severity: Brownout', 'SEV3', 'Brownout'],
  ])('%j', (fields, severity, severityText) => {
    const validated = validate('postmortem', fields, { severities: { brownout: 'SEV3' } });
    expect(validated).toMatchObject({ common: { severity, severityText }, problems: [], kindFields: {} });
  });

  it('keeps the words of a severity that stands for no level, with a problem', () => {
    const validated = validate('postmortem', 'severity: quite bad');
    expect(validated.common).toMatchObject({ severity: null, severityText: 'quite bad' });
    expect(messagesOf(validated)).toEqual(['2:11 Unexpected `quite bad` as `severity`']);
  });

  it.each([
    ['started: 2021-03-05 23:27', 'started', '2021-03-05T23:27'],
    ['started: 2021-03-05T23:27:10Z', 'started', '2021-03-05T23:27:10Z'],
    ['detected: 2021-03-05 9:05 +0100', 'detected', '2021-03-05T09:05+01:00'],
    ['mitigated: 2021-03-05', 'mitigated', '2021-03-05'],
    ['end_time: 2021-03-05 23.27 UTC', 'resolved', '2021-03-05T23:27Z'],
    ['call-lead: Kim', 'call_lead', 'Kim'],
    ['root_cause: a disk, full', 'causes', ['a disk, full']],
    ['runbooks: runbooks/db', 'runbooks', [{ ref: 'runbooks/db', outcome: null }]],
    [
      'runbooks: [a, {ref: b, outcome: Helped}]',
      'runbooks',
      [
        { ref: 'a', outcome: null },
        { ref: 'b', outcome: 'helped' },
      ],
    ],
    ['reproduced: true', 'reproduced', true],
    [
      'reproduced: {where: staging, date: 2021-01-02}',
      'reproduced',
      { where: 'staging', date: '2021-01-02', not: null },
    ],
    ['reproduced: {not: too large}', 'reproduced', { where: null, date: null, not: 'too large' }],
    ['no_change: {reason: x, review_on: 2026-06-01}', 'no_change', { reason: 'x', review_on: '2026-06-01' }],
  ])('%j gives %s', (fields, name, value) => {
    const validated = validate('postmortem', fields);
    expect(validated.problems).toEqual([]);
    expect(validated.kindFields).toEqual({ [name]: value });
  });

  it('reads action items in every form, each with its place', () => {
    const { kindFields, places, problems } = validate(
      'postmortem',
      'actions:\n  - Add an alert\n  - change: Cap the queue\n    type: prevention\n    assignee: Kim\n    due: 2026-04-01\n    issue: 123\n    done: true\n    done_when: it is\n  - {what: Drill, state: in progress}',
    );
    const nothing = { type: null, owner: null, due: null, ticket: null, status: null, done_when: null };
    expect(problems).toEqual([]);
    expect(kindFields['actions']).toEqual([
      { change: 'Add an alert', ...nothing },
      {
        change: 'Cap the queue',
        type: 'prevent',
        owner: 'Kim',
        due: '2026-04-01',
        ticket: '123',
        status: 'done',
        done_when: 'it is',
      },
      { change: 'Drill', ...nothing, status: 'open' },
    ]);
    const lines = Object.fromEntries(places.map(({ name, line }) => [name, line]));
    expect(lines).toMatchObject({
      'actions.0': 3,
      'actions.1.change': 4,
      'actions.1.owner': 6,
      'actions.2.change': 11,
    });
  });

  it.each([
    ['detected: yesterday', '2:11 Unexpected `yesterday` as `detected`'],
    ['started: 2021-03-05 25:00', '2:10 Unexpected `2021-03-05 25:00` as `started`'],
    ['actions: [{owner: Kim}]', '2:11 Missing `change` in `actions`'],
    ['actions: [{change: x, type: prevnt}]', '2:29 Unexpected `prevnt` as `type`'],
    ['actions: [{change: x, due: soon}]', '2:28 Unexpected `soon` as `due`'],
    ['actions: [{change: x, ownr: Kim}]', '2:23 Unexpected key `ownr`'],
    ['actions: [{change: x, status: perhaps}]', '2:31 Unexpected `perhaps` as `status`'],
    ['runbooks: [{outcome: helped}]', '2:12 Missing `ref` in `runbooks`'],
    ['no_change: {reason: x}', '2:12 Missing `review_on` in `no_change`'],
    ['no_change: nothing to do', '2:12 Unexpected `nothing to do` as `no_change`'],
    ['reproduced: false', '2:13 Unexpected `false` as `reproduced`'],
    ['reproduced: {}', '2:13 Missing `where` or `date` or `not` in `reproduced`'],
    ['severity: [1]', '2:11 Unexpected list as `severity`'],
  ])('%j is a problem at its place', (fields, message) => {
    expect(messagesOf(validate('postmortem', fields))).toEqual([message]);
  });

  it('drops a broken item and keeps its neighbours in step with their places', () => {
    const { kindFields, places } = validate(
      'postmortem',
      'actions:\n  - {owner: Kim}\n  - {change: b, due: soon}',
    );
    expect(kindFields['actions']).toMatchObject([{ change: 'b', due: null }]);
    expect(places.find(({ name }) => name === 'actions.0.change')).toMatchObject({ line: 4 });
  });
});

describe('a runbook and a checklist', () => {
  it.each([
    ['runbook', 'alerts: A, B', 'alerts', ['A', 'B']],
    ['runbook', 'params: {cluster: eu-1, n: 1.0}', 'params', { cluster: 'eu-1', n: '1.0' }],
    ['runbook', 'verified: 2026-02-10', 'verified', { date: '2026-02-10', by: null, how: null }],
    [
      'runbook',
      'verified: {date: 2026-02-10, by: Kim, how: drill}',
      'verified',
      { date: '2026-02-10', by: 'Kim', how: 'drill' },
    ],
    ['runbook', 'prerequisites: [VPN]', 'requires', ['VPN']],
    ['checklist', 'do: Read-Do', 'do', 'read-do'],
    ['checklist', 'roles: call leader, scribe', 'roles', ['call leader', 'scribe']],
  ] as const)('%s: %j', (kind, fields, name, value) => {
    expect(validate(kind, fields)).toMatchObject({ kindFields: { [name]: value }, problems: [] });
  });

  it.each([
    ['runbook', 'verified: soon', '2:11 Unexpected `soon` as `date`'],
    ['runbook', 'verified: {by: Kim}', '2:11 Missing `date` in `verified`'],
    ['runbook', 'params: [a]', '2:9 Unexpected list as `params`'],
    ['checklist', 'do: read', '2:5 Unexpected `read` as `do`'],
  ] as const)('%s: %j is a problem at its place', (kind, fields, message) => {
    expect(messagesOf(validate(kind, fields))).toEqual([message]);
  });
});

it.each([
  ['kind: runbook', 'runbook'],
  ['Kind: Post-Mortem', 'postmortem'],
  ['kind: incident', null],
  ['kind: [runbook]', null],
  ['title: x', null],
])('the kind that %j states is %s', (fields, kind) => {
  expect(kindOf(readFrontMatter(`---\n${fields}\n---\n`))).toBe(kind);
});

it.each([
  ['Draft', true],
  ['draft, to be reviewed', true],
  ['first draft', true],
  ['Work in progress', true],
  ['in review', true],
  ['Final', false],
  ['drafted by Kim', false],
  ['Complete, action items in progress', false],
  ['Resolved', false],
])('status %j is a draft: %s', (status, isDraft) => {
  expect(isDraftStatus(status)).toBe(isDraft);
});

describe('laws', () => {
  const key = fc.oneof(
    fc.constantFrom(
      'title',
      'date',
      'tags',
      'actions',
      'runbooks',
      'verified',
      'params',
      'no_change',
      'reproduced',
      'severity',
      'owner',
      'kind',
      '__proto__',
      'constructor',
    ),
    fc.string(),
  );
  const data = fc.dictionary(key, fc.jsonValue({ maxDepth: 4 }), { noNullPrototype: true });

  it('any data gives values that JSON can carry, places in the file, and bounded problems', () => {
    fc.assert(
      fc.property(
        data,
        fc.constantFrom<Kind>('postmortem', 'runbook', 'checklist', 'page'),
        (fields, kind) => {
          const front = readFrontMatter(`---\n${JSON.stringify(fields)}\n---\n`);
          const validated = validateFields(kind, front, plain);
          expect(JSON.parse(JSON.stringify(validated))).toEqual(validated);
          expect(validated.problems.length).toBeLessThanOrEqual(50);
          for (const { line } of validated.problems) expect(line).toBeLessThanOrEqual(2);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('canonical values are read as themselves', () => {
    const once = validate(
      'postmortem',
      'date: 2015-7-27 1:02\nstarted: 2015-7-27 1:02 +0100\nseverity: p3\ntags: a b',
    );
    const again = validate(
      'postmortem',
      `date: ${once.common.date}\nstarted: ${String(once.kindFields['started'])}\nseverity: ${once.common.severity}\ntags: ${JSON.stringify(once.common.tags)}`,
    );
    expect({ ...again.common, severityText: null }).toEqual({ ...once.common, severityText: null });
    expect(again.kindFields).toEqual(once.kindFields);
  });

  it('ends for a block of thousands of keys and items', () => {
    const many = Array.from({ length: 4000 }, (_, n) => `titel${n}: x`).join('\n');
    expect(validate('postmortem', many).problems.length).toBeLessThanOrEqual(50);
    expect(validate('postmortem', `actions: [${'{},'.repeat(9000)}]`).problems).toHaveLength(50);
  });
});

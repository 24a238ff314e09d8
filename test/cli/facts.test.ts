import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byCodeUnit } from '../../src/model/paths.ts';
import { type Files, temporaryFolder } from '../support/folder.ts';

const main = join(import.meta.dirname, '../../dist/src/cli/main.js');

/** The lines of `onlyonce facts`, each as its text and its value. */
function factsOf(
  files: Files,
  args: readonly string[] = [],
): { text: string; value: Record<string, unknown> }[] {
  const ran = spawnSync(process.execPath, [main, 'facts', ...args], {
    cwd: temporaryFolder(files),
    encoding: 'utf8',
  });
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  return ran.stdout.split('\n').flatMap((text) => (text === '' ? [] : [{ text, value: JSON.parse(text) }]));
}

/** What the contract says of a value: a type, several, a list of records or of values, or a record in key order. */
type Shape =
  | 'string'
  | 'number'
  | 'boolean'
  | 'null'
  | readonly Shape[]
  | { readonly list: Shape }
  | { readonly fields: readonly (readonly [string, Shape])[] };

const text: Shape = 'string';
const maybeText: Shape = ['string', 'null'];

function record(fields: { readonly [name: string]: Shape }): Shape {
  return { fields: Object.entries(fields) };
}

const diagnostic = record({
  rule: text,
  severity: text,
  path: text,
  line: 'number',
  column: 'number',
  endLine: 'number',
  endColumn: 'number',
  message: text,
  expected: maybeText,
  url: maybeText,
  fix: ['null', record({ start: 'number', end: 'number', text })],
});

const contract = record({
  version: 'number',
  path: text,
  id: text,
  kind: text,
  url: text,
  revision: text,
  title: text,
  date: maybeText,
  severity: maybeText,
  severityText: maybeText,
  status: maybeText,
  tags: { list: text },
  services: { list: text },
  headings: { list: record({ depth: 'number', text, id: text, line: 'number' }) },
  links: { list: record({ href: text, text, line: 'number', target: maybeText, external: 'boolean' }) },
  actions: {
    list: record({
      text,
      owner: maybeText,
      due: maybeText,
      ticket: maybeText,
      done: 'boolean',
      type: maybeText,
      verdict: 'string',
      kind: maybeText,
      strength: maybeText,
      line: 'number',
    }),
  },
  timeline: { list: record({ at: maybeText, raw: text, text, line: 'number' }) },
  steps: {
    list: record({
      id: text,
      text,
      stage: maybeText,
      minutes: ['number', 'null'],
      expect: maybeText,
      undo: maybeText,
      commands: { list: text },
      line: 'number',
    }),
  },
  words: 'number',
  diagnostics: { list: diagnostic },
});

/** Where a value is not as the shape says; empty when it is. */
function against(shape: Shape, value: unknown, at: string): string[] {
  if (typeof shape === 'string') {
    const type = value === null ? 'null' : typeof value;
    return type === shape ? [] : [`${at} is ${type}, not ${shape}`];
  }
  if ('list' in shape) {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((item: unknown, index) => against(shape.list, item, `${at}.${index}`));
  }
  if ('fields' in shape) {
    if (value === null || typeof value !== 'object') return [`${at} is no record`];
    const found: { readonly [name: string]: unknown } = { ...value };
    const names = shape.fields.map(([name]) => name);
    if (Object.keys(found).join() !== names.join()) return [`${at} has keys ${Object.keys(found).join()}`];
    return shape.fields.flatMap(([name, inner]) => against(inner, found[name], `${at}.${name}`));
  }
  const tries = shape.map((option) => against(option, value, at));
  return tries.some((problems) => problems.length === 0) ? [] : (tries[0] ?? []);
}

const postmortem = `---
title: Queue full
date: 2026-03-01
severity: SEV2
tags: [queue, workers]
services: [mail]
---

# Queue full

See [the runbook](../runbooks/restart.md#restart-5-min), [the graph](graph.png), [a site](https://example.com/), [nothing](gone.md)
and [a missing part](../runbooks/restart.md#gone).

## Timeline

- 10:02 UTC - first alert
- ??:?? - somebody restarted the workers

## Action items

- [ ] Add an alert on queue depth above 10,000 (@kim) #123
- [x] Raise the limit of open files to 65,536
`;

const runbook = `# Restart the workers

## Restart (5 min)

1. Stop the workers.

   \`\`\`sh
   systemctl stop workers
   \`\`\`

   - Expect: no process is left
   - Undo: \`systemctl start workers\`
2. Start them.
`;

const files: Files = {
  'content/postmortems/2026-03-01-queue-full.md': postmortem,
  'content/postmortems/graph.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
  'content/runbooks/restart.md': runbook,
  'content/Z.md': '# Z\n',
  'content/a b.md': '# A b\n',
  'content/binary.md': new Uint8Array(64),
  'content/broken.md': '---\na: [\n---\ntext\n',
  'content/empty.md': '',
  'content/secret.md': '---\naudience: sre\n---\n# Secret\n',
};

describe('facts', () => {
  const lines = () => factsOf({ ...files, 'onlyonce.yaml': 'audiences: [sre]\n' });

  it('has one line for every document, unreadable ones too, by path', () => {
    const paths = lines().map(({ value }) => value['path']);
    const documents = Object.keys(files).filter((path) => path.endsWith('.md'));
    expect(paths).toEqual(documents.sort(byCodeUnit));
  });

  it('has the keys of the contract, in their order, with their types', () => {
    expect(lines().flatMap(({ value }) => against(contract, value, String(value['path'])))).toEqual([]);
  });

  it('says what a document says', () => {
    const found = lines().find(({ value }) => value['id'] === 'postmortems/2026-03-01-queue-full');
    expect(found?.value).toMatchObject({
      version: 1,
      path: 'content/postmortems/2026-03-01-queue-full.md',
      kind: 'postmortem',
      url: 'postmortems/2026-03-01-queue-full.html',
      title: 'Queue full',
      date: '2026-03-01',
      severity: 'SEV2',
      tags: ['queue', 'workers'],
      services: ['mail'],
      links: [
        { target: 'runbooks/restart', external: false },
        { target: 'postmortems/graph.png', external: false },
        { target: null, external: true },
        { target: null, external: false },
        { target: 'runbooks/restart', external: false },
      ],
      timeline: [{ raw: '10:02 UTC' }, { at: null }],
      actions: [
        { done: false, verdict: expect.any(String) },
        { done: true, verdict: expect.any(String) },
      ],
    });
    expect(found?.value['revision']).toMatch(/^[0-9a-f]{8}$/);
  });

  it('lists the findings of each file as lint does', () => {
    const found = lines().find(({ value }) => value['id'] === 'postmortems/2026-03-01-queue-full');
    expect(found?.value['diagnostics']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          rule: 'links-resolve',
          severity: 'error',
          path: 'content/postmortems/2026-03-01-queue-full.md',
          line: 11,
          message: 'Missing link target `gone.md` (onlyonce explain links-resolve)',
        }),
        expect.objectContaining({ rule: 'anchors-resolve', line: 12 }),
      ]),
    );
    const binary = lines().find(({ value }) => value['id'] === 'binary');
    expect(binary?.value['diagnostics']).toMatchObject([{ rule: 'file-is-readable' }]);
  });

  it('reports on a single file, knowing the others', () => {
    const [only, ...rest] = factsOf(files, [
      'content/postmortems/2026-03-01-queue-full.md',
      '--format',
      'ndjson',
    ]);
    expect(rest).toEqual([]);
    expect(only?.value['links']).toMatchObject([{ target: 'runbooks/restart' }, {}, {}, {}, {}]);
  });

  it('prints nothing that a terminal obeys', () => {
    const [only] = factsOf({ 'a.md': '# A \u001b[31m \u009b31m \u202e\n' });
    expect(only?.text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });
});

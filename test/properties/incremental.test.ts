import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeMemory, emptyMemory } from '../../src/build/memory.ts';
import { contentHash } from '../../src/hash/content-hash.ts';
import { temporaryFolder } from '../support/folder.ts';
import { buildFolder, readTree as readWholeTree } from '../support/site.ts';

/** Every file of a folder; what is too long to be looked at in a report as its hash. */
function readTree(folder: string): ReadonlyMap<string, string> {
  return new Map(
    [...readWholeTree(folder)].map(([path, text]) => [path, text.length > 4000 ? contentHash(text) : text]),
  );
}

const paths = [
  'index.md',
  'runbooks/index.md',
  'runbooks/README.md',
  'runbooks/db.md',
  'runbooks/Db.md',
  'runbooks/db.markdown',
  'postmortems/2026-01-01-a.md',
  'postmortems/2026-02-02-b.md',
  'notes/c d.md',
  'tags/disk.md',
  'checklists/x.md',
] as const;

const path = fc.constantFrom(...paths);
const image = fc.constantFrom('img/a.png', 'runbooks/b.svg');

/** So many words that the search index has several files of them. */
function manyWords(seed: number): string {
  return Array.from({ length: 2500 }, (_, at) => (((at + 1) * (seed + 7919)) % 999_983).toString(36)).join(
    ' ',
  );
}

/** A document that links, tags and refers at random among the other paths. */
const text = fc
  .record({
    title: fc.constantFrom('One', 'Two', 'Three', 'A & <b>'),
    tags: fc.subarray(['disk', 'Disk', 'dns', 'c++']),
    service: fc.constantFrom('web', 'db', ''),
    audience: fc.constantFrom('internal', 'internal', 'public'),
    links: fc.array(path, { maxLength: 3 }),
    picture: fc.option(image),
    alias: fc.option(fc.constantFrom('/old/', 'gone.html')),
    steps: fc.nat(3),
    alerts: fc.subarray(['DiskFull', 'Dns Down']),
    words: fc.subarray(['replica lag', 'ORA-00600', 'kube_pod_info', 'crème 接続', 'timeout']),
    bulk: fc.option(fc.nat(3), { freq: 9 }),
  })
  .map(({ title, tags, service, audience, links, picture, alias, steps, alerts, words, bulk }) =>
    [
      '---',
      `title: ${JSON.stringify(title)}`,
      `tags: ${JSON.stringify(tags)}`,
      `audience: ${audience}`,
      ...(service === '' ? [] : [`services: [${service}]`]),
      ...(alias === null ? [] : [`aliases: [${alias}]`]),
      ...(alerts.length === 0 ? [] : [`alerts: [${alerts}]`]),
      '---',
      `# ${title}`,
      '',
      ...links.map((link) => `See [${link}](/${encodeURI(link)}#one).`),
      ...(picture === null ? [] : ['', `![picture](/${picture})`]),
      '',
      ...Array.from({ length: steps }, (_, at) => `${at + 1}. Step ${at}`),
      '',
      ...words.flatMap((word) => [`## ${word}`, '', `Look for ${word}.`, '']),
      ...(bulk === null ? [] : [manyWords(bulk), '']),
    ].join('\n'),
  );

const edit = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: fc.constant('write' as const), path, text }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('write' as const),
      path: image,
      text: fc.constantFrom('x', 'yy'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('delete' as const), path: fc.oneof(path, image) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('rename' as const), path, to: path }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('rename' as const),
      path: fc.constantFrom('runbooks', 'notes', 'img'),
      to: fc.constantFrom('moved', 'checklists/moved', 'notes'),
    }),
  },
  // A save that its author takes back, or that leaves size and time as they were.
  { weight: 2, arbitrary: fc.record({ what: fc.constant('same time' as const), path }) },
);

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

/** Makes the edit; the absolute paths that a watcher tells of. */
function apply(folder: string, change: Edit): readonly string[] {
  const file = join(folder, change.path);
  if (change.what === 'delete') {
    if (!existsSync(file)) return [];
    rmSync(file);
    return [file];
  }
  if (change.what === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, change.text);
    return [file, dirname(file)];
  }
  if (!existsSync(file)) return [];
  if (change.what === 'same time') {
    const { mtime } = statSync(file);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/o/g, '0').replace(/0ne/g, 'one'));
    utimesSync(file, mtime, mtime);
    return [file];
  }
  const to = join(folder, change.to);
  if (existsSync(to) && (statSync(to).isDirectory() || statSync(file).isDirectory())) return [];
  mkdirSync(dirname(to), { recursive: true });
  renameSync(file, to);
  return [file, to];
}

/** What is not content: the configuration, and a layout of the team's own. */
const settings = fc.record({
  title: fc.constantFrom('Notes', 'Other notes'),
  siteUrl: fc.constantFrom(null, 'https://notes.example/'),
  editUrl: fc.constantFrom(null, 'https://git.example/{path}'),
  actionHeadings: fc.constantFrom([], ['what we do']),
  layout: fc.constantFrom(null, 'one', 'two'),
  serviceWorker: fc.boolean(),
  // As `serve` does when somebody asks for what is made only then.
  copies: fc.constantFrom('promised' as const, 'made' as const, 'promised' as const),
});

/** Writes the layout into a folder beside the content, or takes it away. */
function setLayout(folder: string, word: string | null): string | null {
  if (word === null) return null;
  const text = `import { html, shell, type PageLayout } from 'onlyonce/layout';
export const runbook = (page) => shell(page, { main: html\`<p>${word} \${page.document.title}</p>\` });`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'runbook.js'), text.replace(', type PageLayout', ''));
  return folder;
}

describe('a build after any sequence of edits', () => {
  it.each(['internal', 'public'])('equals a clean build, byte for byte (audience %s)', async (audience) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        async (rounds) => {
          const content = temporaryFolder();
          const scratch = temporaryFolder();
          for (const [round, edits] of rounds.entries()) {
            for (const change of edits) apply(content, change);
            const options = { audience, copies: 'made' as const };
            await buildFolder(content, join(scratch, 'out'), options);
            await buildFolder(content, join(scratch, `clean-${round}`), options);
            expect(readTree(join(scratch, 'out'))).toEqual(readTree(join(scratch, `clean-${round}`)));
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('equals a clean build with a cache, in one process and in many, whatever was edited', async () => {
    const round = fc.record({ edits: fc.array(edit, { maxLength: 3 }), settings });
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 2, maxLength: 6 }), async (rounds) => {
        const [content, scratch] = [temporaryFolder(), temporaryFolder()];
        const cacheDir = join(scratch, 'cache');
        const memory = emptyMemory();
        let before: unknown = null;
        for (const [at, { edits, settings: set }] of rounds.entries()) {
          const edited = edits.flatMap((change) => apply(content, change));
          const { layout, copies, ...config } = set;
          const layoutsDir = setLayout(join(scratch, 'layouts'), layout);
          const options = { config, copies, ...(layoutsDir === null ? {} : { layoutsDir }) };
          // A watcher tells of configuration and layouts as well.
          const isSet = JSON.stringify({ layout, config }) === JSON.stringify(before);
          before = { layout, config };
          const serving = {
            ...options,
            memory,
            edited: isSet ? edited : [...edited, join(scratch, 'layouts')],
          };
          await buildFolder(content, join(scratch, 'many'), { ...options, cacheDir });
          await buildFolder(content, join(scratch, 'one'), serving);
          await buildFolder(content, join(scratch, `clean-${at}`), options);
          const clean = readTree(join(scratch, `clean-${at}`));
          expect(readTree(join(scratch, 'many'))).toEqual(clean);
          expect(readTree(join(scratch, 'one'))).toEqual(clean);
        }
        closeMemory(memory);
      }),
      { numRuns: 15 },
    );
  }, 180_000);

  it('equals a build with the other parser', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 12 }), async (edits) => {
        const content = temporaryFolder();
        const scratch = temporaryFolder();
        for (const change of edits) apply(content, change);
        await buildFolder(content, join(scratch, 'native'), { parser: 'native' });
        await buildFolder(content, join(scratch, 'reference'), { parser: 'reference' });
        expect(readTree(join(scratch, 'native'))).toEqual(readTree(join(scratch, 'reference')));
      }),
      { numRuns: 25 },
    );
  });
});

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { buildFolder, readTree } from '../support/site.ts';

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
  })
  .map(({ title, tags, service, audience, links, picture, alias, steps }) =>
    [
      '---',
      `title: ${JSON.stringify(title)}`,
      `tags: ${JSON.stringify(tags)}`,
      `audience: ${audience}`,
      ...(service === '' ? [] : [`services: [${service}]`]),
      ...(alias === null ? [] : [`aliases: [${alias}]`]),
      '---',
      `# ${title}`,
      '',
      ...links.map((link) => `See [${link}](/${encodeURI(link)}#one).`),
      ...(picture === null ? [] : ['', `![picture](/${picture})`]),
      '',
      ...Array.from({ length: steps }, (_, at) => `${at + 1}. Step ${at}`),
      '',
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
);

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function apply(folder: string, change: Edit): void {
  const file = join(folder, change.path);
  if (change.what === 'delete') rmSync(file, { force: true });
  else if (change.what === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, change.text);
  } else if (existsSync(file)) {
    mkdirSync(dirname(join(folder, change.to)), { recursive: true });
    renameSync(file, join(folder, change.to));
  }
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
            await buildFolder(content, join(scratch, 'out'), { audience });
            await buildFolder(content, join(scratch, `clean-${round}`), { audience });
            expect(readTree(join(scratch, 'out'))).toEqual(readTree(join(scratch, `clean-${round}`)));
          }
        },
      ),
      { numRuns: 25 },
    );
  });

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

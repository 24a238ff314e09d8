import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../src/commands/command-context.ts';
import { fixDocuments } from '../../src/commands/fix-documents.ts';
import { everything, openSites } from '../../src/commands/open-site.ts';
import { standingFindings } from '../../src/commands/standing-findings.ts';
import { plainPalette } from '../../src/lint/palette.ts';
import { temporaryFolder } from '../support/folder.ts';

const options = {
  config: null,
  audience: 'internal',
  parser: 'native',
  workers: 0,
  rules: [],
  preset: null,
  today: '2026-06-01',
  cacheDir: '.onlyonce',
  cache: false,
} as const;

function contextIn(cwd: string): CommandContext {
  const silent = () => undefined;
  return {
    cwd,
    environment: {},
    print: silent,
    complain: silent,
    palette: plainPalette,
    width: 80,
    isInteractive: false,
  };
}

const tag = fc.constantFrom('dns', 'DNS', 'Load-Balancer', 'load balancer', '"on"', 'ON', "'load_balancer'");
const piece = fc.constantFrom(
  '<!-- onlyonce-disable-next-line links-resolve: why -->\n',
  '<!-- onlyonce-disable-line links-resolve: why --> text\n',
  '> <!-- onlyonce-disable-file links-resolve: why -->\n',
  '- item\n  <!-- onlyonce-disable links-resolve: why -->\n',
  '[x](gone.md)\n',
  '[b](b.md)\n',
  'Text 🔥.\r\n',
  '\n',
);
/** Documents whose front matter is whole, or may begin too late or end in a slip of the hand. */
const documentWith = (leads: readonly string[], closings: readonly string[]): fc.Arbitrary<string> => {
  const front = fc.tuple(
    fc.constantFrom(...leads),
    fc.constantFrom(...closings),
    fc.array(tag, { maxLength: 4 }),
    fc.boolean(),
  );
  return documents(front);
};

type Front = readonly [lead: string, closing: string, tags: string[], isToml: boolean];

const documents = (front: fc.Arbitrary<Front>): fc.Arbitrary<string> =>
  fc.tuple(front, fc.array(piece, { maxLength: 6 })).map(([[lead, closing, tags, isToml], pieces]) => {
    const quoted = tags.map((one) => `"${one.replace(/['"]/g, '')}"`);
    const block = isToml
      ? `+++\ntags = [${quoted.join(', ')}]\n+++\n`
      : `---\ntitle: A\ntags: [${tags.join(', ')}]\n${closing}`;
    return `${lead}${block}${pieces.join('')}`;
  });

const whole = documentWith(['', '\ufeff'], ['---\n']);
const any = documentWith(['', '\ufeff', '\n\n'], ['---\n', '----\n']);

describe('fixing', () => {
  it('leaves nothing to fix, and nothing changed on the disk', async () => {
    await fc.assert(
      fc.asyncProperty(any, any, any, async (a, b, c) => {
        const cwd = temporaryFolder({ 'a.md': a, 'b.md': b, 'sub/c.md': c });
        const context = contextIn(cwd);
        const fixed = await fixDocuments(['.'], options, context, everything);
        expect((await fixDocuments(['.'], options, context, fixed.selecting)).fixes).toBe(0);
        expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(a);
      }),
      { numRuns: 40 },
    );
  });

  it('adds no finding, but where text has become front matter, which has findings of its own', async () => {
    await fc.assert(
      fc.asyncProperty(whole, whole, whole, async (a, b, c) => {
        const context = contextIn(temporaryFolder({ 'a.md': a, 'b.md': b, 'sub/c.md': c }));
        const count = async (selecting: typeof everything) => {
          const [site] = await openSites(['.'], options, context, selecting);
          if (site === undefined) throw new Error('no site');
          return standingFindings(site.loaded, options, site.around).diagnostics.length;
        };
        const fixed = await fixDocuments(['.'], options, context, everything);
        expect(await count(fixed.selecting)).toBeLessThanOrEqual((await count(everything)) - fixed.fixes);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves files alone that are not UTF-8', async () => {
    const utf16 = Buffer.from('\ufeff---\ntags: [DNS]\n---\n', 'utf16le');
    const cwd = temporaryFolder({
      'a.md': utf16,
      'b.md': '---\ntags: [dns]\n---\n',
      'c.md': '---\ntags: [dns]\n---\n',
    });
    expect(await fixDocuments(['.'], options, contextIn(cwd), everything)).toMatchObject({ fixes: 0 });
  });
});

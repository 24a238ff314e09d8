import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { temporaryFolder } from '../support/folder.ts';
import { attributeOf, elementsOf } from '../support/html.ts';
import { buildFolder } from '../support/site.ts';

const root = join(import.meta.dirname, '..', '..');
const fixtures = join(root, 'test', 'fixtures');

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
}

/** Every href and src of every page, followed on disk, fragments too. */
function deadLinks(out: string): {
  readonly dead: readonly string[];
  readonly followed: number;
  readonly fragments: number;
} {
  const pages = new Map<string, { ids: Set<string>; links: string[] }>();
  for (const path of htmlFiles(out)) {
    const elements = elementsOf(parse(readFileSync(join(out, path), 'utf8')));
    const values = (name: string) => elements.flatMap((element) => attributeOf(element, name) ?? []);
    pages.set(path.replaceAll('\\', '/'), {
      ids: new Set([...values('id'), ...values('name')]),
      links: [...values('href'), ...values('src')],
    });
  }
  const all = new Set(
    readdirSync(out, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')),
  );
  const dead: string[] = [];
  let followed = 0;
  let fragments = 0;
  for (const [path, { links }] of pages) {
    for (const href of links) {
      if (/^(?:https?|mailto|tel):/.test(href)) continue;
      followed++;
      if (href === '' || href.startsWith('/')) dead.push(`${path}: "${href}" is not relative`);
      const base = new URL(
        `https://site.example/deep/down/${path.split('/').map(encodeURIComponent).join('/')}`,
      );
      const url = new URL(href, base);
      const target = decodeURIComponent(url.pathname.slice('/deep/down/'.length));
      if (!all.has(target)) dead.push(`${path}: ${href} leads to no file`);
      if (url.hash !== '' && url.hash !== '#top') {
        fragments++;
        if (!pages.get(target)?.ids.has(decodeURIComponent(url.hash.slice(1))))
          dead.push(`${path}: ${href} leads to no place`);
      }
    }
  }
  return { dead, followed, fragments };
}

describe('every link of every page leads to a file and a place', () => {
  const folders = readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  it.each(folders)('in the fixture %s', async (name) => {
    const out = join(temporaryFolder(), 'out');
    await buildFolder(join(fixtures, name), out, { copies: 'made' });
    expect(deadLinks(out).dead).toEqual([]);
  });

  it('in the example site', async () => {
    const out = join(temporaryFolder(), 'out');
    const { config } = loadConfig(root, null);
    await buildFolder(join(root, 'content'), out, { config, copies: 'made' });
    const { dead, followed, fragments } = deadLinks(out);
    expect(dead).toEqual([]);
    expect(followed).toBeGreaterThan(1000);
    expect(fragments).toBeGreaterThan(100);
  });

  it('in a page whose own links are dead: those are no links any more', async () => {
    const folder = temporaryFolder({
      'a.md': '# A\n\n[x](gone.md) [y](#gone) [z](b.md#gone) ![i](gone.png) [w](b.md#b)\n',
      'b.md': '# B\n',
    });
    const out = join(temporaryFolder(), 'out');
    await buildFolder(folder, out, { copies: 'made' });
    expect(deadLinks(out).dead).toEqual([]);
    const page = readFileSync(join(out, 'a.html'), 'utf8');
    for (const text of ['>x<', '>y<', '>z<', '>w<', 'i']) expect(page).toContain(text);
    expect(page).toContain('href="b.html#b"');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits, makeClaims } from '../../src/graph/claims.ts';
import { assignUrls, slugOfName, urlOfAsset } from '../../src/graph/urls.ts';
import { byCodeUnit, encodeUrl, relativeHref, urlOfPath } from '../../src/model/paths.ts';

const urlsOf = (...paths: string[]) => Object.fromEntries(assignUrls(paths.sort(byCodeUnit)).urls);

describe('the URL of a document', () => {
  it('keeps the names of the path', () => {
    expect(urlOfPath('runbooks/DB Fail%over (2).md')).toBe('runbooks/DB Fail%over (2).html');
    expect(urlOfPath('a.b.markdown')).toBe('a.b.html');
    expect(urlOfPath('x/README.md')).toBe('x/index.html');
    expect(urlOfPath('index.md')).toBe('index.html');
  });

  it('goes to the index where a README stands beside it', () => {
    expect(urlsOf('x/README.md', 'x/index.md')).toEqual({
      'x/index.md': 'x/index.html',
      'x/README.md': 'x/README.html',
    });
  });

  it('goes to the first path where files differ in case or extension only, and nobody goes without', () => {
    expect(urlsOf('a.markdown', 'a.md', 'A.md')).toEqual({
      'A.md': 'A.html',
      'a.markdown': 'a.markdown.html',
      'a.md': 'a.md.html',
    });
    expect(urlsOf('a.md', 'a.markdown', 'a.md.md')).toEqual({
      'a.markdown': 'a.html',
      'a.md': 'a.md-2.html',
      'a.md.md': 'a.md.html',
    });
  });

  it('is never a folder of the site at once', () => {
    expect(urlsOf('x.md', 'x.html/y.md')).toEqual({ 'x.html/y.md': 'x.html/y.html', 'x.md': 'x.md.html' });
  });

  it('is cut where the name would be too long for a disk, and still differs from that of its neighbour', () => {
    const long = 'ü'.repeat(126);
    const { urls, problems } = assignUrls([`${long}.md`, `${long}a.md`, `${'n'.repeat(250)}.md`]);
    const names = [...urls.values()];
    expect(new Set(names).size).toBe(3);
    expect(names.every((name) => name.endsWith('.html') && Buffer.byteLength(name) <= 255)).toBe(true);
    expect(urls.get(`${'n'.repeat(250)}.md`)).toBe(`${'n'.repeat(250)}.html`);
    expect([...problems.keys()]).toEqual([`${long}.md`, `${long}a.md`]);
  });

  it('does not lie in a folder that has the name of a generated page', () => {
    expect(urlsOf('404.html/a.md', 'tags/x.html/b/c.md', 'x.html/d.md')).toEqual({
      '404.html/a.md': '404.html-files/a.html',
      'tags/x.html/b/c.md': 'tags/x.html-files/b/c.html',
      'x.html/d.md': 'x.html/d.html',
    });
    expect(assignUrls(['index.html/a.md']).problems.get('index.html/a.md')?.message).toBe(
      "Unexpected name `index.html` of a folder, which is also a generated page's",
    );
  });

  it('names both files when two claim it', () => {
    const { problems } = assignUrls(['A.md', 'a.md']);
    expect(problems.get('a.md')).toMatchObject({
      rule: 'urls-are-unique',
      message: 'Unexpected second file for `a.html`, which `A.md` has',
    });
    expect(problems.size).toBe(1);
  });

  it('is one of its own for any set of paths', () => {
    const segment = fc.constantFrom('a', 'A', 'index', 'README', 'readme', 'a.md', 'b.html');
    const path = fc
      .tuple(fc.array(segment, { maxLength: 2 }), segment, fc.constantFrom('.md', '.markdown', '.MD'))
      .map(([folders, name, extension]) => [...folders, name].join('/') + extension);
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 12 }), (paths) => {
        const { urls } = assignUrls(paths.sort(byCodeUnit));
        expect(urls.size).toBe(paths.length);
        expect(new Set([...urls.values()].map((url) => url.toLowerCase())).size).toBe(paths.length);
      }),
    );
  });
});

describe('a relative href', () => {
  it('leads back to the URL from anywhere', () => {
    const segment = fc
      .string({ minLength: 1, maxLength: 6, unit: 'grapheme' })
      .filter((s) => !/[/\u0000\\]|^\.{1,2}$/.test(s));
    const url = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
    fc.assert(
      fc.property(url, url, (from, to) => {
        const href = relativeHref(from, to);
        expect(href.startsWith('/')).toBe(false);
        const base = new URL(encodeUrl(from), 'https://site.example/root/');
        expect(new URL(href, base).href).toBe(new URL(encodeUrl(to), 'https://site.example/root/').href);
      }),
    );
  });
});

describe('the file name of a tag', () => {
  it.each([
    ['Config Management', 'config-management'],
    ['C++', 'c++'],
    ['søk_motor', 'søk-motor'],
  ])('%s is %s', (name, slug) => expect(slugOfName(name)).toBe(slug));

  it.each(['../../etc', 'a/b', 'index', '...', '<script>', ''])(
    'of %j is safe and unlike any plain one',
    (name) => {
      expect(slugOfName(name)).toMatch(/^[a-z-]*[0-9a-f]{8}$/);
    },
  );
});

describe('the address of a file beside the documents', () => {
  const claims = makeClaims(['b.html', 'tags/index.html', 'Notes.html']);

  it('is its path', () => {
    for (const path of ['a.png', 'b.html.png', 'assets/a.png', 'c.html/d.png'])
      expect(urlOfAsset(path, claims)).toBe(path);
  });

  it.each([
    'b.html/a.png',
    'B.html/a.png',
    'tags',
    'Tags',
    'assets',
    'assets/oo-site.css',
    'notes.html/x/y.png',
  ])('is another one where the path %s would stand in the way of a page', (path) => {
    const url = urlOfAsset(path, claims);
    expect(url).toMatch(/^assets\/oo-file-[0-9a-f]{16}(?:\.[a-z]+)?$/);
    expect(fits(claims, url)).toBe(true);
  });
});

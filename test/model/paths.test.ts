import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePercent, encodeUrl, relativeHref, relativePath } from '../../src/model/paths.ts';

describe('a relative path', () => {
  const cases: readonly [from: string, to: string, path: string][] = [
    ['a/b/c.md', 'a/d.md', '../d.md'],
    ['a.md', 'b/c.md', 'b/c.md'],
    ['a/b.md', 'a/b.md', 'b.md'],
    ['a/b.md', 'a', '../a'],
  ];
  it.each(cases)('from %s to %s is %s', (from, to, path) => {
    expect(relativePath(from, to)).toBe(path);
  });
});

describe('a relative href', () => {
  const name = fc.string({ minLength: 1 }).filter((text) => !text.includes('/') && !/^\.{1,2}$/.test(text));
  const url = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));

  it('leads a browser to the URL it was made for', () => {
    fc.assert(
      fc.property(url, url, (from, to) => {
        const base = `http://site.example/${encodeUrl(from)}`;
        expect(new URL(relativeHref(from, to), base).pathname).toBe(`/${encodeUrl(to)}`);
      }),
    );
  });

  it('encodes a colon, so that a name is no scheme', () => {
    expect(relativeHref('a.html', 'javascript:x.html')).toBe('javascript%3Ax.html');
  });
});

describe('percent-encoding', () => {
  it('is undone', () => {
    expect(decodePercent('caf%C3%A9')).toBe('café');
  });

  it('is left as it is where it encodes nothing', () => {
    expect(decodePercent('100%')).toBe('100%');
  });
});

import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { fillBody, readSlots, type Slot } from '../../src/render/body.ts';
import { composeSite, type Sketch } from './compose-site.ts';

function slotsOf(
  sketch: Sketch,
  others: readonly Sketch[] = [],
  more: { hidden?: string[]; assets?: string[] } = {},
) {
  const { site } = composeSite([sketch, ...others], more);
  const page = site.pages.find(({ facts }) => facts.path === sketch.path);
  if (page === undefined) throw new Error('the page is missing');
  return readSlots(page);
}

function fill(body: string, ...slots: Slot[]): string {
  return fillBody(body, slots, false).rest.toString();
}

const at = (href: string): Slot => ({ href, missing: null });
const hidden: Slot = { href: null, missing: null };
const missing = (href: string | null = null): Slot => ({ href, missing: 'Missing: x.md' });

describe('slots', () => {
  const others: readonly Sketch[] = [
    { path: 'runbooks/db (old) 100%.md', headings: [[2, 'Überlast', 'überlast']] },
    { path: 'notes/a.md', headings: [[2, 'Here', 'here']] },
  ];
  it.each<[string, Slot]>([
    ['../runbooks/db%20(old)%20100%25.md', at('../runbooks/db%20(old)%20100%25.html')],
    ['/runbooks/db%20(old)%20100%25.md#überlast', at('../runbooks/db%20(old)%20100%25.html#%C3%BCberlast')],
    ['a.md', at('a.html')],
    ['#here', at('#here')],
    ['a.md#here', at('a.html#here')],
    ['/', at('../index.html')],
    ['/tags/', at('../tags/index.html')],
    ['pic%20ture.png#<"x">%20', at('pic%20ture.png#%3C%22x%22%3E%20')],
    ['https://example.org/?a=1&b=2', at('https://example.org/?a=1&b=2')],
    ['mailto:a@example.org', at('mailto:a@example.org')],
    ['//example.org/x', at('https://example.org/x')],
    ['javascript:alert(1)', hidden],
    ['data:text/html,x', hidden],
    ['vbscript:x', hidden],
    ['secret.md', hidden],
    ['secret.md#part', hidden],
    ['nothing.md', { href: null, missing: 'Missing: nothing.md' }],
    ['a.md#nowhere', { href: 'a.html', missing: 'Missing: a.md#nowhere' }],
  ])('of %s', (href, slot) => {
    const sketch = { path: 'notes/b.md', links: [href], headings: [[2, 'Here', 'here']] } satisfies Sketch;
    expect(slotsOf(sketch, others, { hidden: ['notes/secret.md'], assets: ['notes/pic ture.png'] })).toEqual([
      slot,
    ]);
  });
});

describe('a body', () => {
  it.each<[string, string, Slot, string]>([
    ['a link', '<a href="oo-link:0">x</a>', at('b.html'), '<a href="b.html">x</a>'],
    [
      'a link with a title',
      '<p><a href="oo-link:0" title="a &#x3C; > b">x</a>',
      at('b.html'),
      '<p><a href="b.html" title="a &#x3C; > b">x</a>',
    ],
    ['a link that may not be seen', '<a href="oo-link:0">x</a>', hidden, '<a>x</a>'],
    [
      'a missing page',
      '<a href="oo-link:0">x</a>',
      missing(),
      '<a class="oo-broken" title="Missing: x.md">x</a>',
    ],
    [
      'a missing page with marks of its own',
      '<a href="oo-link:0" class="c" title="t" id="i">x</a>',
      missing(),
      '<a class="oo-broken" title="Missing: x.md" id="i">x</a>',
    ],
    [
      'a missing anchor',
      '<a href="oo-link:0">x</a>',
      missing('b.html'),
      '<a href="b.html" class="oo-broken" title="Missing: x.md">x</a>',
    ],
    ['an image', '<img src="oo-link:0" alt="y">', at('b.png'), '<img src="b.png" alt="y">'],
    [
      'a missing image',
      '<img src="oo-link:0" alt="a > b &#x3C; &#x22;c">',
      missing(),
      '<span class="oo-broken" title="Missing: x.md">a &gt; b &#x3C; &#x22;c</span>',
    ],
    [
      'a missing image without words',
      '<img src="oo-link:0" alt="">',
      missing(),
      '<span class="oo-broken" title="Missing: x.md">Missing: x.md</span>',
    ],
    ['an image that may not be seen', '<img src="oo-link:0" alt="y">', hidden, '<span>y</span>'],
    [
      'an image of another site',
      '<img src="oo-link:0" alt="y">',
      at('https://example.org/y.png'),
      '<span>y</span>',
    ],
    ['a slot that nobody knows', '<a href="oo-link:7">x</a>', at('b.html'), '<a>x</a>'],
    [
      'an address with an ampersand',
      '<a href="oo-link:0">x</a>',
      at('https://e.org/?a&b'),
      '<a href="https://e.org/?a&amp;b">x</a>',
    ],
    [
      'text that looks like a slot',
      '<p>&#x3C;a href="oo-link:0">x</p>',
      at('b.html'),
      '<p>&#x3C;a href="oo-link:0">x</p>',
    ],
  ])('with %s', (_, body, slot, filled) => {
    expect(fill(body, slot)).toBe(filled);
  });

  it('gives its heading away only when it begins with the title', () => {
    const parts = (body: string, titleInBody: boolean) => {
      const { heading, rest } = fillBody(body, [at('b.html')], titleInBody);
      return [heading?.toString() ?? null, rest.toString()];
    };
    const body = '<h1 id="t">A <a href="oo-link:0">b</a></h1>\n<p>c</p>';
    expect(parts(body, true)).toEqual(['<h1 id="t">A <a href="b.html">b</a></h1>', '\n<p>c</p>']);
    expect(parts(body, false)).toEqual([null, '<h1 id="t">A <a href="b.html">b</a></h1>\n<p>c</p>']);
    expect(parts(`<p>x</p>${body}`, true)[0]).toBe(null);
  });

  it('keeps any sanitized text and every attribute but the slots', () => {
    const quoted = (text: string) => text.toWellFormed().replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom(at('b.html'), hidden, missing()),
        (title, text, slot) => {
          const inner = quoted(text).replaceAll('<', '&lt;');
          const { childNodes } = parseFragment(
            fill(`<a href="oo-link:0" lang="${quoted(title)}">${inner}</a>`, slot),
          );
          const [link] = childNodes;
          if (link === undefined || !('attrs' in link)) throw new Error('no link');
          expect(childNodes).toHaveLength(1);
          expect(link.attrs.find(({ name }) => name === 'lang')?.value).toBe(title.toWellFormed());
          expect(link.attrs.some(({ value }) => value.startsWith('oo-link:'))).toBe(false);
        },
      ),
    );
  });

  it('is read in linear time when a tag never ends', () => {
    const unclosed = '<a href="oo-link:0" a="'.repeat(20_000);
    expect(fill(unclosed, at('b.html'))).toContain('oo-link:0');
  });
});

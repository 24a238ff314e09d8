import { describe, expect, it } from 'vitest';
import { innerBody, innerId, sectionId } from '../../src/export/inner-addresses.ts';

const path = 'runbooks/a b.md';

describe('a body among others', () => {
  it('has ids that no other document can have, whatever the two are called', () => {
    const ids = ['a/b.md', 'a-b.md', 'a_b.md', 'c/b.md', 'b.md', 'b.markdown'].map(sectionId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of [...ids, sectionId('ä "quoted" & more.md')]) expect(id).toMatch(/^oo-[A-Za-z0-9-]+$/);
  });

  it('has ids of its own, and everything that names them follows', () => {
    const body =
      '<h2 id="one">One</h2>\n<p>See <a href="#one">one</a>, <sup><a href="#user-content-fn-1" id="r" aria-describedby="l m">1</a></sup>.</p>\n<table><tr><td headers="one l">x</td></tr></table>';
    const own = innerId(path, '');
    expect(innerBody(body, path, false)).toBe(
      `<h3 id="${own}one">One</h3>\n<p>See <a href="#${encodeURIComponent(own)}one">one</a>, <sup><a href="#${encodeURIComponent(own)}user-content-fn-1" id="${own}r" aria-describedby="${own}l ${own}m">1</a></sup>.</p>\n<table><tr><td headers="${own}one ${own}l">x</td></tr></table>`,
    );
  });

  it('leaves text alone, and links that lead elsewhere', () => {
    const body =
      '<p>a > b id="x" &#x3C;h2 id="y"></p>\n<pre><code>&#x3C;a href="#z"></code></pre>\n<p><a href="oo-link:3">x</a> <a href="https://a.example/#b">y</a></p>';
    expect(innerBody(body, path, false)).toBe(body);
  });

  it('comes without its title, which the section shows, and with every other heading a rank lower', () => {
    expect(innerBody('<h1 id="t">T</h1>\n<h2 id="a">A</h2><h6 id="b">B</h6>', 'a.md', true)).toBe(
      `\n<h3 id="${innerId('a.md', 'a')}">A</h3><h6 id="${innerId('a.md', 'b')}">B</h6>`,
    );
    expect(innerBody('<h1>T</h1>', 'a.md', false)).toBe('<h2>T</h2>');
  });

  it('leads to its own section by an empty fragment', () => {
    expect(innerBody('<a href="#">up</a>', 'a.md', false)).toBe(
      `<a href="#${encodeURIComponent(sectionId('a.md'))}">up</a>`,
    );
  });
});

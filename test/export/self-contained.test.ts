import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { selfContained } from '../../src/export/self-contained.ts';

const page = (body: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">\n${body}`;

const files = new Map([
  ['assets/a b.css', 'p{color:red}'],
  ['find.js', 'const end="</script>"+"<!--";'],
  ['map.png', 'PNG'],
]);
const fileOf = (href: string): Uint8Array | null => {
  const text = files.get(href);
  return text === undefined ? null : Buffer.from(text);
};

describe('a page that holds its files', () => {
  it('lets exactly its own sheet and script run', () => {
    const made = selfContained(
      page('<link rel="stylesheet" href="assets/a%20b.css">\n<script src="find.js"></script>\n'),
      fileOf,
    );
    const style = /<style>([\s\S]*?)<\/style>/.exec(made)?.[1] ?? '';
    const script = /<script>([\s\S]*?)<\/script>/.exec(made)?.[1] ?? '';
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(style).toBe('p{color:red}');
    expect(script).not.toMatch(/<\/script|<!--/);
    expect(made).toContain(`script-src ${hash(script)}; style-src ${hash(style)}; img-src data:`);
    expect(made).not.toContain('src="find.js"');
  });

  it('shows its pictures, and says where one is not in it', () => {
    expect(selfContained(page('<img src="map.png" alt="the map">'), fileOf)).toContain(
      `<img src="data:image/png;base64,${Buffer.from('PNG').toString('base64')}" alt="the map">`,
    );
    const made = selfContained(
      page('<img src="gone.png" alt="a &#x22;b&#x22; <c>"><img src="x.bin">'),
      fileOf,
    );
    expect(made).toContain('a &#x22;b&#x22; &lt;c&gt; (picture not in this file)');
    expect(made).toContain('a picture (picture not in this file)');
    expect(made).not.toContain('<img');
  });
});

import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/hash/content-hash.ts';
import { planAssets } from '../../src/render/assets.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('assets', () => {
  it('are named after their content, by name', () => {
    const { files, urls } = planAssets([
      { name: 'oo-site.css', bytes: bytes('a{}') },
      { name: 'LICENSE', bytes: bytes('l') },
    ]);
    const hash = contentHash('a{}').slice(0, 8);
    expect(urls).toEqual({
      'oo-site.css': `assets/oo-site.${hash}.css`,
      LICENSE: `assets/LICENSE.${contentHash('l').slice(0, 8)}`,
    });
    expect(files.map(({ url }) => url)).toEqual([urls['LICENSE'], urls['oo-site.css']]);
    expect(files[1]?.content).toEqual(bytes('a{}'));
  });

  it('have another name when a byte differs', () => {
    const urlOf = (text: string) => planAssets([{ name: 'x.css', bytes: bytes(text) }]).urls['x.css'];
    expect(urlOf('a')).not.toBe(urlOf('b'));
    expect(urlOf('a')).toBe(urlOf('a'));
  });
});

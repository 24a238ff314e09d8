import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const pictures = readdirSync(join(root, 'docs/pictures')).sort();

function picturesIn(file: string, folder: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => join(folder, path)).sort();
}

describe('the pictures', () => {
  it('are all in the gallery, and nothing else is', () => {
    expect(picturesIn('docs/gallery.md', 'docs')).toEqual(
      pictures.map((name) => join('docs/pictures', name)),
    );
  });

  it('are in the README, three or four of them', () => {
    const shown = picturesIn('README.md', '.');
    expect(shown.length).toBeGreaterThanOrEqual(3);
    expect(shown.length).toBeLessThanOrEqual(4);
    expect(shown.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('are PNG of at most 120 KB', () => {
    const large = pictures.filter((name) => statSync(join(root, 'docs/pictures', name)).size > 120 * 1024);
    expect(large).toEqual([]);
    expect(pictures.filter((name) => !name.endsWith('.png'))).toEqual([]);
  });
});

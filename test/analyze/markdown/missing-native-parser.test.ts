import { expect, it, vi } from 'vitest';
import { parseMarkdown } from '../../../src/analyze/markdown/parse.ts';

// A platform for which the package has no binary: importing it throws.
vi.mock('satteri', () => {
  throw new Error('Cannot find native binding');
});

it('the reference parser takes over where the native one cannot be loaded', () => {
  const { parser, root } = parseMarkdown('# Title\n\ntext\n', 'native');
  expect(parser).toBe('reference');
  expect(root.children.map(({ type }) => type)).toEqual(['heading', 'paragraph']);
});

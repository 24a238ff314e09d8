import { expect, it, vi } from 'vitest';
import { analyzeFile } from '../../src/analyze/analyze.ts';

vi.mock('../../src/analyze/markdown/parse.ts', async (original) => {
  const real = await original<typeof import('../../src/analyze/markdown/parse.ts')>();
  return {
    parseMarkdown: (text: string, wanted: 'native' | 'reference') => {
      if (text.includes('kaboom')) throw new RangeError('too much <b>of it</b>');
      return real.parseMarkdown(text, wanted);
    },
  };
});

const options = {
  severities: {},
  actionHeadings: [],
  audiences: [],
  ruleOptions: {},
  parser: 'native',
  body: true,
} as const;
const source = { path: 'a.md', revision: '0', text: '# A\n\nkaboom\n', markLength: 0, problems: [] };

it('a fault of ours on one file is a finding on that file, and its page says so', () => {
  const analysis = analyzeFile(source, { ...options, audience: 'internal' });
  expect(analysis).toMatchObject({
    hidden: false,
    facts: {
      title: 'a',
      problems: [{ rule: 'file-is-readable', message: expect.stringContaining('too much') }],
    },
  });
  if (!analysis.hidden) expect(analysis.body).toContain('too much &lt;b>of it');
});

it('such a file is not shown to another audience, since nobody knows whom it is for', () => {
  expect(analyzeFile(source, { ...options, audience: 'public' })).toEqual({ path: 'a.md', hidden: true });
});

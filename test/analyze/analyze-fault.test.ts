import { expect, it, vi } from 'vitest';
import { openAnalyzer } from '../../src/analyze/analyze.ts';

vi.mock('../../src/analyze/markdown/parse-natively.ts', async (original) => {
  const real = await original<typeof import('../../src/analyze/markdown/parse-natively.ts')>();
  return {
    ...real,
    parseNatively: (text: string) => {
      if (text.includes('kaboom')) throw new RangeError('too much <b>of it</b>');
      return real.parseNatively(text);
    },
  };
});

const options = {
  severities: {},
  actionHeadings: [],
  audiences: [],
  folder: 'content',
  ruleOptions: {},
  parser: 'native',
  body: true,
} as const;
const source = {
  path: 'a.md',
  hash: null,
  revision: '0',
  text: '# A\n\nkaboom\n',
  markLength: 0,
  problems: [],
};

it('a fault of ours on one file is a finding on that file, and its page says so', async () => {
  const analysis = await openAnalyzer({ ...options, audience: 'internal' })(source);
  expect(analysis).toMatchObject({
    hidden: false,
    facts: {
      title: 'a',
      problems: [{ rule: 'file-is-readable', message: expect.stringContaining('too much') }],
    },
  });
  if (!analysis.hidden) expect(analysis.body).toContain('too much &lt;b>of it');
});

it('such a file is not shown to another audience, since nobody knows whom it is for', async () => {
  expect(await openAnalyzer({ ...options, audience: 'public' })(source)).toEqual({
    path: 'a.md',
    hash: null,
    hidden: true,
  });
});

import { describe, expect, it } from 'vitest';
import { type Details, detailsIn } from '../../../src/analyze/extract/action-brackets.ts';

const none: Details = { owner: null, ticket: null, due: null, done: false };

describe('details of an item in brackets', () => {
  it.each<readonly [string, Partial<Details>]>([
    ['@mona', { owner: '@mona' }],
    ['@mona, @ann', { owner: '@mona, @ann' }],
    ['@mona, OPS-12', { owner: '@mona', ticket: 'OPS-12' }],
    ['OPS-12; @mona', { owner: '@mona', ticket: 'OPS-12' }],
    ['owner: mona | due 2024-04-01', { owner: 'mona', due: '2024-04-01' }],
    ['Alex - #12', { owner: 'Alex', ticket: '#12' }],
    ['Mail Team, #12', { owner: 'Mail Team', ticket: '#12' }],
    ['by Q3, @ann', { owner: '@ann', due: 'Q3' }],
    ['#12, done', { ticket: '#12', done: true }],
    ['P1, @ann', { owner: '@ann' }],
  ])('%s', (text, details) => {
    expect(detailsIn(text)).toEqual({ ...none, ...details });
  });

  it.each(['', 'mail, web', 'done', 'P1, open', 'Redis, #12', 'see the runbook, #12', 'Test Suite, #12'])(
    'are not in %s',
    (text) => {
      expect(detailsIn(text)).toBeNull();
    },
  );

  it('are not looked for in long text', () => {
    expect(detailsIn(`@ann, ${'x, '.repeat(100)}`)).toBeNull();
  });
});

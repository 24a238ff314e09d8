import { describe, expect, it } from 'vitest';
import { stepsAreShort as rule } from '../../src/rules/steps-are-short.ts';
import { linesOf } from './run-rule.ts';

const steps = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1}. Do ${at}\n`).join('');

describe('steps-are-short', () => {
  it('points at the first step too many of a stage', async () => {
    expect(await linesOf(rule, `# A\n\n${steps(9)}`)).toEqual([]);
    expect(await linesOf(rule, `# A\n\n${steps(12)}`)).toEqual(['12:1 Unexpected 12 steps in a row']);
    expect(await linesOf(rule, `# A\n\n## Fix (5 min)\n\n${steps(3)}\n## Fail back\n\n${steps(10)}`)).toEqual(
      ['20:1 Unexpected 10 steps in the stage `Fail back`'],
    );
  });

  it('counts each stage alone, and no steps within steps', async () => {
    expect(await linesOf(rule, `# A\n\n## B\n\n${steps(9)}\n## C\n\n${steps(9)}`)).toEqual([]);
    const nested = `# A\n\n${Array.from({ length: 4 }, (_, at) => `${at + 1}. Do\n   1. a\n   2. b\n   3. c\n`).join('')}`;
    expect(await linesOf(rule, nested)).toEqual([]);
  });

  it('counts the words of what is to be done, not of what explains it', async () => {
    const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
    expect(await linesOf(rule, `# A\n\n1. ${words(40)}\n\n   ${words(200)}\n`)).toEqual([]);
    expect(await linesOf(rule, `# A\n\n1. ${words(41)}\n`)).toEqual(['3:1 Unexpected 41 words in one step']);
  });

  it('takes other limits', async () => {
    expect(await linesOf(rule, `# A\n\n${steps(4)}`, { steps: 3, words: 1 })).toHaveLength(5);
  });
});

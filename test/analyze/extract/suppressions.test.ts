import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SuppressionFact } from '../../../src/model/facts.ts';
import { analyzeFile } from '../../support/analyze.ts';

function suppressionsOf(text: string, parser: 'native' | 'reference' = 'native'): readonly SuppressionFact[] {
  const analysis = analyzeFile(
    { path: 'a.md', hash: null, revision: '00000000', text, markLength: 0, problems: [] },
    {
      audience: 'internal',
      severities: {},
      actionHeadings: [],
      audiences: [],
      folder: 'content',
      ruleOptions: {},
      parser,
      body: false,
    },
  );
  if (analysis.hidden) throw new Error('hidden');
  return analysis.facts.suppressions;
}

/** `from-to rule` of every target, and the fault. */
function shown(text: string): readonly string[] {
  return suppressionsOf(text).map(({ targets, fault, directive, reason, until }) =>
    [
      directive,
      ...targets.map(({ rule, from, to }) => `${rule}@${from}-${to ?? 'end'}`),
      fault ?? `${reason}${until === null ? '' : ` until ${until}`}`,
    ].join(' '),
  );
}

describe('suppressions', () => {
  it.each([
    [
      'the next line',
      '<!-- onlyonce-disable-next-line a-b: why -->\ntext\n',
      'disable-next-line a-b@2-2 why',
    ],
    [
      'the next line that says something',
      '<!-- onlyonce-disable-next-line a-b: why -->\n\n  \ntext\n',
      'disable-next-line a-b@4-4 why',
    ],
    [
      'several rules, a reason with a colon, a last day',
      '<!-- onlyonce-disable-next-line a-b, c-d: see: this (until 2027-01-31) -->\ntext\n',
      'disable-next-line a-b@2-2 c-d@2-2 see: this until 2027-01-31',
    ],
    ['its own line', '- item <!-- onlyonce-disable-line a-b: why -->\n', 'disable-line a-b@1-1 why'],
    [
      'a cell of a table',
      '| a |\n| - |\n| b <!-- onlyonce-disable-line a-b: why --> |\n',
      'disable-line a-b@3-3 why',
    ],
    ['the whole file', '# A\n\n<!-- onlyonce-disable-file a-b: why -->\n', 'disable-file a-b@1-end why'],
    ['all that follows', '# A\n\n<!-- onlyonce-disable a-b: why -->\n', 'disable a-b@3-end why'],
    [
      'a quotation',
      '> <!-- onlyonce-disable-next-line a-b: why -->\n>\n> text\n',
      'disable-next-line a-b@3-3 why',
    ],
    [
      'a comment of several lines',
      '<!-- onlyonce-disable-next-line a-b:\n  a long\n  reason -->\ntext\n',
      'disable-next-line a-b@4-4 a long reason',
    ],
    ['no rule', '<!-- onlyonce-disable-next-line -->\ntext\n', 'disable-next-line rule'],
    ['no reason', '<!-- onlyonce-disable-next-line a-b -->\ntext\n', 'disable-next-line a-b@2-2 reason'],
    [
      'no colon',
      '<!-- onlyonce-disable-next-line a-b because -->\ntext\n',
      'disable-next-line a-b@2-2 reason',
    ],
    [
      'a day that does not exist',
      '<!-- onlyonce-disable-next-line a-b: why (until soon) -->\ntext\n',
      'disable-next-line a-b@2-2 until',
    ],
    ['an unknown word', '<!-- onlyonce-disable-nextline a-b: why -->\n', 'disable-nextline directive'],
    ['an end of nothing', '<!-- onlyonce-enable a-b -->\n', 'enable nothing-open'],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual([expected]);
  });

  it('end where they are enabled again, one rule or all', () => {
    const text = [
      '<!-- onlyonce-disable a-b, c-d: why -->',
      '',
      '<!-- onlyonce-enable a-b -->',
      '',
      '<!-- onlyonce-enable -->',
      '',
    ].join('\n');
    expect(shown(text)).toEqual(['disable a-b@1-3 c-d@1-5 why']);
  });

  it('stack: comments one below the other are about the same line', () => {
    const text =
      '<!-- onlyonce-disable-next-line a-b: why -->\n<!-- onlyonce-disable-next-line c-d: why -->\n\ntext\n';
    expect(shown(text)).toEqual(['disable-next-line a-b@4-4 why', 'disable-next-line c-d@4-4 why']);
  });

  it('stand in front matter, YAML and TOML', () => {
    expect(shown('---\n# onlyonce-disable-next-line a-b: why\ntags: [x]\n---\n')).toEqual([
      'disable-next-line a-b@3-3 why',
    ]);
    expect(shown('+++\ntitle = "x" # onlyonce-disable-line a-b: why\n+++\n')).toEqual([
      'disable-line a-b@2-2 why',
    ]);
    expect(shown('# onlyonce-disable-line a-b: why\n')).toEqual([]);
  });

  it('have their place, and are none in code or in words', () => {
    const text = 'See <!-- onlyonce-disable-line a-b: why --> this.\n';
    expect(suppressionsOf(text)).toMatchObject([{ line: 1, column: 5, endLine: 1, endColumn: 44 }]);
    expect(suppressionsOf('`<!-- onlyonce-disable-line a-b: why -->`\n')).toEqual([]);
    expect(suppressionsOf('```\n<!-- onlyonce-disable-line a-b: why -->\n```\n')).toEqual([]);
    expect(suppressionsOf('A comment onlyonce-disable-line a-b: why\n')).toEqual([]);
  });

  it('take time by the length of the text, and are the same for both parsers', () => {
    const pieces = [
      '<!-- onlyonce-',
      '<!--',
      '-->',
      'disable-line',
      ' a-b: why',
      '\n',
      '# ',
      'onlyonce-',
      '> ',
      '- ',
      '---\n',
      '`',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(suppressionsOf(text, 'reference')).toEqual(suppressionsOf(text));
      }),
      { numRuns: 300 },
    );
    expect(suppressionsOf('<!-- onlyonce-disable-line '.repeat(20_000))).toEqual([]);
  });
});

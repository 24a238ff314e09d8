import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLanguage, judgeItem, type Lexicon } from '../../src/judge/judge.ts';
import { english } from '../../src/judge/lexicon/english.ts';
import taxonomy from './taxonomy.json' with { type: 'json' };

const composed: readonly string[] = readFileSync(new URL('composed-items.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line).text);

const items: readonly string[] = [
  ...composed,
  ...Object.values(taxonomy.vague).flat(),
  ...taxonomy.counter.map(({ t }) => t),
].filter(
  // A heading, an owner's line or a question in full is no item to wrap.
  (text) => /^\p{Lu}/u.test(text) && !/[<`#[]|[:?]$|^Owner/.test(text) && /\s/.test(text.trim()),
);

const anItem = fc.constantFrom(...items);
const bare = (text: string): string => text.replace(/[.]$/, '');

const wrappings: Readonly<Record<string, (text: string) => string>> = {
  'a link': (text) => `[${text}](https://tracker.example/issues/142)`,
  bold: (text) => `**${text}**`,
  'a list marker': (text) => `- ${text}`,
  'a check box': (text) => `* [ ] ${text}`,
  'surrounding quotes': (text) => `"${text}"`,
  'a table row': (text) => `| ${text} | Alice | open |`,
  'an owner in front': (text) => `[alice] ${text}`,
  'a handle behind': (text) => `${bare(text)} @alice`,
  'an owner in brackets behind': (text) => `${bare(text)} (owner: Alice)`,
  'a ticket in front': (text) => `OPS-4412: ${text}`,
  'a ticket behind': (text) => `${bare(text)} (OPS-4412)`,
  'a date behind': (text) => `${bare(text)} by 2026-05-01`,
  'a due date in brackets': (text) => `${bare(text)} (due 2026-05-01)`,
  'a vain purpose': (text) => `${bare(text)}, so that we are more careful`,
};

describe('laws of the judge', () => {
  for (const [name, wrap] of Object.entries(wrappings)) {
    it(`${name} never changes the verdict`, () => {
      fc.assert(
        fc.property(anItem, (text) => {
          expect([text, judgeItem({ text: wrap(text) }).verdict]).toEqual([
            text,
            judgeItem({ text }).verdict,
          ]);
        }),
        { numRuns: 400 },
      );
    });
  }

  it('owner, due date, ticket and done mark never change the verdict', () => {
    const context = fc.record({
      text: anItem,
      owner: fc.option(fc.string()),
      due: fc.option(fc.string()),
      ticket: fc.option(fc.string()),
      done: fc.boolean(),
    });
    fc.assert(
      fc.property(context, (item) => {
        expect(judgeItem(item).verdict).toBe(judgeItem({ text: item.text }).verdict);
      }),
    );
  });

  const verbs = [
    'Add',
    'Improve',
    'Fix',
    'Remove',
    'Monitor',
    'Document',
    'Investigate',
    'Block',
    'Ensure',
    'Review',
    'Automate',
    'Test',
  ];
  const objects = [
    'a circuit breaker around the tax client',
    'alerting',
    '`deploy.sh`',
    'the login service',
    'queue depth above 10000',
  ];

  it('replacing the object by "it" never makes an item better', () => {
    fc.assert(
      fc.property(fc.constantFrom(...verbs), fc.constantFrom(...objects), (verb, object) => {
        const emptied = judgeItem({ text: `${verb} it` }).verdict;
        expect(
          emptied === 'process-change' &&
            judgeItem({ text: `${verb} ${object}` }).verdict !== 'process-change',
        ).toBe(false);
        expect(emptied).not.toBe('process-change');
      }),
    );
  });

  const frames: readonly ((inside: string) => string)[] = [
    (inside) => `Add ${inside} to the deploy script`,
    (inside) => `Improve ${inside}`,
    (inside) => `Monitor ${inside} and page the on-call above 5%`,
    (inside) => `The banner ${inside} should be replaced by a dialog`,
  ];
  const word = fc.constantFrom(
    'be more careful',
    'improve',
    'maybe',
    'investigate the cause',
    'TBD',
    'block when x',
    'it',
    'etc.',
    'OPS-1',
    'remember to check',
    '5 s',
    'a.b/c',
  );

  it('nothing inside code or quotes decides', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...frames),
        word,
        word,
        fc.constantFrom('`', '"'),
        (frame, one, other, mark) => {
          expect(judgeItem({ text: frame(mark + one + mark) }).verdict).toBe(
            judgeItem({ text: frame(mark + other + mark) }).verdict,
          );
        },
      ),
    );
  });

  it('never throws, and always answers by the contract', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          ...items,
          '`',
          '"',
          '[',
          '](',
          '**',
          '<!--',
          '|',
          ' and ',
          ' to ',
          ' if ',
          ': ',
          ' - ',
          '(',
          '\n',
          '\u0000',
          '\ud800',
        ),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const judged = judgeItem({ text: parts.join('') });
        expect(judged.kind === null).toBe(judged.verdict === 'process-change');
        expect(judged.strength === null).toBe(judged.verdict !== 'process-change');
        expect(judged.suggestion === null).toBe(judged.verdict === 'process-change');
        expect(judged.reason).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('is a function: the same item, the same judgement', () => {
    fc.assert(
      fc.property(anItem, (text) => {
        expect(judgeItem({ text })).toEqual(judgeItem({ text }));
      }),
    );
  });
});

describe('the work grows with the length and no faster', () => {
  const counted = (text: string): number => {
    let work = 0;
    const inner = compileLanguage(english);
    const lexicon: Lexicon = {
      ...inner,
      read: (lower) => {
        work++;
        return inner.read(lower);
      },
      phrasesAt: (lower) => {
        work++;
        return inner.phrasesAt(lower);
      },
    };
    judgeItem({ text }, lexicon);
    return work;
  };

  it.each(['Add an alert on queue depth. ', 'if it ', 'to add ', ', and add x', '[a](b) ', 'by adding '])(
    'for %j',
    (unit) => {
      const small = counted(unit.repeat(200));
      const large = counted(unit.repeat(2000));
      expect(large).toBeLessThanOrEqual(small * 11 + 100);
    },
  );

  it('judges 100 KB of any of these without running out of stack', () => {
    for (const unit of [
      'if it ',
      '[',
      '`',
      '"',
      '(',
      ': ',
      '{{',
      '<!-- ',
      'that ',
      'should ',
      'not ',
      '- ',
      '| ',
    ]) {
      expect(judgeItem({ text: unit.repeat(Math.ceil(100_000 / unit.length)) }).reason).not.toBe('');
    }
  });
});

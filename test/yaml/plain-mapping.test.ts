import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainMapping } from '../../src/yaml/plain-mapping.ts';
import { readYamlMapping } from '../../src/yaml/read-yaml.ts';

/** Whether the text was read as plain; where it was, the YAML reader reads the same. */
function isPlainAndEqual(text: string): boolean {
  const plain = readPlainMapping(text, 2);
  if (plain === null) return false;
  expect(plain, JSON.stringify(text)).toEqual(readYamlMapping(text, { firstLine: 2, maxLength: 65_536 }));
  return true;
}

const plain = [
  'title: Database is down  ',
  "title: It's 5% (all) & more",
  'date: 2024-03-01\nseverity: SEV1\n\nowner:   kim',
  'tags: [dns, fail over, a_b.c/d]\nservices: []',
  'tags: [ dns , x ]  \n',
  'tags:\n  - dns\n  - fail over\nowner: x',
  'tags:\n- dns\n- "a: b"\n',
  'title: "A: b # c"\nsummary: \'x "y"\'',
  'title: blåbær 2026\nx-y_z: 3 days\nconstructor: a',
  'time: 12 30\nurl: https://a.example/b?c=d#e',
  'a: no\nb: on\nc: yes',
];

const notPlain = [
  '',
  '# only a comment',
  'title: a # comment',
  'title: a: b',
  'title:',
  'title: a\n  b',
  'count: 3',
  'count: 3e4',
  'done: true',
  'none: Null',
  'title: "a\\n"',
  "title: 'it''s'",
  'title: a\ntitle: b',
  'fields:\n  a: b',
  'tags: [a, [b]]',
  'tags: [a, "b"]',
  'tags: [a,]',
  'tags:\n  - a\n - b',
  'tags:\n  - a: b',
  'tags:\n  -',
  'a: b\r\nc: d',
  'a: &x b',
  'a: *x',
  'a: |\n  b',
  'a: !t b',
  'a\u00a0b: c',
  'a: b\tc',
  'a : b',
  '__proto__:\n',
];

describe('readPlainMapping', () => {
  it.each(plain.map((text) => [text]))('reads %j as the YAML reader does', (text) => {
    expect(isPlainAndEqual(text)).toBe(true);
  });

  it.each(notPlain.map((text) => [text]))('leaves %j to the YAML reader', (text) => {
    expect(readPlainMapping(text, 2)).toBeNull();
  });

  it('reads as the YAML reader does whatever it reads', () => {
    const value = fc.oneof(
      fc.constantFrom(
        'a',
        'SEV1',
        '2024-01-02',
        '1.5',
        '0x1f',
        '.5',
        '-',
        '- a',
        '~',
        'null',
        'True',
        'yes',
        '?',
      ),
      fc.constantFrom(
        '"a b"',
        "'a'",
        '[a, b]',
        '[]',
        '[a,b ]',
        '{a: b}',
        'a #b',
        'a#b',
        'a:b',
        'a: b',
        'a:',
        '%a',
        '@a',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...'ab1 :#-[]{},"\'&*!|>%@`.+e_~?\\\t'.split('')), maxLength: 8 }),
    );
    const usual = fc.constantFrom(
      'a',
      'a b',
      'SEV1',
      '2024-01-02',
      'x/y.z',
      '"a: b"',
      "'c'",
      '[a, b c]',
      'blå 3%',
      '3 a',
    );
    const key = fc.oneof(
      { weight: 9, arbitrary: fc.stringMatching(/^[a-z][a-z_-]{0,5}$/) },
      fc.constantFrom('a', 'b', 'true', '__proto__', 'x-y', '1a', 'a b'),
      fc.string({ maxLength: 4 }),
    );
    const line = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(key, usual).map(([name, text]) => `${name}: ${text}`) },
      fc.tuple(key, fc.constantFrom(': ', ':  ', ':', ' : '), value).map((parts) => parts.join('')),
      fc.tuple(fc.constantFrom('- ', '  - ', ' -  ', '  ', ''), value).map((parts) => parts.join('')),
      fc
        .tuple(key, fc.array(value, { maxLength: 3 }))
        .map(([name, items]) => `${name}: [${items.join(', ')}]`),
      fc
        .tuple(key, fc.constantFrom('- ', '  - ', '   -  '), fc.array(value, { maxLength: 3 }))
        .map(([name, mark, items]) => [`${name}:`, ...items.map((item) => mark + item)].join('\n')),
    );
    let taken = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        if (isPlainAndEqual(lines.join('\n'))) taken++;
      }),
      { numRuns: 20_000, seed: 3 },
    );
    expect(taken).toBeGreaterThan(1000);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYamlMapping } from '../../src/yaml/read-yaml.ts';
import type { MappingReading } from '../../src/yaml/reading.ts';

function read(text: string, firstLine = 1): MappingReading {
  return readYamlMapping(text, { firstLine, maxLength: 64 * 1024 });
}

/** Messages with their places: `3:10 message`. */
function messagesOf({ problems }: MappingReading): readonly string[] {
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

function placeOf(reading: MappingReading, name: string): string | undefined {
  const place = reading.places.find((candidate) => candidate.name === name);
  return place && `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`;
}

describe('a valid mapping', () => {
  it('gives every value with its place, counted from the first line given', () => {
    const reading = read('title: Full disk\ntags:\n- a\n-   b c # why\nverified: {by: Kim}\n', 2);
    expect(reading).toMatchObject({
      root: 'mapping',
      problems: [],
      data: { title: 'Full disk', tags: ['a', 'b c'], verified: { by: 'Kim' } },
    });
    expect(placeOf(reading, 'title')).toBe('2:8-2:17');
    expect(placeOf(reading, 'tags.1')).toBe('5:5-5:8');
    expect(placeOf(reading, 'verified.by')).toBe('6:16-6:19');
    expect(reading.keyPlaces.find(({ name }) => name === 'tags')).toMatchObject({
      line: 3,
      column: 1,
      endColumn: 5,
    });
  });

  it.each([
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ])('counts lines that end in %s', (_, lineBreak) => {
    const reading = read(['a: x', 'b:', '  - y', ''].join(lineBreak));
    expect(reading.data).toEqual({ a: 'x', b: ['y'] });
    expect(placeOf(reading, 'b.0')).toBe('3:5-3:6');
  });

  it('counts columns in UTF-16 code units', () => {
    expect(placeOf(read('"😀é": [😀, x]'), '😀é.1')).toBe('1:13-1:14');
  });

  it('leaves dates as text and keeps how numbers were typed', () => {
    const reading = read('date: 2015-07-27\nat: 2015-07-27 21:57:20\nversion: 1.10\nn: 0x1F\nyes: yes\n');
    expect(reading.data).toEqual({
      date: '2015-07-27',
      at: '2015-07-27 21:57:20',
      version: 1.1,
      n: 31,
      yes: 'yes',
    });
    expect(reading.written).toEqual({ version: '1.10', n: '0x1F' });
  });

  it('gives text for numbers that JSON does not have', () => {
    expect(read('a: .inf\nb: .nan\n').data).toEqual({ a: '.inf', b: '.nan' });
  });

  it('follows an alias', () => {
    expect(read('a: &x [1, 2]\nb: *x\n')).toMatchObject({ data: { b: [1, 2] }, problems: [] });
  });

  it.each([
    ['', 'empty'],
    ['# only a comment\n', 'empty'],
    ['- a\n- b\n', 'list'],
    ['only words\n', 'text'],
  ])('tells %j from a mapping', (text, root) => {
    expect(read(text)).toMatchObject({ root, data: {} });
  });
});

describe('what is refused', () => {
  it('names both lines of a duplicate key and keeps the first value', () => {
    const reading = read('title: a\nx: 1\ntitle: b\n');
    expect(reading.data).toEqual({ title: 'a', x: 1 });
    expect(messagesOf(reading)).toEqual(['3:1 Unexpected second `title` on line 3']);
    expect(reading.problems[0]?.expected).toContain('line 1');
  });

  it('finds a duplicate key within a value', () => {
    expect(messagesOf(read('a:\n  b: 1\n  b: 2\n'))).toEqual(['3:3 Unexpected second `b` on line 3']);
  });

  it.each([
    ['a: !!js/function "x"\n', '1:4 Unexpected tag `!!js/function`'],
    ['a: !custom x\n', '1:4 Unexpected tag `!custom`'],
    ['<<: {a: 1}\n', '1:1 Unexpected merge key `<<`'],
    ['a: *nowhere\n', '1:4 Unexpected alias `*nowhere`'],
    ['a: &a [*a]\n', '1:8 Unexpected alias `*a`'],
    ['? [a]\n: b\n', '1:3 Unexpected key that is not text'],
    ['a: 1\n---\nb: 2\n', '2:1 Unexpected second document'],
  ])('reports %j', (text, message) => {
    expect(messagesOf(read(text))).toEqual([message]);
  });

  it('treats `__proto__` and `constructor` as keys like any other', () => {
    const { data } = read('__proto__: {polluted: true}\nconstructor: x\n');
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a broken line', () => {
  it.each([
    {
      text: 'title: x\nauthors: @joshblack\ntags: [a]\n',
      data: { title: 'x', authors: '@joshblack', tags: ['a'] },
      messages: ['2:10 Unexpected `@` at the start of a value'],
      expected: 'quotes around the value: `authors: "@joshblack"`',
    },
    {
      text: 'title: Outage: all down\ndate: 2020-01-01\n',
      data: { title: 'Outage: all down', date: '2020-01-01' },
      messages: ['1:8 Unexpected `: ` within a value'],
      expected: 'quotes around the value: `title: "Outage: all down"`',
    },
    {
      text: 'tags: [a, b\ntitle: x\n',
      data: { title: 'x' },
      messages: ['1:11 Missing closing bracket'],
      expected: '`]` or `}` at the end of the list or mapping',
    },
    {
      text: 'title: "abc\ndate: 2020-01-01\nowner: Kim\n',
      data: { date: '2020-01-01', owner: 'Kim' },
      messages: ['1:11 Missing closing quote'],
      expected: 'a quote at the end of the value',
    },
    {
      text: 'owner: Kim\ntitle: x\n  date: y\nz: 1\n',
      data: { owner: 'Kim', z: 1 },
      messages: ['2:8 Unexpected indented line below a value'],
      expected: 'keys of one mapping below each other',
    },
    {
      text: 'a: 1\njust words\nc: 2\n',
      data: { a: 1, c: 2 },
      messages: ['2:1 Unexpected `just words`'],
      expected: '`key: value`',
    },
    {
      text: 'path: "C:\\dir"\nb: 1\n',
      data: { b: 1 },
      messages: ['1:10 Unexpected escape in double quotes'],
      expected: 'single quotes, in which a backslash is only a backslash',
    },
  ])('costs no other line: $text', ({ text, data, messages, expected }) => {
    const reading = read(text);
    expect(reading.data).toEqual(data);
    expect(messagesOf(reading)).toEqual(messages);
    expect(reading.problems[0]?.expected).toBe(expected);
  });

  it('counts what is no key, so that prose can be told from fields', () => {
    expect(read('Once upon a time\nthere was: a disk\nand no more\n').strays).toBe(2);
    expect(read('title: a: b\n').strays).toBe(0);
  });

  it('resolves an alias to an anchor of another entry', () => {
    expect(read('a: &x 1\nb: @broken\nc: *x\n').data).toEqual({ a: 1, b: '@broken', c: 1 });
  });
});

describe('hostile input', () => {
  const levels = 'abcdefghij'.split('');
  const bomb = levels
    .map(
      (name, level) =>
        `${name}: &${name} [${Array(10)
          .fill(level === 0 ? 'x' : `*${levels[level - 1]}`)
          .join(',')}]`,
    )
    .join('\n');

  it('cuts an alias bomb short, with one finding', () => {
    const reading = read(bomb);
    expect(messagesOf(reading)).toEqual(['3:32 Unexpected aliases that stand for more than 1000 values']);
    expect(JSON.stringify(reading.data).length).toBeLessThan(10_000);
  });

  it('refuses more than the limit without parsing it', () => {
    const reading = read('a: 1\n'.repeat(20_000));
    expect(reading.data).toEqual({});
    expect(messagesOf(reading)).toEqual(['1:1 Unexpected size of 98 KiB']);
  });

  it.each([
    ['open brackets', `a: ${'['.repeat(60_000)}`],
    ['open braces', '{a: '.repeat(15_000)],
    ['compact lists', `a:\n${'- '.repeat(30_000)}x`],
    // Composing this one without a limit ends the whole process: V8 runs out of memory for a regular expression.
    ['explicit keys', '? '.repeat(30_000)],
    ['compact mappings', 'a: '.repeat(20_000)],
    ['mixed', '- ? '.repeat(15_000)],
  ])('refuses deep nesting: %s', (_, text) => {
    expect(messagesOf(read(text))[0]).toMatch(/^\d+:\d+ Unexpected nesting too deep to read$/);
  });

  it.each([
    ['closing brackets', ']'.repeat(60_000)],
    ['reserved characters', '@\n'.repeat(30_000)],
    ['broken values', 'a: @b\n'.repeat(10_000)],
    ['trailing blanks', `a: b: c${' '.repeat(60_000)}\n x`],
    ['stray quotes', 'a: x\n"\n'.repeat(10_000)],
    ['many keys', Array.from({ length: 8_000 }, (_, n) => `k${n}: 1`).join('\n')],
    ['long keys nested', `${'k'.repeat(30_000)}: {${'a,'.repeat(10_000)}}`],
    ['many documents', '--- a\n'.repeat(10_000)],
    ['directives', '%a\n'.repeat(20_000)],
  ])('ends, with few findings: %s', (_, text) => {
    expect(read(text).problems.length).toBeLessThanOrEqual(20);
  });
});

describe('laws', () => {
  const yamlish = fc
    .array(
      fc.constantFrom(
        'a',
        'key',
        ':',
        ' ',
        '\n',
        '- ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '#',
        '&x',
        '*x',
        '|',
        '>',
        '@',
        '\t',
        '---',
        '? ',
        '!t ',
        '\r\n',
        ',',
        '😀',
        '%',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  it('never throws, and every place lies within the text', () => {
    fc.assert(
      fc.property(fc.oneof(yamlish, fc.string({ unit: 'binary' })), (text) => {
        const reading = read(text);
        const lines = text.split(/\r\n|\n|\r/);
        for (const place of [...reading.places, ...reading.keyPlaces, ...reading.problems]) {
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.endLine).toBeLessThanOrEqual(lines.length);
          expect(place.column).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? 0) + 1);
          expect(place.endLine > place.line || place.endColumn >= place.column).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads what JSON writes (YAML 1.2 holds JSON)', () => {
    const json = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue({ maxDepth: 3 }), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(json, (data) => {
        // JSON has no minus zero, and `__proto__` as a key of a literal is another matter.
        const plain: unknown = JSON.parse(JSON.stringify(data));
        const reading = read(JSON.stringify(plain, null, 1));
        expect(JSON.stringify(reading.data)).toBe(JSON.stringify(plain));
      }),
      { numRuns: 300 },
    );
  });
});

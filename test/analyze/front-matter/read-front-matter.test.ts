import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/analyze/front-matter/read-front-matter.ts';

function messagesOf(text: string): readonly string[] {
  return readFrontMatter(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const rule = 'Unexpected `---` as first line: what follows is not fields, so it is read as a rule';

describe('a block of fields', () => {
  it.each([
    ['plain', '---\ntitle: x\n---\nbody\n', 'body\n'],
    ['with blanks behind the dashes', '--- \ntitle: x\n---\t \nbody', 'body'],
    ['with CRLF', '---\r\ntitle: x\r\n---\r\nbody\r\n', 'body\r\n'],
    ['with lone CR', '---\rtitle: x\r---\rbody', 'body'],
    ['closed by dots', '---\ntitle: x\n...\nbody', 'body'],
    ['at the end without a newline', '---\ntitle: x\n---', ''],
    ['that names its language', '---yaml\ntitle: x\n---\nbody', 'body'],
    ['in TOML', '+++\ntitle = "x"\n+++\nbody', 'body'],
    ['in TOML between dashes', '---toml\ntitle = "x"\n---\nbody', 'body'],
    ['with blank lines and comments', '---\n\n# why\ntitle: x\n\n---\nbody', 'body'],
    ['above a rule', '---\ntitle: x\n---\nbody\n\n---\n\nmore', 'body\n\n---\n\nmore'],
  ])('is read: %s', (_, text, body) => {
    const front = readFrontMatter(text);
    expect(front).toMatchObject({ data: { title: 'x' }, problems: [] });
    expect(front.bodyText.slice(front.bodyOffset)).toBe(body);
    expect(front.bodyText.slice(0, front.bodyOffset).trim()).toBe('');
    expect(front.places.find(({ name }) => name === 'title')).toMatchObject({
      line: text.includes('# why') ? 4 : 2,
    });
  });

  it.each([
    ['empty', '---\n---\nbody', 8],
    ['only comments', '---\n# nothing yet\n---\nbody', 22],
    ['an empty mapping', '---\n{}\n---\nbody', 11],
    ['empty TOML', '+++\n+++\nbody', 8],
  ])('may be %s', (_, text, bodyOffset) => {
    expect(readFrontMatter(text)).toMatchObject({ data: {}, problems: [], bodyOffset });
  });

  it('is read as Jekyll writes it', () => {
    const front = readFrontMatter(
      '--- \nlayout: post\ntitle: Practices\nmeta: \n  _edit_last: "2"\ntags: \n- work\n- response management\nstatus: publish\n---\nText',
    );
    expect(front.problems).toEqual([]);
    expect(front.data).toEqual({
      layout: 'post',
      title: 'Practices',
      meta: { _edit_last: '2' },
      tags: ['work', 'response management'],
      status: 'publish',
    });
  });

  it('keeps the dates and numbers of TOML as they were typed', () => {
    const { data } = readFrontMatter(
      '+++\nday = 2020-01-02\nat = 2020-01-02T03:04:05+02:00\nlocal = 2020-01-02T03:04:05\nbig = 12345678901234567890\n+++\n',
    );
    expect(data).toEqual({
      day: '2020-01-02',
      at: '2020-01-02T03:04:05+02:00',
      local: '2020-01-02T03:04:05',
      big: '12345678901234567890',
    });
  });

  it('knows the places of TOML keys', () => {
    const { places } = readFrontMatter(
      '+++\ntitle = "x"\n[extra]\nowner = "y"\n[[actions]]\nchange = "a"\n[[actions]]\nchange = "b"\n+++\n',
    );
    const lines = Object.fromEntries(places.map(({ name, line }) => [name, line]));
    expect(lines).toMatchObject({ title: 2, 'extra.owner': 4, 'actions.0.change': 6, 'actions.1.change': 8 });
  });

  it('loses only the broken line of TOML', () => {
    const text = '+++\ntitle = x\ndate = 2020-01-02\n+++\nbody';
    expect(readFrontMatter(text)).toMatchObject({ data: { date: '2020-01-02' }, format: 'toml' });
    expect(messagesOf(text)).toEqual(['2:9 Unexpected TOML syntax']);
  });

  it('gives the same problems when read twice', () => {
    const text = '---\ntitle: x\nauthors: @kim\n---\n';
    expect(messagesOf(text)).toEqual(['3:10 Unexpected `@` at the start of a value']);
    expect(messagesOf(text)).toEqual(messagesOf(text));
  });

  it('reports a duplicate key', () => {
    expect(messagesOf('---\ntitle: a\ntitle: b\n---\n')).toEqual(['3:1 Unexpected second `title` on line 3']);
  });
});

describe('what is not a block of fields stays in the body', () => {
  it.each([
    ['no front matter', '# Title\n\n---\n\ntext', []],
    ['a rule of more dashes', '----\ntitle: x\n---\n', []],
    ['words behind the dashes', '--- hello\n---\n', []],
    ['nothing', '', []],
    ['a rule, then prose', '---\n\nSome prose.\n\nMore.\n', [`1:1 ${rule}`]],
    ['prose between two rules', '---\nSome prose.\nMore.\n---\nRest\n', [`1:1 ${rule}`]],
    ['prose with a colon between two rules', '---\nNote to all: read this.\n---\nRest\n', [`1:1 ${rule}`]],
    ['only a rule', '---', [`1:1 ${rule}`]],
    ['a list', '---\n- a\n- b\n---\nbody\n', ['1:1 Unexpected list as front matter']],
    ['a number', '---\n42\n---\nbody\n', [`1:1 ${rule}`]],
    ['no closing line', '---\ntitle: x\n\nbody\n', ['1:1 Missing `---` to close the front matter']],
    [
      'no closing line in TOML',
      '+++\ntitle = "x"\n\nbody\n',
      ['1:1 Missing `+++` to close the front matter'],
    ],
    [
      'too many dashes',
      '---\ntitle: x\n-----\nbody\n',
      ['3:1 Unexpected `-----`: the front matter that begins on line 1 is not closed'],
    ],
    [
      'an indented closing line',
      '---\ntitle: x\n  ---\nbody\n',
      ['3:1 Unexpected `---`: the front matter that begins on line 1 is not closed'],
    ],
    [
      'a long dash',
      '---\ntitle: x\n—\nbody\n',
      ['3:1 Unexpected `—`: the front matter that begins on line 1 is not closed'],
    ],
    ['nothing readable', '---\ntitle: "x\n---\nbody\n', ['2:9 Missing closing quote']],
    [
      'JavaScript',
      '---js\n{title: "x"}\n---\nbody\n',
      ['1:1 Unexpected executable front matter `---js`: it is refused'],
    ],
    [
      'JavaScript, unclosed',
      '---javascript\nprocess.exit(1)\n',
      ['1:1 Unexpected executable front matter `---javascript`: it is refused'],
    ],
    [
      'CoffeeScript',
      '--- coffee\ntitle: 1\n---\n',
      ['1:1 Unexpected executable front matter `---coffee`: it is refused'],
    ],
    ['JSON', '---json\n{"title": "x"}\n---\n', ['1:1 Unexpected front matter language `json`']],
    [
      'a blank line above',
      '\n\n---\ntitle: x\n---\nbody',
      ['3:1 Unexpected blank line above `---`: the fields below it are read as text'],
    ],
    ['a blank line above a rule', '\n---\n\ntext\n\n---\n', []],
    [
      'a block above the limit',
      `---\ntitle: x\ntext: ${'y'.repeat(70_000)}\n---\nbody`,
      ['1:1 Unexpected front matter of 69 KiB'],
    ],
    ['a rule, a long text, a rule', `---\n${'prose '.repeat(20_000)}\n---\nbody`, [`1:1 ${rule}`]],
    [
      'deep nesting',
      `---\na: ${'['.repeat(60_000)}\n---\nbody`,
      ['2:103 Unexpected nesting too deep to read'],
    ],
  ])('%s', (_, text, messages) => {
    expect(readFrontMatter(text)).toMatchObject({ format: null, data: {}, bodyText: text, bodyOffset: 0 });
    expect(messagesOf(text)).toEqual(messages);
  });

  it.each([
    ['line feeds', '\n'],
    ['carriage returns', '\r'],
  ])('takes linear time for two million lines that end in %s', (_, lineBreak) => {
    const text = ['---', 'title: x', ...Array(2_000_000).fill('x')].join(lineBreak);
    expect(messagesOf(text)).toEqual(['1:1 Missing `---` to close the front matter']);
  });

  it('runs nothing', () => {
    const before = Reflect.get(globalThis, 'ran');
    readFrontMatter('---js\n(globalThis.ran = true, {})\n---\n');
    readFrontMatter('---javascript\nglobalThis.ran = true\n');
    readFrontMatter('---\na: !!js/function "() => { globalThis.ran = true }"\n---\n');
    expect(Reflect.get(globalThis, 'ran')).toBe(before);
  });
});

describe('laws', () => {
  const pieces = fc.constantFrom(
    '---',
    '...',
    '+++',
    '\n',
    '\r\n',
    '\r',
    ' ',
    'title: x',
    'a',
    ': ',
    '- b',
    '# c',
    '@',
    '"',
    '[',
    'x = 1',
    '😀',
    '\t',
    'js',
    '----',
    '—',
    '{',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 20 }).map((parts) => `---\ntitle: x\n${parts.join('')}\n---\nbody`),
    fc.array(pieces, { maxLength: 20 }).map((parts) => `+++\n${parts.join('')}\n+++\nbody`),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  it('never throws; the body has the length and the line breaks of the text, and its text behind the block', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const front = readFrontMatter(text);
        expect(front.bodyText.length).toBe(text.length);
        expect(front.bodyText.replace(/[^\r\n]/g, '.')).toBe(text.replace(/[^\r\n]/g, '.'));
        expect(front.bodyText.slice(front.bodyOffset)).toBe(text.slice(front.bodyOffset));
        if (front.format === null) expect(front.bodyText).toBe(text);
        const lines = text.split(/\r\n|\n|\r/).length;
        for (const { line, endLine } of front.problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(endLine).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('reads the fields it is given, whatever the body is', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.dictionary(key, fc.string(), { minKeys: 1 }), fc.string(), (data, body) => {
        const lines = Object.entries(data).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
        const front = readFrontMatter(`---\n${lines.join('\n')}\n---\n${body}`);
        expect(front.data).toEqual({ ...data });
        expect(front.bodyText.slice(front.bodyOffset)).toBe(body);
      }),
      { numRuns: 300 },
    );
  });
});

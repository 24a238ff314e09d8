/**
 * Generated Markdown as people write it: every construct of the dialect, nested, with the accidents of real files.
 *
 * In: nothing. Out: fast-check arbitraries of whole documents.
 * May not: avoid a construct because the parsers differ on it; differences are named in `known-differences.ts`.
 */
import fc from 'fast-check';

const words = [
  'mailto:x@example.com',
  'xmpp:a@b.example',
  'the',
  'database',
  'fail-over',
  'café',
  'Rapha&#235;lle',
  'lærte',
  '日本語',
  '😀',
  'snake_case_name',
  'a*b',
  '2 < 3',
  '10:45:30',
  ':warning:',
  '$5',
  '&amp;',
  '&nope;',
  '\\*not\\*',
  'C:\\temp',
  '{{ .Values.x }}',
  '{% if x %}',
  '<%= x %>',
  'x | y',
  '100%',
  '[x]',
  '[ ]',
  '!',
  'a@b',
  '#1',
  '#',
  '`',
  '~',
  '—',
  '\u00a0',
  '"q"',
  "it's",
  '(a)',
  '1.',
  '-',
  '+',
  '>',
  '=',
  'Ünï',
  '%20',
  '^',
  'e.g.',
  '&',
  '<',
  'http:',
  'www.',
  '@me',
  '\u2028',
  'İ',
];

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('the', 'node', 'was', 'down', 'again', 'and', 'nobody', 'knew') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...words),
  },
);

const url = fc.constantFrom(
  'https://example.com/a_b?c=d&e=f#g',
  './other.md',
  '../run books/x.md',
  '<../run books/x.md>',
  '#anchor',
  'a%20b.md#c',
  'a(b).md',
  'mailto:a@b.example',
  '/root.md',
  'x.png',
  'javascript:alert(1)',
  '',
  'é.md',
  '<a b>',
  'x\\)y',
  '&amp;.md',
);

const title = fc.constantFrom('', '', '', ' "title"', " 'it is'", ' (round)', ' "a\nb"', ' "q\\"q"');

const inlineHtml = fc.constantFrom(
  '<br>',
  '<br/>',
  '<b>bold</b>',
  '<kbd>x</kbd>',
  '<!-- note -->',
  '<START OF OUTAGE>',
  '<a href="x.md">x</a>',
  '<?php x ?>',
  '<img src="a.png" alt="x">',
  '<!D x>',
  '<https: mojdt.slack.com archives>',
  '</b>',
  '<a\nb>',
  '<![CDATA[x]]>',
);

const autolinks = fc.constantFrom(
  'https://example.com/path_(x)_y.',
  'www.example.com/a,b',
  '<https://example.com>',
  '<a@b.example>',
  'me@example.com',
  'http://a.example/?q=1&amp;x)',
  'https://example.com/*a*',
  'ftp://x.example',
  'https://exämple.com/ü',
  'www.example.com).',
  'a.b-c_d@example.com',
  'https://example.com/~x~',
  'user@host_name.com',
  'HTTPS://EXAMPLE.COM',
  'http://localhost:80',
  'foo@bar.baz.',
  'www.a_b.example.com',
);

const { inline } = fc.letrec<{ inline: string; piece: string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 3 },
    { weight: 8, arbitrary: word },
    { weight: 1, arbitrary: autolinks },
    { weight: 1, arbitrary: inlineHtml },
    {
      weight: 1,
      arbitrary: fc.constantFrom('`code`', '``a ` b``', '` x `', '`a\nb`', '`<b>`', '`|`', '` `', '`\\`'),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '[^1]',
        '[^note]',
        '[ref]',
        '[text][ref]',
        '[ref][]',
        '![img][ref]',
        '[missing]',
        '[REF ]',
        '[^Ünï]',
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom('\\\n', '  \n', '\n', ' \n', '   \n  ') },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('*', '**', '**', '_', '__', '~~'), tie('inline'))
        .map(
          ([mark, text]) =>
            `${mark}${/^[*_~]/.test(text) ? 'so ' : ''}${text}${/[*_~]$/.test(text) ? ' on' : ''}${mark}`,
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('inline'), url, title)
        .map(([text, to, name]) => `[${text.replace(/\\+\s*$/, '')}](${to}${name})`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('inline'), url, title)
        .map(([text, to, name]) => `![${text.replace(/\\+\s*$/, '')}](${to}${name})`),
    },
  ),
  inline: fc
    .array(fc.tuple(tie('piece'), fc.constantFrom(' ', ' ', ' ', ' ', ' ', ' ', ' ', '')), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) =>
      parts
        .map(([text, gap]) => text + gap)
        .join('')
        .trim(),
    ),
}));

const oneLine = inline.map((text) => text.replaceAll(/\s*\n\s*/g, ' '));
const cell = oneLine.map((text) => text.replaceAll(/(?<!\\)\|/g, '\\|'));

const table = fc
  .tuple(
    fc.array(fc.constantFrom('---', ':--', '--:', ':-:', '-'), { minLength: 1, maxLength: 4 }),
    fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([align, rows, edge]) => {
    const row = (cells: readonly string[]) => (edge ? `| ${cells.join(' | ')} |` : cells.join(' | '));
    const head = align.map((_, index) => rows[0]?.[index] ?? 'h');
    return [row(head), row(align), ...rows.slice(1).map(row)].join('\n');
  });

const code = fc
  .tuple(
    fc.constantFrom('```', '~~~', '````'),
    fc.constantFrom('', 'sh', 'mermaid', 'c++ title="x"', ' js ', 'a&amp;b'),
    fc.constantFrom('kubectl get pods', 'a\n\n  b', '', '\tx', '``\nx', '<b>', '- a\n\n- b', '> q'),
    fc.constantFrom('', '', '', 'open'),
  )
  .map(([fence, info, body, open]) =>
    open === '' ? `${fence}${info}\n${body}\n${fence}` : `${fence}${info}\n${body}`,
  );

const htmlBlock = fc.constantFrom(
  '<details>\n<summary>More</summary>\n\ntext\n\n</details>',
  '<!-- comment -->',
  '<!-- a\n\nb -->',
  '<div align="center">\n  <img src="a.png">\n</div>',
  '<p>one\ntwo</p>',
  '<script>\nalert(1)\n\n</script>',
  '<START OF OUTAGE>\ntext',
  '<table>\n<tr><td>x</td></tr>\n</table>',
  '<?php\n\nx ?>',
  '</div>',
  '<pre>\na\n\nb</pre>',
  '<details markdown>\n*x*',
  '<b>x</b> y',
  '<!DOCTYPE x>',
);

const heading = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), oneLine, fc.constantFrom('', '', ' #', ' ###', ' {#id}'))
    .map(([depth, text, end]) => `${'#'.repeat(depth)} ${text}${end}`),
  fc
    .tuple(oneLine, fc.constantFrom('===', '---', '=', '-', '--- '))
    .map(([text, under]) => `${text}\n${under}`),
  fc.constantFrom('#', '## ', '#\tx', '#no', '####### seven', '   # in'),
);

const leaf = fc.oneof(
  { weight: 4, arbitrary: inline },
  { weight: 2, arbitrary: heading },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: code },
  { weight: 1, arbitrary: htmlBlock },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '---',
      '***',
      '- - -',
      '    indented\n\n    code',
      '\tcode',
      '  lead',
      '___ ',
      '|a|\n|-|',
      'a\n|-|\nb',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('[ref]: ', '[Ref]: ', '[a b]:\n'), url, title)
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('[ref]: ', '[text]: '), inline).map((parts) => parts.join('')),
  },
);

function indentRest(text: string, by: string): string {
  return text.replaceAll(/\n(?!\n)/g, `\n${by}`);
}

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc
    .array(fc.tuple(tie('block'), fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) =>
      parts
        .map(([text, gap]) => text + gap)
        .join('')
        .trimEnd(),
    ),
  block: fc.oneof(
    { maxDepth: 3 },
    { weight: 6, arbitrary: leaf },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom('- ', '* ', '+ ', '1. ', '2) ', '10. ', '-\t', '-   '),
          fc.array(fc.tuple(fc.constantFrom('', '', '', '[ ] ', '[x] ', '[X] ', '[ ]\t'), tie('blocks')), {
            minLength: 1,
            maxLength: 3,
          }),
          fc.constantFrom('\n', '\n', '\n\n'),
          fc.constantFrom('', '', '', 'shallow', 'tab'),
        )
        .map(([marker, items, gap, indent]) =>
          items
            .map(([box, text]) => {
              const by =
                indent === 'shallow'
                  ? ' '
                  : indent === 'tab'
                    ? '\t'
                    : ' '.repeat(marker.replace('\t', '   ').length);
              return marker + box + indentRest(text, by);
            })
            .join(gap),
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie('blocks'), fc.constantFrom('> ', '>', '> ', '   > '))
        .map(([text, by]) => by + text.replaceAll('\n', `\n${by}`)),
    },
    { weight: 1, arbitrary: tie('blocks').map((text) => `> ${text}`) },
  ),
}));

/** A whole document: blocks of every sort, ending with or without a newline, in either line ending. */
export const markdownDocument = fc
  .tuple(
    fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n \n', '\n\n\n')), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom(
      '',
      '',
      '',
      '',
      '\n',
      '\n',
      '\n',
      '\n',
      '\n[ref]: ./other.md "x"\n',
      '\n\n[ref]: <a b>\n',
      '\n\n[^1]: one\n[^note]: two\n\n    more\n',
    ),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
  )
  .map(([parts, tail, end]) =>
    (parts.map(([text, gap]) => text + gap).join('') + tail).replaceAll('\n', end),
  );

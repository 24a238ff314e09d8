import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/judge/tokens.ts';

const kinds = (text: string): readonly string[] =>
  tokenize(text).map((token) => `${token.kind}:${token.text}`);

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['Set `a b` now.', ['word:Set', 'code:`a b`', 'word:now', 'mark:.']],
  ['say "be careful" here', ['word:say', 'quote:"be careful"', 'word:here']],
  ["it's Bob's `x`", ["word:it's", "word:Bob's", 'code:`x`']],
  ['[Turn it off](https://t.example/1) soon', ['word:Turn', 'word:it', 'word:off', 'word:soon']],
  ['see https://t.example/1.', ['word:see', 'reference:https://t.example/1', 'mark:.']],
  [
    'OPS-77 and #123 and a/b#4',
    ['reference:OPS-77', 'word:and', 'reference:#123', 'word:and', 'reference:a/b#4'],
  ],
  ['from 5s to 80% at 3x', ['word:from', 'quantity:5s', 'word:to', 'quantity:80%', 'word:at', 'quantity:3x']],
  ['by 2026-05-01 or Q3', ['word:by', 'date:2026-05-01', 'word:or', 'date:Q3']],
  [
    'edit alerts/checkout.yaml and CertExpiry',
    ['word:edit', 'name:alerts/checkout.yaml', 'word:and', 'name:CertExpiry'],
  ],
  ['service/infrastructure level', ['word:service', 'mark:/', 'word:infrastructure', 'word:level']],
  ['use --force or max_connections', ['word:use', 'name:--force', 'word:or', 'name:max_connections']],
  ['ask @alice', ['word:ask', 'person:@alice']],
  ['<add item here> <b>x</b>', ['blank:<add item here>', 'word:x']],
  ['**bold** and ~~old~~ _it_', ['word:bold', 'word:and', 'word:old', 'word:it']],
  ['a — b', ['word:a', 'mark:-', 'word:b']],
];

describe('tokenize', () => {
  it.each(cases)('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('gives opaque tokens a fixed look-up form', () => {
    expect(tokenize('`improve` "improve"').map((token) => token.lower)).toEqual(['<code>', '<quote>']);
  });
});

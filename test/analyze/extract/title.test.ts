import { describe, expect, it } from 'vitest';
import { factsOf } from './body.ts';

describe('the title', () => {
  it.each([
    ['the first h1', 'text\n\n## Before\n\n# Mail *lost*\n\n# Other', 'Mail lost'],
    ['the first heading of any level', '### Mail lost\n\n## Timeline', 'Mail lost'],
    ['not a known section', '## Summary\n\n## Timeline', null],
    ['not a known section as h1', '# Timeline\n\n# Root cause', null],
    ['not a date', '#### 2021-02-04\n\n## Mail lost', 'Mail lost'],
    ['not a tag', '###### software-design\n\n## Mail lost', 'Mail lost'],
    ['a bold first line', '**Mail lost**\n\ntext', 'Mail lost'],
    ['without the word title', '# Title: mail lost', 'mail lost'],
    ['of a file that has none', 'just text', null],
    ['of an empty file', '', null],
    ['after a comment', '<!-- x -->\n\n# Mail lost', 'Mail lost'],
    ['with an entity', '# Rapha&#235;lle', 'Raphaëlle'],
  ])('is %s', (_, markdown, title) => {
    expect(factsOf(markdown).title).toBe(title);
  });

  it('is followed by date and tags that are headings', () => {
    const facts = factsOf(
      '## Notes on outages\n#### 2021-02-04\n###### software-design\n\ntext\n\n#### How to',
    );
    expect([facts.title, facts.date, facts.tags]).toEqual([
      'Notes on outages',
      '2021-02-04',
      ['software-design'],
    ]);
  });

  it('leaves small headings further down alone', () => {
    expect(factsOf('# T\n\na\n\nb\n\nc\n\nd\n\n###### note').tags).toEqual([]);
  });

  it('carries a severity and a draft mark', () => {
    expect(factsOf('# [DRAFT] SEV2: mail lost')).toMatchObject({ severity: 'SEV2', draft: true });
  });
});

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

  it.each([
    ['says the same', '# Mail  LOST\n\n## Go (5 min)\n\n1. a', 'Mail  LOST', 'Go', 5],
    ['does not', '## Go (5 min)\n\n1. a', null, 'Go', 5],
    ['does not, as h1', '# Go (5 min)\n\n1. a', null, 'Go', 5],
  ])('is a heading only where it %s when the front matter has one', (_, markdown, title, stage, minutes) => {
    const facts = factsOf(markdown, { kind: 'checklist', title: 'Mail lost' });
    expect(facts.title === null ? null : facts.title.toLowerCase()).toBe(title === null ? null : 'mail lost');
    expect(facts.steps.map(({ fact }) => [fact.stage, fact.minutes])).toEqual([[stage, minutes]]);
  });

  it('of the front matter carries severity, draft mark and day too', () => {
    expect(factsOf('text', { title: '[DRAFT] SEV2: mail lost on 2021-03-05' })).toMatchObject({
      title: null,
      severity: 'SEV2',
      draft: true,
      date: '2021-03-05',
    });
  });
});

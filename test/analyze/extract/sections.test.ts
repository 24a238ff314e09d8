import { describe, expect, it } from 'vitest';
import { blocksOf } from './body.ts';

/** Headings above each content block, as text. */
function paths(markdown: string): readonly string[] {
  return blocksOf(markdown)
    .filter(({ heading }) => heading === null)
    .map(({ path }) => path.map(({ text }) => text).join(' > '));
}

describe('sections', () => {
  it.each([
    [
      'headings, with their sub-sections',
      '# T\n\n## A\n\nx\n\n### B\n\ny\n\n## C\n\nz',
      ['T > A', 'T > A > B', 'T > C'],
    ],
    [
      'bold lines below headings',
      '## A\n\n**Timeline**\n\nx\n\n**Impact:**\n\ny',
      ['A > Timeline', 'A > Impact'],
    ],
    ['unknown bold lines below known ones', '**Action items**\n\n**Ann**\n\n- x', ['Action items > Ann']],
    ['known bare lines', 'Action items\n\n- x\n\nTimeline:\n\n- y', ['Action items', 'Timeline']],
    ['a bold line that runs into its text', '**Action items**: do x', ['Action items']],
    ['a bold line and its lines in one paragraph', '**Timeline**\n10:00 x\n10:05 y', ['Timeline']],
    ['a bare line and its lines in one paragraph', 'Timeline\n10:00 x\n10:05 y', ['Timeline']],
    [
      'list items with content of their own',
      '1. Incident Date\n   - today\n2. Root Cause\n   - x\n3. Follow-up\n   - y',
      ['Incident Date', 'Root Cause', 'Follow-up'],
    ],
    [
      'bold items that run into their text',
      '- **Impact**: none\n\n- **Review actions**: we turned it off (Done)',
      ['Impact', 'Review actions'],
    ],
  ])('are %s', (_, markdown, expected) => {
    expect(paths(markdown)).toEqual(expected);
  });

  it.each([
    ['bold sentences', '## A\n\n**This was bad.**\n\nx', ['A', 'A']],
    ['metadata', '**Status:** done\n\n**Impact:** none', ['', '']],
    ['ordinary lists', '- Apples\n  - red\n- Pears\n  - green', ['']],
    ['lists inside actions', '## Actions\n\n- Timeline\n  - add one\n- Impact\n  - measure it', ['Actions']],
  ])('are not made of %s', (_, markdown, expected) => {
    expect(paths(markdown)).toEqual(expected);
  });

  it('does not read meaning into the title', () => {
    const [title] = blocksOf('# Action items lost in a crash\n\nx');
    expect(title?.heading?.class).toBeNull();
  });
});

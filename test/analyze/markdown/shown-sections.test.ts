import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAnalyzer } from '../../../src/analyze/analyze.ts';
import { shownSections } from '../../../src/analyze/markdown/shown-sections.ts';
import { markdownDocument } from './arbitrary-markdown.ts';
import { attribute, bodyOf, elementsOf, textOf } from './body-of.ts';

const sectionsOf = (markdown: string) => shownSections(bodyOf(markdown).html);

describe('shown sections', () => {
  it('stand under their headings, one line for each block, row and item', () => {
    const markdown = [
      'Before.',
      '',
      '# Fail over',
      'First *line*',
      'goes on.',
      '',
      '- one',
      '  - `two` & <three>',
      '',
      '| a | b |',
      '|---|---|',
      '| c | d |',
      '',
      '## Check it',
      '```sh',
      'psql  -c "select 1 < 2"',
      '',
      'exit',
      '```',
      '## Empty',
    ].join('\n');
    expect(sectionsOf(markdown)).toEqual([
      { anchor: '', heading: '', text: 'Before.' },
      {
        anchor: 'fail-over',
        heading: 'Fail over',
        text: 'First line goes on.\none\ntwo & <three>\na b\nc d',
      },
      { anchor: 'check-it', heading: 'Check it', text: 'psql -c "select 1 < 2"\nexit' },
      { anchor: 'empty', heading: 'Empty', text: '' },
    ]);
  });

  it('hold neither comments nor scripts, nor what stands in attributes', () => {
    const markdown =
      '# A\n<!-- secret -->\n<script>hidden()</script>\n\n<p title="a > b">Seen</p>\n\n[link](x.md "Title")';
    expect(sectionsOf(markdown)).toEqual([{ anchor: 'a', heading: 'A', text: 'Seen\nlink' }]);
  });

  it('hold no verdicts of ours', async () => {
    const analyze = openAnalyzer({
      ...{ audience: 'internal', severities: {}, actionHeadings: [], audiences: [], folder: 'content' },
      ...{ ruleOptions: {}, parser: 'native', body: true },
    });
    const text =
      '# Outage\n\n## Action items\n\n- Be more careful\n- [ ] Add a gate that refuses it (owner: Ann)\n';
    const source = { path: 'postmortems/a.md', hash: null, revision: '0', text, markLength: 0, problems: [] };
    const analysis = await analyze(source);
    const body = analysis.hidden ? '' : (analysis.body ?? '');
    expect(body).toContain('oo-verdict');
    expect(shownSections(body).at(-1)?.text).toBe('Be more careful\nAdd a gate that refuses it (owner: Ann)');
  });

  it('hold all text of any body, and lead to headings that are there', () => {
    const squeezed = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(markdownDocument, (markdown) => {
        const { html } = bodyOf(markdown);
        const sections = shownSections(html);
        const shown = sections.map(({ heading, text }) => heading + text).join('');
        expect(squeezed(shown)).toBe(squeezed(textOf(html)));
        const ids = new Set(elementsOf(html).map((element) => attribute(element, 'id')));
        expect(sections.filter(({ anchor }) => anchor !== '' && !ids.has(anchor))).toEqual([]);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { openAnalyzer } from '../../../src/analyze/analyze.ts';
import { attribute, elementsOf, textOf } from './body-of.ts';

async function bodyFor(
  text: string,
  audience = 'internal',
  parser: 'native' | 'reference' = 'native',
): Promise<string> {
  const path = 'postmortems/a.md';
  const source = { path, hash: null, revision: '00000000', text, markLength: 0, problems: [] };
  const analyze = openAnalyzer({
    audience,
    severities: {},
    actionHeadings: [],
    audiences: [],
    folder: 'content',
    ruleOptions: {},
    parser,
    body: true,
  });
  const analysis = await analyze(source);
  return analysis.hidden ? '' : (analysis.body ?? '');
}

/** Where each verdict stands: the element around it, its class, and its words. */
function verdictsIn(html: string): readonly string[] {
  return elementsOf(html)
    .filter((element) => attribute(element, 'class')?.startsWith('oo-verdict'))
    .map((element) => {
      const around =
        element.parentNode !== null && 'tagName' in element.parentNode ? element.parentNode : null;
      return `${around?.tagName} ${element.tagName}.${attribute(element, 'class')?.split(' ')[1]}: ${textOf(element)}`;
    });
}

const gate = 'Fail the build when a name in `zone.db` has no entry in `probes.yaml`';
const under = (items: string) => `# Incident\n\nIt broke.\n\n## Action items\n\n${items}\n`;

describe('verdicts beside action items', () => {
  it('stand behind the words of a list item, and unfold to what to mend', async () => {
    const html = await bodyFor(under(`- ${gate}\n- [ ] Be more careful\n  - really`));
    const [change, wish] = verdictsIn(html);
    expect(change).toBe('li span.oo-strong: process change, strong');
    expect(wish).toMatch(/^li details\.oo-vague: vague.*attention.*Rather: /);
    expect(html.indexOf('oo-vague')).toBeLessThan(html.indexOf('really'));
  });

  it('stand in the cell that says the item, not in that of its owner', async () => {
    const html = await bodyFor(
      under(
        `| Owner | Action | Due |\n| - | - | - |\n| Kim | ${gate} | 2026-03-01 |\n| Kim | Be more careful | |`,
      ),
    );
    const cells = elementsOf(html)
      .filter(({ tagName }) => tagName === 'td')
      .map((cell) => textOf(cell).includes('process change, strong') || textOf(cell).includes('vague'));
    expect(cells).toEqual([false, true, false, false, true, false]);
  });

  it('stand in the paragraph of a loose item, and in a heading that is an item', async () => {
    expect(verdictsIn(await bodyFor(under(`- ${gate}\n\n- Be more careful\n\n  Please.`)))).toEqual([
      'p span.oo-strong: process change, strong',
      expect.stringMatching(/^li details\.oo-vague: vague/),
    ]);
    expect(
      verdictsIn(
        await bodyFor(under(`### 1. ${gate}\n\nFrom now on.\n\n### 2. Be more careful\n\nFrom now on.`)),
      ),
    ).toEqual(['h3 span.oo-strong: process change, strong', 'h3 span.oo-vague: vague']);
  });

  it('are the same with raw HTML in the text and with the other parser', async () => {
    const text = under(`- ${gate}\n- Be more careful<br>now`);
    const all = verdictsIn(await bodyFor(text));
    expect(all).toHaveLength(2);
    expect(verdictsIn(await bodyFor(text, 'internal', 'reference'))).toEqual(all);
  });

  it('are for the team alone', async () => {
    const text = `---\naudience: public\n---\n${under('- Be more careful')}`;
    expect(verdictsIn(await bodyFor(text, 'public'))).toEqual([]);
    expect(verdictsIn(await bodyFor(text))).toHaveLength(1);
  });

  it('cannot be written by an author', async () => {
    const html = await bodyFor(
      '# A\n\n<span class="oo-verdict oo-strong" data-oo="judged-0">process change, strong</span>\n',
    );
    expect(verdictsIn(html)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { gateParagraph } from '../../src/commands/gate-paragraph.ts';
import { gateOf } from '../../src/rules/postmortem-names-a-process-change.ts';
import { loadFiles } from '../support/site.ts';

async function paragraphOf(text: string, path = 'postmortems/2026-03-01-x.md'): Promise<string> {
  const { site } = await loadFiles({ [path]: text });
  const facts = site.pages[0]?.facts;
  if (facts === undefined) throw new Error('no page');
  return gateParagraph(path, facts, gateOf(facts, { strength: {}, otherwise: 'weak' }));
}

describe('the paragraph about the gate', () => {
  it('names the nearest item, why it is not enough, and another way to say it', async () => {
    const text = await paragraphOf('---\nseverity: SEV1\n---\n# X\n\n## Action items\n\n- Be more careful\n');
    expect(text).toMatch(
      /does not pass the gate: .+ A postmortem of a SEV1 needs one process change of at least/,
    );
    expect(text).toMatch(
      /Nearest is line 8, `Be more careful`: it is a wish \(.+\)\. Say instead, for example: `.+`\./,
    );
    expect(text).toMatch(/Or, when nothing can or should change, .+`no_change`/);
  });

  it('says where to begin when there is no item at all', async () => {
    const text = await paragraphOf('# X\n\nIt broke.\n');
    expect(text).toContain('It needs one process change of any strength.');
    expect(text).toContain('Under a heading `Action items`, for example: `- Add <a check>');
  });

  it('tells a draft from a final text', async () => {
    const text = await paragraphOf('---\ndraft: true\n---\n# X\n');
    expect(text).toContain('would not pass the gate as a final text');
  });

  it('is short when it passes', async () => {
    const text = await paragraphOf(
      '# X\n\n## Action items\n\n- Page the on-call when the disk is 80 % full\n',
    );
    expect(text).toMatch(/^\S+ passes the gate: .+\.$/);
  });

  it('lets a template be', async () => {
    expect(await paragraphOf('# TITLE\n\n## Action items\n', 'postmortems/template.md')).toMatch(
      /^postmortems\/template\.md is a template, .+; the gate lets it be\.$/,
    );
  });

  it('says of other documents that they have no gate', async () => {
    expect(await paragraphOf('# X\n\n1. Do.\n', 'runbooks/x.md')).toBe(
      'runbooks/x.md is a runbook; the gate looks at postmortems only.',
    );
  });
});

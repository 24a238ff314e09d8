import { describe, expect, it } from 'vitest';
import { reportCardOf, reportCardText } from '../../src/lint/report-card.ts';
import { loadFiles } from '../support/site.ts';

describe('the report card', () => {
  it('counts each postmortem once, by its best item', async () => {
    const items = [
      '- Be more careful\n- Add an alert on `queue_depth` above 1000 for 5 minutes',
      '- Be more careful',
      '- [x] Look into the leak of the worker',
      'Nothing yet, this section is still empty of anything that was agreed on by the team.',
    ];
    const story =
      'The queue filled up within ten minutes, and no order went through until it was drained by hand. '.repeat(
        3,
      );
    const files = Object.fromEntries([
      ...items.map((list, at) => [
        `postmortems/2026-03-0${at + 1}-queue.md`,
        `# Queue full ${at}\n\n${story}\n\n## Action items\n\n${list}\n`,
      ]),
      ['postmortems/template.md', `# Title\n\n${story}\n\n## Action items\n\n- Add a test\n`],
      ['runbooks/drain.md', `# Drain\n\n${story}\n\n## Action items\n\n- Add a test\n`],
    ]);
    const { site } = await loadFiles(files);
    const card = reportCardOf(site.pages.map(({ shared }) => shared));
    expect(card).toEqual({ postmortems: 4, changes: 1, wishes: 2, nothing: 1 });
    expect(reportCardText({ ...card, postmortems: 6 }, 'onlyonce baseline docs')).toBe(
      '6 postmortems: 1 names a process change, 2 only wishes, 1 nothing; start with `onlyonce baseline docs`',
    );
  });

  it('says nothing of a handful', () => {
    expect(reportCardText({ postmortems: 5, changes: 1, wishes: 4, nothing: 0 }, 'x')).toBeNull();
  });
});

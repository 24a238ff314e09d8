import { describe, expect, it } from 'vitest';
import { factsOf } from './body.ts';

describe('the kind, decided by the headings', () => {
  it.each([
    ['postmortem', 'x.md', '# Mail lost\n\n## Timeline\n\n## Root cause\n\n## Action items'],
    ['postmortem', 'x.md', '# Mail incident\n\n## What we are doing about it\n\n- x'],
    ['postmortem', 'incidents/x.md', '# Mail lost\n\n## Impact\n\nx'],
    ['postmortem', 'x.md', '# Epost borte\n\n## Årsak\n\n## Tidslinje\n\n## Aksjonspunkter'],
    ['postmortem', '2023-02-13-mail.md', '# Mail down\n\n## Symptom\n\n## Investigation\n\n## Resolution'],
    ['runbook', 'x.md', '# Mail queue full\n\n## Symptoms\n\n## Diagnosis\n\n## Mitigation'],
    ['runbook', 'x.md', '# Runbook: mail\n\n## Impact\n\n## Mitigation'],
    ['checklist', 'x.md', '# Release checklist\n\n- [ ] a'],
    ['checklist', 'x.md', '# Before you go\n\n- [ ] a\n- [ ] b\n- [ ] c\n- [ ] d\n- [ ] e'],
    ['page', 'x.md', '# About us\n\ntext'],
    [
      'page',
      'x.md',
      '# no-long-lines\n\n## Why\n\nThey are hard to read in an incident.\n\n## Good\n\n## Bad',
    ],
    ['page', 'x.md', '# Theme\n\n## Learn more\n\n## Root causes of slowness\n\n## Next steps'],
    ['postmortem', 'x.md', '# Mail\n\nAn outage.\n\n## Warum ist es passiert\n\n## Was aendern wir'],
    ['page', 'x.md', '## Notes\n\n#### Design\n\n+ a\n\n#### Todo list\n\n+ b'],
    ['page', 'incidents/index.md', '# Incidents\n\n- [one](one.md)'],
    ['page', 'x.md', ''],
  ])('is %s for %s', (kind, path, markdown) => {
    expect(factsOf(markdown, { path }).kind).toBe(kind);
  });

  it('sees the title of the front matter', () => {
    expect(factsOf('## Impact\n\nx', { title: 'Mail outage' }).kind).toBe('postmortem');
    expect(factsOf('## Impact\n\nx', { title: 'Mail' }).kind).toBe('page');
  });

  it('is not decided when it is known', () => {
    expect(factsOf('## Timeline\n\n## Root cause', { kind: 'page' }).kind).toBe('page');
  });
});

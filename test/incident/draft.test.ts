import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { draftName, draftOf, plainDraft } from '../../src/incident/draft.ts';
import { readRecord, writeRecord } from '../../src/incident/record.ts';
import { reckon } from '../../src/incident/state.ts';
import { judgeItem } from '../../src/judge/judge.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { loadFolder } from '../support/site.ts';
import { anyLog } from './arbitrary.ts';
import { scriptedIncident } from './scripted.ts';

const root = join(import.meta.dirname, '..', '..');
const state = reckon(scriptedIncident());
const verdicts = new Map(
  state.lines
    .filter(({ entry }) => entry.kind === 'follow-up')
    .map(({ entry, text }) => [entry.id, judgeItem({ text })]),
);
const draft = draftOf(state, { ...plainDraft, verdicts, record: 'x.incident.json' });

/** What the example's own content says of one more postmortem, and what `lint` finds in it. */
async function findingsOf(text: string) {
  const folder = temporaryFolder();
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  cpSync(join(root, 'onlyonce.yaml'), join(folder, 'onlyonce.yaml'));
  const path = `postmortems/${draftName(state)}.md`;
  writeFiles(join(folder, 'content'), { [path]: text });
  const loaded = await loadFolder(join(folder, 'content'), { config: loadConfig(root, null).config });
  const facts = loaded.site.pages.find((page) => page.shared.path === path)?.facts;
  const cli = join(root, 'dist', 'src', 'cli', 'main.js');
  const { stdout, status } = spawnSync(
    process.execPath,
    [cli, 'lint', `content/${path}`, '--format', 'json', '--today', '2026-12-01'],
    { cwd: folder, encoding: 'utf8' },
  );
  const { diagnostics }: { diagnostics: { rule: string; severity: string; message: string }[] } =
    JSON.parse(stdout);
  return { facts, status, findings: diagnostics.map(({ rule, severity }) => `${severity} ${rule}`) };
}

describe('the draft of a postmortem', () => {
  it('is named by the day and the title', () => {
    expect(draftName(state)).toBe('2026-11-29-ordersdbprimarydown');
  });

  it('says everything that was written down where a reader looks for it', async () => {
    const { facts } = await findingsOf(draft);
    expect(facts).toMatchObject({
      kind: 'postmortem',
      title: 'OrdersDbPrimaryDown',
      date: '2026-11-29',
      severity: 'SEV2',
      draft: true,
      services: ['orders-db', 'checkout'],
    });
    expect(facts?.fields).toMatchObject({
      started: '2026-11-29T08:55Z',
      detected: '2026-11-29T08:58Z',
      mitigated: '2026-11-29T09:11Z',
      resolved: '2026-11-29T09:15Z',
      call_lead: 'Ines Okafor',
      runbooks: [{ ref: 'runbooks/orders-db-failover', outcome: 'helped' }],
    });
    expect(
      facts?.actions.map(({ text, owner, due, judgement }) => [text, owner, due, judgement.verdict]),
    ).toEqual([
      ['Be more careful with disks', 'Joren Blake', '2026-12-18', 'vague'],
      [
        'Page database on-call when a disk of a database host reports a reallocated sector',
        'Joren Blake',
        '2026-12-18',
        'process-change',
      ],
    ]);
    expect(facts?.timeline.length).toBeGreaterThan(14);
    expect(facts?.timeline[0]).toMatchObject({ at: '2026-11-29T09:00+00:00' });
    expect(facts?.headings.map(({ text }) => text)).toEqual([
      'Timeline',
      'Decisions',
      'Hypotheses',
      'What was tried',
      'Communication',
      'Checklists and runbooks',
      'Action items',
      'Record',
    ]);
  });

  it('has no finding but what a human must fill in', async () => {
    const { findings, status } = await findingsOf(draft);
    expect(status).toBe(0);
    expect(findings).toEqual(['warn action-item-is-concrete']);
  });

  it('passes as final once a human has filled it in', async () => {
    const completed = draft
      .replace(
        'status: draft',
        'status: final\nreproduced:\n  where: staging, with the disk pulled\n  date: 2026-11-30',
      )
      .replace(
        '## Timeline',
        '## Summary\n\nThe disk of odb1 failed and nobody could pay for 16 minutes.\n\n## Impact\n\n212 orders could not be paid from 08:55 to 09:11 UTC.\n\n## Root cause\n\nA disk that had reported bad sectors for nine days was still in use.\n\n## Timeline',
      )
      .replace(
        'Be more careful with disks',
        'Make the provisioning script refuse a disk with reallocated sectors',
      )
      .replaceAll(/<!--.*?-->\n+/g, '')
      .replaceAll(/(\| 2026-12-18 \|) +\|/g, '$1 OPS-1200 |');
    const { findings, facts, status } = await findingsOf(completed);
    expect(status).toBe(0);
    expect(facts?.draft).toBe(false);
    expect(findings).toEqual([]);
  });

  it('is the same after the record has been exported and read again', () => {
    const again = readRecord(writeRecord(scriptedIncident())).log;
    expect(again).not.toBeNull();
    expect(
      draftOf(reckon(again ?? scriptedIncident()), { ...plainDraft, verdicts, record: 'x.incident.json' }),
    ).toBe(draft);
  });

  it('lets nothing that was typed become markup, whatever it is', async () => {
    const hostile = [
      '<script>x</script>',
      '<!-- x',
      '# x',
      '[x](javascript:x)',
      '![x](https://a.example/x)',
      '---',
      '| x |',
      '{#id}',
      '```',
      '&lt;',
    ];
    const log = scriptedIncident();
    const entries = hostile.flatMap((text, at) => [
      { ...log.entries[3], id: `h${at}`, text },
      { ...log.entries[8], id: `d${at}`, text },
      { ...log.entries[16], id: `f${at}`, text },
    ]);
    const { facts } = await findingsOf(
      draftOf(
        reckon({
          id: 'i',
          entries: [...log.entries, ...entries].flatMap((entry) =>
            entry.id === undefined ? [] : [{ ...log.entries[0], ...entry } as never],
          ),
        }),
      ),
    );
    // A bare address becomes a link of its own accord, and leads where it says.
    expect(new Set(facts?.links.map(({ href, kind }) => `${kind} ${href}`))).toEqual(
      new Set(['link ../runbooks/orders-db-failover.md', 'link https://a.example/x']),
    );
    expect(facts?.headings.map(({ text }) => text)).toEqual([
      'Timeline',
      'Decisions',
      'Hypotheses',
      'What was tried',
      'Communication',
      'Checklists and runbooks',
      'Action items',
    ]);
  });

  it('is made of any log at all, and always the same', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const made = draftOf(reckon(log));
        expect(made).toMatch(/^---\ntitle: [\s\S]*\n---\n/);
        expect(draftOf(reckon({ id: log.id, entries: [...log.entries].reverse() }))).toBe(made);
      }),
    );
  });
});

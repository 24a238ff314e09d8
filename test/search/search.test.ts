import { describe, expect, it } from 'vitest';
import { everything, found, openSample, sampleDocument } from './sample.ts';

const documents = [
  sampleDocument({
    path: 'runbooks/pod-crash-looping.md',
    kind: 'runbook',
    title: 'Pods restart again and again',
    alerts: ['KubePodCrashLooping'],
    services: ['checkout'],
    sections: [
      { anchor: '', heading: '', text: 'A pod does not stay up.' },
      { anchor: 'look', heading: 'Look', text: 'kubectl get pods\nFind the one that restarts.' },
    ],
  }),
  sampleDocument({
    path: 'postmortems/2026-01-02-crash-looping.md',
    kind: 'postmortem',
    title: 'Crash looping pods took checkout down',
    date: '2026-01-02',
    severity: 'SEV1',
    sections: [{ anchor: 'cause', heading: 'Cause', text: 'OOM: java.lang.OutOfMemoryError in the log' }],
  }),
  sampleDocument({
    path: 'runbooks/oracle.md',
    kind: 'runbook',
    title: 'Oracle internal errors',
    sections: [{ anchor: 'errors', heading: 'Errors', text: 'ORA-00600 and pkg_resources\n接続できません' }],
  }),
];

describe('search', () => {
  const index = openSample(documents);

  it('puts the runbook of a named alert first, in any spelling', async () => {
    for (const query of [
      'KubePodCrashLooping',
      'kubepodcrashlooping',
      'kube pod crash looping',
      'KUBE_POD_CRASH_LOOPING',
    ])
      expect(await found(index, query), query).toHaveProperty('0', 'runbooks/pod-crash-looping.md');
  });

  it('finds identifiers in any of their spellings', async () => {
    for (const query of ['ORA-00600', 'ora00600', 'ora 600', 'pkg_resources', 'pkgresources', '接続'])
      expect(await found(index, query), query).toHaveProperty('0', 'runbooks/oracle.md');
  });

  it('calls the page of a folder by its name', async () => {
    const pages = [
      sampleDocument({ path: 'docs/ci-runners/README.md', title: 'Overview' }),
      sampleDocument({ path: 'docs/ci-runners/graphs.md', title: 'Graphs of the CI runners' }),
    ];
    expect(await found(openSample(pages), 'ci runners')).toHaveProperty('0', 'docs/ci-runners/README.md');
  });

  it('shows the section and the line that answer', async () => {
    const { results } = await index.search('OutOfMemoryError', everything, 5);
    expect(results[0]?.sections[0]).toEqual({
      anchor: 'cause',
      heading: 'Cause',
      line: 'OOM: java.lang.OutOfMemoryError in the log',
      marks: [[15, 31]],
    });
  });

  it('forgives a slip where a word has no hit', async () => {
    const { corrections, results } = await index.search('orcale', everything, 5);
    expect(results[0]?.record.path).toBe('runbooks/oracle.md');
    expect(corrections).toEqual([{ typed: 'orcale', read: 'oracle' }]);
  });
});

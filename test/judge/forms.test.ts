import { describe, expect, it } from 'vitest';
import { judgeItem, type Verdict } from '../../src/judge/judge.ts';

/** Each form an item takes, with one that names a change and one that does not. */
const forms: readonly (readonly [form: string, verdict: Verdict, text: string])[] = [
  ['imperative', 'process-change', 'Pin the base image of `api` by digest'],
  ['imperative', 'vague', 'Fix the problem'],
  [
    'imperative with a noun for a verb',
    'process-change',
    'Page the DBA when vacuum takes longer than 6 hours',
  ],
  ['unknown verb', 'process-change', 'Colour the prompt of the production shell red'],
  ['noun phrase', 'process-change', 'Alert on queue depth'],
  ['noun phrase', 'process-change', 'Runbook for Redis failover'],
  ['noun phrase', 'process-change', 'Circuit breaker around the recommendation client'],
  ['noun phrase', 'vague', 'Better alerting'],
  ['noun phrase', 'vague', 'Database failover'],
  ['improvement with an exact deed', 'process-change', 'Extend the smoke test to log in as a guest'],
  ['improvement with an exact deed', 'process-change', 'Improve the drift check to scan all branches'],
  ['improvement with a wish', 'vague', 'Improve alerting to catch issues sooner'],
  ['page with a name', 'process-change', 'Create incident response playbook'],
  ['page with a name', 'process-change', 'Document failover procedure for the billing database'],
  ['page about nothing', 'vague', 'Document our learnings'],
  ['practice', 'process-change', 'Secret scanning in CI'],
  ['measure to track', 'process-change', 'Track p99 latency of the checkout'],
  ['watching without a measure', 'vague', 'Monitor the situation'],
  ['maxim', 'vague', 'When in doubt, ask first'],
  ['people to be somehow', 'vague', 'Everyone to be careful with root'],
  ['people to be somehow', 'vague', 'Be brave'],
  ['people to be put somewhere', 'process-change', 'Everyone to be added to the rota in `oncall.yaml`'],
  ['gerund', 'process-change', 'Adding integration tests for the fetch wrapper'],
  ['gerund', 'vague', 'Improving our backfill tooling'],
  ['declarative', 'process-change', 'The scheduler drains a worker when its failure rate passes 20%'],
  ['declarative', 'process-change', 'CI now fails when a migration takes an exclusive lock'],
  ['should, of a thing', 'process-change', 'Worker capacity per pool should be made visible in the UI'],
  ['should, of a thing', 'vague', 'Access needs to be tightened'],
  ['should, of people', 'vague', 'Engineers must not rush migrations'],
  ['will, of a person with a task', 'process-change', 'Anna will add a budget alert for BigQuery'],
  ['we will', 'process-change', 'We will move DNS to Route53'],
  ['we need', 'vague', 'We need more visibility'],
  [
    'make sure we have',
    'process-change',
    'Make sure we have an alert outside of Stackdriver for ingress errors',
  ],
  ['passive', 'process-change', 'All tokens must be stored in Vault'],
  ['passive without its auxiliary', 'process-change', 'Connection timeouts moved to runtime configuration'],
  ['past tense', 'process-change', 'Removed the cron job that restarted the workers at midnight'],
  ['past tense', 'not-an-action', 'Restarted the pods'],
  ['report', 'not-an-action', 'The root cause is still unknown'],
  ['question', 'investigation', 'Why did the standby not take over?'],
  ['question', 'investigation', 'How to detect a stuck leader election'],
  ['negation', 'process-change', 'Do not mount the docker socket into CI jobs'],
  ['negation', 'vague', "Don't forget the drain step"],
  [
    'condition in front',
    'process-change',
    'If the queue holds more than 10k messages, scale the consumers to 20',
  ],
  ["a person's routine in front", 'vague', 'When creating dashboards, think about what is normal'],
  ['place in front', 'process-change', 'In the deploy script add a check that the region matches the ticket'],
  ['component prefix', 'process-change', 'billing-worker: kill idle workers after 96 h'],
  ['ticket prefix', 'process-change', 'OPS-77 importer: reject files larger than 2 GB'],
  ['bug prefix', 'process-change', 'bug 1604925 - Show the running capacity per pool in the UI'],
  ['owner prefix', 'process-change', '[alice] move the signature check to its own library'],
  ['team prefix', 'vague', '(cloudops, releng) improve communication'],
  ['type prefix', 'vague', 'Prevent: be more careful'],
  [
    'label with its object',
    'process-change',
    'Improve the latency alert: lower its threshold from 5 s to 800 ms',
  ],
  ['label with a reason', 'vague', '**Improve monitoring**: the alert did not fire for two hours'],
  [
    'several sentences',
    'process-change',
    'Document the rollover. Especially what to do when it fails half way',
  ],
  ['several sentences', 'vague', 'Automate more. Avoid handheld solutions.'],
  ['bundle', 'process-change', 'Improve error handling and add a retry limit of 3 to the payment client'],
  ['bundle', 'vague', 'Refactor, clean up and test everything'],
  ['bundle', 'vague', 'Fix retries, add alerts, update docs, etc.'],
  ['table row', 'process-change', '| Add jitter to client reconnects | Platform | 2026-05-01 | open |'],
  ['check box', 'process-change', '- [x] Expire API tokens after 90 days'],
  ['surrounding quotes', 'vague', '"Be more careful with DNS"'],
  ['link', 'process-change', '[Turn off debug logging in the release build](https://tracker.example/142)'],
  ['link alone', 'not-an-action', 'https://tracker.example/142'],
  ['link alone, with words', 'not-an-action', 'See [the ticket](https://tracker.example/142)'],
  ['parent of nested items', 'not-an-action', 'Changes to the importer:'],
  ['placeholder', 'not-an-action', '<add action item here>'],
  ['nothing', 'not-an-action', ''],
  ['odd order', 'process-change', 'Must be added alarm for certificate expiry 14 days before'],
  ['missing articles', 'process-change', 'In pipeline add step which compare schema of staging and prod'],
  ['missing auxiliary', 'process-change', 'Need make retry with backoff in mobile client'],
];

describe('the forms in which items are written', () => {
  it.each(forms)('reads %s as %s: "%s"', (_form, verdict, text) => {
    expect(judgeItem({ text }).verdict).toBe(verdict);
  });
});

const strengths = [
  ['weak', 'Write a runbook for draining the queue'],
  ['intermediate', 'Write a test for draining the queue'],
  ['strong', 'Add a checklist that blocks the deploy'],
  ['strong', 'Block merges to `main` while a migration runs'],
  ['strong', 'Delete the legacy importer'],
  ['strong', 'The deploy script exits non-zero when the change has no approved ticket'],
  ['strong', 'Limit uploads to 2 GB'],
  ['intermediate', 'Alert when replica lag passes 60 s on any follower'],
  ['intermediate', 'Add an integration test for the double charge in `billing`'],
  ['intermediate', 'Increase the connection pool of `billing-api` from 50 to 200'],
  ['weak', 'Document how to rotate the signing key'],
  ['weak', 'Runbook for Elasticsearch recovery'],
  ['weak', 'Create a policy for database maintenance windows'],
] as const;

describe('strength', () => {
  it.each(strengths)('%s: "%s"', (strength, text) => {
    expect(judgeItem({ text })).toMatchObject({ verdict: 'process-change', strength });
  });

  it('is null for everything that is no process change', () => {
    expect(judgeItem({ text: 'Improve monitoring' }).strength).toBeNull();
  });
});

describe('what is said of an item', () => {
  it('names the words that the verdict rests on', () => {
    expect(judgeItem({ text: 'Improve monitoring of the importer' }).reason).toContain('"Improve"');
    expect(judgeItem({ text: 'Scale the pool if time permits' }).reason).toContain('"if time permits"');
    expect(judgeItem({ text: 'Keep an eye on disk usage' }).reason).toContain('"Keep an eye on"');
  });

  it("puts the author's own nouns into the rewrite frame", () => {
    expect(judgeItem({ text: 'Improve checkout alerting' }).suggestion).toContain('checkout alerting');
    expect(judgeItem({ text: 'Investigate the memory leak' }).suggestion).toContain('memory leak');
    expect(judgeItem({ text: 'Be more careful with DNS records' }).suggestion).toContain('DNS records');
    expect(judgeItem({ text: 'Be more careful when restarting consumers' }).suggestion).toContain(
      ' when restarting consumers <is',
    );
    expect(judgeItem({ text: 'Improve `a$&b` and the rest' }).suggestion).toContain('`a$&b`');
  });

  it('suggests nothing for a process change', () => {
    expect(judgeItem({ text: 'Pin Node to 22.3 in `.nvmrc`' }).suggestion).toBeNull();
  });

  it('finds the slots that are there and names those that are missing', () => {
    const accepted = judgeItem({ text: 'Page storage-oncall when replica lag stays above 30 s for 5 min' });
    expect(accepted.found).toMatchObject({
      object: 'storage-oncall',
      condition: 'when replica lag stays above 30 s for 5 min',
    });
    expect(accepted.missing).toEqual([]);
    expect(judgeItem({ text: 'Improve monitoring' }).missing).toEqual(['mechanism', 'condition']);
    expect(judgeItem({ text: 'The scheduler drains a worker after 3 failures' }).found.actor).toBe(
      'The scheduler',
    );
  });

  it('fills every gap of the reason', () => {
    for (const [, , text] of forms) expect(judgeItem({ text }).reason).not.toMatch(/[{}]/);
  });
});

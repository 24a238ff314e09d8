/**
 * The kinds of the taxonomy, for those who meet one: what it is, why it does not do, how to say it better.
 *
 * In: nothing. Out: one record a kind; `onlyonce explain V05` and docs/judge-kinds.md are made of them.
 * May not: decide; `decide.ts` does, and a test holds the two together.
 */
import type { Kind, Verdict } from './verdict.ts';

/** What there is to say of one kind. */
export interface KindRecord {
  readonly kind: Kind;
  /** A few words for lists and headings. */
  readonly name: string;
  /** What an item of this kind is judged to be. V07 is an investigation where it weighs one exact option. */
  readonly verdict: Exclude<Verdict, 'process-change'>;
  /** What the items have in common. */
  readonly what: string;
  /** Why that does not keep the next incident away. */
  readonly why: string;
  /** Phrasings that fall under it. */
  readonly phrasings: readonly string[];
  /** An item with the same words that is a process change, and what makes the difference. */
  readonly counter: { readonly text: string; readonly because: string };
  /** One of the phrasings, said so that it can be done and checked. */
  readonly better: { readonly from: string; readonly to: string };
}

export const kindRecords: readonly KindRecord[] = [
  {
    kind: 'V01',
    name: 'exhortation',
    verdict: 'vague',
    what: 'It asks people to be careful, attentive or vigilant.',
    why: 'Everybody was as careful as they could be on the day it happened. Attention runs out first at three in the morning, which is when it is needed.',
    phrasings: [
      'Be more careful with DNS records',
      'Pay closer attention to the rollout',
      'Take extra care when editing production config',
      'Think twice before running scripts against the primary',
    ],
    counter: {
      text: 'Add a lint rule that rejects the phrase "be more careful" in action items',
      because: 'the words are quoted, and a rule does the work',
    },
    better: {
      from: 'Be more careful with DNS records',
      to: 'Reject in CI a zone change that removes a name which a service still asks for',
    },
  },
  {
    kind: 'V02',
    name: 'a check by a person',
    verdict: 'vague',
    what: 'Somebody is to look, remember or verify, each time.',
    why: 'A check that lives in a head is skipped by whoever was not told, and by everybody under pressure. What a person can check by a rule, a program can check without being asked.',
    phrasings: [
      'Double-check the region before running terraform apply',
      'Remember to drain the node first',
      'Always verify the diff by eye before merging',
      "Don't forget to unset the feature flag after the test",
    ],
    counter: {
      text: 'Add a double-check step to the deploy script that blocks when the target region differs from the region in the change ticket',
      because: 'the script checks, and it stops',
    },
    better: {
      from: 'Remember to drain the node first',
      to: 'Make `node-restart` refuse to run while the node still has traffic',
    },
  },
  {
    kind: 'V03',
    name: 'awareness',
    verdict: 'vague',
    what: 'People are to be told, reminded or made aware.',
    why: 'Those who are told forget, and those who join next month were never told. Knowledge that matters at one moment belongs where that moment is: in the tool, the alert or the runbook.',
    phrasings: [
      'Remind the team to use staging first',
      'Raise awareness of the failover procedure',
      'Let people know that the cache must not be flushed at peak',
      'Share the learnings with other squads',
    ],
    counter: {
      text: 'Let the release bot remind deployers: it posts the freeze calendar to #deploys and closes the merge queue from 22:00 to 06:00 UTC',
      because: 'a program reminds, and closes the queue',
    },
    better: {
      from: 'Let people know that the cache must not be flushed at peak',
      to: 'Make `cache-flush` refuse between 08:00 and 20:00 unless it is given `--at-peak`',
    },
  },
  {
    kind: 'V04',
    name: 'training only',
    verdict: 'vague',
    what: 'People are to learn something, and nothing else changes.',
    why: 'Training helps those who had it, for as long as they remember. A trap that needs training is still a trap; training beside a guard is fine, in place of one it is not.',
    phrasings: [
      'Retrain the on-call engineers',
      'Provide more training on Kafka',
      'Educate developers about connection pools',
      'Make sure new hires understand the deploy process',
    ],
    counter: {
      text: 'Run game day GD-17 with the two new SREs on 2026-06-12 and record the time they take to fail over in runbooks/db-failover.md',
      because: 'it is one event with a day and a recorded result',
    },
    better: {
      from: 'Educate developers about connection pools',
      to: 'Fail the build when pool size times hosts exceeds the limit of the database',
    },
  },
  {
    kind: 'V05',
    name: 'improve, without means',
    verdict: 'vague',
    what: 'Something is to become better, safer or more robust, and nothing says by what.',
    why: 'A direction has no end: nobody can say tomorrow whether it has been done, so it is never done and never dropped. The means is the promise.',
    phrasings: [
      'Improve monitoring',
      'Strengthen the resilience of the login service',
      'Make deployments safer',
      'Optimise the failover process',
    ],
    counter: {
      text: 'Improve the checkout latency alert: lower its p99 threshold from 5 s to 800 ms in `alerts/checkout.yaml`',
      because: 'it goes on to say what is set to which value',
    },
    better: {
      from: 'Improve monitoring',
      to: 'Page the on-call when the oldest message of the `orders` queue is older than 5 minutes',
    },
  },
  {
    kind: 'V06',
    name: 'open investigation',
    verdict: 'investigation',
    what: 'Something is to be found out, looked into or evaluated.',
    why: 'Finding out is honest work, but its result is knowledge and not a change. Without an end and a place for the answer it stays open until nobody remembers the question.',
    phrasings: [
      'Investigate the root cause',
      'Look into the memory leak',
      'Explore options for better caching',
      'Figure out how to monitor certificates',
    ],
    counter: {
      text: 'Look up the tenant by id before deleting and abort when the typed name does not match',
      because: '"look up" is what the program does each time',
    },
    better: {
      from: 'Look into the memory leak',
      to: 'Restart `importer` when it holds more than 2 GB, and attach a heap dump to the alert',
    },
  },
  {
    kind: 'V07',
    name: 'hedge',
    verdict: 'vague',
    what: 'A change is considered, suggested or wished for, and not decided.',
    why: 'In a month nobody can tell whether it was considered, and considering it has changed nothing. Decide, or say who will by when.',
    phrasings: [
      'Maybe move to a managed database',
      'We might want to revisit the retry policy',
      'It would be nice to have canaries',
    ],
    counter: {
      text: 'Consider a deploy failed when fewer than 3 of 5 canaries pass the health probe, and roll it back automatically',
      because: '"consider" states what counts as failed',
    },
    better: {
      from: 'It would be nice to have canaries',
      to: 'Release to one host first and go on after 15 minutes without a rise in errors',
    },
  },
  {
    kind: 'V08',
    name: 'ensure or prevent, without mechanism',
    verdict: 'vague',
    what: 'A state is to hold, or something is never to happen again, and nothing says what sees to it.',
    why: 'It repeats the goal of every postmortem. What is left open, how, is the only part that could have been done.',
    phrasings: [
      'Ensure this never happens again',
      'Make sure backups work',
      'Prevent similar incidents in the future',
      'Avoid drift between staging and production',
    ],
    counter: {
      text: 'Ensure that `charge()` is idempotent by adding a unique index on (order_id, attempt)',
      because: '"by adding" names what sees to it',
    },
    better: {
      from: 'Make sure backups work',
      to: 'Restore the newest backup into `restore-test` every week and fail the job when row counts differ by more than 1 %',
    },
  },
  {
    kind: 'V09',
    name: 'endless watching',
    verdict: 'vague',
    what: 'Something is to be watched, monitored or kept an eye on by people, without a signal or an end.',
    why: 'It is done as soon as it is written and never finished. An alert watches day and night, and says when to stop looking elsewhere.',
    phrasings: [
      'Continue to monitor error rates',
      'Keep an eye on disk usage',
      'Regularly review the dashboards',
      'Watch the cluster more closely',
    ],
    counter: {
      text: 'Monitor the depth of the `orders` queue and page payments-oncall above 10000 messages for 5 min',
      because: 'a signal, a threshold and who is paged are named',
    },
    better: {
      from: 'Keep an eye on disk usage',
      to: 'Page the on-call when a disk is predicted to be full within 6 hours',
    },
  },
  {
    kind: 'V10',
    name: 'talk',
    verdict: 'vague',
    what: 'Something is to be discussed, aligned or reviewed.',
    why: 'The meeting takes place and is ticked off. What it should decide, and what would change then, is not said, so it need not decide anything.',
    phrasings: [
      'Review our processes',
      'Discuss the deploy policy at the next retro',
      'Align with the platform team',
      'Revisit the on-call procedure',
    ],
    counter: {
      text: 'Require two-person review in CODEOWNERS for every change under `terraform/prod/`',
      because: 'the repository demands the review',
    },
    better: {
      from: 'Discuss the deploy policy at the next retro',
      to: 'Close the merge queue on Fridays after 15:00',
    },
  },
  {
    kind: 'V11',
    name: 'a subject without a change',
    verdict: 'vague',
    what: 'A topic stands there, perhaps with "better" or "more", and no change to it.',
    why: 'Each reader completes it in another way. A thing that can be made, such as an alert on a signal, is enough; a field of work is not.',
    phrasings: ['Better alerting', 'Database failover', 'More tests for the importer', 'Alerting coverage'],
    counter: {
      text: 'Alert on queue depth above 10000',
      because: 'with "add" before it, it names a thing that will be there',
    },
    better: {
      from: 'More tests for the importer',
      to: 'Add a test that feeds the importer a file of 2 GB and expects it to be refused',
    },
  },
  {
    kind: 'V12',
    name: 'empty object',
    verdict: 'vague',
    what: 'A verb stands with "this", "the issue" or "things" as its object.',
    why: 'In half a year nobody knows which issue was meant. The name of the fault costs three words now.',
    phrasings: [
      'Fix this',
      'Fix the issue that caused the outage',
      'Address the underlying problem',
      'Clean things up',
    ],
    counter: {
      text: 'Remove the retry in `sync-worker`; the queue already redelivers',
      because: 'what is removed, and where, has a name',
    },
    better: {
      from: 'Fix the issue that caused the outage',
      to: 'Set a timeout of 2 s on calls from `checkout` to the lock service',
    },
  },
  {
    kind: 'V13',
    name: 'undefined quality',
    verdict: 'vague',
    what: 'Something is to be done properly, safely, thoroughly or faster.',
    why: 'Nobody meant to do it improperly. Without a measure the word is satisfied by whatever is done.',
    phrasings: [
      'Handle timeouts properly',
      'Deploy config changes safely',
      'Respond to pages faster',
      'Test migrations thoroughly',
    ],
    counter: {
      text: 'Try the secondary resolver after 2 s without an answer from the primary',
      because: 'the quality is a number and a behaviour',
    },
    better: {
      from: 'Test migrations thoroughly',
      to: "Run every migration against a copy of last night's backup in CI and fail above 30 s of locks",
    },
  },
  {
    kind: 'V14',
    name: 'undefined quantity',
    verdict: 'vague',
    what: 'There is to be some, more or a certain amount, and nothing says which or how much.',
    why: 'One line of logging fulfils "more logging". Say which line would have shortened this incident.',
    phrasings: [
      'Add more logging',
      'Add some alerts to the importer',
      'Write a few integration tests',
      'Give the pool a bit more headroom',
    ],
    counter: {
      text: 'Increase the connection pool of `billing-api` from 50 to 200',
      because: 'from how many to how many is said',
    },
    better: {
      from: 'Add more logging',
      to: 'Log a refused session as `session refused` with host and pool size',
    },
  },
  {
    kind: 'V15',
    name: 'escape clause',
    verdict: 'vague',
    what: 'A promise is made "if time permits", "where possible" or "as needed".',
    why: 'The clause is the plan: there is never time. Promise it, or write in `no_change` why not.',
    phrasings: [
      'Add a canary stage if time permits',
      'Where possible, remove manual steps from the deploy',
      'Fix the retry storm when we get a chance',
      'Scale the pool as needed',
    ],
    counter: {
      text: 'If the primary is unreachable for 30 s, promote the replica automatically and page db-oncall',
      because: 'the condition is one that a program can test',
    },
    better: {
      from: 'Scale the pool as needed',
      to: 'Add a worker when the queue has been longer than 1000 for 5 minutes, up to 20',
    },
  },
  {
    kind: 'V16',
    name: 'a person instead of a change',
    verdict: 'vague',
    what: 'A person, by name or by job, is to behave otherwise.',
    why: 'The next one to stand there will be somebody else, with the same tool and the same trap. And who is named in a plan will tell less next time.',
    phrasings: [
      'Bob should check the diff next time',
      'Developers must not run scripts in production',
      'Hold the on-call engineer accountable',
      'The intern will be more closely supervised',
    ],
    counter: {
      text: "Revoke the on-call role's write access to the billing database and grant it through break-glass with a 1-hour expiry",
      because: 'the permission changes, whoever has the role',
    },
    better: {
      from: 'Developers must not run scripts in production',
      to: 'Revoke write access to production from the role `developer`; scripts run through `job-runner`, which logs them',
    },
  },
  {
    kind: 'V17',
    name: 'already done, or a report',
    verdict: 'not-an-action',
    what: 'It tells what was done in the incident, or how things are.',
    why: 'It belongs in the timeline. If something was changed that outlives the incident, name it: then it is a change that is done.',
    phrasings: [
      'Restarted the pods',
      'We rolled back the release',
      'Service has been restored',
      'The config was fixed',
    ],
    counter: {
      text: 'Moved the timeouts of `checkout` to runtime configuration',
      because: 'it is done, and stays different',
    },
    better: {
      from: 'Restarted the pods',
      to: 'Restart a pod of `checkout` when its health check fails for 30 s',
    },
  },
  {
    kind: 'V18',
    name: 'wished-for outcome',
    verdict: 'vague',
    what: 'An end that everybody wants is named, and no way to it.',
    why: 'An outcome cannot be done, only what leads to it. Whoever takes the ticket has to invent the change, or close it.',
    phrasings: [
      'Zero downtime during failover',
      'Reduce MTTR',
      'No more manual deploys',
      'Testing is of high quality',
    ],
    counter: {
      text: 'The deploy script exits non-zero when the change has no approved ticket',
      because: 'it is an end state that a stranger can check',
    },
    better: {
      from: 'Reduce MTTR',
      to: 'Link the runbook from every paging alert, and fail CI for an alert without one',
    },
  },
  {
    kind: 'V19',
    name: 'passive that names nobody and nothing',
    verdict: 'vague',
    what: 'Something "should be added" or "needs to be tightened".',
    why: 'Neither who does it nor what is different afterwards is said, so that nobody is waiting for it.',
    phrasings: [
      'It should be documented',
      'Access needs to be tightened',
      'The timeout will be looked at',
      'Alerts should be added',
    ],
    counter: {
      text: 'The scheduler should drain a worker type whose failure rate stays above 20% for 10 min',
      because: 'who does what, and when, is a program',
    },
    better: {
      from: 'Access needs to be tightened',
      to: 'Remove `delete` on the bucket `orders-archive` from every role but `archiver`',
    },
  },
  {
    kind: 'V20',
    name: 'placeholder or label',
    verdict: 'not-an-action',
    what: 'It is text of a template, or a heading over other items.',
    why: 'A label does no harm. A placeholder that was left in looks like a promise from a distance, and is none.',
    phrasings: ['TBD', '<add action item here>', 'TODO: action items'],
    counter: {
      text: 'Fail the build when a runbook holds `TBD`',
      because: 'the placeholder stands in code, and a gate looks for it',
    },
    better: {
      from: 'TBD',
      to: 'Page the on-call when the newest backup is older than 26 hours',
    },
  },
  {
    kind: 'V21',
    name: 'bundle with an open end',
    verdict: 'vague',
    what: 'Several subjects or deeds in one item, often ending in "etc.".',
    why: 'An item can be done or open, and this one is always both. One change an item lets each have an owner, a day and an end.',
    phrasings: [
      'Fix retries, add alerts, update docs, etc.',
      'Improve monitoring, logging and so on',
      'Alerting / dashboards / runbooks',
    ],
    counter: {
      text: 'Drain the node, restart it and return it to the pool in one script `node-restart`',
      because: 'the deeds are steps of one artefact',
    },
    better: {
      from: 'Improve monitoring, logging and so on',
      to: 'Log the upstream address of every 502 of `edge-proxy`',
    },
  },
  {
    kind: 'V22',
    name: 'documents as memory',
    verdict: 'vague',
    what: 'Something is to be written down, somewhere.',
    why: 'A page that nothing leads to is found by those who know it. Name the page and link it from the alert, step or error message at which it is needed.',
    phrasings: [
      'Update the documentation',
      'Add a note to the wiki',
      'Document the lessons learned',
      'Write this down somewhere',
    ],
    counter: {
      text: 'Document the exact failover commands in runbooks/db-failover.md and link the page from the DBPrimaryDown alert',
      because: 'page, content and the way to it are named',
    },
    better: {
      from: 'Add a note to the wiki',
      to: 'Add the step "ask its clock" to runbooks/sign-in-fails.md and link it from the alert SignInFailures',
    },
  },
  {
    kind: 'V23',
    name: 'left to somebody else',
    verdict: 'vague',
    what: 'The vendor, upstream or another team is asked, waited for or hoped for.',
    why: 'Their fix may come and their next fault will. What is in your hands is how your side behaves when they fail.',
    phrasings: [
      'Wait for the vendor fix',
      'Ask the provider what happened',
      'Hope that upstream patches it soon',
      'Escalate to the vendor if it happens again',
    ],
    counter: {
      text: 'Ask for the tenant name in the purge dialog and keep the button disabled until it matches',
      because: 'the dialog asks',
    },
    better: {
      from: 'Wait for the vendor fix',
      to: 'Pin the agent to version 4.2 in `base.yaml`, and block newer ones in the mirror',
    },
  },
  {
    kind: 'V24',
    name: 'slogan',
    verdict: 'vague',
    what: 'A value or a culture is called for.',
    why: 'Nobody disagrees, so nothing follows. A rule that a machine can hold does more for quality than the word.',
    phrasings: [
      'Foster a culture of quality',
      'Prioritise reliability',
      'Adopt a reliability-first mindset',
      'Take ownership of alerts seriously',
    ],
    counter: {
      text: 'Block releases of a service whose error budget is spent, until it recovers',
      because: 'the value has become a gate',
    },
    better: {
      from: 'Prioritise reliability',
      to: 'Block releases of a service whose error budget is spent, until it recovers',
    },
  },
  {
    kind: 'V25',
    name: 'strong verb, hollow object',
    verdict: 'vague',
    what: 'Something is added, created or introduced, and what it is stays open: "proper monitoring", "a process".',
    why: 'The verb sounds like work and the object allows any. Ask of it what it blocks, or whom it pages, and when.',
    phrasings: [
      'Add proper monitoring to the service',
      'Implement best practices for Kubernetes',
      'Create a process to prevent this',
      'Set up appropriate safeguards',
    ],
    counter: {
      text: 'Add a gate to the release pipeline that blocks when the migration has no down script',
      because: 'the gate says what it blocks, and when',
    },
    better: {
      from: 'Set up appropriate safeguards',
      to: 'Make `purge` refuse a tenant with orders of the last 30 days',
    },
  },
  {
    kind: 'V26',
    name: 'bare reference',
    verdict: 'not-an-action',
    what: 'A ticket or link stands alone.',
    why: 'Whoever reads this on a phone, on paper or in two years sees a number. The tracker may be gone; say in words what it changes, and keep the number.',
    phrasings: ['#2127', 'OPS-4412', 'https://tracker.example/issues/89', 'See the pull request'],
    counter: {
      text: 'OPS-77 importer: reject files larger than 2 GB',
      because: 'words stand beside the number',
    },
    better: { from: 'OPS-4412', to: 'OPS-4412: reject files larger than 2 GB in `importer`' },
  },
  {
    kind: 'V27',
    name: 'chore of the review itself',
    verdict: 'not-an-action',
    what: 'The postmortem, its meeting or its tickets are to be written, held or filed.',
    why: 'It is part of every review and changes nothing once the review is over. It may stand there; it does not count.',
    phrasings: [
      'Write the postmortem',
      'Hold a retrospective about the incident',
      'File the follow-up tickets',
      'Close the incident',
    ],
    counter: {
      text: 'Close an incident automatically after 24 hours without an open alert',
      because: 'a program closes it, each time',
    },
    better: {
      from: 'File the follow-up tickets',
      to: 'Fail the build when an action item of a merged postmortem has no ticket',
    },
  },
];

/** The record of a kind, or null for a name that is none; case does not count. */
export function kindRecordOf(name: string): KindRecord | null {
  return kindRecords.find(({ kind }) => kind === name.toUpperCase()) ?? null;
}

/**
 * A seeded corpus: Markdown as teams write it, for measuring and for tests at scale.
 *
 * In: a number of documents and a seed. Out: file names with their text, the same for the same seed.
 * May not: use the clock, the disk or a random source that is not seeded.
 */

/** One generated file. */
export interface CorpusFile {
  readonly path: string;
  readonly text: string;
}

/** Uniform numbers in [0, 1) from a 32-bit seed (mulberry32, public domain). */
function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words =
  'replica primary queue backlog latency timeout deploy rollback cache shard leader quorum certificate resolver gateway ingress worker job cron disk inode volume snapshot restore traffic shift region zone tenant session token cookie header proxy feed import export batch stream topic partition offset lag alert threshold page dashboard metric trace log line config flag release build image registry host rack switch link packet route peer'.split(
    ' ',
  );
const services = Array.from(
  { length: 40 },
  (_, at) => `${words[at % words.length]}-${words[(at * 7 + 3) % words.length]}`,
);
const tags = Array.from({ length: 200 }, (_, at) => `${words[(at * 5) % words.length]}-${at}`);
const openers = [
  'Add a check to',
  'Alert on',
  'Set a limit on',
  'Remove the retry from',
  'Test the restore of',
  'Look into',
  'Be careful with',
];

/** Makes `count` documents of about 5 KB: 70 % postmortems, 30 % runbooks, linked to their neighbours. */
export function makeCorpus(count: number, seed = 1): CorpusFile[] {
  const random = seededNumbers(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const phrase = (length: number): string => Array.from({ length }, () => pick(words)).join(' ');
  const sentence = (): string => {
    const text = phrase(8 + Math.floor(random() * 10));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 3 + Math.floor(random() * 3) }, sentence).join('\n');
  const runbooks = Math.max(1, Math.floor(count * 0.3));
  const runbookName = (at: number): string => `rb-${String(at).padStart(5, '0')}`;
  const postmortemName = (at: number): string => `${dateOf(at)}-inc-${String(at).padStart(5, '0')}`;

  const runbook = (at: number): CorpusFile => ({
    path: `runbooks/${runbookName(at)}.md`,
    text: [
      '---',
      `title: ${phrase(4)} ${at}`,
      `services: [${pick(services)}]`,
      `tags: [${pick(tags)}, ${pick(tags)}]`,
      `alerts: [Alert${at}]`,
      'owner: platform',
      '---',
      '',
      `# ${phrase(4)} ${at}`,
      '',
      paragraph(),
      '',
      '## Symptoms',
      '',
      ...Array.from({ length: 5 }, () => `- ${sentence()}`),
      '',
      '## Steps',
      '',
      ...Array.from({ length: 9 }, (_, step) =>
        [
          `${step + 1}. ${sentence()}`,
          '',
          '   ```sh',
          `   kubectl --context "$CLUSTER" get ${pick(words)} -n ${pick(services)}`,
          '   ```',
          '',
          `   - Expect: ${sentence()}`,
        ].join('\n'),
      ),
      '',
      '| Signal | Good | Bad |',
      '|:--|--:|:-:|',
      ...Array.from(
        { length: 8 },
        () => `| ${phrase(2)} | ${Math.floor(random() * 100)} | \`${pick(words)}\` |`,
      ),
      '',
      `See [the next one](${runbookName((at + 1) % runbooks)}.md) and **${phrase(2)}**.`,
      '',
      ...Array.from({ length: 3 }, () => `${paragraph()}\n`),
    ].join('\n'),
  });

  const postmortem = (at: number): CorpusFile => {
    const severity = 1 + Math.floor(random() * 4);
    return {
      path: `postmortems/${postmortemName(at)}.md`,
      text: [
        '---',
        `title: ${phrase(5)} ${at}`,
        `date: ${dateOf(at)}`,
        `severity: SEV${severity}`,
        `services: [${pick(services)}]`,
        `tags: [${pick(tags)}, ${pick(tags)}]`,
        `runbooks: [${runbookName(at % runbooks)}]`,
        '---',
        '',
        `# ${phrase(5)} ${at}`,
        '',
        '## Summary',
        '',
        paragraph(),
        '',
        paragraph(),
        '',
        '## Timeline',
        '',
        '| Time (UTC) | What |',
        '|---|---|',
        ...Array.from(
          { length: 14 },
          (_, row) =>
            `| ${String(8 + Math.floor(row / 4)).padStart(2, '0')}:${String((row * 13) % 60).padStart(2, '0')} | ${sentence()} |`,
        ),
        '',
        '## Root cause',
        '',
        paragraph(),
        '',
        '```text',
        ...Array.from({ length: 6 }, () => `ERROR ${phrase(6)} code=${Math.floor(random() * 1e6)}`),
        '```',
        '',
        '## Action items',
        '',
        ...Array.from(
          { length: 5 },
          () => `- [${random() < 0.5 ? 'x' : ' '}] ${pick(openers)} ${phrase(4)} (@${pick(words)})`,
        ),
        '',
        '## Lessons learned',
        '',
        ...Array.from({ length: 4 }, () => `- ${sentence()}\n  - ${sentence()}`),
        '',
        `We used [the runbook](../runbooks/${runbookName(at % runbooks)}.md#steps); see also`,
        `[an earlier one](${postmortemName(Math.max(0, at - 1))}.md) and <https://status.example.org/${at}>.`,
        '',
        ...Array.from({ length: 3 }, () => `${paragraph()}\n`),
      ].join('\n'),
    };
  };

  return [
    ...Array.from({ length: runbooks }, (_, at) => runbook(at)),
    ...Array.from({ length: count - runbooks }, (_, at) => postmortem(at)),
  ];
}

/** A date for the document at this place: one a day from 2000 on, so that names stay unique and sorted. */
function dateOf(at: number): string {
  return new Date(Date.UTC(2000, 0, 1) + (at % 9000) * 86_400_000).toISOString().slice(0, 10);
}

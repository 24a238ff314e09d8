/**
 * Learns what the judge's evidence weighs: `node dist/scripts/calibrate-judge.js FILE... [--half even|odd] [--cross]`.
 *
 * In: labelled items. Out: `src/judge/lexicon/english-weights.ts`; with `--cross` figures for each file on standard
 * output, by weights learned from the other files alone, and nothing is written.
 * May not: judge.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { compileLanguage, traceItem } from '../src/judge/judge.ts';
import { english } from '../src/judge/lexicon/english.ts';
import { englishSigns } from '../src/judge/lexicon/english-signs.ts';
import type { EvidenceWeights } from '../src/judge/lexicon/language.ts';
import { summary } from './four-figures.ts';
import { halfOf, readLabelled } from './labelled-items.ts';
import { type Lesson, learn, lessonOf } from './learn-weights.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, cross: { type: 'boolean', default: false } },
});

/** Examples of the docs weigh more than an item that one reader saw once. */
const weightOf = (path: string, borderline: boolean): number =>
  borderline ? 0.5 : path.endsWith('.json') ? 12 : 1;

const files = positionals.map((path) => {
  const items = readLabelled(path).filter(
    (item) => values.half === undefined || halfOf(item.text) === values.half,
  );
  const lessons = items.flatMap((item): readonly Lesson[] => {
    const lesson = lessonOf(item, path, weightOf(path, item.borderline));
    return lesson === null ? [] : [lesson];
  });
  return { path, items, lessons };
});

/** Judges each file by what the others teach. Our own items and the docs' examples answer to others: never left out. */
function cross(): void {
  const all = files.flatMap(({ path, items }) => {
    if (path.startsWith('test/') || path.endsWith('.json')) return [];
    const weights = learn(files.flatMap((file) => (file.path === path ? [] : file.lessons)));
    const lexicon = compileLanguage({ ...english, evidence: { signs: englishSigns, weights } });
    const judged = items
      .filter((item) => !item.borderline)
      .map((item) => {
        const { judgement } = traceItem({ text: item.text, heading: item.heading }, lexicon);
        return { label: item.label, verdict: judgement.verdict, real: basename(path).startsWith('real') };
      });
    console.log(`${basename(path)}, clear (${judged.length}): ${summary(judged)}`);
    return judged;
  });
  for (const [name, some] of [
    ['composed', all.filter(({ real }) => !real)],
    ['real', all.filter(({ real }) => real)],
    ['together', all],
  ] as const)
    console.log(`${name}, clear (${some.length}): ${summary(some)}`);
}

function write(weights: EvidenceWeights): void {
  const lines = Object.entries(weights).map(([name, own]) => {
    const key = /^[a-z]+$/.test(name) ? name : `'${name.replaceAll("'", "\\'")}'`;
    return `  ${key}: [${own.join(', ')}],`;
  });
  const table = `/**
 * What the evidence of an English sentence weighs. Written by \`scripts/calibrate-judge.ts\`; not by hand.
 *
 * In: nothing. Out: for each piece of evidence what it adds to process-change, vague, investigation, not-an-action.
 * May not: hold more of an item than single words; what a piece of evidence is stands in \`evidence.ts\`.
 */
import type { EvidenceWeights } from './language.ts';

export const englishWeights: EvidenceWeights = {
${lines.join('\n')}
};
`;
  writeFileSync('src/judge/lexicon/english-weights.ts', table);
  console.error(`${files.flatMap(({ lessons }) => lessons).length} items, ${lines.length} weights`);
}

if (values.cross) cross();
else write(learn(files.flatMap(({ lessons }) => lessons)));

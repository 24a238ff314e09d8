/**
 * What to say when the evidence, and no row of the table, decided.
 *
 * In: the verdict, the act, the evidence that told most. Out: a kind, and a sentence that names the words.
 * May not: decide the verdict.
 */
import type { Evident } from './evident.ts';
import type { VerbClass } from './lexicon/language.ts';
import { textOf } from './phrases.ts';
import { clauseOf } from './reasons.ts';
import type { Features } from './slots.ts';
import type { Kind, Verdict } from './verdict.ts';

/** The kind of a wish by the class of its verb. */
const kindOfVerb: Readonly<Partial<Record<VerbClass, Kind>>> = {
  improve: 'V05',
  ensure: 'V08',
  prevent: 'V08',
  talk: 'V10',
  tell: 'V03',
  teach: 'V04',
  perceive: 'V01',
  hedge: 'V07',
  endless: 'V09',
  detect: 'V09',
  scale: 'V18',
  repair: 'V12',
  write: 'V22',
  slogan: 'V24',
  defer: 'V23',
};

/** The kind that goes with the verdict and the form of the act. */
export function kindOf(verdict: Verdict, { act }: Features, telling: readonly Evident[]): Kind {
  if (verdict === 'investigation') return act.verbClass === 'hedge' ? 'V07' : 'V06';
  if (verdict === 'not-an-action') {
    if (telling[0]?.name.endsWith('report') === true) return 'V27';
    return act.mood === 'noun' && act.object.length < 4 ? 'V20' : 'V17';
  }
  if (act.mood === 'noun') return 'V11';
  if (act.mood === 'passive') return 'V19';
  if (act.mood === 'statement' || act.mood === 'state' || act.mood === 'report') return 'V18';
  return (act.verbClass === null ? undefined : kindOfVerb[act.verbClass]) ?? 'V25';
}

/** What a sign says of a sentence, by verdict. */
const tells: Readonly<Record<Exclude<Verdict, 'process-change'>, Readonly<Record<string, string>>>> = {
  vague: {
    mind: 'is a state of mind, and nobody can look at it',
    quality: 'is a quality that everybody wants, and no means is named',
    wide: 'names too much to be looked at',
    degree: 'has no measure',
    drift: 'is a direction without an end',
    maybe: 'promises nothing',
    everybody: 'rests on people',
    courtesy: 'is said to people, and no deed follows from it',
    idiom: 'is a figure of speech, and names no deed',
    upkeep: 'comes round and round, and nothing says what is different afterwards',
    praise: 'says how good it is to be, and not what it is',
  },
  investigation: {
    asked: 'opens a question, and its answer is the end',
    inquiry: 'ends in knowledge, and no change is named that follows from it',
  },
  'not-an-action': {
    courtesy: 'is said to people, and promises nothing',
    compensation: 'makes good what happened, and changes nothing for the next time',
    aftermath: 'clears up after this incident, and changes nothing for the next one',
    story: 'tells of the incident itself',
    trouble: 'tells what went wrong, and no deed follows from it',
    report: 'belongs to the report, and changes nothing after it',
  },
};

const otherwise: Readonly<Record<Exclude<Verdict, 'process-change'>, string>> = {
  vague: 'names no artefact that is different afterwards',
  investigation: 'ends in knowledge, and no change is named that follows from it',
  'not-an-action': 'reports or labels, and promises nothing',
};

/** One sentence that names the words which told most. */
export function tellingReason(verdict: Verdict, features: Features, telling: readonly Evident[]): string {
  if (verdict === 'process-change') return '';
  for (const { name, words } of telling) {
    const sign = name.slice(name.lastIndexOf(' ') + 1);
    const said = name.includes('sign') || name.startsWith('share') ? tells[verdict][sign] : undefined;
    if (said !== undefined) return `"${textOf(words.slice(0, 1))}" ${said}`;
  }
  return `"${clauseOf(features)}" ${otherwise[verdict]}`;
}

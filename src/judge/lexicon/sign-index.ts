/**
 * Sign lists ready for look-up.
 *
 * In: a language's sign lists. Out: its phrases by every form of their first word.
 * May not: know any language, beyond the endings of an English word.
 */
import type { Sign } from './language.ts';

/** A word or phrase of a sign list; of a single word `rest` is empty. */
interface SignEntry {
  readonly rest: readonly string[];
  readonly sign: Sign;
}

/** A sign list ready for look-up: by first word in any of its forms, so that reading a word is one look-up. */
export interface SignIndex {
  readonly byFirst: ReadonlyMap<string, readonly SignEntry[]>;
}

/** Builds the look-up of a language's sign lists. */
export function compileSigns(signs: Readonly<Record<Sign, string>>): SignIndex {
  const byFirst = new Map<string, SignEntry[]>();
  const add = (form: string, entry: SignEntry): void => {
    const known = byFirst.get(form);
    if (known === undefined) byFirst.set(form, [entry]);
    else known.push(entry);
  };
  for (const sign of signOrder) {
    for (const entry of new Set(signs[sign].split(',').map((part) => part.trim().replaceAll(/\s+/g, ' ')))) {
      const phrase = entry.split(' ');
      const first = phrase[0];
      if (first === undefined || first === '') continue;
      const own = { rest: phrase.slice(1), sign };
      for (const form of formsOf(first)) add(form, own);
    }
  }
  return { byFirst };
}

/** A word and what it may be inflected to: `retries`, `retried`, `dropping`. What is no word is never met. */
function formsOf(word: string): readonly string[] {
  const forms = [word];
  const short = word.slice(0, -1);
  const last = word.at(-1) ?? '';
  if (last === 'y') forms.push(`${short}ies`, `${short}ied`);
  if (last !== 's' && !word.endsWith('ie') && word.length > 2) forms.push(`${word}s`);
  if (word.length > 1 && last !== 'i') forms.push(`${word}es`);
  if (last !== 'i' && word.length > 1) forms.push(`${word}ed`);
  forms.push(`${word}ing`);
  if (last === 'e' && word.length > 2) {
    if (!word.endsWith('ie')) forms.push(`${short}ed`);
    forms.push(`${short}ing`);
  } else if (word.length > 2) forms.push(`${word}${last}ed`, `${word}${last}ing`);
  return forms;
}

/** The signs, in the order in which figures and tables name them. */
const signOrder: readonly Sign[] = [
  'courtesy',
  'compensation',
  'aftermath',
  'story',
  'report',
  'trouble',
  'mind',
  'quality',
  'wide',
  'degree',
  'drift',
  'maybe',
  'everybody',
  'inquiry',
  'asked',
  'machine',
  'artefact',
  'schedule',
  'lasting',
  'measure',
  'practice',
  'conduct',
  'idiom',
  'upkeep',
  'praise',
];

const namesOf = (sign: Sign) => ({
  shown: `sign: ${sign}`,
  twice: `two signs: ${sign}`,
  share: `share: ${sign}`,
  verb: `verb shows ${sign}`,
  head: `head shows ${sign}`,
  label: `label shows ${sign}`,
  object: `object has ${sign}`,
  subject: `subject has ${sign}`,
});

/** What the evidence of each sign is called. */
export const signNames: Readonly<Record<Sign, ReturnType<typeof namesOf>>> = {
  courtesy: namesOf('courtesy'),
  compensation: namesOf('compensation'),
  aftermath: namesOf('aftermath'),
  story: namesOf('story'),
  report: namesOf('report'),
  trouble: namesOf('trouble'),
  mind: namesOf('mind'),
  quality: namesOf('quality'),
  wide: namesOf('wide'),
  degree: namesOf('degree'),
  drift: namesOf('drift'),
  maybe: namesOf('maybe'),
  everybody: namesOf('everybody'),
  inquiry: namesOf('inquiry'),
  asked: namesOf('asked'),
  machine: namesOf('machine'),
  artefact: namesOf('artefact'),
  schedule: namesOf('schedule'),
  lasting: namesOf('lasting'),
  measure: namesOf('measure'),
  practice: namesOf('practice'),
  conduct: namesOf('conduct'),
  idiom: namesOf('idiom'),
  upkeep: namesOf('upkeep'),
  praise: namesOf('praise'),
};

/**
 * What pieces of evidence are called.
 *
 * In: the closed sets a name is made of. Out: names, made once.
 * May not: look at a sentence. A name put together anew for each item costs more than weighing it.
 */
import type { Act, Doer, Mood } from './act.ts';
import type { VerbClass } from './lexicon/language.ts';
import type { Verdict } from './verdict.ts';

/** Names that begin alike, one for each key. */
function named<Key extends string>(prefix: string, keys: readonly Key[]): ReadonlyMap<Key, string> {
  return new Map(keys.map((key) => [key, `${prefix}${key}`]));
}

/** The name for a key of a closed set. */
export const nameIn = <Key extends string>(names: ReadonlyMap<Key, string>, key: Key): string =>
  names.get(key) ?? '';

const verdicts: readonly Verdict[] = ['process-change', 'vague', 'investigation', 'not-an-action'];
const doers: readonly Doer[] = ['nobody', 'we', 'group', 'named', 'thing'];
const moods: readonly Mood[] = ['order', 'noun', 'statement', 'passive', 'state', 'report', 'wonder'];
const deeds: readonly (VerbClass | 'none')[] = [
  'add',
  'change',
  'remove',
  'gate',
  'automate',
  'detect',
  'test',
  'write',
  'scale',
  'repair',
  'recover',
  'serve',
  'study',
  'talk',
  'tell',
  'teach',
  'improve',
  'ensure',
  'prevent',
  'perceive',
  'hedge',
  'endless',
  'defer',
  'slogan',
  'act',
  'none',
];

export const tableNames = named('table: ', verdicts);
export const behindNames = named('behind a ', verdicts);
export const doerNames = named('doer: ', doers);
export const verbNames = named('verb: ', deeds);
export const askingNames = named('asks behind ', deeds);
export const deedNames = named('named deed behind ', deeds);

const moodNames = moods.map((mood) => {
  const readings = ['', 'done ', 'demanded ', 'demanded done '] as const;
  return [
    mood,
    {
      reads: readings.map((reading) => `reads as ${reading}${mood}`),
      later: [`later ${mood}`, `later done ${mood}`],
      of: named(`${mood} of `, deeds),
      done: named(`done ${mood} of `, deeds),
    },
  ] as const;
});
const byMood = new Map(moodNames);

/** What the act's mood is called, alone, behind another sentence and with its verb. */
export function namesOfMood(act: Act): {
  readonly reads: string;
  readonly later: string;
  readonly of: string;
  readonly done: string;
} {
  const names = byMood.get(act.mood);
  const deed = act.verbClass ?? 'none';
  return {
    reads: names?.reads[(act.done ? 1 : 0) + (act.demanded ? 2 : 0)] ?? '',
    later: names?.later[act.done ? 1 : 0] ?? '',
    of: names?.of.get(deed) ?? '',
    done: names?.done.get(deed) ?? '',
  };
}

/**
 * Which words tell something by themselves, and what that evidence is called.
 *
 * In: the weights of a language. Out: for a word the name of its evidence.
 * May not: know any language, beyond the plural of an English noun.
 */
import type { VerbReading, WordClass } from './language.ts';

/** What a table looks at in a word. */
interface Spoken {
  readonly lower: string;
  readonly classes: ReadonlySet<WordClass>;
  readonly verb: VerbReading | null;
}

/** The name of a word's evidence; undefined for a word that tells nothing. */
export interface WordTable {
  readonly anywhere: (word: Spoken) => string | undefined;
  readonly asVerb: (word: Spoken) => string | undefined;
  readonly asHead: (word: Spoken) => string | undefined;
}

const said = 'word: ';
const done = 'verb is ';
const named = 'head is ';

/** The base form of a word: the verb's lemma, a noun's singular. */
function baseOf({ lower, verb }: Spoken): string {
  if (verb !== null) return verb.lemma;
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}

/** The table of the words that the weights name. */
export function wordTable(weighed: Iterable<string>): WordTable {
  const byPrefix = (prefix: string): ReadonlyMap<string, string> => {
    const names = new Map<string, string>();
    for (const name of weighed) if (name.startsWith(prefix)) names.set(name.slice(prefix.length), name);
    return names;
  };
  const [anywhere, verbs, heads] = [byPrefix(said), byPrefix(done), byPrefix(named)];
  return {
    anywhere: (word) => anywhere.get(baseOf(word)),
    asVerb: (word) => verbs.get(baseOf(word)),
    asHead: (word) => heads.get(baseOf(word)),
  };
}

/** Words that hold a sentence together tell nothing by themselves. */
const grammar: readonly WordClass[] = [
  'preposition',
  'determiner',
  'copula',
  'pastCopula',
  'conjunction',
  'to',
  'have',
  'auxiliary',
  'we',
  'subordinator',
  'by',
];

/** A table that names every word but those of grammar: to learn from. */
export const everyWord: WordTable = {
  anywhere: (word) => (grammar.some((name) => word.classes.has(name)) ? undefined : `${said}${baseOf(word)}`),
  asVerb: (word) => `${done}${baseOf(word)}`,
  asHead: (word) => `${named}${baseOf(word)}`,
};

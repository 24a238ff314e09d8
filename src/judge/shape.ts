/**
 * How a sentence is built, whatever it says.
 *
 * In: its words. Out: evidence: length, openings, tenses, kinds of tokens, classes of words.
 * May not: judge or weigh.
 */
import { type Evident, put, putSome } from './evident.ts';
import type { WordClass } from './lexicon/language.ts';
import { is, isMark, type Word } from './phrases.ts';

const clock = /^\d{1,2}:\d{2}/;
const money = /^[$€£]/;
const abstractEnding = /(?:ity|ities|ness|ship|ships|ism|ance|ence|ment|ments|tion|tions|hood|acy|dom)$/;
const particles: ReadonlySet<string> = new Set(['on', 'off', 'in', 'out', 'up', 'down', 'over', 'away']);

/** Classes that tell something by being there at all. */
const classNames: ReadonlyMap<WordClass, string> = new Map([
  ['pastCopula', 'was'],
  ['copula', 'is'],
  ['modal', 'must'],
  ['weakModal', 'may'],
  ['we', 'we'],
  ['person', 'person'],
  ['personPronoun', 'pronoun'],
  ['hollowPronoun', 'it'],
  ['negation', 'not'],
  ['conditional', 'when'],
  ['relative', 'that'],
  ['interrogative', 'question word'],
  ['attitude', 'attitude word'],
  ['outcome', 'outcome word'],
  ['area', 'area word'],
  ['hollow', 'hollow word'],
  ['deliverable', 'deliverable word'],
  ['setting', 'setting word'],
  ['strongWord', 'strong word'],
  ['designAdjective', 'design word'],
  ['component', 'component word'],
  ['weakWord', 'weak word'],
  ['evaluation', 'evaluation word'],
]);

const none: readonly Word[] = [];
const sizes = [2, 3, 5, 8, 12, 18, 25].map((size) => [size, `words ${size}`] as const);

/** Notes the shape of a sentence. Linear in its words. */
export function putShape(out: Evident[], words: readonly Word[]): void {
  const own = words.filter((word) => word.kind !== 'mark');
  const [first, second] = own;
  const last = own.at(-1);
  for (const [size, name] of sizes) if (own.length > size) put(out, name, none);
  if (first !== undefined) put(out, placeNames.opens.get(openingOf(first)) ?? '', [first]);
  if (second !== undefined) put(out, placeNames.second.get(openingOf(second)) ?? '', [second]);
  if (last !== undefined && own.length > 1) {
    put(out, placeNames.ends.get(openingOf(last)) ?? '', [last]);
    if (particles.has(last.lower)) put(out, 'ends in a particle', [last]);
  }
  if (words.some((word) => isMark(word, '=') || word.lower === '->')) put(out, 'equals', []);
  if (own.length > 3 && words.filter((word) => isMark(word, ',/')).length >= 2) put(out, 'list', []);
  if (words.some((word, n) => n > 0 && n < 6 && isMark(word, ':'))) put(out, 'label', []);
  putTenses(out, own);
  putTokens(out, own);
  putClasses(out, own);
}

function putClasses(out: Evident[], own: readonly Word[]): void {
  const found = new Map<string, Word[]>();
  for (const word of own) {
    for (const name of word.classes) {
      const said = classNames.get(name);
      if (said === undefined) continue;
      const known = found.get(said);
      if (known === undefined) found.set(said, [word]);
      else known.push(word);
    }
  }
  for (const [said, words] of found) putSome(out, said, words, 2);
}

function putTenses(out: Evident[], own: readonly Word[]): void {
  const inner = own.findIndex((word, at) => at > 1 && is(word, 'relative', 'conditional'));
  const outer = inner < 0 ? own : own.slice(0, inner);
  const past = outer.filter(
    ({ verb }, at) => at > 0 && verb?.form === 'past' && !verb.pastToo && !verb.adjectiveToo,
  );
  putSome(out, 'past', past, 2);
  const present = own.filter(({ verb }, at) => at > 0 && verb?.form === 'third' && !verb.nounToo);
  putSome(out, 'present', present, 2);
}

function putTokens(out: Evident[], own: readonly Word[]): void {
  const quantities = own.filter((word) => word.kind === 'quantity');
  const isClock = (word: Word): boolean => clock.test(word.text);
  putSome(out, 'clock', quantities.filter(isClock), 2);
  const sums = quantities.filter((word) => money.test(word.text));
  putSome(out, 'money', sums, 2);
  const numbers = quantities.filter((word) => !isClock(word));
  putSome(out, 'number', numbers, 3);
  const exact = own.filter((word) => word.kind === 'code' || word.kind === 'name');
  putSome(out, 'code or name', exact, 3);
  const unread = own.filter((word) => word.kind === 'word' && word.classes.size === 0);
  const names = unread.filter((word) => word.capital && word !== own[0]);
  putSome(out, 'proper name', names, 2);
  const unknown = unread.filter((word) => word.verb === null && !word.capital);
  putSome(out, 'unknown word', unknown, 5);
  const abstract = unknown.filter((word) => abstractEnding.test(word.lower));
  putSome(out, 'abstract word', abstract, 2);
}

/** The sorts of words, for the names of what stands first, second, last. */
const openings = [
  'code',
  'name',
  'quantity',
  'date',
  'reference',
  'person',
  'blank',
  'mark',
  'we',
  'pronoun',
  'base',
  'third',
  'past',
  'gerund',
  'noun or base',
  'noun or third',
  'noun or past',
  'noun or gerund',
  'determiner',
  'it',
  'preposition',
  'condition',
  'question',
  'known word',
  'unknown name',
  'unknown word',
];
const placed = (place: string): ReadonlyMap<string, string> =>
  new Map(openings.map((opening) => [opening, `${place}: ${opening}`]));
const placeNames = { opens: placed('opens'), second: placed('then'), ends: placed('ends') };

/** What sort of word stands at a place that tells much: the first, the second, the last. */
function openingOf(word: Word): string {
  if (word.kind !== 'word') return word.kind === 'quote' ? 'code' : word.kind;
  if (is(word, 'we')) return 'we';
  if (is(word, 'personPronoun')) return 'pronoun';
  if (is(word, 'person')) return 'person';
  if (word.verb !== null) return word.verb.nounToo ? `noun or ${word.verb.form}` : word.verb.form;
  if (is(word, 'determiner')) return 'determiner';
  if (is(word, 'hollowPronoun')) return 'it';
  if (is(word, 'preposition')) return 'preposition';
  if (is(word, 'conditional')) return 'condition';
  if (is(word, 'interrogative')) return 'question';
  if (word.classes.size > 0) return 'known word';
  return word.capital ? 'unknown name' : 'unknown word';
}

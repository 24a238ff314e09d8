/**
 * The form of a language's data file, and its look-up.
 *
 * In: lists of words by class. Out: a `Lexicon` that reads one word or phrase.
 * May not: know any language; every word stands in a data file such as `english.ts`.
 */

import { compileSigns, type SignIndex } from './sign-index.ts';
import { type WordTable, wordTable } from './word-table.ts';

/**
 * Classes of verbs by what they promise. The decision table has a row for each.
 *
 * `add` brings something into being; `change` alters it; `remove` takes it away; `gate` stops or forces;
 * `automate` lets a machine do it; `detect` alerts or records; `test` exercises; `write` puts in words;
 * `scale` moves a number; `repair` mends a fault; `recover` undoes an outage; `serve` is what software does;
 * `study` finds out; `talk` confers; `tell` informs; `teach` trains; `improve` betters; `ensure` wishes a state;
 * `prevent` wishes an absence; `perceive` asks for attention; `hedge` weighs; `endless` goes on; `defer` waits;
 * `slogan` exhorts; `act` is any other deed.
 */
export type VerbClass =
  | 'add'
  | 'change'
  | 'remove'
  | 'gate'
  | 'automate'
  | 'detect'
  | 'test'
  | 'write'
  | 'scale'
  | 'repair'
  | 'recover'
  | 'serve'
  | 'study'
  | 'talk'
  | 'tell'
  | 'teach'
  | 'improve'
  | 'ensure'
  | 'prevent'
  | 'perceive'
  | 'hedge'
  | 'endless'
  | 'defer'
  | 'slogan'
  | 'act';

/** Classes of words that are no verbs, or besides being verbs. Each is explained in the data file. */
export type WordClass =
  | 'determiner'
  | 'hollowPronoun'
  | 'personPronoun'
  | 'we'
  | 'preposition'
  | 'particle'
  | 'conditional'
  | 'subordinator'
  | 'relative'
  | 'interrogative'
  | 'conjunction'
  | 'negation'
  | 'modal'
  | 'weakModal'
  | 'permission'
  | 'lasting'
  | 'shall'
  | 'copula'
  | 'pastCopula'
  | 'have'
  | 'auxiliary'
  | 'to'
  | 'by'
  | 'means'
  | 'purpose'
  | 'reason'
  | 'vainAim'
  | 'hedge'
  | 'escape'
  | 'etcetera'
  | 'filler'
  | 'label'
  | 'doneMark'
  | 'placeholder'
  | 'seeAlso'
  | 'person'
  | 'hollow'
  | 'hardHollow'
  | 'frame'
  | 'area'
  | 'deliverable'
  | 'document'
  | 'chore'
  | 'meeting'
  | 'training'
  | 'slogan'
  | 'setting'
  | 'outcome'
  | 'component'
  | 'neutral'
  | 'comparative'
  | 'vagueAdjective'
  | 'vagueQuantity'
  | 'quality'
  | 'habit'
  | 'designAdjective'
  | 'attitude'
  | 'human'
  | 'vendor'
  | 'unit'
  | 'number'
  | 'month'
  | 'time'
  | 'referenceNoun'
  | 'recurrence'
  | 'strongWord'
  | 'weakWord'
  | 'evaluation'
  | 'nominal'
  | 'field'
  | 'past'
  | 'exhortation'
  | 'always'
  | 'filing'
  | 'reviewChore'
  | 'studyNoun'
  | 'practice'
  | 'informed'
  | 'openQuestion'
  | 'settling'
  | 'making'
  | 'being'
  | 'none'
  | 'writing'
  | 'anyValue'
  | 'into'
  | 'prediction'
  | 'eachOne'
  | 'keeping'
  | 'eyeing'
  | 'reworking'
  | 'outsider';

/**
 * What a word tells for or against a promise, wherever it stands. Each is explained in the data file; the evidence
 * table weighs them.
 */
export type Sign =
  | 'courtesy'
  | 'compensation'
  | 'aftermath'
  | 'story'
  | 'report'
  | 'trouble'
  | 'mind'
  | 'quality'
  | 'wide'
  | 'degree'
  | 'drift'
  | 'maybe'
  | 'everybody'
  | 'inquiry'
  | 'asked'
  | 'machine'
  | 'artefact'
  | 'schedule'
  | 'lasting'
  | 'measure'
  | 'practice'
  | 'conduct'
  | 'idiom'
  | 'upkeep'
  | 'praise';

type VerbForm = 'base' | 'third' | 'past' | 'gerund';

/** One spelling rule: a form that ends in `ending` comes from a base with `base` in its place. */
interface Ending {
  readonly form: VerbForm;
  readonly ending: string;
  readonly base: string;
  /** The last consonant of the base is doubled before the ending (`dropping`). */
  readonly doubled?: boolean;
  /** Letters one of which must end what the ending is put to; any when left out. */
  readonly after?: string;
}

/** A language as data. Words stand in one string, separated by commas; a phrase is written with its spaces. */
export interface Language {
  readonly name: string;
  readonly verbs: Readonly<Partial<Record<VerbClass, string>>>;
  /** Verbs that are as often nouns (`alert`, `test`). */
  readonly nounsToo: string;
  /** Participles that stand before a noun as adjectives (`automated tests`). */
  readonly adjectivesToo: string;
  readonly words: Readonly<Partial<Record<WordClass, string>>>;
  /** Irregular forms: `form base`, in groups by form. */
  readonly irregular: Readonly<Partial<Record<VerbForm, string>>>;
  readonly endings: readonly Ending[];
  /** Prefixes that leave a verb in its class (`re-enable`). */
  readonly prefixes: readonly string[];
  /** Endings that make an unknown first word a verb (`containerize`). */
  readonly verbEndings: readonly string[];
  /** Plural endings of nouns. */
  readonly plurals: readonly (readonly [string, string])[];
  /** Ending of an adverb made from an adjective. */
  readonly adverbEnding: string;
  /** Contractions in full: `don't` is `do not`. */
  readonly contractions: Readonly<Record<string, string>>;
  /** Signs and what they weigh; without them the decision table alone decides. */
  readonly evidence?: Evidence;
}

/** The signs of a language, and the weights learned for it. */
interface Evidence {
  readonly signs: Readonly<Record<Sign, string>>;
  readonly weights: EvidenceWeights;
}

/** By name of the evidence: what it adds to each verdict, in the order of `verdictOrder`. */
export type EvidenceWeights = Readonly<Record<string, readonly [number, number, number, number]>>;

/** The weights ready for look-up. */
export type WeightTable = ReadonlyMap<string, readonly [number, number, number, number]>;

/** A word read as a verb. */
export interface VerbReading {
  readonly lemma: string;
  readonly class: VerbClass;
  readonly form: VerbForm;
  readonly nounToo: boolean;
  readonly adjectiveToo: boolean;
  /** The base that is its own participle (`set`, `put`). */
  readonly pastToo: boolean;
  /** Classes of the base as a word: small sets of verbs that a condition asks for. */
  readonly traits: ReadonlySet<WordClass>;
}

/** What a lexicon says of one word or phrase. */
interface Reading {
  readonly classes: ReadonlySet<WordClass>;
  readonly verb: VerbReading | null;
}

/** A language ready for look-up. */
export interface Lexicon {
  readonly name: string;
  readonly read: (lower: string) => Reading;
  /** Phrases that may begin with this word, longest first; each as its words. The first may be inflected. */
  readonly phrasesAt: (lower: string) => readonly (readonly string[])[];
  readonly contractions: ReadonlyMap<string, readonly string[]>;
  /** Whether an unknown word has the ending of a verb. */
  readonly looksLikeVerb: (lower: string) => boolean;
  /** Null when the language has no sign lists: then the decision table alone decides. */
  readonly signs: SignIndex | null;
  readonly weights: WeightTable;
  /** The words that the weights name. */
  readonly words: WordTable;
}

/** Builds the look-up of a language: every form of every word, once, so that reading a word is one look-up. */
export function compileLanguage(language: Language): Lexicon {
  const verbs = classByVerb(language);
  const classes = classesByWord(language);
  const forms = formsOfVerbs(language, verbs, classes);
  const phrases = phrasesByFirstWord(language, forms);
  const readings = new Map<string, Reading>();
  for (const [lower, verb] of forms) readings.set(lower, { classes: classes.get(lower) ?? noClasses, verb });
  for (const [lower, found] of classes)
    if (!readings.has(lower)) readings.set(lower, { classes: found, verb: null });
  const read = (lower: string): Reading => {
    const known = readings.get(lower);
    if (known !== undefined) return known;
    const prefixed = withoutPrefix(lower, language.prefixes, forms);
    if (prefixed !== null) return { classes: noClasses, verb: prefixed };
    const manner = language.adverbEnding !== '' && lower.length > 5 && lower.endsWith(language.adverbEnding);
    return manner ? mannerly : unread;
  };
  const weights = new Map(Object.entries(language.evidence?.weights ?? {}));
  return {
    name: language.name,
    read,
    phrasesAt: (lower) => phrases.get(lower) ?? noPhrases,
    contractions: new Map(
      Object.entries(language.contractions).map(([short, long]) => [short, long.split(' ')]),
    ),
    looksLikeVerb: (lower) =>
      language.verbEndings.some((ending) => lower.length > ending.length + 2 && lower.endsWith(ending)),
    signs: language.evidence === undefined ? null : compileSigns(language.evidence.signs),
    weights,
    words: wordTable(weights.keys()),
  };
}

const noClasses: ReadonlySet<WordClass> = new Set();
const noPhrases: readonly (readonly string[])[] = [];
const unread: Reading = { classes: noClasses, verb: null };
const mannerly: Reading = { classes: new Set<WordClass>(['filler']), verb: null };

/** The class of each verb's base; the first list that names it wins. */
function classByVerb(language: Language): ReadonlyMap<string, VerbClass> {
  const verbs = new Map<string, VerbClass>();
  for (const [name, list] of entriesOf(language.verbs)) {
    for (const verb of splitList(list)) if (!verbs.has(verb)) verbs.set(verb, name);
  }
  return verbs;
}

/** The classes of each word and of its plural. */
function classesByWord(language: Language): ReadonlyMap<string, ReadonlySet<WordClass>> {
  const classes = new Map<string, Set<WordClass>>();
  const add = (word: string, name: WordClass): void => {
    const known = classes.get(word);
    if (known === undefined) classes.set(word, new Set([name]));
    else known.add(name);
  };
  for (const [name, list] of entriesOf(language.words)) {
    for (const word of splitList(list)) {
      add(word, name);
      for (const [ending, base] of language.plurals) {
        if (word.length > 2 && word.endsWith(base))
          add(word.slice(0, word.length - base.length) + ending, name);
      }
    }
  }
  return classes;
}

/** Every form of every verb. A phrasal verb is inflected at its first word: `looked into`. */
function formsOfVerbs(
  language: Language,
  verbs: ReadonlyMap<string, VerbClass>,
  classes: ReadonlyMap<string, ReadonlySet<WordClass>>,
): ReadonlyMap<string, VerbReading> {
  const nounsToo = new Set(splitList(language.nounsToo));
  const adjectivesToo = new Set(splitList(language.adjectivesToo));
  const irregular = irregularForms(language);
  const forms = new Map<string, VerbReading>();
  const add = (inflected: string, lemma: string, form: VerbForm, named: VerbClass, pastToo = false): void => {
    if (forms.has(inflected)) return;
    const [nounToo, adjectiveToo] = [nounsToo.has(lemma), adjectivesToo.has(inflected)];
    forms.set(inflected, {
      lemma,
      class: named,
      form,
      nounToo,
      adjectiveToo,
      pastToo,
      traits: classes.get(lemma) ?? noClasses,
    });
  };
  for (const [lemma, named] of verbs) {
    const first = lemma.split(' ')[0] ?? lemma;
    const pastToo = (irregular.get(first) ?? []).some(([form, word]) => form === 'past' && word === first);
    add(lemma, lemma, 'base', named, pastToo);
  }
  for (const [lemma, named] of verbs) {
    const space = lemma.indexOf(' ');
    const first = space < 0 ? lemma : lemma.slice(0, space);
    const tail = space < 0 ? '' : lemma.slice(space);
    for (const [form, word] of irregular.get(first) ?? []) add(word + tail, lemma, form, named);
    for (const [form, word] of regularForms(first, language.endings)) add(word + tail, lemma, form, named);
  }
  return forms;
}

/** Irregular forms by base. */
function irregularForms(language: Language): ReadonlyMap<string, readonly (readonly [VerbForm, string])[]> {
  const byBase = new Map<string, (readonly [VerbForm, string])[]>();
  for (const [form, list] of entriesOf(language.irregular)) {
    for (const pair of splitList(list)) {
      const [word, base] = pair.split(' ');
      if (word === undefined || base === undefined) continue;
      const known = byBase.get(base);
      if (known === undefined) byBase.set(base, [[form, word]]);
      else known.push([form, word]);
    }
  }
  return byBase;
}

function regularForms(base: string, endings: readonly Ending[]): readonly (readonly [VerbForm, string])[] {
  const found: (readonly [VerbForm, string])[] = [];
  for (const rule of endings) {
    if (!base.endsWith(rule.base)) continue;
    const stem = base.slice(0, base.length - rule.base.length);
    if (rule.after !== undefined && !rule.after.includes(stem.at(-1) ?? ' ')) continue;
    found.push([rule.form, (rule.doubled === true ? stem + (stem.at(-1) ?? '') : stem) + rule.ending]);
  }
  return found;
}

/** Phrases under each form of their first word, longest first. */
function phrasesByFirstWord(
  language: Language,
  forms: ReadonlyMap<string, VerbReading>,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const phrases = new Map<string, string[][]>();
  const seen = new Set<string>();
  const add = (phrase: string): void => {
    const words = phrase.split(' ');
    const [first, second] = words;
    if (first === undefined || second === undefined || seen.has(phrase)) return;
    seen.add(phrase);
    const known = phrases.get(first);
    if (known === undefined) phrases.set(first, [words]);
    else known.push(words);
  };
  for (const [, list] of entriesOf(language.words)) for (const word of splitList(list)) add(word);
  for (const form of forms.keys()) add(form);
  for (const list of phrases.values()) list.sort((a, b) => b.length - a.length);
  return phrases;
}

/** `re-enable` is a way of enabling. */
function withoutPrefix(
  lower: string,
  prefixes: readonly string[],
  forms: ReadonlyMap<string, VerbReading>,
): VerbReading | null {
  for (const prefix of prefixes) {
    if (!lower.startsWith(prefix) || lower.length < prefix.length + 3) continue;
    const found = forms.get(lower.slice(prefix.length));
    if (found !== undefined && found.class !== 'perceive' && found.class !== 'hedge') return found;
  }
  return null;
}

function splitList(list: string): readonly string[] {
  return list
    .split(',')
    .map((entry) => entry.trim().replaceAll(/\s+/g, ' '))
    .filter((entry) => entry !== '');
}

function entriesOf<Name extends string>(
  record: Readonly<Partial<Record<Name, string>>>,
): readonly (readonly [Name, string])[] {
  const pairs: (readonly [Name, string])[] = [];
  for (const name in record) {
    const list = record[name];
    if (list !== undefined) pairs.push([name, list]);
  }
  return pairs;
}

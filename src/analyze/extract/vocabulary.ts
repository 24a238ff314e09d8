/**
 * What headings mean: the words of real postmortems and runbooks, as data.
 *
 * In: the text of a heading (or of a line that stands for one). Out: its class, or null when it is none we know.
 * May not: look at anything but the words.
 */
import type { SectionClass } from '../../model/facts.ts';
import { foldText, isAscii } from '../../text/fold.ts';
import { bareLetters, classByStems, isOfOthers, withoutUmlauts } from './heading-stems.ts';
import { type ClassWords, headingWords } from './heading-words.ts';
import { withoutEnd, withoutStart } from './plain.ts';

export type { SectionClass } from '../../model/facts.ts';

interface Compiled {
  readonly whole: ReadonlyMap<string, SectionClass>;
  /** By their first four characters, in table order. */
  readonly start: ReadonlyMap<string, readonly Phrase[]>;
  /** By their last four characters, in table order. */
  readonly end: ReadonlyMap<string, readonly Phrase[]>;
  readonly within: readonly Phrase[];
}

interface Phrase {
  readonly text: string;
  readonly class: SectionClass;
  /** Position of its class in the table. */
  readonly rank: number;
}

const compiled: Compiled = compile(headingWords);

/** A heading longer than this is a sentence, and only its beginning and end are looked at. */
const longestHeading = 90;

/**
 * The class of a heading's text, or null. Decorations (emoji, numbering, a bracketed remark, a closing colon) are
 * looked through; a heading of two parts (`Impact and timeline`) is what its most wanted part is. `own` holds
 * the team's own headings for action items, folded.
 */
export function classifyHeading(text: string, own: readonly string[] = []): SectionClass | null {
  if (text.length > 2 * longestHeading) return null;
  const bare = bareHeading(text);
  const folded = foldHeading(bare);
  if (folded === '') return null;
  if (own.length > 0 && (own.includes(folded) || own.includes(foldText(text)))) return 'actions';
  const key = bareLetters(folded);
  const found = classifyKey(key);
  if (found === 'actions' || compiled.whole.has(key)) return found;
  const parts = bare.split(partBreak);
  if (parts.length < 2) return found ?? classByStems(key);
  const classes = parts
    .map((part) => bareLetters(foldHeading(part)))
    .filter((part) => part !== '')
    .map((part) => classifyKey(part) ?? classByStems(part));
  if (classes.includes('actions')) return 'actions';
  if (classes.includes('timeline')) return 'timeline';
  return found ?? classes.find((part) => part !== null) ?? classByStems(key);
}

function classifyKey(key: string): SectionClass | null {
  const exact = compiled.whole.get(key);
  if (exact !== undefined) return exact;
  // `Corrective actions taken`: done, but meant to last.
  if (lasting.test(key)) return 'actions';
  if (taken.test(key)) return 'resolution';
  const found = matchPhrases(key);
  return found === 'actions' && isOfOthers(key) ? null : found;
}

/** What responders did, in languages in which the verb stands behind. */
const taken =
  /^(?:acciones|medidas|acoes|actions|mesures|azioni) (?:tomadas|realizadas|ejecutadas|executadas|prises|realisees|effectuees|menees|intraprese)|^(?:getroffene|ergriffene|durchgef)/u;

/** Measures that are called lasting are action items whether or not they have been taken. */
const lasting =
  /(?<!\p{L})(?:corrective|preventi(?:ve|on)|preventative|remedial|follow up|acciones (?:correctiv|preventiv)|medidas (?:correctiv|preventiv)|acoes (?:corretiv|preventiv)|(?:actions|mesures) (?:correctiv|preventiv)|korrekturmassnahmen|vorbeugende)\p{L}*(?: and \p{L}+)?(?: \p{L}+)? (?:taken|implemented|applied|completed|performed|deployed|realizad|implementad|tomad|aplicad|prises|realisees)/u;

/** The class of a line that is one of the known headings and nothing else, or null: for lines that are no heading. */
export function classifyExact(text: string, own: readonly string[] = []): SectionClass | null {
  if (text.length > longestHeading) return null;
  const folded = foldHeading(bareHeading(text));
  if (own.includes(folded)) return 'actions';
  const key = bareLetters(folded);
  return compiled.whole.get(key) ?? exactLines.get(key) ?? null;
}

/** Folded text of a heading without decorations. */
export function foldHeading(text: string): string {
  const folded = foldText(text.replace(/[‘’ʼ`]/gu, "'"));
  return withoutEnd(withoutStart(folded, punctuationBefore), punctuationAfter);
}

/** A heading's text without emoji, numbering and a bracketed remark at its end. */
function bareHeading(text: string): string {
  const spelled = text.includes(':') ? text.replace(emojiShortcode, ' ') : text;
  const plain = (isAscii(spelled) ? spelled : spelled.replace(pictograph, ' ')).trim();
  const unnumbered = plain.replace(numbering, '');
  if (!openBracket.test(unnumbered)) return unnumbered.trim();
  const remark = unnumbered.replace(bracketedRemark, '').trim();
  return remark === '' ? unnumbered.trim() : remark;
}

const emojiShortcode = /:[a-z][a-z0-9_+-]*:/gi;
const pictograph = /\p{Extended_Pictographic}|\uFE0F|\u200D|\u20E3/gu;
const numbering =
  /^(?:\(?\d{1,2}(?:\.\d{1,2})*[.):]?|[a-z]\d{1,2}[.):]|[ivx]{1,4}[.)]|[a-z][.)]|(?:step|part|section|phase)\s\d{1,2}[.:)]?)\s+/i;
const openBracket = /[([（【]/;
const bracketedRemark = /\s*[([（【][^()[\]（）【】]*[)\]）】]?[\s:：.]*$/u;
const punctuationBefore = ' "\'*_.,:;!?–—…|>#•-';
const punctuationAfter = ' "\'*_.,:;!?：–—…|#-';
const partBreak = /\s(?:and|&|\+|og|und|et|y|e|en|och)\s|\s*[/|,:;]\s*|\s[-–—]\s/iu;

/** Phrases of the tables that are a whole line's worth on their own, so that a bare line may be a heading. */
const exactLines: ReadonlyMap<string, SectionClass> = new Map(
  headingWords.flatMap((words) =>
    [...words.start, ...words.end, ...words.within]
      .filter((phrase) => phrase.includes(' '))
      .flatMap(spellings)
      .flatMap((phrase) => [[phrase, words.class] as const, [`${phrase}s`, words.class] as const]),
  ),
);

function compile(table: readonly ClassWords[]): Compiled {
  const whole = new Map<string, SectionClass>();
  const start = new Map<string, Phrase[]>();
  const end = new Map<string, Phrase[]>();
  const within: Phrase[] = [];
  for (const [rank, words] of table.entries()) {
    const add = (text: string): Phrase => ({ text, class: words.class, rank });
    for (const text of words.whole.flatMap(spellings)) if (!whole.has(text)) whole.set(text, words.class);
    for (const text of words.start.flatMap(spellings)) push(start, text.slice(0, 4), add(text));
    for (const text of words.end.flatMap(spellings)) push(end, text.slice(-4), add(text));
    for (const text of words.within.flatMap(spellings)) within.push(add(text));
  }
  return { whole, start, end, within };
}

/** A phrase in bare letters, and with `ae` for `ä` where it has umlauts. */
function spellings(phrase: string): readonly string[] {
  const bare = bareLetters(phrase);
  const german = bareLetters(withoutUmlauts(phrase));
  return german === bare ? [bare] : [bare, german];
}

function push(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [phrase]);
  else list.push(phrase);
}

/** The class of the phrase that stands highest in the table among those the text begins with, ends with or holds. */
function matchPhrases(folded: string): SectionClass | null {
  let best: Phrase | null = null;
  for (const phrase of compiled.start.get(folded.slice(0, 4)) ?? []) {
    if (folded.startsWith(phrase.text) && (best === null || phrase.rank < best.rank)) best = phrase;
  }
  for (const phrase of compiled.end.get(folded.slice(-4)) ?? []) {
    if (!endsWithPhrase(folded, phrase.text)) continue;
    if (best === null || phrase.rank < best.rank) best = phrase;
  }
  if (folded.length <= longestHeading) {
    for (const phrase of compiled.within) {
      if ((best === null || phrase.rank < best.rank) && folded.includes(phrase.text)) best = phrase;
    }
  }
  return best?.class ?? null;
}

function endsWithPhrase(text: string, phrase: string): boolean {
  return (
    text.endsWith(phrase) && (text.length === phrase.length || text[text.length - phrase.length - 1] === ' ')
  );
}

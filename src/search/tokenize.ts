/** Tokenizing: from text to the terms it is found by. One function for build and browser, or nothing would be found. */

/**
 * How a form stands to the word it was made from. `whole`: as typed. `part`: between `/ : @ + #`. `joined`: without separators.
 * `tail`: the end of a camel-case name. `sub`: one word of it.
 */
export type FormClass = 'whole' | 'part' | 'joined' | 'tail' | 'sub';

/** A term, and how it came about. */
export interface Form {
  readonly term: string;
  readonly class: FormClass;
}

/** Longer ones are addresses and dumps, which nobody types. */
const longestTerm = 48;

const asciiOnly = /^[\x20-\x7e\n]*$/;
const asciiWords = /[A-Za-z0-9]+(?:['._:/@+#-]+[A-Za-z0-9]+)*/g;
const anyWords = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’._:/@+#-]+[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** Words as they stand: letters and digits with `. _ - : / @ + #` between them. */
export function wordsOf(text: string): readonly string[] {
  return text.match(asciiOnly.test(text) ? asciiWords : anyWords) ?? [];
}

/** A stretch of a text that a term stands for. */
export type PlacedTerm = (term: string, from: number, to: number) => void;

/** Calls back for each word of a text and each part of it that `formsOf` would name, with its place. Tails of names are left out. */
export function eachPlace(text: string, visit: PlacedTerm): void {
  const pattern = new RegExp(asciiOnly.test(text) ? asciiWords : anyWords);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [word] = match;
    const { index } = match;
    if (plainWord.test(word)) visit(word, index, index + word.length);
    else placeParts(word, index, visit);
  }
}

function placeParts(word: string, from: number, visit: PlacedTerm): void {
  const to = from + word.length;
  if (cjk.test(word)) {
    for (let at = 0; at + 1 < word.length; at++)
      visit(foldMarks(word.slice(at, at + 2)).toLowerCase(), from + at, from + at + 2);
    return;
  }
  const [whole, ...forms] = formsOf(word);
  if (whole !== undefined) visit(whole.term, from, to);
  const lower = foldMarks(word).toLowerCase();
  const isSameLength = lower.length === word.length;
  let behind = 0;
  for (const { term, class: formClass } of forms) {
    if (formClass === 'tail') continue;
    const found = isSameLength && formClass !== 'joined' ? lower.indexOf(term, behind) : -1;
    const at = found < 0 && isSameLength ? lower.indexOf(term) : found;
    if (at < 0) visit(term, from, to);
    else visit(term, from + at, from + at + term.length);
    if (formClass === 'sub' && found >= 0) behind = found + term.length;
  }
}

const plainWord = /^[a-z]+$/;

/** The terms that a word is found by; each once, the nearest to what was typed first. */
export function formsOf(word: string): readonly Form[] {
  if (plainWord.test(word)) return word.length > longestTerm ? [] : [{ term: word, class: 'whole' }];
  const forms: Form[] = [];
  const seen = new Set<string>();
  const add = (term: string, formClass: FormClass): void => {
    if (term === '' || term.length > longestTerm || seen.has(term)) return;
    seen.add(term);
    forms.push({ term, class: formClass });
  };
  const bare = word.replace(/['’](?:s|S)(?![A-Za-z])/g, '').replace(/['’]/g, '');
  // A wide sign may fold to one that parts words, as terms are parted in files.
  const folded = asciiOnly.test(bare) ? bare : foldMarks(bare).replace(/[\s,~]+/g, '');
  if (cjk.test(folded)) addBigrams(folded, add);
  else {
    add(folded.toLowerCase(), 'whole');
    const parts = folded.split(/[:/@+#]+/);
    if (parts.length > 1) for (const part of parts) add(part.toLowerCase(), 'part');
    for (const part of parts) addInner(part, add);
  }
  return forms;
}

type Add = (term: string, formClass: FormClass) => void;

/** Joined form, camel tails, words and numbers of a name without `/ : @ + #`. */
function addInner(part: string, add: Add): void {
  const pieces = part.split(/[._-]+/);
  if (pieces.length > 1 && pieces.length <= 8) {
    add(pieces.join('').toLowerCase(), 'joined');
    if (paddedNumber.test(part)) add(pieces.map(withoutZeros).join('').toLowerCase(), 'joined');
  }
  for (const piece of pieces) {
    const humps = humpsOf(piece);
    if (humps.length > 1) {
      if (pieces.length > 1) add(piece.toLowerCase(), 'part');
      for (let from = 1; from < humps.length - 1; from++)
        add(humps.slice(from).join('').toLowerCase(), 'tail');
    }
    for (const hump of humps) {
      add(hump.toLowerCase(), 'sub');
      add(withoutZeros(hump).toLowerCase(), 'sub');
    }
  }
}

const paddedNumber = /(?:^|[._-])0+[1-9]\d*(?![A-Za-z0-9])/;

/** `007` is `7`. What is no number is itself. */
function withoutZeros(piece: string): string {
  return /^0+[1-9]\d*$/.test(piece) ? piece.replace(/^0+/, '') : piece;
}

/** `TCPConnectWrap` is `TCP`, `Connect`, `Wrap`. What has no humps is itself. */
function humpsOf(piece: string): readonly string[] {
  if (!/[a-z0-9][A-Z]|[A-Z][A-Z][a-z]/.test(piece)) return [piece];
  return piece
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(' ');
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const cjkRuns =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]+/gu;

/** Scripts without spaces are found by every two letters in a row; what else stands in the word, by itself. */
function addBigrams(word: string, add: Add): void {
  for (const run of word.match(cjkRuns) ?? []) {
    if (!cjk.test(run)) {
      for (const inner of run.match(anyWords) ?? [])
        for (const form of formsOf(inner)) add(form.term, form.class);
      continue;
    }
    const letters = [...run.toLowerCase()];
    if (letters.length === 1) add(run.toLowerCase(), 'whole');
    for (let at = 0; at + 1 < letters.length; at++) add(`${letters[at]}${letters[at + 1]}`, 'whole');
  }
}

/** Without accents, wide letters as narrow ones. Hangul and voiced kana stay as they are. */
export function foldMarks(text: string): string {
  if (asciiOnly.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/(?![\u3099\u309a])\p{M}/gu, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss');
}

/** Letters and digits alone, in lower case: two spellings of one name are the same. */
export function squash(text: string): string {
  const folded = foldMarks(text).toLowerCase();
  return asciiOnly.test(folded) ? folded.replace(/[^a-z0-9]+/g, '') : folded.replace(/[^\p{L}\p{N}]+/gu, '');
}

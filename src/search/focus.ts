/** Focus: how much of a document's name a query says. */
import type { Concept } from './concepts.ts';
import type { SearchRecord } from './contract.ts';
import { stemOf } from './stem.ts';
import { formsOf, wordsOf } from './tokenize.ts';

/** A word of a name: its stem, its length, and the stem of the whole spelling it is part of. */
interface NameWord {
  readonly stem: string;
  readonly length: number;
  readonly whole: string;
}

/** The names of a document, each taken apart: title, alerts, aliases, file name. */
export type Names = readonly (readonly NameWord[])[];

export function namesOfRecord({ path, title, alerts, aliases }: SearchRecord): Names {
  const file = path
    .replace(/\.[a-z]+$/i, '')
    .replace(/\/(?:readme|index)$/i, '')
    .replace(/^.*\//, '');
  return [title, ...alerts, ...aliases, file].map((name) =>
    wordsOf(name).flatMap((typed) => {
      const forms = formsOf(typed);
      const whole = stemOf(forms[0]?.term ?? '');
      const subs = forms.filter((form) => form.class === 'sub');
      const parts = subs.length > 0 ? subs : forms.slice(0, 1);
      return parts.map(({ term }) => ({ stem: stemOf(term), length: term.length, whole }));
    }),
  );
}

/** Stems that a query says, and how surely. */
export function stemsSaid(concepts: readonly Concept[]): ReadonlyMap<string, number> {
  const said = new Map<string, number>();
  for (const { word, needles } of concepts) {
    for (const text of [...word.whole, ...word.subs]) said.set(stemOf(text), 1);
    for (const { text, worth } of needles) {
      const stem = stemOf(text);
      if (worth > (said.get(stem) ?? 0)) said.set(stem, worth);
    }
  }
  return said;
}

/** 1 when a query says every word of one of the names, less the less of it. */
export function focusOf(names: Names, said: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const words of names) {
    let length = 0;
    let covered = 0;
    for (const word of words) {
      length += word.length;
      covered += word.length * (said.get(word.whole) === 1 ? 1 : (said.get(word.stem) ?? 0));
    }
    if (length > 2) best = Math.max(best, covered / length);
  }
  return best ** 2;
}

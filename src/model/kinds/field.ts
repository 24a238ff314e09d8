/**
 * Field tables: the vocabulary they are written in.
 *
 * In: nothing. Out: the types of a field and of what it may hold; the tables beside this file are made of them.
 * May not: hold code; validator, JSON Schema, editor completion and documentation are made from the same data.
 */

/** What a field may hold. */
export type FieldShape =
  /** One line of text; numbers count as typed. `named`: an object's field of this name may stand for it. */
  | { readonly is: 'text'; readonly named?: string; readonly joined?: boolean }
  /** A calendar day, `YYYY-MM-DD`; a time behind it is dropped. */
  | { readonly is: 'date' }
  /** A day with or without a time and an offset, ISO 8601. */
  | { readonly is: 'datetime' }
  | { readonly is: 'boolean' }
  /** A whole number within bounds. */
  | { readonly is: 'number'; readonly least: number; readonly most: number }
  /** A severity level, or a word that stands for one. */
  | { readonly is: 'severity' }
  /** Who may see a document. */
  | { readonly is: 'audience' }
  /** A document: id, last segment of an id, path or alias; or an address elsewhere. */
  | { readonly is: 'reference' }
  /** An `http` or `https` address. `holds`: what must stand in it. */
  | { readonly is: 'url'; readonly holds?: string }
  /** One of some words. `words`: other words for them, folded. `open`: any other text is kept as it is. */
  | {
      readonly is: 'choice';
      readonly values: readonly string[];
      readonly words?: { readonly [word: string]: string };
      readonly open?: boolean;
    }
  /** Several; one alone may stand without a list. `split`: how text stands for several. */
  | { readonly is: 'list'; readonly of: FieldShape; readonly split?: 'comma' | 'comma or space' }
  /** Named fields. `short`: the field that a bare value stands for. `orTrue`: `true` alone is enough. */
  | {
      readonly is: 'object';
      readonly fields: readonly Field[];
      readonly short?: string;
      readonly orTrue?: boolean;
      /** Sets of fields of which one must be complete. Absent: the required fields decide. */
      readonly oneOf?: readonly (readonly string[])[];
    }
  /** Names, each with a value. `key`: what a name stands for. `keys`: which names there are; absent: any. */
  | {
      readonly is: 'map';
      readonly of: FieldShape;
      readonly key: string;
      readonly keys?: 'severity' | readonly string[];
    };

/** Another name under which a field is read. `split` overrides the list's own. */
export interface Synonym {
  readonly name: string;
  readonly split?: 'comma' | 'comma or space';
}

/** One field. */
export interface Field {
  readonly name: string;
  readonly shape: FieldShape;
  /** Only within objects; no document needs front matter. */
  readonly required: boolean;
  /** What it is for: one or two sentences of Markdown. */
  readonly doc: string;
  /** Values as they would be typed, as JSON. */
  readonly examples: readonly unknown[];
  readonly synonyms: readonly Synonym[];
}

/** A field with nothing but the usual. */
export function field(
  name: string,
  shape: FieldShape,
  doc: string,
  examples: readonly unknown[],
  more: { readonly required?: boolean; readonly synonyms?: readonly (string | Synonym)[] } = {},
): Field {
  const synonyms = (more.synonyms ?? []).map((synonym) =>
    typeof synonym === 'string' ? { name: synonym } : synonym,
  );
  return { name, shape, required: more.required ?? false, doc, examples, synonyms };
}

/** When two spellings of a key are one: case, `-`, `_` and spaces do not count. */
export function foldKey(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/g, '');
}

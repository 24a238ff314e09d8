/**
 * A mapping as read from text: what every reader of fields gives, whatever the format.
 *
 * In: nothing. Out: the record that YAML and TOML readers fill and that field tables are checked against.
 * May not: hold anything of a parser's.
 */
import type { Finding } from '../model/diagnostic.ts';
import type { FieldPlace } from '../model/facts.ts';

/** What stands at the top of the text. `nothing`: not even one key or value could be read. */
export type RootForm = 'mapping' | 'list' | 'text' | 'empty' | 'nothing';

/** What could be read, where it stands, and what was wrong. Values are JSON values; dates stay text. */
export interface MappingReading {
  readonly root: RootForm;
  /** Own properties only: a key such as `__proto__` or `constructor` is a property like any other. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Places of values, by dotted name (`tags.1`). */
  readonly places: readonly FieldPlace[];
  /** Places of keys, by dotted name. */
  readonly keyPlaces: readonly FieldPlace[];
  /** How numbers, truth values and the like were typed, by dotted name: `1.10` is 1.1 as a number only. */
  readonly written: Readonly<Record<string, string>>;
  readonly problems: readonly Finding[];
  /** Stretches at the top level that are not `key: value`; above zero only when the syntax is broken. */
  readonly strays: number;
}

/**
 * Values of fields, as those read them who want texts.
 *
 * In: a validated field's value. Out: texts; none where it holds something else.
 * May not: validate; the field tables have done that.
 */
import type { FieldValue } from './facts.ts';

/** The texts of a field that holds one or a list of them; blank ones are none. */
export function textsOf(value: FieldValue | undefined): readonly string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.filter((each): each is string => typeof each === 'string' && each.trim() !== '');
}

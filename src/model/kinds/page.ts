/**
 * Fields of a page that is none of the other kinds.
 *
 * In: nothing. Out: their table, which is empty: the common fields do.
 * May not: hold code.
 */
import type { Field } from './field.ts';

export const pageFields: readonly Field[] = [];

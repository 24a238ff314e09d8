/**
 * The field table of each kind of document.
 *
 * In: a kind. Out: its fields, common ones first; and which keys are known at all.
 * May not: hold a field itself.
 */
import type { Kind } from '../facts.ts';
import { checklistFields } from './checklist.ts';
import { commonFields } from './common.ts';
import { type Field, foldKey } from './field.ts';
import { foreignKeys } from './foreign-keys.ts';
import { pageFields } from './page.ts';
import { postmortemFields } from './postmortem.ts';
import { runbookFields } from './runbook.ts';

/** Every kind, in the order that documentation lists them. */
export const kinds: readonly Kind[] = ['postmortem', 'runbook', 'checklist', 'page'];

const ownFields: { readonly [kind in Kind]: readonly Field[] } = {
  postmortem: postmortemFields,
  runbook: runbookFields,
  checklist: checklistFields,
  page: pageFields,
};

/** Fields of one kind beside the common ones. */
export function ownFieldsOf(kind: Kind): readonly Field[] {
  return ownFields[kind];
}

const allFields: { readonly [kind in Kind]: readonly Field[] } = {
  postmortem: [...commonFields, ...postmortemFields],
  runbook: [...commonFields, ...runbookFields],
  checklist: [...commonFields, ...checklistFields],
  page: [...commonFields, ...pageFields],
};

/** Fields of one kind, common ones first. The same list each time. */
export function fieldsOf(kind: Kind): readonly Field[] {
  return allFields[kind];
}

const foldedForeign: ReadonlySet<string> = new Set(Object.values(foreignKeys).flat().map(foldKey));

const foldedFields: ReadonlySet<string> = new Set(
  [...commonFields, ...kinds.flatMap(ownFieldsOf)].flatMap(({ name, synonyms }) =>
    [name, ...synonyms.map((synonym) => synonym.name)].map(foldKey),
  ),
);

/** Whether a key is one that another tool reads. */
export function isForeignKey(key: string): boolean {
  return foldedForeign.has(foldKey(key));
}

/** Whether a key is a field of any kind, a synonym of one, or one that another tool reads. */
export function isKnownKey(key: string): boolean {
  return foldedFields.has(foldKey(key)) || isForeignKey(key);
}

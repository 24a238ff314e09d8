/**
 * Action items of the front matter, in the form of those found in the body.
 *
 * In: validated fields and their places. Out: action facts.
 * May not: judge; an item that is written twice is one item.
 */
import type { ActionItem, ActionType, FieldPlace, FieldValue } from '../model/facts.ts';
import { foldText } from '../text/fold.ts';

const actionTypes: readonly string[] = [
  'prevent',
  'detect',
  'mitigate',
  'repair',
  'investigate',
] satisfies ActionType[];

function isActionType(value: string | null): value is ActionType {
  return value !== null && actionTypes.includes(value);
}

/** The items of `actions:`; the place is that of the item's `change`, else of the item. */
export function actionsOfFields(
  fields: { readonly [name: string]: FieldValue },
  places: readonly FieldPlace[],
): readonly ActionItem[] {
  const list = fields['actions'];
  if (!Array.isArray(list)) return [];
  const byName = new Map(places.map((place) => [place.name, place]));
  return list.flatMap((item: FieldValue, at): ActionItem[] => {
    const text = textOf(item, 'change');
    if (text === null) return [];
    const place = byName.get(`actions.${at}.change`) ?? byName.get(`actions.${at}`);
    const type = textOf(item, 'type');
    return [
      {
        text,
        owner: textOf(item, 'owner'),
        due: textOf(item, 'due'),
        ticket: textOf(item, 'ticket'),
        done: textOf(item, 'status') === 'done',
        dropped: textOf(item, 'status') === 'dropped',
        type: isActionType(type) ? type : null,
        heading: '',
        form: 'field',
        line: place?.line ?? 1,
        column: place?.column ?? 1,
        endLine: place?.endLine ?? 1,
        endColumn: place?.endColumn ?? 1,
      },
    ];
  });
}

function textOf(item: FieldValue, name: string): string | null {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return null;
  const value = Object.entries(item).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : null;
}

/** Drops an item of the body that repeats one of the front matter word for word. */
export function withoutRepeats(actions: readonly ActionItem[]): readonly ActionItem[] {
  const stated = new Set(actions.filter(({ form }) => form === 'field').map(({ text }) => foldText(text)));
  if (stated.size === 0) return actions;
  return actions.filter(({ form, text }) => form === 'field' || !stated.has(foldText(text)));
}

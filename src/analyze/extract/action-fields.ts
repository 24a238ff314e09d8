/**
 * Fields of action items: `Owner: x`, `**Prioridad:** Alta`, on lines of their own or in bullets below the item.
 *
 * In: lines of text, paragraphs and lists. Out: fields, or null where there is anything else.
 * May not: take a sentence with a colon for a field; keys are a list.
 */
import type { List, ListItem, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { type ActionText, actionTypeOf, saysDone } from './action-text.ts';
import { dueOf } from './due.ts';
import { isBlankValue } from './metadata.ts';
import { oneLine, ownPhrasing, plainTextOf, splitLines } from './plain.ts';

/** What a field is about; `action` is what is to be done, `other` only explains. */
type FieldName = 'owner' | 'due' | 'ticket' | 'status' | 'type' | 'action' | 'other';

/** A field with its value, and the URL of its first link. */
export interface Field {
  readonly name: FieldName;
  readonly value: string;
  readonly url: string | null;
}

/** Keys by field, in the languages of action tables. Beginnings are not enough: `Whole key, then a colon`. */
const keys: readonly (readonly [FieldName, string])[] = [
  [
    'owner',
    'owners?|action owners?|assignees?|assigned(?: to)?|responsible(?: (?:person|party|team))?|dri|who|lead|poc|eier|ansvarlig|ansvarig|verantwortlich(?:e[rn]?)?|zuständig|responsables?|propietari[oa]|dueñ[oa]|encargad[oa]|responsáve(?:l|is)|assegnatario|responsabile|eigenaar|verantwoordelijke|владелец|ответственный|负责人|責任者|担当(?:者)?|담당자?',
  ],
  [
    'due',
    'due(?: date| by)?|deadline|eta|when|by when|timeline|timeframe|target(?: date)?|frist|fällig(?: am| bis)?|termin|bis|échéance|fecha(?: límite| limite)?|plazo|prazo|data(?: limite)?|scadenza|срок|期限|截止(?:日期|时间)?|완료일|기한',
  ],
  [
    'ticket',
    'tickets?|issues?|jira|bugs?|prs?|pull requests?|links?|tracking(?: (?:issue|ticket|bug))?|tracked(?: in| by)?|github issues?|reference|sak|lenke|incidencia|тикет|задача',
  ],
  ['status', 'status|state|progress|estado|situação|stato|tilstand|statut|état|статус|状态|状態|상태'],
  ['type', 'type|category|kind|tipo|categor[ií]a|catégorie|kategorie?|typ|тип|类型'],
  [
    'action',
    'action|action item|task|todo|what|acci[oó]n|tarea|ação|azione|aktion|maßnahme|massnahme|tiltak|aksjon|atgärd|åtgärd|действие|行动|措施',
  ],
  [
    'other',
    'priority|prio|prioridad|prioridade|priorität|prioritet|priorité|priorità|приоритет|优先级|優先度|우선순위|severity|effort|estimate(?:d (?:time|effort))?|esfuerzo|esforço|aufwand|why|rationale|reason|reasoning|motivation|notes?|context|background|files?|function|lines?|location|impact|risk|riesgo|risco|risiko|benefits?|examples?|goal|objective|purpose|outcome|result|results|expected (?:outcome|result|impact)|(?:success|acceptance|exit) criteria|success metrics?|done when|verification|verify|validate|validation|test|tests|testing|evidence|details?|description|descripción|beschreibung|implementation|approach|solution|how|scope|opciones|opções|options?|depends on|dependencies|blocked by|completed|created|code|commit|pr #|root cause|problem|issue type|lesson|lección|comments?|threshold|metric|condition',
  ],
];

const colon = /[:：]/;

const leads = keys.map(
  ([name, words]) =>
    [name, new RegExp(`^\\W{0,3}(?:${words})(?:\\s?\\([^()]{1,30}\\))?\\s*[:：]\\s*(.*)$`, 'isu')] as const,
);

/** The field that a line is, or null. */
export function fieldOfLine(line: string): Omit<Field, 'url'> | null {
  if (!colon.test(line.slice(0, 60))) return null;
  for (const [name, pattern] of leads) {
    const match = pattern.exec(line);
    if (match !== null) return { name, value: oneLine(match[1] ?? '') };
  }
  return null;
}

/** Whether a line is the key of a field that only explains (`Options`, `Rationale`). */
export function isExplanation(label: string): boolean {
  const field = fieldOfLine(`${label}:`);
  return field !== null && field.name !== 'action';
}

/** The field that a nested item is (`- Owner: x`), or null. */
export function fieldOfItem(item: ListItem): Field | null {
  const phrasing = ownPhrasing(item);
  const text = plainTextOf(phrasing);
  const field = colon.test(text) ? fieldOfLine(oneLine(text)) : null;
  return field === null ? null : { ...field, url: firstUrl(phrasing) };
}

/** The fields of a paragraph of which every line is one, else null. One line may hold several: `Owner: x | Due: y`. */
export function fieldsOfParagraph(node: Paragraph): readonly Field[] | null {
  if (!plainTextOf(node.children.slice(0, 3)).match(/[:：]/u)) return null;
  const fields: Field[] = [];
  for (const line of splitLines(node.children)) {
    const text = oneLine(plainTextOf(line));
    if (text === '') continue;
    const url = firstUrl(line);
    for (const part of text.split(/\s*[|·•]\s*/u)) {
      const field = fieldOfLine(part);
      if (field === null) return null;
      fields.push({ ...field, url });
    }
  }
  return fields.length === 0 ? null : fields;
}

/** An item's phrasing and the fields on the lines below it (`Add x`, then `Owner: Ann`). */
export function splitFields(phrasing: readonly PhrasingContent[]): {
  readonly own: readonly PhrasingContent[];
  readonly fields: readonly Field[];
} {
  const lines = phrasing.some(breaksLine) ? splitLines(phrasing) : [];
  const fields: Field[] = [];
  let end = lines.length;
  while (end > 1) {
    const line = lines[end - 1] ?? [];
    const field = fieldOfLine(oneLine(plainTextOf(line)));
    if (field === null) break;
    fields.push({ ...field, url: firstUrl(line) });
    end--;
  }
  if (fields.length === 0) return { own: phrasing, fields };
  const own = lines.slice(0, end).flatMap((line, index) => (index === 0 ? line : [space, ...line]));
  return { own, fields: fields.reverse() };
}

const space: PhrasingContent = { type: 'text', value: ' ' };

function breaksLine(node: PhrasingContent): boolean {
  return node.type === 'break' || node.type === 'html' || (node.type === 'text' && node.value.includes('\n'));
}

/** The fields of a list of which every item is one, two or more, else null. */
export function fieldsOfList(list: List): readonly Field[] | null {
  if (list.children.length < 2) return null;
  const fields: Field[] = [];
  for (const item of list.children) {
    const field = fieldOfItem(item);
    if (field === null) return null;
    fields.push(field);
  }
  return fields;
}

/** An item with what its fields say where its own line is silent. */
export function withFields(read: ActionText, fields: readonly (Field | null)[]): ActionText {
  let { owner, due, ticket, done, type } = read;
  for (const field of fields) {
    if (field === null || isBlankValue(field.value)) continue;
    const { name, value, url } = field;
    if (name === 'owner') owner ??= value;
    if (name === 'due') due ??= dueOf(value) ?? value;
    if (name === 'ticket') ticket ??= url ?? value;
    if (name === 'status') done ||= saysDone(value);
    if (name === 'type') type ??= actionTypeOf(value);
  }
  return { ...read, owner, due, ticket, done, type };
}

function firstUrl(phrasing: readonly Nodes[]): string | null {
  const link = phrasing.find((node) => node.type === 'link');
  return link?.type === 'link' ? link.url : null;
}

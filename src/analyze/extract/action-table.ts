/**
 * Action items in tables: which column is which.
 *
 * In: a table that stands in a section of actions. Out: one item a row.
 * May not: need a header it knows; the first textual column is the item when none is named.
 */
import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { ActionType } from '../../model/facts.ts';
import { foldText } from '../../text/fold.ts';
import { type Column, columnOf } from './action-columns.ts';
import { actionTypeOf, readActionText } from './action-text.ts';
import { dueOf } from './due.ts';
import { isBlankValue } from './metadata.ts';
import { oneLine, plainText } from './plain.ts';

/** A row taken apart. */
export interface RowItem {
  readonly row: TableRow;
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly ticket: string | null;
  readonly done: boolean;
  readonly type: ActionType | null;
}

const doneStatus =
  /^(?:\W*(?:done|complete|completed|closed|fixed|resolved|merged|finished|implemented|deployed|shipped|yes|ja|ferdig|fullført|utført|gjort|løst|erledigt|fertig|fait|terminé|hecho|completado|feito|concluído|klar|100 ?%))(?!\p{L})|[\u2705\u2611\u2714]|:white_check_mark:|:heavy_check_mark:|\[x\]/iu;

/** A cell of any column that says nothing but that it is done. */
const doneAlone = /^(?:done|completed|fixed|resolved|closed|ferdig|gjort|erledigt|\u2705)[.!]?$/iu;

/** Headers of a column that holds action items wherever the table stands. */
const unmistakable =
  /^(?:\W*)(?:(?:corrective |preventive |preventative |follow.?up |recommended |required |remediation |mitigation |next |proposed |planned )?actions?(?: items?| points?| required| needed)?|action items? \/.*|follow.?ups?|remediations?|recommendations?|improvements?|to.?dos?|tasks?|next steps?|tiltak|aksjon(?:er|spunkt)?|maßnahmen?|massnahmen?|acci[oó]n(?:es)?|acciones correctivas|aç(?:ão|ões)|mesures?|行动项|改进措施|対策)$/iu;

/** Whether a table is one of action items by its header alone: such a column, and one for who, when or how far. */
export function isActionTable(table: Table): boolean {
  const cells = table.children[0]?.children.map((cell) => oneLine(plainText(cell))) ?? [];
  if (!cells.some((cell) => unmistakable.test(cell))) return false;
  const columns = cells.map(columnOf);
  const first = foldText(cells[0] ?? '');
  return (
    columns.some(
      (column) =>
        column === 'owner' ||
        column === 'status' ||
        column === 'due' ||
        column === 'ticket' ||
        column === 'type',
    ) && !/^(?:time|timestamp|when|date|utc|hour|tid|zeit|hora)/u.test(first)
  );
}

/** One item for every row with text in the action's column. */
export function readActionTable(table: Table): readonly RowItem[] {
  const [header, ...body] = table.children;
  if (header === undefined) return [];
  const columns = columnsOf(header, body);
  const main = mainColumn(columns, body);
  const items: RowItem[] = [];
  for (const row of body) {
    // A second line of dashes, as some converters leave it.
    if (row.children.every((cell) => /^[\s:|-]*$/.test(plainText(cell)))) continue;
    const item = readRow(row, columns, main);
    if (item !== null) items.push(item);
  }
  return items;
}

function columnsOf(header: TableRow, body: readonly TableRow[]): readonly Column[] {
  const named = header.children.map((cell) => columnOf(oneLine(plainText(cell))));
  const width = body.reduce((widest, row) => Math.max(widest, row.children.length), named.length);
  return Array.from({ length: width }, (_, index) => named[index] ?? 'other');
}

/** The named column, else a column of details, else the unnamed column with the most text. */
function mainColumn(columns: readonly Column[], body: readonly TableRow[]): number {
  const action = columns.indexOf('action');
  if (action >= 0) return action;
  const detail = columns.indexOf('detail');
  if (detail >= 0) return detail;
  let best = -1;
  let most = -1;
  for (const [index, column] of columns.entries()) {
    if (column !== 'other') continue;
    let length = 0;
    for (const row of body) length += cellText(row, index).length;
    if (length > most) {
      best = index;
      most = length;
    }
  }
  if (best >= 0) return best;
  const ticket = columns.indexOf('ticket');
  return Math.max(ticket, 0);
}

function readRow(row: TableRow, columns: readonly Column[], main: number): RowItem | null {
  let at = main;
  if (isBlankValue(cellText(row, at))) {
    // The row leaves the action's cell empty: another textual cell may hold it.
    at = columns.findIndex(
      (column, index) => (column === 'action' || column === 'detail') && !isBlankValue(cellText(row, index)),
    );
    if (at < 0) return null;
  }
  const cell = row.children[at];
  if (cell === undefined) return null;
  const own = readActionText(phrasingOf(cell), null);
  if (own.text === '') return null;
  const value = (column: Column): string | null => {
    const index = columns.indexOf(column);
    const text = index < 0 || index === at ? '' : cellText(row, index);
    return isBlankValue(text) ? null : text;
  };
  const status = value('status');
  const due = value('due');
  const type = value('type');
  return {
    row,
    text: own.text,
    owner: value('owner') ?? own.owner,
    due: due === null ? own.due : (dueOf(due) ?? due),
    ticket: ticketOf(row, columns, at) ?? own.ticket,
    done:
      own.done ||
      (status !== null && doneStatus.test(status)) ||
      row.children.some((_, index) => index !== at && doneAlone.test(cellText(row, index))),
    type: type === null ? null : actionTypeOf(type),
  };
}

/** The ticket cell's link, else its text. */
function ticketOf(row: TableRow, columns: readonly Column[], main: number): string | null {
  const index = columns.indexOf('ticket');
  const cell = index < 0 || index === main ? undefined : row.children[index];
  if (cell === undefined) return null;
  const link = cell.children.find((child) => child.type === 'link');
  if (link?.type === 'link') return link.url;
  const text = oneLine(plainText(cell));
  return isBlankValue(text) ? null : text;
}

function phrasingOf(cell: TableCell): readonly PhrasingContent[] {
  return cell.children;
}

function cellText(row: TableRow, index: number): string {
  const cell = row.children[index];
  return cell === undefined ? '' : oneLine(plainText(cell));
}

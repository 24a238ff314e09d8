/**
 * Columns of action tables: which header means what.
 *
 * In: the text of a header's cell. Out: the column it heads.
 * May not: look at the rows below.
 */
import { foldText } from '../../text/fold.ts';
import { bareLetters, withoutUmlauts } from './heading-stems.ts';

/** What a column holds. */
export type Column =
  | 'action'
  | 'detail'
  | 'owner'
  | 'due'
  | 'status'
  | 'ticket'
  | 'type'
  | 'priority'
  | 'number'
  | 'other';

/** Folded beginnings of header words by column; the first row that fits wins. */
const columnWords: readonly (readonly [Column, string])[] = [
  [
    'type',
    'type, kind, category, type acton, type action, kategori, kategorie, typ, tipo, catégorie, action type, area',
  ],
  [
    'owner',
    'owner, who, assign, responsible, lead, dri, person, eier, ansvarlig, verantwortlich, zuständig, responsable, propietario, team, action owner, by whom, contact, hvem, wer, qui, quién, point of contact, poc, responsabil, eigenaar, ответствен, исполнитель, 负责人, 责任人, 担当, オーナー, 담당',
  ],
  [
    'due',
    'due, deadline, eta, target, when, date, timeline, timeframe, frist, fällig, bis, échéance, fecha, by when, completion, expected, prazo, estimated, completed on, plazo, scadenza, срок, 期限, 截止, 完成时间, 기한',
  ],
  [
    'status',
    'status, state, done, progress, completed, tilstand, estado, statut, complete, resolved, ✅, closed, situação, stato, статус, 状态, 状態, 进度, 상태',
  ],
  [
    'ticket',
    'ticket, issue, bug, jira, link, reference, referanse, related, tracking, pr, url, card, work item, github, story, sak, lenke, tracker, referenz, oppgave',
  ],
  [
    'priority',
    'priority, prio, prioritet, priorität, severity, importance, effort, impact, size, estimate, urgency, prioridad, priorité, priorità, estimación, estimation, приоритет, 优先级, 優先度, 우선순위',
  ],
  ['number', '#, no, nr, id, number, num, n°, №, ref, item #, action #'],
  [
    'action',
    'action, do this, do, task, item, todo, to do, what, change, improvement, measure, recommend, follow up, followup, mitigation, remediation, aksjon, tiltak, maßnahme, acción, ação, mesure, oppfølging, next step, corrective, prevent, fix, proposal, suggestion, solution, step, aufgabe, tarea, handling, aktivitet, 行动, 対応, 措施, 対策, 対応内容, 改进, 任务, 事项, действие, задача, мера, 조치, azione, actie, maatregel, åtgärd',
  ],
  [
    'detail',
    'description, detail, title, summary, name, beskrivelse, beschreibung, descripción, descrição, problem, finding, note, comment, outcome, why, goal, purpose, reason, lesson, 内容, 説明',
  ],
];

interface Word {
  readonly text: string;
  readonly column: Column;
}

const words: readonly Word[] = columnWords.flatMap(([column, list]) =>
  list
    .split(', ')
    .flatMap((text) => [bareLetters(text), bareLetters(withoutUmlauts(text))])
    .map((text) => ({ text, column })),
);
const whole: ReadonlyMap<string, Column> = new Map(
  [...words]
    .reverse()
    .flatMap(({ text, column }) => [[`${text}s`, column] as const, [text, column] as const]),
);
/** Two letters begin too many words; two characters of Chinese or Japanese are a word. */
const beginnings: readonly Word[] = words.filter(({ text }) => text.length > 2 || text > '\u2000');

/** The column that a header's text names; `other` when it is none we know. */
export function columnOf(text: string): Column {
  const folded = bareLetters(foldText(text)).replace(/^[^\p{L}#№\u2705]+/u, '');
  if (folded === '') return 'other';
  const known = whole.get(folded) ?? beginnings.find((word) => folded.startsWith(word.text))?.column;
  return known ?? (/(?:action|task|item)s?$/u.test(folded) ? 'action' : 'other');
}

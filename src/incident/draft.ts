/**
 * The postmortem's draft, written from the log: what was seen, decided and done stands where a reader looks for it; what nobody
 * can know yet (why it could happen, what was learned) is left out rather than filled with words.
 */
import { isSpoken, moreOf } from './entry.ts';
import { blockText, inlineText, table, yamlMoment, yamlText } from './markdown.ts';
import type { IncidentState, Line } from './state.ts';
import { isLate, stepKey } from './state.ts';
import type { UsedDocument } from './used-documents.ts';
import { filledFields, kindWords, markWords, sentenceOf, utcMinute } from './words.ts';

/** What the judge says of a follow-up; this room does not know the judge. */
export interface FollowUpVerdict {
  readonly verdict: string;
  readonly reason: string;
  readonly suggestion: string | null;
}

export interface DraftOptions {
  /** Verdicts by id of the follow-up's entry. */
  readonly verdicts: ReadonlyMap<string, FollowUpVerdict>;
  /** Name of the raw record that lies beside the draft, or null. */
  readonly record: string | null;
}

export const plainDraft: DraftOptions = { verdicts: new Map(), record: null };

/** Name of the draft without its extension: `2026-03-01-queue-full`. */
export function draftName({ started, title, lines }: IncidentState): string {
  const day = (started || (lines[0]?.at ?? '')).slice(0, 10);
  const words = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${day === '' ? 'undated' : day}-${words === '' ? 'incident' : words}`;
}

/** The draft as Markdown. The same state always gives the same bytes. */
export function draftOf(state: IncidentState, options: DraftOptions = plainDraft): string {
  const lines = state.lines.filter(({ removed }) => !removed);
  const sections = [
    ['Summary', summaryOf(state)],
    ['Impact', state.impact === '' ? '' : blockText(state.impact)],
    ['Timeline', timelineOf(lines)],
    ['Decisions', entriesOf(lines, 'decision')],
    ['Hypotheses', hypothesesOf(lines)],
    ['What was tried', entriesOf(lines, 'action')],
    ['Communication', communicationOf(lines)],
    ['Checklists and runbooks', documentsOf(state)],
    ['Action items', actionItems(lines, options)],
    ['Record', recordOf(options)],
  ] as const;
  const written = sections
    .filter(([, text]) => text !== '')
    .map(([heading, text]) => `## ${heading}\n\n${text}\n`);
  return `${frontMatter(state)}\n${written.join('\n')}`;
}

function frontMatter(state: IncidentState): string {
  const { title, severity, services, lead, documents } = state;
  const started = state.started || (state.lines[0]?.at ?? '');
  const moments = { started, detected: state.detected, mitigated: state.mitigated, resolved: state.resolved };
  const used = documents.filter(({ kind, doc }) => kind !== 'list' && doc !== '');
  const references = used.flatMap(({ doc, outcome }) =>
    outcome === null ? [`  - ${yamlText(doc)}`] : [`  - ref: ${yamlText(doc)}`, `    outcome: ${outcome}`],
  );
  return [
    '---',
    `title: ${yamlText(title)}`,
    `date: ${started.slice(0, 10)}`,
    'status: draft',
    ...(severity === '' ? [] : [`severity: ${yamlText(severity)}`]),
    ...Object.entries(moments).flatMap(([name, at]) => (at === '' ? [] : [`${name}: ${yamlMoment(at)}`])),
    ...(lead === '' ? [] : [`call_lead: ${yamlText(lead)}`]),
    ...(services.length === 0 ? [] : ['services:', ...services.map((service) => `  - ${yamlText(service)}`)]),
    ...(references.length === 0 ? [] : ['runbooks:', ...references]),
    '---',
    '',
  ].join('\n');
}

function summaryOf({ summary, lines }: IncidentState): string {
  if (summary !== '') return blockText(summary);
  const last = lines.findLast(({ entry, removed }) => entry.kind === 'status' && !removed);
  return last === undefined ? '' : blockText(last.text);
}

/** Settings that only the page needs, and talk of clocks, tell a later reader nothing. */
function isTold({ entry, more }: Line): boolean {
  if (entry.kind === 'parameter' || entry.kind === 'list') return false;
  if (entry.kind === 'timer') return moreOf({ more }, 'state') === 'expired';
  if (entry.kind === 'change') return !['summary', 'impact', 'next'].includes(moreOf({ more }, 'field'));
  return entry.kind !== 'follow-up' && entry.kind !== 'outcome';
}

function timelineOf(lines: readonly Line[]): string {
  const rows = lines.filter(isTold).map((line) => {
    const { entry, at, result } = line;
    const kind = isSpoken(entry.kind) && entry.kind !== 'status' ? `${kindWords[entry.kind]}: ` : '';
    const late = isLate(line) ? ` (written down ${entry.recorded.slice(11, 16)})` : '';
    const outcome = result === null ? '' : ` (${result})`;
    return [
      `${at.slice(0, 10)} ${at.slice(11, 16)}`,
      `${kind}${sentenceOf(line)}${outcome}${late}`,
      entry.who,
    ];
  });
  return table(['Time (UTC)', 'What happened', 'Who'], rows);
}

/** What was said of one kind, each with what stands behind it. */
function entriesOf(lines: readonly Line[], kind: string): string {
  return lines
    .filter(({ entry }) => entry.kind === kind)
    .map((line) => entryBlock(line, ''))
    .join('\n');
}

function entryBlock(line: Line, note: string): string {
  const fields = filledFields(line).map(([label, value]) => `  - ${fieldText(label, value)}`);
  const who = line.entry.who === '' ? '' : `, ${inlineText(line.entry.who)}`;
  const head = `- ${blockText(line.text)}${note} (${line.at.slice(11, 16)} UTC${who})`;
  return [head, ...fields].join('\n');
}

/** A label such as `Why?` keeps its own mark. */
function fieldText(label: string, value: string): string {
  return `${label}${label.endsWith('?') ? '' : ':'} ${inlineText(value)}`;
}

function hypothesesOf(lines: readonly Line[]): string {
  return lines
    .filter(({ entry }) => entry.kind === 'hypothesis')
    .map((line) => entryBlock(line, ` **${line.result ?? 'neither confirmed nor refuted'}**`))
    .join('\n');
}

function communicationOf(lines: readonly Line[]): string {
  const rows = lines
    .filter(({ entry }) => entry.kind === 'communication')
    .map(({ at, text, more, entry }) => {
      const value = (name: string): string => moreOf({ more }, name);
      return [utcMinute(at), value('channel'), value('audience'), text, utcMinute(value('next')), entry.who];
    });
  return table(['Sent', 'Channel', 'To', 'Text', 'Next promised', 'By'], rows);
}

const outcomeWords = {
  helped: 'it helped',
  wrong: 'it was wrong',
  missing: 'it should have been there and was not',
};

function documentsOf(state: IncidentState): string {
  return state.documents.map((used) => documentBlock(state, used)).join('\n\n');
}

/** A document as a link from the folder of postmortems, which lies beside its own. */
function addressOf(doc: string): string {
  const whole = doc.replace(/\p{Surrogate}/gu, '\uFFFD');
  return `../${encodeURI(whole).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))}.md`;
}

function documentBlock(state: IncidentState, used: UsedDocument): string {
  const { doc, kind, title, revision, outcome, outcomeNote } = used;
  const name = kind === 'list' ? inlineText(title) : `[${inlineText(title)}](${addressOf(doc)})`;
  const note = outcomeNote === '' ? '' : ` (${inlineText(outcomeNote)})`;
  const verdict = outcome === null ? '' : `: ${outcomeWords[outcome]}${note}`;
  const revised = revision === '' ? '' : `, revision \`${revision}\``;
  const marked = [...state.steps].filter(([key]) => key.startsWith(stepKey(doc, '')));
  const known = new Set(used.steps.map(({ id }) => stepKey(doc, id)));
  const rows = [
    ...used.steps.map(({ id, text }) => ({ text, step: state.steps.get(stepKey(doc, id)) })),
    // Steps of another build of the page are in the record as well.
    ...marked.filter(([key]) => !known.has(key)).map(([, step]) => ({ text: step.text, step })),
  ].map(({ text, step }) => {
    if (step === undefined) return [text, 'Not done', '', ''];
    const mark = step.mark === 'todo' ? 'Not done' : (markWords[step.mark] ?? '');
    const more = [step.note, step.seen === '' ? '' : `seen: ${step.seen}`]
      .filter((part) => part !== '')
      .join('; ');
    return [step.text, more === '' ? mark : `${mark} (${more})`, step.entry.at.slice(11, 16), step.entry.who];
  });
  const done = rows.filter(([, mark]) => mark !== 'Not done').length;
  const head = `${name}${revised}${verdict}. ${done} of ${rows.length} steps marked.`;
  const record = table(['Step', 'State', 'UTC', 'Who'], rows);
  return record === '' ? head : `${head}\n\n${record}`;
}

function actionItems(lines: readonly Line[], { verdicts }: DraftOptions): string {
  const items = lines.filter(({ entry }) => entry.kind === 'follow-up');
  if (items.length === 0) return '';
  const rows = items.map(({ text, more }) => {
    const value = (name: string): string => moreOf({ more }, name);
    return [text, value('owner'), value('due'), ''];
  });
  const judged = items.flatMap(({ entry, text }) => {
    const verdict = verdicts.get(entry.id);
    if (verdict === undefined || verdict.verdict === 'process-change') return [];
    const rather = verdict.suggestion === null ? '' : ` Rather: ${verdict.suggestion}`;
    return [comment(`"${text}": ${verdict.verdict}, ${verdict.reason}.${rather}`)];
  });
  return [table(['Change', 'Owner', 'Due', 'Ticket'], rows), ...judged].join('\n\n');
}

/** A comment of Markdown: for whoever edits the draft, and not for whoever reads the page. */
function comment(text: string): string {
  return `<!-- ${text.replace(/\s+/g, ' ').replace(/-{2,}/g, '-').replaceAll('>', '&gt;')} -->`;
}

function recordOf({ record }: DraftOptions): string {
  return record === null ? '' : `Every entry, with who and when, is in \`${record}\`.`;
}

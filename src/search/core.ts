/** The core: the record of every document in one file, and looking for words in it as it stands. */
import type { Kind, SeverityLevel } from '../model/facts.ts';
import type { CoreEntry, IndexFile, SearchRecord } from './contract.ts';
import { isEdge } from './edges.ts';
import { indexFile } from './files.ts';
import { foldMarks } from './tokenize.ts';

export const coreName = 'core.js';

const kindLetters: { readonly [kind in Kind]: string } = {
  runbook: 'r',
  checklist: 'c',
  postmortem: 'm',
  page: 'p',
};
const kindsByLetter: ReadonlyMap<string, Kind> = new Map([
  ['r', 'runbook'],
  ['c', 'checklist'],
  ['m', 'postmortem'],
  ['p', 'page'],
]);
const severities: readonly SeverityLevel[] = ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'];

/** Fields of a record's line, in order. Kind and severity are one. */
const coreFields = [
  'path',
  'form',
  'date',
  'verified',
  'title',
  'alerts',
  'aliases',
  'services',
  'tags',
  'symptoms',
  'href',
] as const;
export type CoreField = (typeof coreFields)[number];

/** The core file: a line a record, in path order, whatever order they come in. */
export function coreFile(entries: readonly CoreEntry[]): IndexFile {
  const sorted = [...entries].sort((a, b) => (a.record.path < b.record.path ? -1 : 1));
  return indexFile(coreName, sorted.map(lineOf).join('\n'));
}

const longestSymptom = 160;

function lineOf({ record, href }: CoreEntry): string {
  const severity = record.severity === null ? '' : String(severities.indexOf(record.severity) + 1);
  const symptoms = record.symptoms.map((symptom) => symptom.slice(0, longestSymptom));
  const fields = [
    record.path,
    `${kindLetters[record.kind]}${severity}`,
    record.date ?? '',
    record.verified ?? '',
    clean(record.title),
    ...[record.alerts, record.aliases, record.services, record.tags, symptoms].map((list) =>
      list.map(clean).join('\v'),
    ),
    href === usualHref(record.path) ? '' : href,
  ];
  return fields.join('\t').replace(/\t+$/, '');
}

const clean = (text: string): string => text.replace(/[\t\n\v]+/g, ' ');

/** The address that a document has unless another claims it. */
function usualHref(path: string): string {
  return path
    .replace(/\.(?:md|markdown)$/i, '.html')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** Reads a record's line. */
export function entryOf(line: string): CoreEntry {
  const [path = '', form = '', date = '', verified = '', title = '', ...rest] = line.split('\t');
  const [alerts = [], aliases = [], services = [], tags = [], symptoms = []] = rest
    .slice(0, 5)
    .map((list) => (list === '' ? [] : list.split('\v')));
  const record: SearchRecord = {
    ...{
      path,
      kind: kindsByLetter.get(form.charAt(0)) ?? 'page',
      title,
      alerts,
      aliases,
      services,
      tags,
      symptoms,
    },
    severity: severities[Number(form.charAt(1)) - 1] ?? null,
    date: date === '' ? null : date,
    verified: verified === '' ? null : verified,
  };
  return { record, href: rest[5] ?? usualHref(path) };
}

/** The kind of a record, read without the rest of its line. */
export function kindAt({ lines }: Core, at: number): Kind {
  const line = lines[at] ?? '';
  return kindsByLetter.get(line.charAt(line.indexOf('\t') + 1)) ?? 'page';
}

/** The core as it is searched. */
export interface Core {
  readonly lines: readonly string[];
  /** Without accents; letters as typed. */
  readonly text: string;
  readonly lower: string;
  /** Where each record's line begins in `text` and `lower`. */
  readonly starts: readonly number[];
  /** Lower-case letters and digits alone, between the separators of fields and lists. */
  readonly squashed: string;
  readonly squashedStarts: readonly number[];
}

export function openCore(data: string): Core {
  const folded = foldMarks(data);
  const lowered = folded.toLowerCase();
  // In a few alphabets a letter has a longer small form: then case does not tell where a name's words begin.
  const text = lowered.length === folded.length ? folded : lowered;
  const named = lowered.replace(folderNames, '$1').replace(fileNames, '$1');
  const squashed = /^[\t-~]*$/.test(named)
    ? named.replace(/[^a-z0-9\t\n\v]+/g, '')
    : named.replace(/[^\p{L}\p{N}\t\n\v]+/gu, '');
  return {
    lines: data === '' ? [] : data.split('\n'),
    text,
    lower: lowered,
    starts: lineStarts(lowered),
    squashed: `${squashed}\n`,
    squashedStarts: lineStarts(squashed),
  };
}

/** The page of a folder is called by the folder's name. */
const folderNames = /^(?:[^\t\n]*\/)?([^\t\n/]+)\/(?:readme|index)\.(?:md|markdown)(?=[\t\n]|$)/gm;
/** Of a path, its last name alone is what people call a document. */
const fileNames = /^(?:[^\t\n]*\/)?([^\t\n/]*?)\.(?:md|markdown)(?=[\t\n]|$)/gm;

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line that an offset lies in. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const at = (low + high) >>> 1;
    if ((starts[at] ?? 0) <= offset) low = at + 1;
    else high = at;
  }
  return low - 1;
}

/** How a word stands in a name: alone, as a word of it, at the beginning of a word, or somewhere in it. */
export type NameMatch = 'word' | 'start' | 'inside';

/** Calls back for each place where a lower-case word stands in a field that says something of the document. */
export function eachName(
  core: Core,
  word: string,
  visit: (record: number, field: CoreField, match: NameMatch) => void,
): void {
  const { lower, starts } = core;
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
    const record = lineAt(starts, at);
    const field = fieldAt(lower, starts[record] ?? 0, at);
    if (field !== 'form' && field !== 'date' && field !== 'verified' && field !== 'href')
      visit(record, field, matchAt(core, at, at + word.length));
  }
}

function fieldAt(text: string, start: number, offset: number): CoreField {
  let tabs = 0;
  for (let at = start; at < offset; at++) if (text.charCodeAt(at) === 9) tabs++;
  return coreFields[tabs] ?? 'href';
}

function matchAt({ text }: Core, from: number, to: number): NameMatch {
  if (!isEdge(text, from)) return 'inside';
  return isEdge(text, to) ? 'word' : 'start';
}

/** Calls back for each place where letters and digits stand in a title, alert, alias or file name. */
export function eachSquashedName(
  { squashed: text, squashedStarts }: Core,
  wanted: string,
  visit: (record: number, isWhole: boolean) => void,
): void {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const record = lineAt(squashedStarts, at);
    const start = squashedStarts[record] ?? 0;
    const field = fieldAt(text, start, at);
    if (field !== 'path' && field !== 'title' && field !== 'alerts' && field !== 'aliases') continue;
    const isWhole = at === start || text.charCodeAt(at - 1) < 32;
    visit(record, isWhole && text.charCodeAt(at + wanted.length) < 32);
  }
}

/** Records of which a name is this, but for case and separators. */
export function recordsNamed(core: Core, squashed: string): readonly number[] {
  const found = new Set<number>();
  if (squashed.length < 2) return [];
  eachSquashedName(core, squashed, (record, isWhole) => {
    if (isWhole) found.add(record);
  });
  return [...found];
}

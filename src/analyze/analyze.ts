/**
 * Analyze: one file's text to its facts, its findings and, when asked for, its body.
 *
 * In: decoded text, its path and the options; nothing else. Out: an `Analysis`.
 * May not: read files, know another document, or let a syntax tree out of this room.
 */
import type { Analysis, AnalysisOptions, SourceText } from '../model/analysis.ts';
import type { Place, Problem } from '../model/diagnostic.ts';
import type { PageFacts } from '../model/facts.ts';
import { openItemsOf } from '../model/open-items.ts';
import { idOfPath, nameOf } from '../model/paths.ts';
import { startOfFile } from '../model/places.ts';
import { openFileCheck } from '../rules/check.ts';
import { promisedBy } from '../rules/postmortem.ts';
import { type Indexer, openIndexer } from '../search/document-terms.ts';
import { extractBodyFacts } from './extract/body-facts.ts';
import { readSuppressions } from './extract/suppressions.ts';
import { wordingsOfCauses } from './extract/wordings.ts';
import { actionsOfFields, withoutRepeats } from './field-actions.ts';
import { type FrontMatter, readFrontMatter } from './front-matter/read-front-matter.ts';
import { kindOf, validateFields } from './front-matter/validate-fields.ts';
import { judgeActions } from './judge-actions.ts';
import { kindOfPath } from './kind.ts';
import type { BodyInspection, MarkdownWay } from './markdown/contract.ts';
import { escapeText } from './markdown/escape-text.ts';
import { hasHtml } from './markdown/plain-body.ts';
import { shortWay } from './markdown/short-way.ts';
import { judgedNodes } from './markdown/verdict-parts.ts';
import { searchDocumentOf } from './search-document.ts';

/**
 * Opens what analyzes files, one after the other. Any text gives a result; what is wrong with it is among the problems. A
 * fault of ours on one file is a finding on that file: it must not take the whole site with it.
 *
 * What only some documents need is loaded when the first of them comes.
 */
export function openAnalyzer(options: AnalysisOptions): (source: SourceText) => Promise<Analysis> {
  const check = openFileCheck(options.ruleOptions);
  let way = shortWay;
  const indexer = openIndexer();
  return async (source) => {
    const analysis = analyzeBy(source, options, way, check);
    if (analysis !== null) return withFoundText(analysis, indexer);
    ({ longWay: way } = await import('./markdown/long-way.ts'));
    const found = analyzeBy(source, options, way, check);
    if (found === null) throw new Error(`Missing analysis of ${source.path}`);
    return withFoundText(found, indexer);
  };
}

/** What the rules say of one file. */
type FileCheck = ReturnType<typeof openFileCheck>;

/** The same with what the search is to know of its body, where there is one. */
function withFoundText(analysis: Analysis, indexer: Indexer): Analysis {
  if (analysis.hidden || analysis.body === null) return analysis;
  const { terms, text } = indexer.termsOf(searchDocumentOf(analysis.facts, analysis.body));
  return { ...analysis, found: { terms, text } };
}

/** Analyzes one file by one way of reading Markdown; null when that way does not know the document. */
export function analyzeBy(
  source: SourceText,
  options: AnalysisOptions,
  markdown: MarkdownWay,
  check: FileCheck = openFileCheck(options.ruleOptions),
): Analysis | null {
  try {
    return analyzeText(source, options, markdown, check);
  } catch (error) {
    const problems = [...source.problems, faultOf(error)];
    return analyzeText({ ...source, text: null, problems }, options, markdown, check);
  }
}

function faultOf(error: unknown): Problem {
  return {
    rule: 'file-is-readable',
    ...startOfFile,
    message: `Unexpected text that onlyonce could not analyze (${error instanceof Error ? error.message : String(error)})`,
    expected: 'a report of this fault; until it is mended, the file is listed but not shown',
  };
}

/** Null when this way of reading Markdown is not enough for the document. */
function analyzeText(
  source: SourceText,
  options: AnalysisOptions,
  markdown: MarkdownWay,
  check: FileCheck,
): Analysis | null {
  const { path } = source;
  const front = readFrontMatter(source.text ?? '');
  const statedKind = kindOf(front) ?? kindOfPath(`${options.folder}/${path}`);
  const firstKind = statedKind ?? 'page';
  const early = validateFields(firstKind, front, options);
  if (!maySee(options.audience, early.common.audience)) return { path, hash: source.hash, hidden: true };

  const parsed = markdown.parse(front.bodyText, options.parser);
  if (parsed === null) return null;
  const { root, tooDeep } = parsed;
  const extracted = extractBodyFacts(root, {
    text: front.bodyText,
    path,
    kind: statedKind,
    title: early.common.title,
    date: early.common.date,
    severities: options.severities,
    actionHeadings: options.actionHeadings,
  });
  const { kind } = extracted;
  const fields = kind === firstKind ? early : validateFields(kind, front, options);
  const { common, kindFields, places, problems } = fields;
  const actions = judgeActions(
    withoutRepeats([...actionsOfFields(kindFields, places), ...extracted.actions]),
    front.bodyText,
  );
  const marks = {
    headings: extracted.headings.map(({ node, fact }) => ({ node, id: fact.id })),
    steps: extracted.steps.map(({ node, fact }) => ({ node, id: fact.id })),
    links: extracted.links.map(({ node }) => node),
    // A verdict is a word among colleagues: it helps the author, and would only expose one to others.
    judged: options.body && options.audience === 'internal' ? judgedNodes(root, actions) : [],
    hasHtml: extracted.hasHtml && hasHtml(root),
  };
  const rendered = options.body ? markdown.render(root, marks) : inspected(markdown.inspect(root, marks));
  if (rendered === null) return null;

  const stored = <Placed extends Place>(facts: readonly Placed[]) => asStored(facts, source.markLength);
  const headings = extracted.headings.map(({ fact }) => fact);
  const allFields = withBodyTimes(kindFields, extracted.times);
  const found: Omit<PageFacts, 'promised'> = {
    path,
    id: idOfPath(path),
    kind,
    revision: source.revision,
    title: common.title ?? extracted.title ?? idOfPath(nameOf(path)),
    date: common.date ?? extracted.date,
    severity: common.severity ?? extracted.severity,
    severityText: common.severityText ?? extracted.severityText,
    status: common.status ?? extracted.status,
    draft: common.draft ?? extracted.draft ?? false,
    audience: common.audience,
    summary: common.summary,
    owner: common.owner ?? extracted.owner,
    authors: common.authors.length > 0 ? common.authors : extracted.authors,
    tags: common.tags.length > 0 ? common.tags : extracted.tags,
    services: common.services.length > 0 ? common.services : extracted.services,
    aliases: common.aliases,
    fields: allFields,
    fieldPlaces: stored(places),
    headings,
    anchors: rendered.anchors,
    links: stored([...extracted.links.map(({ fact }) => fact), ...rendered.htmlLinks]),
    actions: stored(actions),
    openItems: openItemsOf({ kind, actions, fields: allFields, headings }),
    timeline: extracted.timeline,
    steps: stored(extracted.steps.map(({ fact }) => fact)),
    sections: stored(extracted.sections),
    wordings: stored([...wordingsOfCauses(kindFields, places), ...extracted.wordings]),
    procedure: extracted.procedure && {
      ...extracted.procedure,
      commands: stored(extracted.procedure.commands),
    },
    suppressions: stored(readSuppressions(source.text ?? '', front.bodyOffset, root)),
    words: extracted.words,
    problems: stored([
      ...source.problems,
      ...front.problems,
      ...problems,
      ...(tooDeep ? [deepProblem(front)] : []),
    ]),
  };
  const facts: PageFacts = { ...found, promised: promisedBy(found) };
  const body = source.text === null ? unreadableBody(source.problems) : rendered.html;
  return {
    path,
    hash: source.hash,
    hidden: false,
    facts,
    diagnostics: check(facts),
    body,
    hasBody: body !== null,
    found: null,
  };
}

function inspected(inspection: BodyInspection | null) {
  return inspection === null ? null : { ...inspection, html: null };
}

/** Columns as in the file as stored: a byte order mark is the first character of line 1. */
function asStored<Placed extends Place>(placed: readonly Placed[], markLength: number): readonly Placed[] {
  if (markLength === 0) return placed;
  return placed.map((fact) => ({
    ...fact,
    column: fact.column + (fact.line === 1 ? markLength : 0),
    endColumn: fact.endColumn + (fact.endLine === 1 ? markLength : 0),
  }));
}

/** Whether a build for `audience` shows a document for `documentAudience`: internal builds show all. */
function maySee(audience: string, documentAudience: string): boolean {
  return audience === 'internal' || documentAudience === 'public' || documentAudience === audience;
}

type Times = ReturnType<typeof extractBodyFacts>['times'];

/** Times that the body states where the front matter is silent. */
function withBodyTimes(fields: PageFacts['fields'], times: Times): PageFacts['fields'] {
  const found = Object.entries(times).filter(
    ([name, value]) => value !== null && (fields[name] ?? null) === null,
  );
  return found.length === 0 ? fields : { ...fields, ...Object.fromEntries(found) };
}

function deepProblem(front: FrontMatter): Problem {
  const line = 1 + (front.bodyText.slice(0, front.bodyOffset).match(/\n/g)?.length ?? 0);
  return {
    rule: 'nesting-is-bounded',
    line,
    column: 1,
    endLine: line,
    endColumn: 1,
    message: 'Unexpected nesting of more than 100 levels',
    expected: 'a flatter text; this one is shown as it was typed',
  };
}

/** What stands on the page of a file that could not be shown. */
function unreadableBody(problems: readonly Problem[]): string {
  const reasons = problems.map(({ message, expected }) => `${message}; expected ${expected ?? 'text'}.`);
  return ['This file could not be shown.', ...reasons].map((line) => `<p>${escapeText(line)}</p>`).join('\n');
}

/**
 * `onlyonce facts`: what each file says, one JSON object a line.
 *
 * In: options. Out: lines on standard output, and the exit code.
 * May not: change a key or its order without a new `version`.
 */
import type { LoadedFile } from '../build/pipeline.ts';
import { reportedDiagnostic, safeJson } from '../lint/reporters/reported.ts';
import type { AnalyzedFile } from '../model/analysis.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ActionFact, LinkFact, StepFact } from '../model/facts.ts';
import { append } from '../model/groups.ts';
import { byCodeUnit, idOfPath } from '../model/paths.ts';
import type { LinkTarget } from '../model/site.ts';
import type { CommandContext } from './command-context.ts';
import { type OpenedSite, openSites, type ReadOptions } from './open-site.ts';
import { displayPath } from './resolve-roots.ts';
import { standingFindings } from './standing-findings.ts';

export interface FactsOptions extends Omit<ReadOptions, 'audience' | 'rules' | 'preset'> {
  /** As typed; none is the default content folder. */
  readonly paths: readonly string[];
}

/** Prints one line for every discovered document. The exit code is 0; `CannotRun` when a path cannot be read. */
export async function runFacts(options: FactsOptions, context: CommandContext): Promise<0> {
  // An internal reader may see every document, so no line is left out.
  const reading = { ...options, audience: 'internal', rules: [], preset: null };
  const sites = await openSites(options.paths, { ...reading, whole: true }, context);
  const lines = sites
    .flatMap((site) => linesOfSite(site, reading))
    .sort((a, b) => byCodeUnit(a.path, b.path));
  for (const { json } of lines) context.print(`${json}\n`);
  return 0;
}

interface FactsLine {
  readonly path: string;
  readonly json: string;
}

function linesOfSite({ contentRoot, loaded, paths, around }: OpenedSite, options: ReadOptions): FactsLine[] {
  const { cwd, sourceOf } = around;
  const { docsUrl } = contentRoot.config;
  const { diagnostics } = standingFindings(loaded, options, around);
  const asked = new Set(paths);
  const targets = new Map(loaded.site.pages.map(({ shared, targets: of }) => [shared.path, of]));
  const found = byPath(diagnostics);
  return loaded.files.flatMap((file) => {
    if (!asked.has(file.path) || file.analysis.hidden) return [];
    const path = displayPath(cwd, contentRoot.contentDir, file.path);
    const line = factsLine(
      file.analysis,
      { path, url: file.url },
      targets.get(file.path) ?? [],
      (found.get(path) ?? []).map((one) => reportedDiagnostic(one, { docsUrl, sourceOf })),
    );
    return [{ path, json: safeJson(line) }];
  });
}

function byPath(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) append(groups, diagnostic.path, diagnostic);
  return groups;
}

/** The record of one file. Its key order is a contract. */
function factsLine(
  { facts }: AnalyzedFile,
  { path, url }: { readonly path: string; readonly url: LoadedFile['url'] },
  targets: readonly LinkTarget[],
  diagnostics: readonly ReturnType<typeof reportedDiagnostic>[],
) {
  return {
    version: 1,
    path,
    id: facts.id,
    kind: facts.kind,
    url,
    revision: facts.revision,
    title: facts.title,
    date: facts.date,
    severity: facts.severity,
    severityText: facts.severityText,
    status: facts.status,
    tags: facts.tags,
    services: facts.services,
    headings: facts.headings.map(({ depth, text, id, line }) => ({ depth, text, id, line })),
    links: facts.links.map((link, at) => linkRecord(link, targets[at])),
    actions: facts.actions.map(actionRecord),
    timeline: facts.timeline.map(({ at, raw, text, line }) => ({ at, raw, text, line })),
    steps: facts.steps.map(stepRecord),
    words: facts.words,
    diagnostics,
  };
}

function linkRecord({ href, text, line }: LinkFact, target: LinkTarget | undefined) {
  return { href, text, line, target: nameOfTarget(target), external: target?.to === 'external' };
}

/** Id of the document a link leads to (a missing anchor still leads to its document), the path of the asset, or null. */
function nameOfTarget(target: LinkTarget | undefined): string | null {
  if (target === undefined) return null;
  if (target.to === 'page') return idOfPath(target.path);
  if (target.to === 'asset') return target.path;
  return target.to === 'broken' && target.path !== null ? idOfPath(target.path) : null;
}

function actionRecord({ text, owner, due, ticket, done, type, line, judgement }: ActionFact) {
  const { verdict, kind, strength } = judgement;
  return { text, owner, due, ticket, done, type, verdict, kind, strength, line };
}

function stepRecord({ id, text, stage, minutes, expect, undo, commands, line }: StepFact) {
  return { id, text, stage, minutes, expect, undo, commands, line };
}

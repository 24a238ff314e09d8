/**
 * `onlyonce baseline`: notes what is found today, so that only what is new counts from here on.
 *
 * In: options. Out: the baseline file, a line on standard output, and the exit code.
 * May not: touch what it holds of documents that were not asked for, or change a document.
 */

import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Baseline, baselineOf, baselineText, entriesOf, matchBaseline } from '../lint/baseline.ts';
import { visibleText } from '../lint/display-text.ts';
import { counted } from '../lint/reporters/stylish.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { type BaselineFile, openBaseline, writeBaseline } from './baseline-file.ts';
import type { CommandContext } from './command-context.ts';
import { type OpenedSite, openSites, type ReadOptions } from './open-site.ts';
import { displayPath } from './resolve-roots.ts';
import { entriesOfFindings, scopeOfRun, spokenFindings } from './standing-findings.ts';

export interface BaselineOptions extends ReadOptions {
  /** As typed; none is the default content folder. */
  readonly paths: readonly string[];
  /** Only take out what is mended; add nothing. */
  readonly prune: boolean;
  /** Write nothing; exit 1 when there would be something to write. */
  readonly check: boolean;
}

/** What a run would change. */
interface Renewal {
  readonly baseline: Baseline;
  readonly added: number;
  readonly removed: number;
}

/** Writes the baseline of each content folder, or with `check` says whether it is current. Throws `CannotRun`. */
export async function runBaseline(options: BaselineOptions, context: CommandContext): Promise<0 | 1> {
  const sites = await openSites(options.paths, options, context);
  let code: 0 | 1 = 0;
  for (const site of sites) {
    const file = openBaseline(site.contentRoot, context.cwd);
    const shown = visibleText(displayPath(context.cwd, file.file, ''));
    if (options.prune && file.baseline === null) {
      throw new CannotRun(`There is no baseline \`${shown}\``, '`onlyonce baseline` writes one');
    }
    const renewal = renew(file, site, options);
    const isCurrent =
      file.baseline !== null && baselineText(file.baseline) === baselineText(renewal.baseline);
    if (options.check) {
      if (!isCurrent) code = 1;
      context.print(`${checkLine(shown, renewal, isCurrent, options.prune)}\n`);
    } else {
      if (!isCurrent) writeBaseline(file.file, renewal.baseline);
      context.print(`${writtenLine(shown, renewal, isCurrent)}\n`);
    }
  }
  return code;
}

function renew(file: BaselineFile, { loaded, around }: OpenedSite, options: BaselineOptions): Renewal {
  const spoken = spokenFindings(loaded, options, around);
  const found = entriesOfFindings(file, spoken, around);
  const before = file.baseline ?? {};
  const folder = dirname(file.file);
  const { known, stale } = matchBaseline(before, found, (path) => existsSync(resolve(folder, path)));
  const inScope = scopeOfRun(file, spoken.levels, loaded.site, around);
  const mended = stale.filter(inScope);
  const kept = options.prune ? found.filter((_, at) => known[at] === true) : found;
  const outside = stale.filter((entry) => !mended.includes(entry));
  return {
    baseline: baselineOf([...kept, ...outside]),
    added: kept.length - known.filter((one) => one).length,
    removed: mended.length,
  };
}

function writtenLine(shown: string, { baseline, added, removed }: Renewal, isCurrent: boolean): string {
  const all = entriesOf(baseline).length;
  const holds = `${shown} holds ${counted(all, 'finding')} in ${counted(Object.keys(baseline).length, 'file')}`;
  return isCurrent ? `${holds}; nothing has changed` : `${holds} (${added} added, ${removed} taken out)`;
}

function checkLine(shown: string, { added, removed }: Renewal, isCurrent: boolean, prune: boolean): string {
  if (isCurrent) return `${shown} is current`;
  const command = prune ? 'onlyonce baseline --prune' : 'onlyonce baseline';
  return `${shown} is not current: ${added} to add, ${removed} to take out; \`${command}\` writes it`;
}

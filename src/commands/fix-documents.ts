/**
 * Fix documents: makes the mechanical repairs that findings bring.
 *
 * In: what `lint` was asked. Out: the changed documents, in memory, and how many repairs were made.
 * May not: write; a document whose bytes would not come back the same as they were read is left alone.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { applyFixes } from '../lint/fix.ts';
import type { Fix } from '../model/diagnostic.ts';
import { append } from '../model/groups.ts';
import type { CommandContext } from './command-context.ts';
import { openSites, type ReadOptions, type Selecting } from './open-site.ts';
import { standingFindings } from './standing-findings.ts';

/** Each round makes at least one repair; repairs that go round in circles end here. */
const mostRounds = 20;

/** A document before and after. `path` is relative to the working directory. */
interface FixedDocument {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface FixedDocuments {
  readonly documents: readonly FixedDocument[];
  readonly fixes: number;
  /** What to look at from here on: the documents as they are now. */
  readonly selecting: Selecting;
}

/** Repairs until nothing is left to repair: one repair may bring another to light. Throws `CannotRun`. */
export async function fixDocuments(
  paths: readonly string[],
  options: ReadOptions,
  context: CommandContext,
  selecting: Selecting,
): Promise<FixedDocuments> {
  const { cwd } = context;
  const overlay = new Map(selecting.overlay);
  const documents = new Map<string, FixedDocument>();
  let fixes = 0;
  for (let round = 0; round < mostRounds; round++) {
    const byPath = await findFixes(paths, options, context, { ...selecting, overlay });
    const madeBefore = fixes;
    for (const [path, found] of byPath) {
      const absolute = resolve(cwd, path);
      const text = textOf(overlay.get(absolute) ?? readFileSync(absolute));
      if (text === null) continue;
      const fixed = applyFixes(text, found);
      if (fixed.text === text) continue;
      fixes += fixed.made;
      overlay.set(absolute, new TextEncoder().encode(fixed.text));
      documents.set(path, { path, before: documents.get(path)?.before ?? text, after: fixed.text });
    }
    if (fixes === madeBefore) break;
  }
  return { documents: [...documents.values()], fixes, selecting: { ...selecting, overlay } };
}

async function findFixes(
  paths: readonly string[],
  options: ReadOptions,
  context: CommandContext,
  selecting: Selecting,
): Promise<ReadonlyMap<string, readonly Fix[]>> {
  const byPath = new Map<string, Fix[]>();
  for (const { loaded, around } of await openSites(paths, options, context, selecting)) {
    for (const { path, fix } of standingFindings(loaded, options, around).diagnostics) {
      if (fix !== null && fix !== undefined) append(byPath, path, fix);
    }
  }
  return byPath;
}

/** UTF-8 text with its byte order mark; null when it is not UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * `onlyonce new postmortem --from FILE`: the draft of a postmortem from an incident's record.
 *
 * In: a record that incident mode exported. Out: a draft in the content folder, or on standard output, and the exit code.
 * May not: write over a document, or change the record.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { draftName, draftOf } from '../incident/draft.ts';
import type { IncidentLog } from '../incident/entry.ts';
import { readRecord } from '../incident/record.ts';
import { reckon } from '../incident/state.ts';
import { judgeItem } from '../judge/judge.ts';
import { CannotRun } from '../model/cannot-run.ts';
import type { CommandContext } from './command-context.ts';
import { displayPath, requireContentFolder, resolveRoots } from './resolve-roots.ts';
import { writeWhole } from './write-whole.ts';

export interface NewPostmortemOptions {
  readonly from: string;
  /** Folder of Markdown, as typed; null is the default one. */
  readonly content: string | null;
  readonly config: string | null;
  /** Print the draft instead of writing it. */
  readonly stdout: boolean;
}

/** Folder of the postmortems below the content folder: one deep, as the draft's links are written for. */
const folder = 'postmortems';

/** Writes the draft. Throws `CannotRun` when the record cannot be read or the document is there already. */
export function runNewPostmortem(options: NewPostmortemOptions, context: CommandContext): 0 {
  const log = recordFrom(options.from, context);
  const state = reckon(log);
  const items = state.lines.filter(({ entry, removed }) => entry.kind === 'follow-up' && !removed);
  const verdicts = new Map(items.map(({ entry, text }) => [entry.id, judgeItem({ text })]));
  const draft = draftOf(state, { verdicts, record: basename(options.from) });
  if (options.stdout) {
    context.print(draft);
    return 0;
  }
  const [root] = resolveRoots(options.content === null ? [] : [options.content], options.config, context);
  if (root === undefined) throw new CannotRun('There is no content folder', 'Name the folder of Markdown');
  requireContentFolder(options.content, root);
  const path = `${folder}/${draftName(state)}.md`;
  const file = join(root.contentDir, path);
  const shown = displayPath(context.cwd, root.contentDir, path);
  if (existsSync(file)) {
    throw new CannotRun(`There is a document ${shown} already`, 'Move it away, or take --stdout and compare');
  }
  writeWhole(file, draft);
  context.print(`Wrote ${shown}: a draft. \`onlyonce lint ${shown}\` says what is to be filled in.\n`);
  return 0;
}

function recordFrom(from: string, { cwd }: CommandContext): IncidentLog {
  const file = resolve(cwd, from);
  if (!existsSync(file)) {
    throw new CannotRun(
      `There is no file \`${from}\``,
      'Name the record that incident mode exported: it ends in .incident.json',
    );
  }
  const { log, fault } = readRecord(readFileSync(file, 'utf8'));
  if (log === null)
    throw new CannotRun(
      `${from}: ${fault}`,
      'Export the record again: End, or Hand over, on the page of the incident',
    );
  return log;
}

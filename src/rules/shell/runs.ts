/**
 * What a runbook asks its reader to run.
 *
 * In: the facts of one file. Out: each of its commands that is one, with what it runs.
 * May not: decide what is right; the rules do.
 */
import type { Place } from '../../model/diagnostic.ts';
import type { CommandFact, PageFacts } from '../../model/facts.ts';
import { isKnownProgram } from './effects.ts';
import { typedPart } from './read-script.ts';
import { type Invocation, invocationsOf } from './unwrap.ts';

/** A command with its invocations. */
export interface Run {
  readonly command: CommandFact;
  /** Its text without the output between prompts; lines and columns are the same. */
  readonly typed: string;
  readonly invocations: readonly Invocation[];
}

const shells = new Set(
  'sh bash shell zsh ksh fish console terminal shell-session shellsession sh-session bash-session cmd'.split(
    ' ',
  ),
);
const databases = new Set('sql psql pgsql postgres postgresql mysql plsql tsql sqlite'.split(' '));
/** Words that say nothing; what stands there is a command when it begins with a program that is known. */
const unsaid = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'none',
  'code',
  'command',
  'commands',
  'cli',
]);

/** Every command of a runbook or checklist, in order; output, configuration and queries are left out. */
export function runsOf({ procedure }: PageFacts): readonly Run[] {
  if (procedure === null) return [];
  return procedure.commands.flatMap((command) => {
    const language = (command.language ?? '').toLowerCase().replace(/[^a-z-].*$/s, '');
    if (databases.has(language))
      return [{ command, typed: command.text, invocations: [sqlInvocation(command)] }];
    const said = shells.has(language);
    if (!said && !unsaid.has(language)) return [];
    const typed = typedPart(command.text);
    const invocations = invocationsOf(typed);
    if (!said && !(invocations[0] !== undefined && isKnownProgram(invocations[0].program))) return [];
    return [{ command, typed, invocations }];
  });
}

function sqlInvocation({ text }: CommandFact): Invocation {
  return { program: 'psql', args: [], text: `psql ${text}`, input: text, line: 0, column: 0 };
}

/** Where a part of a command's text stands in the file. Lines of a block are as far in as its fence. */
export function placeIn(
  command: CommandFact,
  at: { readonly line: number; readonly column: number },
  length: number,
): Place {
  const line = command.line + at.line;
  const column = command.column + at.column;
  return { line, column, endLine: line, endColumn: column + length };
}

/**
 * What commands do: the table of programs that change something.
 *
 * In: invocations and SQL. Out: whether they change anything, and whether that could be taken back.
 * May not: guess; a program that is not in the table changes nothing.
 */
import { clients, type Program, programs, readers } from './programs.ts';
import type { Invocation } from './unwrap.ts';

/** A change. `lasting`: whether there is something to take back; a restart leaves nothing behind. */
export interface Change {
  readonly lasting: boolean;
}

/** No command that a person types is longer; what lies beyond decides nothing, which bounds the work. */
const longestLine = 4000;

interface Table extends Omit<Program, 'reads' | 'changes'> {
  readonly readWords: ReadonlySet<string>;
  readonly changeWords: ReadonlySet<string>;
}

const byName: ReadonlyMap<string, Table> = new Map(
  programs.flatMap((program) => {
    const table = { ...program, readWords: setOf(program.reads), changeWords: setOf(program.changes) };
    return program.names.map((name) => [name, table] as const);
  }),
);

function setOf(words = ''): ReadonlySet<string> {
  return new Set(words.split(' ').filter((word) => word !== ''));
}

/** Programs that people run by name: what a block without a language must begin with to be taken for commands. */
export function isKnownProgram(name: string): boolean {
  return byName.has(name) || clients.has(name) || readers.has(name);
}

/** What an invocation changes; null for nothing, as far as the table knows. */
export function changeOf(invocation: Invocation): Change | null {
  const { program, args } = invocation;
  if (clients.has(program)) return sqlChange(sqlOf(invocation));
  const table = byName.get(program.startsWith('mkfs.') ? 'mkfs' : program);
  if (table === undefined) return null;
  const line = args.join(' ').slice(0, longestLine);
  if (/(?:^| )(?:--help|--version|-h)$/.test(line) || table.dry?.test(line) === true) return null;
  const word = args.find((arg) => table.readWords.has(arg) || table.changeWords.has(arg));
  const changes = (word !== undefined && table.changeWords.has(word)) || table.marks?.test(line) === true;
  return changes ? { lasting: table.passing?.test(line) !== true } : null;
}

/** The SQL that a client is given: by option, as an argument or as its input; empty for another program. */
export function sqlOf({ program, args, input }: Invocation): string {
  if (!clients.has(program)) return '';
  const given = args.filter((arg, at) => /\s|;/.test(arg) || sqlOption.test(args[at - 1] ?? ''));
  return [...given, input].join(';\n');
}

const sqlOption = /^(?:-\w*[ceQ]|--command|--execute|--query|--eval)$/;

const sqlWord =
  /^(?:insert|update|delete|drop|truncate|alter|create|grant|revoke|reindex|cluster|vacuum\s+full|merge|replace|rename|load|call|exec|kill|set\s+(?:global|persist)|stop\s+(?:slave|replica)|start\s+(?:slave|replica)|reset\s+(?:slave|replica|master)|change\s+(?:master|replication)|flush|pause|resume|reload|disable|enable|shutdown|db\.\w+\.(?:insert|update|delete|remove|drop|createIndex)|db\.drop|rs\.(?:stepDown|reconfig|add|remove))/i;
const sqlCall =
  /\bselect\b.*\b(?:pg_promote|pg_terminate_backend|pg_cancel_backend|pg_switch_wal|pg_reload_conf|setval|pg_drop_replication_slot|dblink_exec)\s*\(/is;
const passingSql =
  /^(?:kill|flush|reload|reindex|vacuum|analyze)|pg_(?:terminate|cancel)_backend|pg_reload_conf|pg_switch_wal/i;

/** What SQL changes; `begin` and `explain` change nothing. */
function sqlChange(sql: string): Change | null {
  const statements = statementsOf(sql).filter(
    (statement) => (sqlWord.test(statement) || sqlCall.test(statement)) && !/^create\s+temp/i.test(statement),
  );
  if (statements.length === 0) return null;
  return {
    lasting: statements.some(
      (statement) => !passingSql.test(statement) && !/pg_(?:terminate|cancel)_backend/i.test(statement),
    ),
  };
}

/** Statements without comments and white space around them. */
export function statementsOf(sql: string): readonly string[] {
  return sql
    .replace(/--[^\n]*|\/\*(?:(?!\/\*)[\s\S])*?\*\//g, ' ')
    .split(';')
    .map((statement) =>
      statement
        .slice(0, longestLine)
        .trim()
        .replace(/^(?:BEGIN|START TRANSACTION)\s+/i, ''),
    )
    .filter((statement) => statement !== '');
}

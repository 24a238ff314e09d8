/**
 * Shell scripts as runbooks hold them: text to simple commands.
 *
 * In: the text of a block of code. Out: its commands in order, with words unquoted and the place of each.
 * May not: run or expand anything, throw, or take more than linear time. Half of a shell is enough: what is not understood
 * stays a word.
 */

/** One command: `sudo systemctl stop db` is three words. */
export interface SimpleCommand {
  /** Without quotes and redirections; variables as written. */
  readonly words: readonly string[];
  /** What stands below it as its input: `psql <<EOF`. */
  readonly input: string;
  /** 0-based, in the text. */
  readonly line: number;
  readonly column: number;
}

interface Draft {
  words: string[];
  word: string | null;
  /** The next word is the target of a redirection. */
  redirected: boolean;
  line: number;
  column: number;
}

const keywords = new Set(
  'if then else elif fi do done while until case esac in ! { } time select coproc'.split(' '),
);
const assignment = /^[A-Za-z_]\w*\+?=/;
/** A place to fill in: `<pod>` is no redirection. */
const placeholder = /<[A-Za-z](?:[\w .:|/@-]{0,58}[\w:|/])?>/y;
const hereDocument = /<<-?[ \t]*(['"]?)(\w+)\1/y;
/** Characters that mean nothing but themselves. */
const ordinary = /[^\\'"`$# \t\r\n;&|()<>]+/y;
const redirection = /\d?(?:&>>?|>>?&?|<&?|<<<)\|?/y;
const maxDepth = 3;

/** Reads a script. Comments and the output between prompts are left out. */
export function readScript(text: string): readonly SimpleCommand[] {
  return readTyped(typedPart(text));
}

/** The same of a script from which output and prompts are taken already. */
export function readTyped(typed: string): readonly SimpleCommand[] {
  return readCommands(typed, 0);
}

/** A prompt, and whose it is: a shell's, or a database's, which reads SQL. */
const shellPrompt = /^\s*(?:\[?[\w.-]+@[\w.:-]+[^$#\n]{0,40}\]?[$#]|[$%❯])\s+(?=\S)/;
const sqlPrompt = /^\s*(?:\w+[=-][#>]|mysql>|MariaDB \[\w*\]>|sqlite>)\s+(?=\S)/;

/** What every prompt ends with; most scripts have none. */
const promptEnd = /[$#%❯>]\s/;

/** With prompts, only what stands behind them (and what they continue) is typed. Lines and columns stay. */
export function typedPart(text: string): string {
  if (!promptEnd.test(text)) return text;
  const lines = text.split('\n');
  if (!lines.some((line) => shellPrompt.test(line) || sqlPrompt.test(line))) return text;
  let goesOn = false;
  return lines
    .map((line) => {
      const prompt = shellPrompt.exec(line)?.[0] ?? null;
      const sql = sqlPrompt.exec(line)?.[0] ?? null;
      if (sql !== null)
        return `${'psql <<<'.padEnd(sql.length)}'${line.slice(sql.length).replaceAll("'", '"')}'`;
      const typed =
        prompt === null ? (goesOn ? line : '') : ' '.repeat(prompt.length) + line.slice(prompt.length);
      goesOn = typed !== '' && line.endsWith('\\');
      return typed;
    })
    .join('\n');
}

function readCommands(text: string, depth: number): readonly SimpleCommand[] {
  const commands: SimpleCommand[] = [];
  const waiting: { readonly word: string; readonly command: number }[] = [];
  let line = 0;
  let lineStart = 0;
  let draft: Draft = emptyDraft();

  function endWord(): void {
    if (draft.word === null) return;
    if (!draft.redirected) draft.words.push(draft.word);
    draft.redirected = false;
    draft.word = null;
  }
  function endCommand(): void {
    endWord();
    const command = commandOf(draft);
    if (command !== null) commands.push(command);
    draft = emptyDraft();
  }
  function add(characters: string, at: number): void {
    if (draft.word === null && draft.words.length === 0) {
      draft.line = line;
      draft.column = at - lineStart;
    }
    draft.word = (draft.word ?? '') + characters;
  }
  function match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(text);
  }
  function inner(script: string): void {
    if (depth >= maxDepth) return;
    for (const command of readCommands(script, depth + 1)) commands.push({ ...command, line, column: 0 });
  }

  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    switch (character) {
      case '\\':
        if (text[at + 1] === '\n') {
          endWord();
          line++;
          lineStart = at + 2;
        } else add(text[at + 1] ?? '', at);
        at++;
        break;
      case "'":
      case '"':
      case '`': {
        const end = endOfQuote(text, at);
        const content = text.slice(at + 1, end);
        add(character === '`' ? '' : content, at);
        if (character === '`') inner(content);
        for (let index = at; index < end; index++) {
          if (text[index] !== '\n') continue;
          line++;
          lineStart = index + 1;
        }
        at = end;
        break;
      }
      case '$':
        if (text[at + 1] === '(' && text[at + 2] !== '(') {
          const end = endOfSubstitution(text, at + 1);
          add(text.slice(at, end + 1), at);
          inner(text.slice(at + 2, end));
          at = end;
        } else add(character, at);
        break;
      case '#':
        if (draft.word !== null) add(character, at);
        else at = endOfLine(text, at) - 1;
        break;
      case ' ':
      case '\t':
      case '\r':
        endWord();
        break;
      case '\n': {
        endCommand();
        line++;
        for (const { word, command } of waiting.splice(0)) {
          const body = readBody(text, at + 1, word);
          const owner = commands[command];
          if (owner !== undefined) commands[command] = { ...owner, input: body.text };
          at = body.end - 1;
          line += body.lines;
        }
        lineStart = at + 1;
        break;
      }
      case ';':
      case '&':
      case '|':
      case '(':
      case ')':
        if (character === '&' && text[at + 1] === '>') {
          endWord();
          at = redirect(match(redirection, at), at);
        } else endCommand();
        break;
      case '<':
      case '>': {
        const name = character === '<' ? match(placeholder, at) : null;
        if (name !== null) {
          add(name[0], at);
          at += name[0].length - 1;
          break;
        }
        const document = match(hereDocument, at);
        if (document !== null && text[at + 2] !== '<') {
          endWord();
          waiting.push({ word: document[2] ?? '', command: commands.length });
          at += document[0].length - 1;
          break;
        }
        if (/^\d$/.test(draft.word ?? '')) draft.word = null;
        endWord();
        // A here string is the input of its command, and what matters in it is SQL: it stays a word.
        if (text.startsWith('<<<', at)) at += 2;
        else at = redirect(match(redirection, at), at);
        break;
      }
      default: {
        const run = match(ordinary, at)?.[0] ?? character;
        add(run, at);
        at += run.length - 1;
      }
    }
  }
  endCommand();
  return commands;

  function redirect(operator: RegExpExecArray | null, at: number): number {
    draft.redirected = true;
    return at + Math.max(0, (operator?.[0].length ?? 1) - 1);
  }
}

function emptyDraft(): Draft {
  return { words: [], word: null, redirected: false, line: 0, column: 0 };
}

/** Without keywords and assignments in front; the head of a loop is no command. */
function commandOf({ words, line, column }: Draft): SimpleCommand | null {
  const first = words.findIndex((word) => !keywords.has(word) && !assignment.test(word));
  if (first < 0 || words[first] === 'for') return null;
  return { words: words.slice(first), input: '', line, column };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The closing quote, or the end of a text that has none. */
function endOfQuote(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\' && quote !== "'") at++;
    else if (text[at] === quote) return at;
  }
  return text.length;
}

function endOfSubstitution(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') open++;
    if (text[at] === ')' && --open === 0) return at;
  }
  return text.length;
}

function readBody(text: string, from: number, word: string): { text: string; end: number; lines: number } {
  let lines = 0;
  for (let at = from; at < text.length; at = endOfLine(text, at) + 1) {
    lines++;
    const end = endOfLine(text, at);
    if (text.slice(at, end).trim() === word)
      return { text: text.slice(from, at), end: Math.min(text.length, end + 1), lines };
  }
  return { text: text.slice(from), end: text.length, lines };
}

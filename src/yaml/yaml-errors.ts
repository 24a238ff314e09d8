/**
 * YAML errors in the author's words.
 *
 * In: an error of the library and the line it stands in. Out: what was found, and how to mend it.
 * May not: place anything; the reader knows the offsets.
 */
import type { YAMLError } from 'yaml';

/** What a finding says. */
export interface Explanation {
  readonly message: string;
  readonly expected: string;
}

/** Says what is wrong with a line of YAML and how it should read. */
export function explainYamlError(error: YAMLError, line: string): Explanation {
  switch (error.code) {
    case 'BAD_SCALAR_START': {
      const start = /(?:^|[:\-,[\s])\s*([@`%])/.exec(line)?.[1] ?? '@';
      const shown = start === '`' ? 'back-tick' : `\`${start}\``;
      return { message: `Unexpected ${shown} at the start of a value`, expected: quoted(line) };
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:\s.*:(?:\s|$)/.test(line)
        ? { message: 'Unexpected `: ` within a value', expected: quoted(line) }
        : {
            message: 'Unexpected indented line below a value',
            expected: 'keys of one mapping below each other',
          };
    case 'TAB_AS_INDENT':
      return { message: 'Unexpected tab as indentation', expected: 'spaces' };
    case 'BAD_INDENT':
      return /flow/i.test(error.message)
        ? { message: 'Missing closing bracket', expected: '`]` or `}` at the end of the list or mapping' }
        : { message: 'Unexpected indentation', expected: 'keys of one mapping below each other' };
    case 'MULTILINE_IMPLICIT_KEY':
      return { message: 'Unexpected line that is not `key: value`', expected: '`key: value`' };
    case 'BAD_DQ_ESCAPE':
      return {
        message: 'Unexpected escape in double quotes',
        expected: 'single quotes, in which a backslash is only a backslash',
      };
    case 'MISSING_CHAR':
      return missing(error.message);
    default:
      return { message: 'Unexpected YAML syntax', expected: `valid YAML (${plainly(error.message)})` };
  }
}

function missing(message: string): Explanation {
  if (/quote/i.test(message))
    return { message: 'Missing closing quote', expected: 'a quote at the end of the value' };
  if (/map value|implicit map key/i.test(message)) {
    return { message: 'Missing `:` after a key', expected: '`key: value`' };
  }
  return { message: 'Missing character', expected: `valid YAML (${plainly(message)})` };
}

function plainly(message: string): string {
  return message
    .replaceAll('`', "'")
    .replace(/[\s.]+$/, '')
    .slice(0, 160);
}

/** `title: a: b` as it should read: `title: "a: b"`. */
function quoted(line: string): string {
  const found = /^(\s{0,40}(?:- )?[^:\s]{1,64}:[ \t]{1,8})(\S[^\r\n]{0,200})$/.exec(line.trimEnd());
  const [, key, value] = found ?? [];
  if (key === undefined || value === undefined || /["`\\]/.test(key + value))
    return 'quotes around the value';
  return `quotes around the value: \`${key.trimStart()}"${value}"\``;
}

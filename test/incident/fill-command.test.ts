import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillCommand, parametersIn } from '../../src/incident/fill-command.ts';

const fill = (command: string, value: string, isShell = true) =>
  fillCommand(command, new Map([['HOST', value]]), new Set(['HOST']), isShell);

/** What a shell passes on, an argument a line. */
function argumentsOf(command: string): string[] {
  const output = execFileSync('/bin/sh', ['-c', `show() { printf '%s\\0' "$@"; }\n${command}`], {
    encoding: 'utf8',
  });
  return output.split('\0').slice(0, -1);
}

describe('a parameter in a command', () => {
  it.each([
    ['ping $HOST', 'odb1', 'ping odb1'],
    [`ping $${'{HOST}'}`, 'odb1', 'ping odb1'],
    ['ping {{ HOST }}', 'odb1', 'ping odb1'],
    ['ping $HOST', 'a b', "ping 'a b'"],
    ['ping "$HOST"', 'a $b', 'ping "a \\$b"'],
    ["ping '{{HOST}}'", "it's", "ping 'it'\\''s'"],
    ["awk '{print $HOST}'", 'x', "awk '{print $HOST}'"],
    ['ping \\$HOST', 'x', 'ping \\$HOST'],
    ['ping $HOSTNAME', 'x', 'ping $HOSTNAME'],
    ["# don't\nping $HOST", 'a b', "# don't\nping 'a b'"],
    ['echo "$(ping $HOST)"', 'a b', `echo "$(ping 'a b')"`],
    ['ping $HOST', '', 'ping $HOST'],
  ])('%s with %s becomes %s', (command, value, text) => {
    expect(fill(command, value).text).toBe(text);
  });

  it('stands as it is in what no shell reads', () => {
    expect(fill('select {{HOST}}, $HOST', "o'k", false).text).toBe("select o'k, $HOST");
  });

  it('reaches the program as the one word that was filled in, whatever that is', () => {
    const value = fc.string({
      unit: fc.constantFrom(...' \'"`$\\!*?;&|<>(){}[]#~\n\tab='),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(value, (typed) => {
        const command = ['show $HOST', 'show "$HOST"', "show '{{HOST}}'", 'show a"b$HOST"c']
          .map((each) => fill(each, typed).text)
          .join('\n');
        expect(argumentsOf(command)).toEqual([typed, typed, typed, `ab${typed}c`]);
      }),
      { numRuns: 60 },
    );
  });

  it('is reported where it is missing, and where a shell further on could read more than a word', () => {
    expect(fill('ssh $HOST', '')).toMatchObject({ missing: ['HOST'], risky: [] });
    expect(fill('ssh $HOST', 'a;b')).toMatchObject({ missing: [], risky: ['HOST'] });
  });

  it('is found where it is declared and where it stands in braces', () => {
    expect(parametersIn(['a {{ cluster }} {{host}}', '$NOT_DECLARED'], ['host'])).toEqual([
      'host',
      'cluster',
    ]);
  });
});

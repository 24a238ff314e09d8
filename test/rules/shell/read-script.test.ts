import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScript } from '../../../src/rules/shell/read-script.ts';

const wordsOf = (script: string) => readScript(script).map(({ words }) => words.join('|'));

describe('a script is read as simple commands', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['one a line', 'uptime\ndf -h', ['uptime', 'df|-h']],
    ['chained and piped', 'a 1 && b || c | d; e & f', ['a|1', 'b', 'c', 'd', 'e', 'f']],
    ['quotes taken off', `psql -c 'drop table "x"' "y z"`, ['psql|-c|drop table "x"|y z']],
    ['a word goes on behind a quote', `a'b c'd`, ['ab cd']],
    ['a long line', 'aws ec2 \\\n  run', ['aws|ec2|run']],
    ['comments left out', '# rm -rf /\na # b\nc#d', ['a', 'c#d']],
    ['redirections left out', 'a >b 2>&1 <c >> d 2>/dev/null e', ['a|e']],
    [
      'a placeholder is no redirection',
      'kubectl logs <pod name> -n <ns>',
      ['kubectl|logs|<pod name>|-n|<ns>'],
    ],
    ['assignments and keywords in front', 'if A=1 b; then c; fi', ['b', 'c']],
    ['loops', 'for h in a b; do ssh $h x; done', ['ssh|$h|x']],
    ['substitutions, which run too', 'echo $(kubectl get po)', ['kubectl|get|po', 'echo|$(kubectl get po)']],
    [
      'only what stands behind prompts',
      '$ systemctl stop x\nrm: done\n$ a \\\n  b\nout',
      ['systemctl|stop|x', 'a|b'],
    ],
    ['root prompts', '[root@db1 ~]# reboot\n', ['reboot']],
    [
      'a database prompt reads SQL',
      "orders=# delete from t where a = 'b';\nDELETE 1",
      ['psql|delete from t where a = "b";'],
    ],
    ['nothing', '', []],
  ])('%s', (_, script, words) => {
    expect(wordsOf(script)).toEqual(words);
  });

  it('with the place of each', () => {
    expect(
      readScript('a\n  b; c "d\ne" f\ng').map(({ words, line, column }) => [words[0], line, column]),
    ).toEqual([
      ['a', 0, 0],
      ['b', 1, 2],
      ['c', 1, 5],
      ['g', 3, 0],
    ]);
  });

  it('with what stands below it as its input', () => {
    expect(readScript("psql x <<'EOF' | cat\ndrop table y;\nEOF\nnext")).toEqual([
      { words: ['psql', 'x'], input: 'drop table y;\n', line: 0, column: 0 },
      { words: ['cat'], input: '', line: 0, column: 17 },
      { words: ['next'], input: '', line: 3, column: 0 },
    ]);
  });

  it('whatever it holds, without a throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...`ab "'\`$(){}<>|&;#\\\n=1-`), maxLength: 60 }),
        (text) => {
          for (const { line, column, words } of readScript(text)) {
            expect(words.length).toBeGreaterThan(0);
            expect(line).toBeLessThanOrEqual(text.split('\n').length);
            expect(column).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { noUndefinedPlaceholder as rule } from '../../src/rules/no-undefined-placeholder.ts';
import { linesOf } from './run-rule.ts';

const params = '---\nparams:\n  host_name: the host, e.g. app1\n---\n\n# A\n\n';
const block = (script: string, language = 'sh') =>
  `1. Go\n\n   \`\`\`${language}\n${script.replace(/^/gm, '   ')}\n   \`\`\`\n`;
/** In a document that works with parameters. */
const missing = async (script: string, language = 'sh') =>
  (await linesOf(rule, params + block(script, language))).map((line) => /`(.*)`/.exec(line)?.[1]);

describe('no-undefined-placeholder', () => {
  it('points at the first use of each name', async () => {
    expect(
      await linesOf(rule, params + block('uptime\nssh $HOST kubectl -n <ns> logs {{ pod }} <ns>')),
    ).toEqual([
      '12:8 Unexpected placeholder `$HOST` that nothing explains',
      '12:25 Unexpected placeholder `<ns>` that nothing explains',
      '12:35 Unexpected placeholder `{{ pod }}` that nothing explains',
    ]);
  });

  it.each<readonly [string, string]>([
    ['a parameter, in any spelling', `ssh $HOST_NAME; ssh <host-name>; ssh {{host_name}}; ssh \${HOST_NAME}`],
    ['an assignment', 'POD=$(kubectl get po -o name)\nkubectl logs $POD'],
    ['an export', 'export NS=shop\nkubectl -n $NS get po'],
    ['a loop', 'for h in a b; do ssh $h uptime; done'],
    ['a loop in a remote shell', 'ssh a "for h in x y; do echo $h; done"'],
    ['what is read', 'kubectl get po | while read name rest; do echo $name $rest; done'],
    ['psql variables and jq arguments', "psql -v id=3 -c 'x'; jq --arg who me '.'; echo $id $who"],
    ['a default', `ssh \${BASTION:-jump1} \${X:?unset}`],
    ['what every shell knows', 'echo $HOME $USER $PWD $KUBECONFIG $AWS_PROFILE $1 $? $@ $$'],
    ['what a remote shell fills in', "ssh a 'echo $INSIDE'"],
    ['an escaped dollar', 'echo \\$NOT'],
    ['awk', "awk '{ print $NF, $col }' x"],
    [
      'go templates',
      `kubectl get po -o go-template='{{range .items}}{{.metadata.name}}{{end}}' --x "{{ .Values.y }}"`,
    ],
    ['redirections', 'sort <in >out; psql <dump.sql; a 2>&1'],
    ['elements of data', "curl -d '<id>3</id><br>' x"],
    ['comments', '# set <this> and $THAT\nuptime'],
  ])('leaves alone %s', async (_, script) => {
    expect(await missing(script)).toEqual([]);
  });

  it.each<readonly [string, string, string]>([
    ['a variable in double quotes', 'psql -c "select $ID"', '$ID'],
    ['a name in single quotes that a reader must replace', "psql -c 'select <id>'", '<id>'],
    ['an unset part of a path', `rm -rf "\${DIR}/data"`, `\${DIR}`],
    ['a name with spaces', 'ssh <name of host>', '<name of host>'],
  ])('reports %s', async (_, script, typed) => {
    expect(await missing(script)).toEqual([typed]);
  });

  it('knows what an earlier command sets, and not a later one', async () => {
    expect(await linesOf(rule, params + block('A=1') + block('echo $A'))).toEqual([]);
    expect(await linesOf(rule, params + block('echo $A') + block('A=1'))).toHaveLength(1);
  });

  it('leaves output and configuration alone', async () => {
    expect(await missing('name: <name>', 'yaml')).toEqual([]);
    expect(await missing('Error: <nil> $X', '')).toEqual([]);
    expect(await missing('$ uptime\nload <average>', 'console')).toEqual([]);
  });

  it('makes one note of a document without parameters', async () => {
    const text = `# A\n\n${block('ssh $A $B $C $D $E')}`;
    expect(await linesOf(rule, text)).toEqual([
      '6:8 Missing explanation of 5 placeholders: `$A`, `$B`, `$C`, `$D` and 1 more (info)',
    ]);
    expect(await linesOf(rule, text, { everywhere: true })).toHaveLength(5);
  });
});

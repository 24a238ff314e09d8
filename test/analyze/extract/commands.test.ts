import { describe, expect, it } from 'vitest';
import { factsOf, parsers } from './body.ts';

describe.each(parsers)('commands (%s)', (parser) => {
  const procedureOf = (markdown: string) => {
    const { procedure } = factsOf(markdown, { kind: 'runbook' }, parser);
    if (procedure === null) throw new Error('no procedure');
    return procedure;
  };

  it('are blocks of code with their language, their step and their own place', () => {
    const { commands } = procedureOf(
      '# Db\n\n```sh\nuptime\n```\n\n1. Stop it {#stop}\n\n   ```console\n   $ systemctl stop db\n   inactive\n   ```\n\n       sync\n',
    );
    expect(commands).toEqual([
      {
        text: 'uptime',
        language: 'sh',
        form: 'block',
        step: null,
        part: 'do',
        warned: false,
        line: 4,
        column: 1,
        endLine: 4,
        endColumn: 7,
      },
      expect.objectContaining({
        text: '$ systemctl stop db\ninactive',
        language: 'console',
        step: 'stop',
        line: 10,
        column: 4,
        endLine: 11,
      }),
      expect.objectContaining({ text: 'sync', language: null, step: 'stop', line: 14 }),
    ]);
  });

  it('know whether they undo, and whether they show what to expect', () => {
    const { commands } = procedureOf(
      '1. Stop it\n\n   ```\n   stop it\n   ```\n\n   - Expect:\n\n     ```\n     stopped it\n     ```\n   - Undo:\n\n     ```\n     start it\n     ```\n2. Next\n\n   ```\n   go on\n   ```\n',
    );
    expect(commands.map(({ text, part }) => [text, part])).toEqual([
      ['stop it', 'do'],
      ['stopped it', 'expect'],
      ['start it', 'undo'],
      ['go on', 'do'],
    ]);
  });

  it('are code in a sentence that asks to run it, and no other code', () => {
    const { commands } = procedureOf(
      'Never type: it is like `rm -rf /`.\n\n1. Run `kubectl get pods` now\n2. `df -h`\n3. Look at `mount point` with `df`\n',
    );
    expect(commands.map(({ text, line, column }) => [text, line, column])).toEqual([
      ['kubectl get pods', 3, 9],
      ['df -h', 4, 5],
    ]);
  });

  it('are warned of by their step, their section or the introduction', () => {
    const warnedOf = (markdown: string) => procedureOf(markdown).commands.map(({ warned }) => warned);
    const block = '\n\n```\nx y\n```\n\n';
    expect(warnedOf(`# A\n\n> [!CAUTION]\n> Slow.\n\n## B${block}`)).toEqual([true]);
    expect(warnedOf(`# A\n\n> [!NOTE]\n> Slow.\n\n## B${block}`)).toEqual([false]);
    expect(warnedOf(`# A\n\n!!! danger\n    Slow.\n\n## B${block}`)).toEqual([true]);
    expect(warnedOf(`# A\n\n## B\n\n**Warning:** slow.\n\n### C${block}## D${block}`)).toEqual([true, false]);
    expect(
      warnedOf(
        `1. Go\n\n   \`\`\`\n   x y\n   \`\`\`\n\n   This cannot be undone.\n2. Go\n\n   \`\`\`\n   x y\n   \`\`\`\n`,
      ),
    ).toEqual([true, false]);
  });

  it('come with the placeholders that the prose explains', () => {
    const { explained } = procedureOf(
      '# A\n\nReplace `<cluster>` by its name, set `REGION`, not `DB`-like `kubectl -n <ns>` or `name`.\n\n| What | |\n| --- | --- |\n| `$HOST` | the host |\n\n- <pod> is a pod\n',
    );
    expect(explained).toEqual(['<cluster>', 'REGION', '$HOST', '<pod>']);
  });

  it('are not asked of pages and postmortems', () => {
    expect(factsOf('1. Run `a b`\n', { kind: 'postmortem' }, parser).procedure).toBeNull();
  });
});

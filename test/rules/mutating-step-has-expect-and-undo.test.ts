import { describe, expect, it } from 'vitest';
import { mutatingStepHasExpectAndUndo as rule } from '../../src/rules/mutating-step-has-expect-and-undo.ts';
import { findingsOf, linesOf, shown } from './run-rule.ts';

const step = (command: string, below = '') =>
  `# A\n\n1. Go\n\n   \`\`\`sh\n   ${command}\n   \`\`\`\n${below}`;

describe('mutating-step-has-expect-and-undo', () => {
  it('names the word that is missing, at the step', async () => {
    expect(await linesOf(rule, step('kubectl cordon n1', '\n   - Expect: it is cordoned\n'))).toEqual([
      '3:1 Missing `Undo:` of a step that changes something: `kubectl cordon n1`',
    ]);
    expect(await linesOf(rule, step('kubectl cordon n1', '\n   - Undo: uncordon it\n'))).toEqual([
      '3:1 Missing `Expect:` of a step that changes something: `kubectl cordon n1`',
    ]);
  });

  it('asks a restart only what to expect', async () => {
    expect(await linesOf(rule, step('sudo systemctl restart web', '\n   - Expect: it is up\n'))).toEqual([]);
  });

  it('leaves commands alone that only look, and those of `Undo:` and `Expect:`', async () => {
    const parts =
      '\n   - Expect:\n\n     ```\n     kubectl cordon n1\n     ```\n   - Undo:\n\n     ```\n     kubectl uncordon n1\n     ```\n';
    expect(await linesOf(rule, step('kubectl get nodes', parts))).toEqual([]);
  });

  it('takes a section that undoes all for the way back', async () => {
    expect(
      await linesOf(
        rule,
        `${step('kubectl cordon n1', '\n   - Expect: it is cordoned\n')}\n## Rollback\n\nUncordon.\n`,
      ),
    ).toEqual([]);
  });

  it('leaves output, configuration and alert queries alone', async () => {
    const markdown =
      '# A\n\n1. Look\n\n   ```yaml\n   systemctl: stop\n   ```\n\n   ```console\n   $ kubectl get po\n   kubectl delete po\n   ```\n\n   ```promql\n   delete\n   ```\n\n   ```\n   rate(x) > 1\n   ```\n';
    expect(await linesOf(rule, markdown, { everywhere: true })).toEqual([]);
  });

  it('leaves code in passing alone: only what a sentence asks to run is run', async () => {
    const text = '# A\n\n1. Do not use `kubectl drain n1` here\n2. It is stuck in `kubectl delete node`\n';
    expect(await linesOf(rule, text, { everywhere: true })).toEqual([]);
  });

  const old = '# A\n\n1. Run `kubectl cordon n1`\n2. Run `kubectl drain n1`\n3. Run `systemctl restart x`\n';

  it('makes one note of a document that knows neither word', async () => {
    expect(await linesOf(rule, old)).toEqual([
      '3:1 Missing `Expect:` and `Undo:` of 3 steps that change something, first of `kubectl cordon n1` (info)',
    ]);
    expect(await linesOf(rule, '# A\n\n1. Run `kubectl cordon n1`\n')).toEqual([
      '3:1 Missing `Expect:` and `Undo:` of a step that changes something: `kubectl cordon n1` (info)',
    ]);
  });

  it('reports each of them with `everywhere`', async () => {
    expect(await linesOf(rule, old, { everywhere: true })).toEqual([
      '3:1 Missing `Expect:` and `Undo:` of a step that changes something: `kubectl cordon n1`',
      '4:1 Missing `Expect:` and `Undo:` of a step that changes something: `kubectl drain n1`',
      '5:1 Missing `Expect:` of a step that changes something: `systemctl restart x`',
    ]);
  });

  it('asks nothing of drafts, templates, READMEs and other kinds', async () => {
    const found = await findingsOf(rule, {
      'runbooks/TEMPLATE.md': old,
      'runbooks/draft.md': `---\ndraft: true\n---\n\n${old}`,
      'runbooks/README.md': old,
      'notes.md': old,
      'postmortems/2026-01-02-x.md': old,
    });
    expect(shown(found)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../src/hash/content-hash.ts';
import { factsOf, parsers } from './body.ts';

const hashId = (folded: string) => `step-${contentHash(folded).slice(0, 8)}`;

describe.each(parsers)('steps (%s)', (parser) => {
  const stepsOf = (markdown: string) =>
    factsOf(markdown, { kind: 'checklist' }, parser).steps.map(({ fact }) => fact);

  it('are task-list and ordered-list items, with their stage and its time box', () => {
    const steps = stepsOf(
      '# Mail down\n\n1. Breathe\n\n## Reaction (5 min)\n\n- [ ] Tell people\n- an aside\n\n## Fix\n\n1. Restart\n',
    );
    expect(steps.map(({ text, stage, minutes, line }) => [text, stage, minutes, line])).toEqual([
      ['Breathe', null, null, 3],
      ['Tell people', 'Reaction', 5, 7],
      ['Restart', 'Fix', null, 12],
    ]);
  });

  it('have the id of their author, or a hash of their folded text that is numbered when repeated', () => {
    const steps = stepsOf(
      '## Go\n\n1. Tell  People {#tell}\n2. Wait\n3. wait\n4. `x` {#go}\n5. more {#tell}\n',
    );
    expect(steps.map(({ id, text }) => [id, text])).toEqual([
      ['tell', 'Tell People'],
      [hashId('wait'), 'Wait'],
      [`${hashId('wait')}-2`, 'wait'],
      ['go-2', 'x'],
      ['tell-2', 'more'],
    ]);
  });

  it('lose the id from the tree, so that it does not show', () => {
    const { steps } = factsOf('1. Tell *people* {#tell}\n', { kind: 'runbook' }, parser);
    expect(JSON.stringify(steps[0]?.node.children)).not.toContain('{#');
  });

  it('do not take ids that pages use themselves', () => {
    expect(stepsOf('1. a {#oo-main}')[0]?.id).toBe(hashId('a'));
  });

  it('own what to expect, how to undo and their commands', () => {
    const [step, ...others] = stepsOf(
      '1. Restart the queue\n\n   ```sh\n   mailq stop\n   ```\n\n   - Expect: no errors\n   - Rollback: start the *old* one\n' +
        '   - why: it leaks\n\n     ```sh\n     mailq start\n     ```\n',
    );
    expect(step).toMatchObject({
      text: 'Restart the queue',
      expect: 'no errors',
      undo: 'start the old one',
      commands: ['mailq stop', 'mailq start'],
    });
    expect(others).toEqual([]);
  });

  it('are a command when they are inline code alone', () => {
    expect(stepsOf('1. `mailq -v`\n2. Run `mailq`\n').map(({ commands }) => commands)).toEqual([
      ['mailq -v'],
      [],
    ]);
  });

  it('may hold smaller steps', () => {
    expect(stepsOf('1. a\n   1. b\n   2. c\n').map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });

  it('are not entries of a table of contents', () => {
    expect(
      stepsOf('1. [One](#one)\n2. [Two](#two)\n   1. [Three](#three)\n\n## One\n\n1. [Page](x.md)\n'),
    ).toHaveLength(1);
  });

  it('are found in runbooks and checklists only', () => {
    expect(factsOf('1. a', { kind: 'page' }, parser).steps).toEqual([]);
    expect(factsOf('1. a', { kind: 'postmortem' }, parser).steps).toEqual([]);
    expect(factsOf('1. a', { kind: 'runbook' }, parser).steps).toHaveLength(1);
  });
});

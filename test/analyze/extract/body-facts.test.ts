import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/model/facts.ts';
import { factsOf, parsers } from './body.ts';

/** Pieces that real documents are made of, and pieces that break naive readers of them. */
const pieces = [
  '# Mail lost',
  '## Timeline',
  '## Action items',
  '**Action items**',
  'Action items',
  '- [ ] add x {#x}',
  '1. add y',
  '  - Owner: Ann',
  '| Action | Owner |',
  '|-|-|',
  '| add z | Bo |',
  '10:00 it broke',
  '- 23:59 UTC a',
  '- 00:01 b',
  '??:?? c',
  '2021-03-05',
  '### 16:32',
  '```',
  '<br>',
  '**AC** text',
  'Status: draft',
  '> quote',
  '- **Review actions**:',
  '[a](b.md)',
  '![c](d.png)',
  '[e][f]',
  '[f]: g.md',
  '***',
  '',
  '- Expect: z',
  '@ann will',
  '(#12)',
  '✅',
  '((((((',
  '{#x}',
  '\u0000',
  '\ud800',
] as const;

const kinds: readonly (Kind | null)[] = [null, 'postmortem', 'runbook', 'checklist', 'page'];

const documents = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 30 })
  .chain((lines) => fc.constantFrom('\n', '\n\n').map((between) => lines.join(between)));

describe('body facts', () => {
  it.each(parsers)('are found without an exception in any text, as JSON can carry them (%s)', (parser) => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...kinds), (text, kind) => {
        const { headings, links, steps, ...facts } = factsOf(text, { kind }, parser);
        const plain = {
          ...facts,
          headings: headings.map(({ fact }) => fact),
          links: links.map(({ fact }) => fact),
          steps: steps.map(({ fact }) => fact),
        };
        expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  });

  it('have ids that are unique over headings and steps', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { headings, steps } = factsOf(text, { kind: 'checklist' });
        const ids = [...headings, ...steps].map(({ fact }) => fact.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 150 },
    );
  });

  it('have action items with text, in document order, inside the file', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { actions } = factsOf(text, { kind: 'postmortem' });
        const lines = text.split(/\r\n?|\n/).length;
        for (const [index, action] of actions.entries()) {
          expect(action.text).not.toBe('');
          expect(action.endLine).toBeLessThanOrEqual(lines + 1);
          expect(action.line).toBeGreaterThanOrEqual(actions[index - 1]?.line ?? 1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('have timeline moments that are ISO 8601', () => {
    fc.assert(
      fc.property(documents, (text) => {
        for (const { at } of factsOf(text, { kind: 'postmortem', date: '2021-03-05' }).timeline) {
          expect(at ?? '2021-03-05').toMatch(
            /^(?:\d{4}-\d\d-\d\d)?(?:T\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:\d\d)?)?$/,
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are the same by both parsers', () => {
    const markdown = `# Mail lost on 2021-03-05

**Severity:** SEV2

## Timeline (UTC)

- 10:00 it broke
- 10:05 we saw it

## Follow-up

- [x] Add an alert ([issue](https://h.example/o/r/issues/7)) @ann
- [ ] Write [the runbook](../runbooks/mail.md)
`;
    const [native, reference] = parsers.map((parser) => {
      const { headings, links, steps, ...facts } = factsOf(markdown, {}, parser);
      return {
        ...facts,
        headings: headings.map(({ fact }) => fact),
        links: links.map(({ fact }) => fact),
        steps,
      };
    });
    expect(native).toEqual(reference);
    expect(native?.actions).toHaveLength(2);
  });
});

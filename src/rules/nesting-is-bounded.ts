/**
 * Rule: a document is not nested deeper than anyone can follow.
 *
 * In: the facts of one file. Out: where it was found to be too deep.
 * May not: walk a tree; the parser's guard has noticed it.
 */
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { noticed } from './findings.ts';

const meta: RuleMeta = {
  id: 'nesting-is-bounded',
  summary: 'Lists and quotes are nested at most 100 levels deep.',
  why: `Nobody writes a hundred levels by hand: it is a pasted log whose lines begin with \`>\`, a converter that went wrong, or an
attack on the reader of the file. Such a document is shown as the text it was typed as. Put logs in a fenced code block.`,
  severity: 'error',
  good: [{ title: 'A list in a list', files: { 'notes.md': '# Notes\n\n- one\n  - two\n    - three\n' } }],
  bad: [
    { title: 'A line with 150 quote marks', files: { 'notes.md': `# Notes\n\n${'> '.repeat(150)}deep\n` } },
  ],
};

export const nestingIsBounded: FileRule = {
  meta,
  scope: 'file',
  check: ({ problems }) => noticed(problems, meta.id),
};

/**
 * Rule: the block at the top of a file can be read, and its fields hold what they should.
 *
 * In: the facts of one file. Out: what reading its front matter turned up.
 * May not: parse; the reader has done it.
 */
import type { FileRule, RuleMeta } from '../model/rule.ts';
import { noticed } from './findings.ts';

const meta: RuleMeta = {
  id: 'front-matter-is-valid',
  summary:
    'The front matter is closed, is a mapping in valid YAML or TOML, and each field holds what it is meant to.',
  why: `A field that cannot be read is a field that is not there: the page loses its date, drops out of the list of its
service, or is published to the wrong audience, and nobody is told. When a whole block cannot be read it is shown as
text, so that nothing is lost, but none of it takes effect. One character is often enough: a value that begins with
\`@\`, \`*\` or a backtick needs quotes in YAML.`,
  severity: 'error',
  good: [
    {
      title: 'A value that begins with a special character is quoted',
      files: {
        'postmortems/2026-03-01-queue-full.md': `---\ntitle: Queue full\ndate: 2026-03-01\nauthors: ['@kim']\n---\n\nThe queue was full.\n`,
      },
    },
    {
      title: 'No front matter at all',
      files: { 'notes.md': '# Notes\n\nOnly text.\n' },
    },
  ],
  bad: [
    {
      title: 'A value that YAML cannot read',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\ntitle: Queue full\nauthors: @kim\n---\n\nThe queue was full.\n',
      },
    },
    {
      title: 'The same key twice',
      files: {
        'postmortems/2026-03-01-queue-full.md':
          '---\ntitle: Queue full\ntitle: Queue overflow\n---\n\nThe queue was full.\n',
      },
    },
    {
      title: 'A date that no calendar has',
      files: {
        'postmortems/queue-full.md': '---\ntitle: Queue full\ndate: 2026-02-31\n---\n\nThe queue was full.\n',
      },
    },
  ],
};

export const frontMatterIsValid: FileRule = {
  meta,
  scope: 'file',
  check: ({ problems }) => noticed(problems, meta.id),
};

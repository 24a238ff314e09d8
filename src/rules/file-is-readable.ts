/**
 * Rule: every document could be opened and read as text.
 *
 * In: the site. Out: files and folders that could not be read, or only in part.
 * May not: read anything; discovery and reading have noticed it.
 */
import type { RuleMeta, SiteRule } from '../model/rule.ts';
import { noticed } from './findings.ts';

const meta: RuleMeta = {
  id: 'file-is-readable',
  summary: 'Every document can be opened, is text in UTF-8, and is not too large to be a document.',
  why: `A file that cannot be read still gets its page, so that no link to it breaks, but the page is empty: during an
incident that is worse than no page. Bytes that are not UTF-8 turn into \`\uFFFD\`, most often in names and in commands that were
pasted from elsewhere. A log of many megabytes belongs beside the document, as a file that it links to.`,
  severity: 'error',
  good: [
    {
      title: 'Text in UTF-8, accents and all',
      files: { 'notes.md': '# Überlauf\n\nDie Schlange war voll: 100 %.\n' },
    },
  ],
  bad: [
    {
      title: 'A file that is no text, whatever its name says',
      files: {
        'notes.md':
          '\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007',
      },
    },
  ],
};

export const fileIsReadable: SiteRule = {
  meta,
  scope: 'site',
  checkFile: ({ problems }) => noticed(problems, meta.id),
  check: (site) =>
    site.problems.flatMap(({ path, problem }) =>
      noticed([problem], meta.id).map((finding) => ({ path, finding })),
    ),
};

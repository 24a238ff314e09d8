/**
 * Rule: a symbolic link leads to a file within the content folder.
 *
 * In: the site with what discovery passed over. Out: the links that were not followed.
 * May not: touch the disk.
 */
import type { RuleMeta, SiteRule } from '../model/rule.ts';
import { noticed } from './findings.ts';

const meta: RuleMeta = {
  id: 'symlinks-are-plain',
  summary: 'Symbolic links lead to files within the content folder.',
  why: `A link to a folder can lead round in a circle, and a link out of the folder publishes whatever stands there on the computer that builds the site, which
may be a key. Neither is followed. A link to a file within the folder is fine.`,
  severity: 'warn',
  good: [{ title: 'Plain files only', files: { 'a.md': '# A\n' } }],
  // Symbolic links cannot be written as an example of files and texts; `test/rules` makes them on disk.
  bad: [],
};

export const symlinksArePlain: SiteRule = {
  meta,
  scope: 'site',
  check: (site) =>
    site.problems.flatMap(({ path, problem }) =>
      noticed([problem], meta.id).map((finding) => ({ path, finding })),
    ),
};

/**
 * Rule: a document that takes the place of a generated page does so knowingly.
 *
 * In: the site with the address each document got. Out: the documents that stand where a generated page would.
 * May not: hand out addresses; assembling the site has.
 */
import type { RuleMeta, SiteRule } from '../model/rule.ts';
import { noticed } from './findings.ts';

const meta: RuleMeta = {
  id: 'generated-page-is-replaced',
  summary: 'A document has the address of a page that would be generated, such as the page of a tag.',
  why: `The document wins, so the generated page is nowhere: a \`tags/database.md\` hides the list of everything tagged \`database\`. That may be
what you want. If it is, turn this rule off; if not, rename the document. The introductions of the home page and of \`postmortems/\`, \`runbooks/\` and
\`checklists/\` are not meant: their \`index.md\` is shown above the generated list.`,
  severity: 'warn',
  good: [
    {
      title: 'An introduction to a generated list',
      files: { 'runbooks/index.md': '# Runbooks\n\nStart here.\n', 'runbooks/a.md': '# A\n\n1. Do it.\n' },
    },
  ],
  bad: [
    {
      title: 'A document where the page of a tag would be',
      files: { 'tags/database.md': '# Database\n', 'a.md': '---\ntags: [database]\n---\n\n# A\n' },
    },
  ],
};

export const generatedPageIsReplaced: SiteRule = {
  meta,
  scope: 'site',
  checkPage: ({ problems }) => noticed(problems, meta.id),
};

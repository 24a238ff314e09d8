/**
 * The index of a kind.
 *
 * In: its context. Out: the page.
 * May not: leave a reader of an empty index without a next thing to do.
 */
import { html, type SafeHtml } from '../src/render/html.ts';
import type { CollectionContext } from '../src/render/page-context.ts';
import { introduction, introductionBacklinks, introductionParts } from './introduction.ts';
import { counted, documentGroups, documentList } from './lists.ts';
import { shell } from './shell.ts';

const words = {
  postmortem: {
    one: 'postmortem',
    many: 'postmortems',
    next: 'After the next incident, add a Markdown file here: what happened, when, and what will change.',
  },
  runbook: {
    one: 'runbook',
    many: 'runbooks',
    next: 'Add a Markdown file with numbered steps: start with the alert that rings most.',
  },
  checklist: {
    one: 'checklist',
    many: 'checklists',
    next: 'Add a Markdown file with a task list: what to do in the first minutes of an outage.',
  },
  page: { one: 'page', many: 'pages', next: 'Add a Markdown file.' },
} as const;

/** Introduction, then every document of the kind. */
export function collection(context: CollectionContext): SafeHtml {
  const { kind, count, groups } = context;
  const { one, many, next } = words[kind];
  const only = groups.length === 1 ? groups[0] : undefined;
  const list =
    only === undefined || kind === 'postmortem' ? documentGroups(groups, 2) : documentList(only.rows);
  const main = html`${introduction(context)}${
    count === 0
      ? html`<p class="oo-empty">No ${many} yet. ${next} Its folder is <code>${many}/</code>.</p>\n`
      : html`<p class="oo-note">${counted(count, one, many)}</p>\n${list}`
  }${introductionBacklinks(context)}`;
  return shell(context, { main, ...introductionParts(context) });
}

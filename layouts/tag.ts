/**
 * The page of a tag.
 *
 * In: its context. Out: the page.
 * May not: hide that a tag is spelled in several ways.
 */
import { html, type SafeHtml, url } from '../src/render/html.ts';
import type { TagContext } from '../src/render/page-context.ts';
import { documentGroups } from './lists.ts';
import { shell } from './shell.ts';

/** Every document with the tag, by kind. */
export function tag(context: TagContext): SafeHtml {
  const { title, spellings, groups, all } = context;
  const main = html`<p class="oo-kind">Tag</p>
<h1>${title}</h1>
${spellings.length > 1 && html`<p class="oo-note">Also written: ${spellings.filter((each) => each !== title).join(', ')}</p>\n`}${documentGroups(groups, 2)}<p><a href="${url(all)}">All tags</a></p>
`;
  return shell(context, { main });
}

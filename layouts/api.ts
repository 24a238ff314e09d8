/**
 * What a team's own layouts build on: the module `onlyonce/layout`.
 *
 * In: nothing. Out: the `html` tag, our layouts and their pieces, and the types of what a layout is given.
 * May not: offer a way to markup that has not been escaped or sanitized.
 */
export { type HtmlValue, html, type SafeHtml, type SafeUrl, url } from '../src/render/html.ts';
export type * from '../src/render/page-context.ts';
export { layouts } from './all.ts';
export {
  backlinks,
  contents,
  type DocumentParts,
  documentPage,
  draftMark,
  fieldActions,
  fieldList,
  jumpLinks,
  neighbours,
  stageList,
  titleHeading,
  versionParts,
} from './document.ts';
export {
  introduction,
  introductionBacklinks,
  introductionBody,
  introductionParts,
  introductionTitle,
} from './introduction.ts';
export { counted, documentGroups, documentList, openActionList, severityMark } from './lists.ts';
export { maybeLink, type ShellParts, searchBox, shell } from './shell.ts';
export { siteHref } from './site-href.ts';
export { verdictMark } from './verdict.ts';

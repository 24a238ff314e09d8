import { documentPage, html, type PlainContext, siteHref, url } from 'onlyonce/layout';
import { inManual } from './parts/manual.ts';
import script from './parts/try-it.client.js';
import style from './parts/try-it.css';
import { isAboutTheJudge, tryIt, tryItLink } from './parts/try-it.ts';

/** A page of the manual. Those about the judge have a box to try it in, and only those load its script. */
export const page = (page: PlainContext) => {
  if (!isAboutTheJudge(page.url)) {
    return documentPage(inManual(page), page.document, page.body, { label: null });
  }
  return documentPage(inManual(page), page.document, page.body, {
    label: null,
    head: html`<link rel="stylesheet" href="${url(siteHref(page, style))}">
<script src="${url(siteHref(page, script))}" defer></script>
`,
    before: tryItLink(),
    after: tryIt(),
  });
};

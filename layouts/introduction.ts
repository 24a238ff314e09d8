/**
 * The introduction of a generated page: what an index or README of the folder says.
 *
 * In: a context that may be introduced. Out: heading and text, and what the shell shows of the document.
 * May not: stand in the way; without a document there is a heading alone.
 */
import { html, type SafeHtml } from '../src/render/html.ts';
import type { CollectionContext, HomeContext } from '../src/render/page-context.ts';
import { backlinks, draftMark, titleHeading, versionParts } from './document.ts';
import type { ShellParts } from './shell.ts';

/** Heading and body, or the title alone. */
export function introduction(context: HomeContext | CollectionContext): SafeHtml {
  return html`${introductionTitle(context)}${introductionBody(context)}`;
}

/** The heading alone. */
export function introductionTitle({ title, document, body }: HomeContext | CollectionContext): SafeHtml {
  if (document === null) return html`<h1>${title}</h1>\n`;
  return html`${titleHeading(document, body)}\n`;
}

/** What follows the heading. */
export function introductionBody({ document, body }: HomeContext | CollectionContext): SafeHtml | null {
  if (document === null) return null;
  return html`${draftMark(document)}<div class="oo-body">
${body?.rest ?? null}
</div>
`;
}

/** "Mentioned in" of the introducing document. */
export function introductionBacklinks({ document }: HomeContext | CollectionContext): SafeHtml | null {
  return document === null ? null : backlinks(document);
}

/** The parts of the shell that come from the introducing document. */
export function introductionParts({ document }: HomeContext | CollectionContext): Omit<ShellParts, 'main'> {
  return document === null ? {} : { description: document.summary, ...versionParts(document) };
}

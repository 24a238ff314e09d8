/**
 * Render: a context becomes a page.
 *
 * In: a page context and the layouts in force. Out: the HTML of the page.
 * May not: import layouts; the pipeline passes them in, so that a team's own can take their place.
 */
import type { ContextByForm, Form, Layouts, PageContext } from './page-context.ts';

/** The whole page as text, ending in a newline. What a layout throws is passed on: it is a fault of the layout. */
export function renderPage(context: PageContext, layouts: Layouts): string {
  return renderForm<Form>(context.form, context, layouts);
}

function renderForm<F extends Form>(form: F, context: ContextByForm[F], layouts: Layouts): string {
  return `${layouts[form](context).toString().trimEnd()}\n`;
}

/**
 * The layouts in force when a team has none of its own.
 *
 * In: nothing. Out: one function per form of page.
 * May not: import anything but layouts and the contract.
 */
import type { Layouts } from '../src/render/page-context.ts';
import { booklet } from './booklet.ts';
import { cards } from './cards.ts';
import { checklist } from './checklist.ts';
import { collection } from './collection.ts';
import { crashCart } from './crash-cart.ts';
import { home } from './home.ts';
import { incident } from './incident.ts';
import { notFound } from './not-found.ts';
import { page } from './page.ts';
import { postmortem } from './postmortem.ts';
import { redirect } from './redirect.ts';
import { runbook } from './runbook.ts';
import { search } from './search.ts';
import { service } from './service.ts';
import { services } from './services.ts';
import { tag } from './tag.ts';
import { tags } from './tags.ts';

/** Every form's layout. */
export const layouts: Layouts = {
  postmortem,
  runbook,
  checklist,
  page,
  home,
  collection,
  tag,
  tags,
  service,
  services,
  search,
  redirect,
  incident,
  'not-found': notFound,
  booklet,
  'crash-cart': crashCart,
  cards,
};

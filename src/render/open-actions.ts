/**
 * Open action items: what the postmortems promised and nobody has done or dropped.
 *
 * In: the site. Out: items with the place in their postmortem, by due date as written.
 * May not: reckon with today's date.
 */
import type { ActionFact, PageFacts } from '../model/facts.ts';
import { byCodeUnit, relativeHref } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { anchorHref } from './addresses.ts';
import { actionStates, titleOf } from './document-piece.ts';
import type { OpenAction } from './page-context.ts';

/** Action items of postmortems that are neither done nor dropped. */
export function openActions(from: string, site: Site, isJudged: boolean): readonly OpenAction[] {
  const open = site.pages.flatMap(({ facts, url }): readonly OpenAction[] => {
    if (facts.kind !== 'postmortem') return [];
    const stateOf = actionStates(facts);
    return facts.actions
      .filter((action) => stateOf(action) === 'open')
      .map((action) => ({
        text: action.text,
        owner: action.owner,
        due: action.due,
        judgement: isJudged ? action.judgement : null,
        postmortem: { text: titleOf(facts), href: relativeHref(from, url) + actionAnchor(facts, action) },
      }));
  });
  return open.sort((a, b) => byCodeUnit(a.due ?? '\uFFFF', b.due ?? '\uFFFF'));
}

/** Anchor of the nearest heading above an item, or of the table that shows the items of the fields. */
function actionAnchor(facts: PageFacts, action: ActionFact): string {
  if (action.form === 'field') return '#oo-actions';
  const heading = facts.headings.findLast(({ line }) => line <= action.line);
  return heading === undefined ? '' : anchorHref(heading.id);
}

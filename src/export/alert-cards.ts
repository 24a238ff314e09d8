/**
 * Alert cards: for each alert, what must be known to begin.
 *
 * In: the runbooks and checklists that name alerts. Out: one card for each alert of each of them.
 * May not: hold a whole procedure; a card is one sheet.
 */
import type { FieldValue } from '../model/facts.ts';
import { byCodeUnit, relativeHref } from '../model/paths.ts';
import type { SitePage } from '../model/site.ts';
import type { OwnAddresses } from '../render/addresses.ts';
import { titleOf } from '../render/document-piece.ts';
import { fieldRows } from '../render/field-rows.ts';
import type { AlertCard, QrCode, ServiceRow } from '../render/page-context.ts';
import { nameKey } from '../text/fold.ts';

/** More steps than a sheet takes beside the rest. */
const mostSteps = 7;

/** What the site knows of the documents. */
interface CardSurroundings {
  /** The page of the cards. */
  readonly from: string;
  readonly placeOf: (page: SitePage) => string;
  readonly qrOf: (page: SitePage) => QrCode | null;
  readonly ownOf: (page: SitePage) => OwnAddresses;
}

/** All cards, by alert. */
export function alertCards(
  pages: readonly SitePage[],
  services: readonly ServiceRow[],
  { from, placeOf, qrOf, ownOf }: CardSurroundings,
): readonly AlertCard[] {
  const byName = new Map(services.map((service) => [nameKey(service.name), service]));
  const cards = pages.flatMap((page) => {
    const { facts, url } = page;
    const place = placeOf(page);
    const qr = qrOf(page);
    const verified = fieldRows(page, ownOf(page)).find(({ label }) => label === 'Verified');
    return textsOf(facts.fields['alerts'] ?? null).map(
      (alert): Omit<AlertCard, 'id'> => ({
        alert,
        runbook: { text: titleOf(facts), href: relativeHref(from, url) },
        severity: facts.severity,
        summary: facts.summary,
        symptoms: textsOf(facts.fields['symptoms'] ?? null),
        services: facts.services.flatMap((name) => byName.get(nameKey(name)) ?? []),
        owner: facts.owner,
        revision: facts.revision,
        verified: verified?.values[0]?.text ?? null,
        steps: facts.steps.slice(0, mostSteps).map(({ text, commands }) => ({ text, commands })),
        stepCount: facts.steps.length,
        ...{ place, qr },
      }),
    );
  });
  const seen = new Map<string, number>();
  return cards
    .toSorted((a, b) => byCodeUnit(a.alert, b.alert) || byCodeUnit(a.place, b.place))
    .map((card) => {
      const name = `oo-alert-${card.alert.replaceAll(/\s+/g, '-')}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return { ...card, id: count === 1 ? name : `${name}-${count}` };
    });
}

function textsOf(value: FieldValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

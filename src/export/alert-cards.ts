/**
 * Alert cards: for each alert, what must be known to begin.
 *
 * In: the runbooks and checklists that name alerts. Out: one card for each alert of each of them.
 * May not: hold a whole procedure; a card is one sheet.
 */
import { contentHash } from '../hash/content-hash.ts';
import type { FieldValue, StepFact } from '../model/facts.ts';
import { byCodeUnit, relativeHref } from '../model/paths.ts';
import type { SitePage } from '../model/site.ts';
import type { OwnAddresses } from '../render/addresses.ts';
import { titleOf } from '../render/document-piece.ts';
import { fieldRows } from '../render/field-rows.ts';
import type { AlertCard, QrCode, ServiceRow } from '../render/page-context.ts';
import { nameKey } from '../text/fold.ts';

/** Lines that a sheet of Letter, the shorter one, has below the card's head; their widths in UTF-16 code units. */
const linesOfSheet = 28;
const lineOfTitle = 30;
const lineOfText = 80;
const lineOfCommand = 72;
/** What else grows with the document; the runbook has all of it. */
const mostSymptoms = 3;
const mostServices = 3;
const mostContacts = 2;

/** What the site knows of the documents. */
interface CardSurroundings {
  /** The page of the cards. */
  readonly from: string;
  readonly placeOf: (page: SitePage) => string;
  readonly qrOf: (page: SitePage) => QrCode | null;
  readonly ownOf: (page: SitePage) => OwnAddresses;
}

/** Id of the first card of an alert in the page of the cards. */
export function cardId(alert: string): string {
  const plain = alert.replaceAll(/[^A-Za-z0-9_-]+/g, '-');
  // What was lost must not make two alerts one.
  return plain === alert ? `oo-alert-${plain}` : `oo-alert-${plain}-${contentHash(alert).slice(0, 8)}`;
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
    return textsOf(facts.fields['alerts'] ?? null).map((alert) => {
      const card = {
        alert,
        runbook: { text: titleOf(facts), href: relativeHref(from, url) },
        severity: facts.severity,
        summary: facts.summary,
        symptoms: textsOf(facts.fields['symptoms'] ?? null).slice(0, mostSymptoms),
        services: facts.services
          .flatMap((name) => byName.get(nameKey(name)) ?? [])
          .slice(0, mostServices)
          .map((service) => ({ ...service, contacts: service.contacts.slice(0, mostContacts) })),
        owner: facts.owner,
        revision: facts.revision,
        verified: verified?.values[0]?.text ?? null,
        stepCount: facts.steps.length,
        ...{ place, qr },
      };
      return withSteps(card, facts.steps);
    });
  });
  const seen = new Map<string, number>();
  return cards
    .toSorted((a, b) => byCodeUnit(a.alert, b.alert) || byCodeUnit(a.place, b.place))
    .map((card) => {
      const name = cardId(card.alert);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return { ...card, id: count === 1 ? name : `${name}-${count}` };
    });
}

/** Steps that fit on the sheet below the rest; a step is whole or not there. */
function withSteps(card: Omit<AlertCard, 'id' | 'steps'>, steps: readonly StepFact[]): Omit<AlertCard, 'id'> {
  let left = linesOfSheet - linesWithout(card);
  const end = steps.findIndex(({ text, commands }) => {
    // A command has its frame as well.
    const ofCommands = commands.map((command) => 1 + linesOf(command, lineOfCommand));
    left -= linesOf(text, lineOfText) + ofCommands.reduce((sum, each) => sum + each, 0);
    return left < 0;
  });
  const fitting = steps.slice(0, end < 0 ? steps.length : end);
  return { ...card, steps: fitting.map(({ text, commands }) => ({ text, commands })) };
}

/** A title's line is as high as two of the text. */
function linesWithout({
  alert,
  runbook,
  summary,
  symptoms,
  services,
  place,
}: Omit<AlertCard, 'id' | 'steps'>): number {
  const texts = [...symptoms, ...(summary === null ? [] : [summary]), place];
  return (
    2 * (linesOf(alert, lineOfTitle) + linesOf(runbook.text, lineOfTitle) - 2) +
    texts.reduce((sum, text) => sum + linesOf(text, lineOfText), -1) +
    services.reduce(
      (sum, { contacts, bridge }) => sum + Math.max(1, contacts.length) + (bridge === null ? 0 : 1),
      0,
    )
  );
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}

function textsOf(value: FieldValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

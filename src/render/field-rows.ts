/**
 * Field rows: what a page shows of a document's fields, in which order and under which names.
 *
 * In: one page of the site. Out: rows of a label and its values; a field that is absent has no row.
 * May not: show action items (they have a table of their own), or anything reckoned from today's date.
 */
import type { FieldValue, Kind } from '../model/facts.ts';
import { linkTo, type OwnAddresses, reachLink, targetHref } from './addresses.ts';
import type { ShownPage } from './document-piece.ts';
import type { FieldRow, MaybeLink } from './page-context.ts';

type Reader = (page: ShownPage, addresses: OwnAddresses) => readonly MaybeLink[];

const date: Reader = ({ facts }) => plain(facts.date);
const owner: Reader = ({ facts }) => plain(facts.owner);
const authors: Reader = ({ facts }) => facts.authors.map((text) => ({ text, href: null }));
const status: Reader = ({ facts }) => plain(facts.status);
const services: Reader = ({ facts, url }, addresses) =>
  facts.services.map((name, at) => linkTo(url, name, addresses.services[at]));

/** The level, with the author's own word when that is another. */
const severity: Reader = ({ facts: { severity: level, severityText } }) => {
  if (level === null) return plain(severityText);
  return plain(
    severityText === null || severityText.toUpperCase() === level ? level : `${level} (${severityText})`,
  );
};

const verified: Reader = ({ facts }) => {
  const value = facts.fields['verified'] ?? null;
  if (!isMapping(value)) return value === null ? plain('not yet tried') : plainValues(value);
  const by = textOf(value['by']);
  const how = textOf(value['how']);
  const words = [textOf(value['date']), by === null ? null : `by ${by}`, how === null ? null : `(${how})`];
  return plain(words.filter((word) => word !== null).join(' '));
};

const causes: Reader = ({ facts }) => plainValues(facts.fields['causes'] ?? null);

/** The table of rows by kind, in the order they are shown. */
const rowsOfKind: { readonly [kind in Kind]: readonly (readonly [string, Reader])[] } = {
  postmortem: [
    ['Date', date],
    ['Severity', severity],
    ['Status', status],
    ['Services', services],
    ['Owner', owner],
    ['Authors', authors],
    ['Call lead', field('call_lead')],
    ['Started', moment('started')],
    ['Detected', moment('detected')],
    ['Mitigated', moment('mitigated')],
    ['Resolved', moment('resolved')],
    ['Contributing causes', causes],
    ['Runbooks used', references('runbooks')],
    ['Reproduced', reproduced],
    ['No change', noChange],
  ],
  runbook: [
    ['Services', services],
    ['Alerts', field('alerts')],
    ['Symptoms', field('symptoms')],
    ['Requires', references('requires')],
    ['Parameters', field('params')],
    ['Verified', verified],
    ['Owner', owner],
    ['Authors', authors],
    ['Date', date],
    ['Status', status],
  ],
  checklist: [
    ['How to use', howToUse],
    ['Roles', field('roles')],
    ['Services', services],
    ['Owner', owner],
    ['Authors', authors],
    ['Date', date],
    ['Status', status],
  ],
  page: [
    ['Date', date],
    ['Services', services],
    ['Owner', owner],
    ['Authors', authors],
    ['Status', status],
  ],
};

/** The rows of one page; a draft's status is its mark, and no row repeats it. */
export function fieldRows(page: ShownPage, addresses: OwnAddresses): readonly FieldRow[] {
  return rowsOfKind[page.facts.kind]
    .map(([label, read]): FieldRow => ({ label, values: read(page, addresses) }))
    .filter(({ label, values }) => values.length > 0 && !(label === 'Status' && page.facts.draft));
}

function field(name: string): Reader {
  return ({ facts }) => plainValues(facts.fields[name] ?? null);
}

/** A moment as people write it: `2026-03-01 09:12 UTC+01:00`; one of another form stays as it is. */
function moment(name: string): Reader {
  return ({ facts }) => {
    const written = textOf(facts.fields[name]);
    const [, day, time, zone] = /^(\d{4}-\d\d-\d\d)T([\d:]+)(Z|[+-][\d:]+)?$/.exec(written ?? '') ?? [];
    if (day === undefined) return plain(written);
    return plain([day, time, zone === undefined ? [] : zone === 'Z' ? 'UTC' : `UTC${zone}`].flat().join(' '));
  };
}

/** References with what became of them, e.g. a runbook that helped; words alone where the site resolves none. */
function references(name: string): Reader {
  return (page, addresses) => {
    const written = page.facts.fields[name] ?? null;
    const own = page.references
      .map((reference, at) => ({ ...reference, title: addresses.titles[at] ?? reference.ref }))
      .filter((reference) => reference.field.split('.')[0] === name);
    if (own.length === 0) return plainValues(written);
    const outcomes = isList(written) ? written : [];
    return own.map(({ field: place, ref, target, title }): MaybeLink => {
      const outcome = textOf(mappingValue(outcomes[Number(place.split('.')[1] ?? 0)] ?? null, 'outcome'));
      const text = outcome === null ? title : `${title} (${outcome})`;
      const href = target.to === 'external' ? reachLink(ref).href : targetHref(page.url, target);
      return { text, href };
    });
  };
}

function reproduced({ facts }: ShownPage): readonly MaybeLink[] {
  const value = facts.fields['reproduced'] ?? null;
  const reason = textOf(mappingValue(value, 'not'));
  if (reason !== null) return plain(`no: ${reason}`);
  const words = [textOf(mappingValue(value, 'date')), textOf(mappingValue(value, 'where'))];
  if (isMapping(value)) return plain(words.filter((word) => word !== null).join(', '));
  return plainValues(value);
}

function noChange({ facts }: ShownPage): readonly MaybeLink[] {
  const value = facts.fields['no_change'] ?? null;
  const reason = textOf(mappingValue(value, 'reason'));
  if (reason === null) return plainValues(value);
  const review = textOf(mappingValue(value, 'review_on'));
  return plain(review === null ? reason : `${reason} (to be reviewed on ${review})`);
}

function howToUse({ facts }: ShownPage): readonly MaybeLink[] {
  const value = textOf(facts.fields['do']);
  if (value === 'read-do') return plain('read a step, do it, tick it');
  if (value === 'do-confirm') return plain('do the work, then confirm each step');
  return plain(value);
}

function plain(text: string | null): readonly MaybeLink[] {
  return text === null || text === '' ? [] : [{ text, href: null }];
}

function plainValues(value: FieldValue): readonly MaybeLink[] {
  if (isMapping(value)) {
    return Object.entries(value).flatMap(([name, each]) => plain(wordsOf({ [name]: each })));
  }
  return (isList(value) ? value : [value]).flatMap((each) => plain(wordsOf(each)));
}

/** Any value in words: mappings as `name: value, ...`, with the value of `name` leading alone. */
function wordsOf(value: FieldValue): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isList(value))
    return value
      .map(wordsOf)
      .filter((word) => word !== null)
      .join(', ');
  if (!isMapping(value)) return String(value);
  return Object.entries(value)
    .flatMap(([name, each]) => {
      const words = wordsOf(each);
      if (words === null || words === '') return [];
      return [name === 'name' ? words : `${name}: ${words}`];
    })
    .join(', ');
}

function textOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function mappingValue(value: FieldValue, name: string): FieldValue {
  return isMapping(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;
}

function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}

function isMapping(value: FieldValue): value is { readonly [name: string]: FieldValue } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/**
 * The configuration: text of `onlyonce.yaml` to the record in force.
 *
 * In: YAML text. Out: the configuration with every default, and problems with their places.
 * May not: touch the disk, or run anything that the text holds.
 */
import { type Config, defaultConfig, type LevelBySeverity, type ServiceConfig } from '../model/config.ts';
import type { Place, Problem } from '../model/diagnostic.ts';
import type { FieldValue } from '../model/facts.ts';
import { configFields } from '../model/kinds/config.ts';
import { type FieldReading, type NamedFinding, readFields } from '../model/kinds/read-fields.ts';
import { severityLevels, severityOf } from '../model/kinds/severity.ts';
import { placeOf, startOfFile } from '../model/places.ts';
import { type OptionValues, presets, ruleLevels } from '../model/rule.ts';
import type { Contact } from '../model/site.ts';
import { rules } from '../rules/index.ts';
import { foldText } from '../text/fold.ts';
import { nearestMatch } from '../text/nearest.ts';
import { readYamlMapping } from '../yaml/read-yaml.ts';
import type { MappingReading } from '../yaml/reading.ts';

/** A configuration above this many UTF-16 code units is none that a person wrote. */
export const maxConfigLength = 1024 * 1024;

/** Name under which problems of the configuration are reported; not a rule that can be switched off. */
export const configRule = 'configuration-is-valid';

const fieldsOfConfig = configFields(rules.map(({ meta }) => meta));

export interface ReadConfig {
  readonly config: Config;
  readonly problems: readonly Problem[];
}

/** Reads a configuration. Every problem counts: one that has any is not to be used. */
export function readConfig(text: string): ReadConfig {
  const reading = readYamlMapping(text, { firstLine: 1, maxLength: maxConfigLength });
  const syntax = reading.problems.map((finding): Problem => ({ ...finding, rule: configRule }));
  if (reading.root !== 'mapping')
    return { config: defaultConfig, problems: [...syntax, ...formProblem(reading)] };
  // The words for severities stand in the same file as the levels by severity: they are read first.
  const severities = severitiesOf(read(reading, {}).values);
  const fields = read(reading, severities);
  return {
    config: configOf(fields, severities),
    problems: [...syntax, ...fields.findings.map((finding) => problemOf(finding, reading))],
  };
}

function read(reading: MappingReading, severities: Config['severities']): FieldReading {
  return readFields(fieldsOfConfig, reading, { severities, audiences: null, strict: true });
}

function formProblem({ root, problems }: MappingReading): readonly Problem[] {
  if (root === 'empty' || problems.length > 0) return [];
  return [
    { rule: configRule, ...startOfFile, message: `Unexpected ${root}`, expected: '`key: value` lines' },
  ];
}

function problemOf({ name, at, message, expected }: NamedFinding, reading: MappingReading): Problem {
  const own = (at === 'key' ? reading.keyPlaces : reading.places).find((place) => place.name === name);
  const place = own ?? nearestPlace(name, reading) ?? startOfFile;
  return { rule: configRule, ...placeOf(place), message, expected: ruleOffer({ name, at, expected }) };
}

/** For a rule that does not exist the nearest one is of use; a list of them all is not. */
function ruleOffer({ name, at, expected }: Pick<NamedFinding, 'name' | 'at' | 'expected'>): string {
  const id = /^rules\.([^.]+)$/.exec(name)?.[1];
  if (id === undefined || at !== 'key') return expected;
  const nearest = nearestMatch(
    id,
    rules.map(({ meta }) => meta.id),
  );
  const list = 'a rule (`onlyonce explain` lists them)';
  return nearest === null ? list : `${list}; did you mean \`${nearest}\`?`;
}

function nearestPlace(name: string, reading: MappingReading): Place | null {
  for (let around = name; around !== ''; around = around.slice(0, Math.max(0, around.lastIndexOf('.')))) {
    const found = reading.keyPlaces.find((place) => place.name === around);
    if (found !== undefined) return found;
  }
  return null;
}

type Values = { readonly [name: string]: FieldValue };

function severitiesOf(values: Values): Config['severities'] {
  return Object.fromEntries(
    entriesOf(values['severities']).flatMap(([word, level]) => {
      const severity = severityOf(textOf(level) ?? '');
      return severity === null ? [] : [[foldText(word), severity] as const];
    }),
  );
}

function configOf({ values, origins }: FieldReading, severities: Config['severities']): Config {
  const contacts = listOf(values['contacts']).map(contactOf);
  const ruleValues = entriesOf(values['rules']).flatMap(([rule, value]) =>
    isMapping(value) ? [[rule, value] as const] : [],
  );
  const given = new Set(origins.map(({ name }) => name));
  return {
    title: textOf(values['title']) ?? defaultConfig.title,
    content: textOf(values['content']),
    severities,
    services: entriesOf(values['services']).map(([name, service]) =>
      serviceOf(name, mappingOf(service), contacts),
    ),
    contacts,
    preset: oneOf(presets, values['preset']) ?? defaultConfig.preset,
    rules: filled(ruleValues, ({ level }) => oneOf(ruleLevels, level)),
    levelsBySeverity: filled(ruleValues, ({ by_severity: levels }) => levelsOf(levels)),
    ruleOptions: filled(ruleValues, (value, rule) => optionsOf(value, `rules.${rule}`, given)),
    baseline: textOf(values['baseline']),
    docsUrl: textOf(values['docs_url']),
    siteUrl: textOf(values['site_url']),
    serviceWorker: values['service_worker'] !== false,
    editUrl: textOf(values['edit_url']),
    audiences: textsOf(values['audiences']),
    actionHeadings: textsOf(values['action_headings']).map(foldText),
  };
}

/** What `pick` finds in each rule's value, without the rules where it finds nothing. */
function filled<Found>(
  ruleValues: readonly (readonly [string, Values])[],
  pick: (value: Values, rule: string) => Found | null,
): { readonly [rule: string]: Found } {
  return Object.fromEntries(
    ruleValues.flatMap(([rule, value]) => {
      const found = pick(value, rule);
      return found === null ? [] : [[rule, found] as const];
    }),
  );
}

function levelsOf(value: FieldValue | undefined): LevelBySeverity | null {
  const levels = severityLevels.flatMap((severity) => {
    const level = oneOf(ruleLevels, mappingOf(value)[severity]);
    return level === null ? [] : [[severity, level] as const];
  });
  return levels.length === 0 ? null : Object.fromEntries(levels);
}

/** The options that were set: a list that was left out is read as an empty one. */
function optionsOf(value: Values, name: string, given: ReadonlySet<string>): OptionValues | null {
  const { level: _level, by_severity: _levels, ...options } = value;
  const set = Object.entries(options).filter(
    ([option, chosen]) => chosen !== null && given.has(`${name}.${option}`),
  );
  return set.length === 0 ? null : Object.fromEntries(set);
}

function serviceOf(name: string, service: Values, contacts: readonly Contact[]): ServiceConfig {
  return {
    name,
    owner: textOf(service['owner']),
    contacts: listOf(service['contacts']).map((value) => knownContact(contactOf(value), contacts)),
    dependsOn: textsOf(service['depends_on']),
    bridge: textOf(service['bridge']),
  };
}

/** A name alone stands for the contact of that name, when there is one. */
function knownContact(contact: Contact, contacts: readonly Contact[]): Contact {
  if (contact.role !== null || contact.reach.length > 0) return contact;
  return contacts.find(({ name }) => foldText(name) === foldText(contact.name)) ?? contact;
}

function contactOf(value: FieldValue): Contact {
  const contact = mappingOf(value);
  return {
    name: textOf(contact['name']) ?? '',
    role: textOf(contact['role']),
    reach: textsOf(contact['reach']),
    services: textsOf(contact['services']),
  };
}

function oneOf<Word extends string>(words: readonly Word[], value: FieldValue | undefined): Word | null {
  return words.find((word) => word === value) ?? null;
}

function isMapping(value: FieldValue | undefined): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mappingOf(value: FieldValue | undefined): Values {
  return isMapping(value) ? value : {};
}

function entriesOf(value: FieldValue | undefined): readonly (readonly [string, FieldValue])[] {
  return Object.entries(mappingOf(value));
}

function listOf(value: FieldValue | undefined): readonly FieldValue[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function textsOf(value: FieldValue | undefined): readonly string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

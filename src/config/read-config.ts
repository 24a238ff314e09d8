/**
 * The configuration: text of `onlyonce.yaml` to the record in force.
 *
 * In: YAML text. Out: the configuration with every default, and problems with their places.
 * May not: touch the disk, or run anything that the text holds.
 */
import { type Config, defaultConfig, type ServiceConfig } from '../model/config.ts';
import type { Place, Problem } from '../model/diagnostic.ts';
import type { FieldValue } from '../model/facts.ts';
import { configFields } from '../model/kinds/config.ts';
import { type NamedFinding, readFields } from '../model/kinds/read-fields.ts';
import { severityOf } from '../model/kinds/severity.ts';
import { placeOf, startOfFile } from '../model/places.ts';
import { type RuleLevel, ruleLevels } from '../model/rule.ts';
import type { Contact } from '../model/site.ts';
import { foldText } from '../text/fold.ts';
import { readYamlMapping } from '../yaml/read-yaml.ts';
import type { MappingReading } from '../yaml/reading.ts';

/** A configuration above this many UTF-16 code units is none that a person wrote. */
export const maxConfigLength = 1024 * 1024;

/** Name under which problems of the configuration are reported; not a rule that can be switched off. */
export const configRule = 'configuration-is-valid';

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
  const { values, findings } = readFields(configFields, reading, {
    severities: {},
    audiences: null,
    strict: true,
  });
  const fields = findings.map((finding) => problemOf(finding, reading));
  return { config: configOf(values), problems: [...syntax, ...fields] };
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
  return { rule: configRule, ...placeOf(place), message, expected };
}

function nearestPlace(name: string, reading: MappingReading): Place | null {
  for (let around = name; around !== ''; around = around.slice(0, Math.max(0, around.lastIndexOf('.')))) {
    const found = reading.keyPlaces.find((place) => place.name === around);
    if (found !== undefined) return found;
  }
  return null;
}

type Values = { readonly [name: string]: FieldValue };

function configOf(values: Values): Config {
  const contacts = listOf(values['contacts']).map(contactOf);
  return {
    title: textOf(values['title']) ?? defaultConfig.title,
    content: textOf(values['content']),
    severities: Object.fromEntries(
      entriesOf(values['severities']).flatMap(([word, level]) => {
        const severity = severityOf(textOf(level) ?? '');
        return severity === null ? [] : [[foldText(word), severity] as const];
      }),
    ),
    services: entriesOf(values['services']).map(([name, service]) =>
      serviceOf(name, mappingOf(service), contacts),
    ),
    contacts,
    rules: Object.fromEntries(
      entriesOf(values['rules']).flatMap(([rule, level]) => {
        const severity = ruleLevelOf(level);
        return severity === null ? [] : [[rule, severity] as const];
      }),
    ),
    ruleOptions: {},
    docsUrl: textOf(values['docs_url']),
    siteUrl: textOf(values['site_url']),
    editUrl: textOf(values['edit_url']),
    audiences: textsOf(values['audiences']),
    actionHeadings: textsOf(values['action_headings']).map(foldText),
  };
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

function ruleLevelOf(value: FieldValue): RuleLevel | null {
  return ruleLevels.find((level) => level === value) ?? null;
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

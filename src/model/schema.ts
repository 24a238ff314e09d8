/**
 * JSON Schema of the field tables, for editors and other tools.
 *
 * In: field tables. Out: schemas (draft 07, which editors of YAML read) as plain data.
 * May not: say more or less than the validator does about values in their canonical form.
 */
import { standingAudiences } from './config.ts';
import type { Kind } from './facts.ts';
import { configFields } from './kinds/config.ts';
import { type Field, type FieldShape, foldKey } from './kinds/field.ts';
import { severityLevels } from './kinds/severity.ts';
import { fieldsOf } from './kinds/tables.ts';
import { dayPattern, falseWords, trueWords } from './kinds/values.ts';
import type { RuleMeta } from './rule.ts';

/** A JSON Schema or a part of one. */
export type Schema = { readonly [keyword: string]: SchemaValue };

type SchemaValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly SchemaValue[]
  | { readonly [name: string]: SchemaValue };

const draft = 'http://json-schema.org/draft-07/schema#';

/** An empty value is an absent one, in every field. */
const absent: readonly Schema[] = [
  { type: 'null' },
  { type: 'string', pattern: '^\\s*$' },
  { type: 'array', maxItems: 0 },
];
const text: Schema = { type: ['string', 'number', 'boolean'] };

/** Schema of the front matter of one kind. Keys that are not in the table are allowed: other tools have theirs. */
export function schemaOfKind(kind: Kind): Schema {
  return {
    $schema: draft,
    title: `Front matter of a ${kind}`,
    type: 'object',
    properties: propertiesOf(fieldsOf(kind), false),
  };
}

/** Schema of `onlyonce.yaml`, with the levels and options of these rules. */
export function schemaOfConfig(metas: readonly RuleMeta[]): Schema {
  return {
    $schema: draft,
    title: 'onlyonce.yaml',
    type: ['object', 'null'],
    properties: propertiesOf(configFields(metas), true),
    additionalProperties: false,
  };
}

function propertiesOf(fields: readonly Field[], strict: boolean): Schema {
  const own = fields.map((field) => [field.name, schemaOfField(field, strict)] as const);
  if (strict) return Object.fromEntries(own);
  const taken = new Set(fields.map(({ name }) => foldKey(name)));
  const others = fields.flatMap((field) =>
    field.synonyms
      .filter(({ name }) => !taken.has(foldKey(name)))
      .map(
        ({ name }) =>
          [name, { ...schemaOfField(field, strict), description: `Read as \`${field.name}\`.` }] as const,
      ),
  );
  return Object.fromEntries([...others, ...own]);
}

function schemaOfField(field: Field, strict: boolean): Schema {
  return {
    description: field.doc,
    ...schemaOfShape(field.shape, strict),
    examples: field.examples.map(asSchemaValue),
  };
}

function schemaOfShape(shape: FieldShape, strict: boolean): Schema {
  return { anyOf: [...alternativesOf(shape, strict), ...absent] };
}

function alternativesOf(shape: FieldShape, strict: boolean): readonly Schema[] {
  switch (shape.is) {
    case 'text': {
      const named: readonly Schema[] =
        shape.named === undefined
          ? []
          : [
              {
                type: 'object',
                required: [shape.named],
                properties: { [shape.named]: text },
              },
            ];
      const joined: readonly Schema[] =
        shape.joined === true ? [{ type: 'array', items: { anyOf: [nonBlank, ...named] } }] : [];
      return [text, ...named, ...joined];
    }
    case 'date':
    case 'datetime':
      return [{ type: 'string', pattern: dayPattern }];
    case 'boolean':
      return [{ type: 'boolean' }, { enum: [...trueWords, ...falseWords, 1, 0] }];
    case 'number':
      return [{ type: 'integer', minimum: shape.least, maximum: shape.most }];
    case 'severity':
      // The words of a configuration are not known here.
      return [{ enum: severityLevels }, { type: ['string', 'number'] }];
    case 'audience':
      return [{ enum: standingAudiences }, text];
    case 'reference':
      return [text];
    case 'url':
      return [
        { type: 'string', pattern: `^\\s*[hH][tT][tT][pP][sS]?://[^\\s/].*${escaped(shape.holds ?? '')}` },
      ];
    case 'choice':
      return [
        { enum: [...shape.values, ...Object.keys(shape.words ?? {}), ...truthsOf(shape.words ?? {})] },
        ...(shape.open === true ? [text] : []),
      ];
    case 'list':
      return [
        { type: 'array', items: schemaOfShape(shape.of, strict) },
        ...alternativesOf(shape.of, strict),
        ...(shape.split === undefined ? [] : [{ type: 'string' }]),
      ];
    case 'object':
      return objectAlternatives(shape, strict);
    case 'map':
      return [
        {
          type: 'object',
          additionalProperties: schemaOfShape(shape.of, strict),
          ...(Array.isArray(shape.keys) ? { propertyNames: { enum: shape.keys } } : {}),
        },
      ];
  }
}

const nonBlank: Schema = { anyOf: [{ type: 'string', pattern: '\\S' }, { type: ['number', 'boolean'] }] };

function objectAlternatives(
  shape: Extract<FieldShape, { is: 'object' }>,
  strict: boolean,
): readonly Schema[] {
  const required = shape.fields.filter((field) => field.required).map((field) => presenceOf(field, strict));
  const oneOf = (shape.oneOf ?? []).map((names) => ({
    allOf: shape.fields.filter(({ name }) => names.includes(name)).map((field) => presenceOf(field, strict)),
  }));
  const presence = [...required, ...(oneOf.length === 0 ? [] : [{ anyOf: oneOf }])];
  const object: Schema = {
    type: 'object',
    properties: propertiesOf(shape.fields, strict),
    ...(presence.length === 0 ? {} : { allOf: presence }),
    ...(strict ? { additionalProperties: false } : {}),
  };
  const short = shape.fields.find(({ name }) => name === shape.short);
  const onlyShort = shape.fields.every((field) => !field.required || field === short);
  return [
    object,
    ...(short === undefined || !onlyShort ? [] : alternativesOf(short.shape, strict)),
    ...(shape.orTrue === true ? [{ const: true }] : []),
  ];
}

/** That a field is there under one of its names, and is not empty. */
function presenceOf(field: Field, strict: boolean): Schema {
  const names = strict ? [field.name] : [field.name, ...field.synonyms.map(({ name }) => name)];
  const present: Schema = { not: { anyOf: absent } };
  return { anyOf: names.map((name) => ({ required: [name], properties: { [name]: present } })) };
}

/** `true` and `false` as words of a choice can be typed without quotes. */
function truthsOf(words: { readonly [word: string]: string }): readonly boolean[] {
  return [true, false].filter((truth) => Object.hasOwn(words, String(truth)));
}

function escaped(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function asSchemaValue(value: unknown): SchemaValue {
  if (Array.isArray(value)) return value.map(asSchemaValue);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asSchemaValue(inner)]));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

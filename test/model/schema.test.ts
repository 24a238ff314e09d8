import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configFields } from '../../src/model/kinds/config.ts';
import type { Field, FieldShape } from '../../src/model/kinds/field.ts';
import { readFields } from '../../src/model/kinds/read-fields.ts';
import { severityLevels } from '../../src/model/kinds/severity.ts';
import { fieldsOf, kinds } from '../../src/model/kinds/tables.ts';
import { type Schema, schemaOfConfig, schemaOfKind } from '../../src/model/schema.ts';
import { rules } from '../../src/rules/index.ts';

const metas = rules.map(({ meta }) => meta);

const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: false });

const word = fc.stringMatching(/^[A-Z][a-z]{2,8}( [a-z]{2,8}){0,2}$/);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Values in their canonical form, from the table alone. */
function canonical(shape: FieldShape, strict: boolean): fc.Arbitrary<unknown> {
  switch (shape.is) {
    case 'text':
    case 'reference':
      return word;
    case 'date':
      return day.map((iso) => iso.slice(0, 10));
    case 'datetime':
      return fc.tuple(day, fc.constantFrom('', 'Z', '+01:00')).map(([iso, zone]) => iso.slice(0, 16) + zone);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: shape.least, max: shape.most });
    case 'severity':
      return fc.constantFrom(...severityLevels);
    case 'audience':
      return fc.constantFrom('internal', 'public');
    case 'url':
      return word.map((path) => `https://example.org/${path.replaceAll(' ', '-')}/${shape.holds ?? ''}`);
    case 'choice':
      return fc.constantFrom(...shape.values);
    case 'list':
      return fc.array(canonical(shape.of, strict), { maxLength: 3 });
    case 'map':
      return fc.dictionary(
        shape.keys === undefined
          ? fc.stringMatching(/^[a-z]{3,8}$/)
          : fc.constantFrom(...(shape.keys === 'severity' ? severityLevels : shape.keys)),
        canonical(shape.of, strict),
        { maxKeys: 3 },
      );
    case 'object': {
      const present = shape.oneOf?.[0] ?? [];
      const fields = shape.fields.map((field) => ({
        ...field,
        required: field.required || present.includes(field.name),
      }));
      const record = recordOf(fields, strict);
      return shape.orTrue === true ? fc.oneof(record, fc.constant(true)) : record;
    }
  }
}

function recordOf(fields: readonly Field[], strict: boolean): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, canonical(field.shape, strict)])), {
    requiredKeys: fields.filter(({ required }) => required).map(({ name }) => name),
    noNullPrototype: true,
  });
}

/** One value that is probably wrong somewhere in the record. */
function damaged(fields: readonly Field[], strict: boolean): fc.Arbitrary<Record<string, unknown>> {
  const wrong = fc.constantFrom<unknown>(
    [[]],
    [[1]],
    { zzzzzz: 1 },
    [{ zzzzzz: 1 }],
    'Zzzz zzzz zzzz',
    42.5,
    true,
    false,
    [],
    {},
    null,
    '',
  );
  return fc
    .tuple(recordOf(fields, strict), fc.constantFrom(...fields), wrong)
    .map(([record, field, value]) => ({ ...record, [field.name]: value }));
}

const cases: readonly (readonly [string, readonly Field[], Schema, boolean])[] = [
  ...kinds.map((kind) => [kind, fieldsOf(kind), schemaOfKind(kind), false] as const),
  ['onlyonce.yaml', configFields(metas), schemaOfConfig(metas), true],
];

describe.each(cases)('the schema of %s', (_, fields, schema, strict) => {
  const check = ajv.compile(schema);

  function isAccepted(data: Record<string, unknown>): boolean {
    const options = { severities: {}, audiences: null, strict };
    return readFields(fields, { data, written: {} }, options).findings.length === 0;
  }

  it('accepts what the validator accepts: canonical values', () => {
    fc.assert(
      fc.property(recordOf(fields, strict), (data) => {
        expect(isAccepted(data)).toBe(true);
        expect(check(data), JSON.stringify(check.errors)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with the validator on damaged values', () => {
    fc.assert(
      fc.property(damaged(fields, strict), (data) => {
        // Words for severities are the configuration's, which the schema cannot know.
        const severities = fields
          .filter(({ shape }) => JSON.stringify(shape).includes('"is":"severity"'))
          .map(({ name }) => name);
        fc.pre(
          severities.every(
            (name) => typeof data[name] !== 'object' && !/^Zzz|^42|^true|^false/.test(String(data[name])),
          ),
        );
        expect({ data, accepted: check(data) }).toEqual({ data, accepted: isAccepted(data) });
      }),
      { numRuns: 1000 },
    );
  });

  it('has examples that it accepts', () => {
    for (const field of fields) {
      for (const example of field.examples) {
        expect(check({ [field.name]: example }), `${field.name} ${JSON.stringify(check.errors)}`).toBe(true);
      }
    }
  });
});

it('a misspelled key of the configuration is refused, one of front matter is not', () => {
  expect(ajv.validate(schemaOfConfig(metas), { titel: 'x' })).toBe(false);
  expect(ajv.validate(schemaOfKind('page'), { nav_order: 1 })).toBe(true);
});

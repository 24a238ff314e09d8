import { describe, expect, it } from 'vitest';
import { configFields } from '../../../src/model/kinds/config.ts';
import { type Field, type FieldShape, foldKey } from '../../../src/model/kinds/field.ts';
import { readFields } from '../../../src/model/kinds/read-fields.ts';
import { fieldsOf, isForeignKey, isKnownKey, kinds } from '../../../src/model/kinds/tables.ts';
import { rules } from '../../../src/rules/index.ts';

/** Every table, the ones within fields included. */
function tablesIn(name: string, fields: readonly Field[]): readonly (readonly [string, readonly Field[]])[] {
  return [[name, fields], ...fields.flatMap((field) => innerTables(`${name}.${field.name}`, field.shape))];
}

function innerTables(name: string, shape: FieldShape): readonly (readonly [string, readonly Field[]])[] {
  if (shape.is === 'list' || shape.is === 'map') return innerTables(name, shape.of);
  return shape.is === 'object' ? tablesIn(name, shape.fields) : [];
}

const tables = [
  ...kinds.flatMap((kind) => tablesIn(kind, fieldsOf(kind))),
  ...tablesIn('configuration', configFields(rules.map(({ meta }) => meta))),
];

describe.each(tables)('the table %s', (name, fields) => {
  it('has no two fields that a key could mean', () => {
    const keys = fields.flatMap((field) =>
      [field.name, ...field.synonyms.map((synonym) => synonym.name)].map(foldKey),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('says of every field what it is for, with examples that are valid', () => {
    for (const field of fields) {
      expect(field.doc, field.name).toMatch(/[.`]$/);
      expect(field.examples.length, field.name).toBeGreaterThan(0);
      for (const example of field.examples) {
        const strict = name.startsWith('configuration');
        const options = { severities: {}, audiences: null, strict };
        const { values, findings } = readFields(
          [field],
          { data: { [field.name]: example }, written: {} },
          options,
        );
        expect(findings, field.name).toEqual([]);
        expect(values[field.name], field.name).not.toBeNull();
      }
    }
  });
});

it('no key of another tool is a common field or a synonym of one', () => {
  const ours = fieldsOf('page').flatMap(({ name, synonyms }) => [
    name,
    ...synonyms.map((synonym) => synonym.name),
  ]);
  expect(ours.filter(isForeignKey)).toEqual([]);
});

it.each([
  ['title', true],
  ['Nav_Order', true],
  ['sidebarLabel', true],
  ['callLead', true],
  ['whatever', false],
  ['__proto__', false],
  ['constructor', false],
])('%j is known: %s', (key, known) => {
  expect(isKnownKey(key)).toBe(known);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateDocs } from '../../src/model/documents.ts';
import { rules } from '../../src/rules/index.ts';
import { readYamlMapping } from '../../src/yaml/read-yaml.ts';

const project = join(import.meta.dirname, '../..');
const documents = generateDocs(rules);

describe('generated documents', () => {
  it.each([...documents.keys()])('%s is current (else: npm run docs)', (path) => {
    expect(existsSync(join(project, path))).toBe(true);
    expect(readFileSync(join(project, path), 'utf8')).toBe(documents.get(path));
  });

  it('has no page of a rule that is gone', () => {
    const found = ['docs/rules', 'docs/schema'].flatMap((folder) =>
      readdirSync(join(project, folder)).map((name) => `${folder}/${name}`),
    );
    expect(found.filter((path) => !documents.has(path))).toEqual([]);
  });

  it('are the same each time', () => {
    expect(generateDocs(rules)).toEqual(documents);
  });

  it('show examples in valid YAML', () => {
    const text = `${documents.get('docs/front-matter.md')}${documents.get('docs/configuration.md')}`;
    const examples = [...text.matchAll(/^```yaml\n([\s\S]*?)\n```$/gm)].map(([, example]) => example ?? '');
    expect(examples.length).toBeGreaterThan(30);
    for (const example of examples) {
      expect({ example, ...readYamlMapping(example, { firstLine: 1, maxLength: 9999 }) }).toMatchObject({
        root: 'mapping',
        problems: [],
      });
    }
  });
});

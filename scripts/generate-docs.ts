/**
 * Writes the generated documents: `npm run docs`.
 *
 * In: the field tables and the rules. Out: files below `docs/`, those of rules that are gone removed.
 * May not: decide what they say; `src/model/documents.ts` does.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateDocs } from '../src/model/documents.ts';
import { rules } from '../src/rules/index.ts';

const documents = generateDocs(rules);

for (const [path, text] of documents) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
for (const folder of ['docs/rules', 'docs/schema']) {
  for (const name of readdirSync(folder)) {
    if (!documents.has(`${folder}/${name}`)) rmSync(join(folder, name));
  }
}

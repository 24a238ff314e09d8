/**
 * Writes the generated documents: `npm run docs`.
 *
 * In: the field tables, the rules and the judge's kinds. Out: files below `docs/`, those of rules that are gone removed.
 * May not: decide what they say; `src/model/documents.ts` and `src/judge/kinds-document.ts` do.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kindsDocument } from '../src/judge/kinds-document.ts';
import { generateDocs } from '../src/model/documents.ts';
import { rules } from '../src/rules/index.ts';

const documents = new Map([...generateDocs(rules), ['docs/judge-kinds.md', kindsDocument()]]);

for (const [path, text] of documents) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
for (const folder of ['docs/rules', 'docs/schema']) {
  for (const name of readdirSync(folder)) {
    if (!documents.has(`${folder}/${name}`)) rmSync(join(folder, name));
  }
}

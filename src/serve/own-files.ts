/**
 * Own files: the preview's script and sheet.
 *
 * In: the package itself. Out: names and bytes.
 * May not: look anywhere else.
 */
import { existsSync, readFileSync } from 'node:fs';

/** Reads them from `dist/preview` of the package, found upwards of this module, which may be compiled or not. */
export function readOwnFiles(): ReadonlyMap<string, Uint8Array> {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) folder = new URL('..', folder);
  return new Map(
    ['preview.js', 'preview.css'].map((name) => [
      name,
      readFileSync(new URL(`dist/preview/${name}`, folder)),
    ]),
  );
}

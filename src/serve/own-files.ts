/**
 * Own files: the preview's script and sheet, and the end of a service worker.
 *
 * In: the package itself. Out: names and bytes.
 * May not: look anywhere else.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Reads them from `dist` of the package, found upwards of this module, which may be compiled or not. */
export function readOwnFiles(): ReadonlyMap<string, Uint8Array> {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) folder = new URL('..', folder);
  const paths = ['dist/preview/preview.js', 'dist/preview/preview.css', 'dist/offline/unregister.js'];
  return new Map(paths.map((path) => [basename(path), readFileSync(new URL(path, folder))]));
}

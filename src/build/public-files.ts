/**
 * Our own public files: style sheet, icons, and the browser's scripts.
 *
 * In: nothing but the package itself. Out: names and bytes, by name.
 * May not: look into the content folder.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { byCodeUnit } from '../model/paths.ts';

export interface PublicFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Scripts that a build puts into files of its own, by name without extension. */
export type OfflineScripts = { readonly [name in 'worker' | 'unregister' | 'crash-cart']: string };

/** Reads them from `dist/offline`. */
export function readOfflineScripts(): OfflineScripts {
  const folder = new URL('dist/offline/', packageFolder());
  const read = (name: string): string => readFileSync(new URL(`${name}.js`, folder), 'utf8');
  return { worker: read('worker'), unregister: read('unregister'), 'crash-cart': read('crash-cart') };
}

function packageFolder(): URL {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) folder = new URL('..', folder);
  return folder;
}

/**
 * The files of the package's `public/`, and of `dist/public/`, where scripts and sheets are once they are made small. The
 * package is found upwards of this module, which may be compiled or not.
 */
export function readPublicFiles(): readonly PublicFile[] {
  const folder = packageFolder();
  const places = ['public/', 'dist/public/']
    .map((path) => new URL(path, folder))
    .filter((from) => existsSync(from))
    .flatMap((from) => readdirSync(from).map((name): [string, URL] => [name, new URL(name, from)]));
  return [...new Map(places)]
    .map(([name, file]) => ({ name, bytes: readFileSync(file) }))
    .sort((a, b) => byCodeUnit(a.name, b.name));
}

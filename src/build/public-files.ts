/**
 * Our own public files: style sheet and icons.
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

/** The files of the package's `public/`, found upwards of this module, which may be compiled or not. */
export function readPublicFiles(): readonly PublicFile[] {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) folder = new URL('..', folder);
  const names = readdirSync(new URL('public/', folder)).sort(byCodeUnit);
  return names.map((name) => ({ name, bytes: readFileSync(new URL(`public/${name}`, folder)) }));
}

/**
 * Version: what `--version` prints.
 *
 * In: the package this file was installed with. Out: its version.
 * May not: be baked in at build time; package.json is the only place that says it.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The version of the nearest package.json named `onlyonce`, upwards of this file; `unknown` when there is none. */
export function packageVersion(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const version = versionIn(folder);
    if (version !== null) return version;
    if (dirname(folder) === folder) return 'unknown';
  }
}

function versionIn(folder: string): string | null {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (typeof read !== 'object' || read === null || !('name' in read) || !('version' in read)) return null;
    return read.name === 'onlyonce' && typeof read.version === 'string' ? read.version : null;
  } catch {
    return null;
  }
}

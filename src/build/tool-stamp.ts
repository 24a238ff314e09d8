/**
 * The tool's stamp: which code makes the site.
 *
 * In: the package itself. Out: a text that is another one whenever the code may be.
 * May not: look into the content folder.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contentHash } from '../hash/content-hash.ts';
import { byCodeUnit } from '../model/paths.ts';

/**
 * The package's version. In a checkout, where code changes and the version does not, a hash of the code that runs as well:
 * nobody who works on a rule may be shown what its last state said.
 */
export function toolStamp(): string {
  let root = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', root))) root = new URL('..', root);
  const version = versionIn(readFileSync(new URL('package.json', root), 'utf8'));
  return existsSync(new URL('src/', root)) ? `${version} ${codeHash()}` : version;
}

function versionIn(text: string): string {
  const read: unknown = JSON.parse(text);
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '';
}

/** Of the modules beside this one, compiled or not, and of the layouts. */
function codeHash(): string {
  const hashes = ['../', '../../layouts/'].flatMap((path) => {
    const folder = new URL(path, import.meta.url);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:[jt]s|json)$/.test(name),
    );
    return names
      .sort(byCodeUnit)
      .map((name) => contentHash(readFileSync(`${fileURLToPath(folder)}/${name}`)));
  });
  return contentHash(hashes.join(''));
}

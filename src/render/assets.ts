/**
 * Assets: the files of `public/` under names that change with their content.
 *
 * In: names and bytes. Out: their output URLs, `assets/NAME.HASH8.EXT`.
 * May not: read the disk.
 */
import { contentHash } from '../hash/content-hash.ts';
import { byCodeUnit, nameOf } from '../model/paths.ts';

/** Output URL by file name, e.g. `oo-site.css` to `assets/oo-site.1a2b3c4d.css`. */
export type AssetUrls = { readonly [name: string]: string };

/** A file of `public/`. */
export interface AssetSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of the output. */
export interface PlannedAsset {
  readonly url: string;
  readonly content: Uint8Array;
}

/** Names every asset after its content: a page never meets a stylesheet of another build. Sorted by name. */
export function planAssets(files: readonly AssetSource[]): {
  readonly files: readonly PlannedAsset[];
  readonly urls: AssetUrls;
} {
  const planned = [...files]
    .sort((a, b) => byCodeUnit(a.name, b.name))
    .map(({ name, bytes }) => ({ name, url: assetUrl(name, bytes), content: bytes }));
  return {
    files: planned.map(({ url, content }) => ({ url, content })),
    urls: Object.fromEntries(planned.map(({ name, url }) => [name, url])),
  };
}

function assetUrl(name: string, bytes: Uint8Array): string {
  const file = nameOf(name);
  const dot = file.lastIndexOf('.');
  const stem = dot > 0 ? file.slice(0, dot) : file;
  const extension = dot > 0 ? file.slice(dot) : '';
  return `assets/${stem}.${contentHash(bytes).slice(0, 8)}${extension}`;
}

/**
 * The archive: the whole site in one file, and the sums to check it by.
 *
 * In: the files of the site, deflated. Out: the bytes of `site.zip`, and the text of `SHA256SUMS`.
 * May not: hold anything that differs between two equal sites: entries are sorted and all of one day.
 */
import { crc32 } from 'node:zlib';
import { deflateSync, Zip, type ZipInputFile } from 'fflate';
import type { ArchivedFile } from '../model/archived-file.ts';
import { byCodeUnit } from '../model/paths.ts';

/** What is packed by its own format already. */
const packed =
  /\.(?:png|jpe?g|gif|webp|avif|zip|gz|bz2|xz|zst|7z|woff2?|mp4|webm|mp3|ogg|pdf|docx|xlsx|pptx|jar)$/i;

/** Deflates a file, by pure code: the same bytes on every machine. */
export function archiveFile(url: string, content: Uint8Array): ArchivedFile {
  const base = { size: content.length, crc: crc32(content) };
  if (content.length === 0 || packed.test(url)) return { ...base, isDeflated: false, bytes: content };
  const bytes = deflateSync(content, { level: 6 });
  if (bytes.length >= content.length) return { ...base, isDeflated: false, bytes: content };
  return { ...base, isDeflated: true, bytes };
}

/** The least time the format knows. By parts, since the format has no zone and the library takes the local one. */
const epoch = new Date(1980, 0, 1);

/** Largest archive that every program reads, in bytes; above it, the format is another one. */
export const largestArchive = 2 ** 31;

/** The archive of these files, in chunks, sorted by URL. Reads each file when its turn comes. */
export function archive(urls: readonly string[], fileOf: (url: string) => ArchivedFile): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const url of urls.toSorted(byCodeUnit)) {
    const { isDeflated, bytes, size, crc } = fileOf(url);
    const entry: ZipInputFile = { filename: url, compression: isDeflated ? 8 : 0, size, crc, mtime: epoch };
    zip.add(entry);
    entry.ondata?.(null, new Uint8Array(bytes), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** The form that `sha256sum --check` reads: a hash, two spaces, a path, sorted by path. */
export function sumsText(files: readonly { readonly url: string; readonly hash: string }[]): string {
  return files
    .toSorted((a, b) => byCodeUnit(a.url, b.url))
    .map(({ url, hash }) => sumLine(hash, url))
    .join('');
}

/** GNU coreutils: a backslash before the hash says that `\\` and `\n` stand for a backslash and a line feed. */
function sumLine(hash: string, url: string): string {
  if (!/[\\\n\r]/.test(url)) return `${hash}  ${url}\n`;
  return `\\${hash}  ${url.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}\n`;
}

/**
 * The stage: new content, written beside the site and not yet part of it.
 *
 * In: one file at a time. Out: its hash and size, and the name it is staged under unless the site has it already.
 * May not: touch a published file, or hold more than one file (or one chunk of a large one) in memory.
 */
import { createHash } from 'node:crypto';
import { contentHash } from '../../hash/content-hash.ts';
import type { Disk } from './disk.ts';
import type { ManifestFile } from './manifest.ts';
import { errorCode, PublishError, publishError } from './publish-error.ts';

/** What a planned file holds: text, bytes, or the same as another file (absolute path). */
export type OutputContent = string | Uint8Array | { readonly copyOf: string };

/** A file that was added: what the manifest will say of it, and where its new content waits. */
export interface StagedFile {
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** Name in the stage folder; null when the published file is the same already. */
  readonly staged: string | null;
}

/** A file to copy that is larger than this is never held in memory whole. */
const largeBytes = 4 * 1024 * 1024;

/**
 * Compares content with what is published and stages it when they differ. `published` is the manifest's entry and
 * `target` the path it lies at (null: do not look). The file itself is read, not only its times: reading
 * 10,000 pages takes a tenth of a second, and so finds every edit, damage and loss without anything that would have to be
 * remembered between builds. `name` is the name to stage under.
 */
export function stageFile(
  disk: Disk,
  content: OutputContent,
  published: { readonly entry: ManifestFile; readonly target: string } | null,
  staged: { readonly path: string; readonly name: string },
): StagedFile {
  if (typeof content !== 'string' && 'copyOf' in content) {
    const source = content.copyOf;
    const size = reading(source, () => disk.sizeOf(source));
    if (size > largeBytes) return stageLarge(disk, source, size, published, staged);
    return stageBytes(
      disk,
      reading(source, () => disk.read(source)),
      published,
      staged,
    );
  }
  return stageBytes(disk, typeof content === 'string' ? Buffer.from(content) : content, published, staged);
}

/** A fault of the file to copy names that file; a fault of the stage is left to the caller's words. */
function reading<Result>(source: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof PublishError) throw error;
    throw new PublishError(
      {
        message: `Cannot read \`${source}\`, which is to be copied (${errorCode(error)})`,
        hint: 'check that the file is there and may be read, and build again; the site was not touched',
      },
      error,
    );
  }
}

function stageBytes(
  disk: Disk,
  bytes: Uint8Array,
  published: { readonly entry: ManifestFile; readonly target: string } | null,
  staged: { readonly path: string; readonly name: string },
): StagedFile {
  const hash = contentHash(bytes);
  const size = bytes.length;
  if (published !== null && mayBeSame(disk, published, hash, size)) {
    if (Buffer.compare(disk.read(published.target), bytes) === 0) return { hash, size, staged: null };
  }
  disk.create(staged.path, bytes);
  return { hash, size, staged: staged.name };
}

function mayBeSame(
  disk: Disk,
  published: { readonly entry: ManifestFile; readonly target: string },
  hash: string,
  size: number,
): boolean {
  if (published.entry.hash !== hash && published.entry.hash !== '') return false;
  const there = disk.look(published.target);
  return there?.kind === 'file' && there.size === size;
}

function stageLarge(
  disk: Disk,
  source: string,
  size: number,
  published: { readonly entry: ManifestFile; readonly target: string } | null,
  staged: { readonly path: string; readonly name: string },
): StagedFile {
  const there = published === null ? null : disk.look(published.target);
  if (published !== null && there?.kind === 'file' && there.size === size) {
    const wanted = reading(source, () => hashOfFile(disk, source));
    if (wanted.hash === hashOfFile(disk, published.target).hash) return { ...wanted, staged: null };
  }
  const digest = createHash('sha256');
  let copied = 0;
  disk.createFrom(staged.path, (put) => {
    reading(source, () =>
      disk.readChunks(source, (chunk) => {
        digest.update(chunk);
        copied += chunk.length;
        try {
          put(chunk);
        } catch (error) {
          throw publishError(error, `copy \`${source}\` to the output folder`, 'the site was not touched');
        }
      }),
    );
  });
  return { hash: digest.digest('hex'), size: copied, staged: staged.name };
}

/** Hash and size of a file, read in chunks. */
export function hashOfFile(disk: Disk, path: string): { readonly hash: string; readonly size: number } {
  const digest = createHash('sha256');
  let size = 0;
  disk.readChunks(path, (chunk) => {
    digest.update(chunk);
    size += chunk.length;
  });
  return { hash: digest.digest('hex'), size };
}

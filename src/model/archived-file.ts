/**
 * A file as it lies in an archive.
 *
 * In: nothing. Out: the type that `export/` makes and `cache/` keeps.
 * May not: hold behaviour.
 */

export interface ArchivedFile {
  /** Whether `bytes` are deflated, or the content itself. */
  readonly isDeflated: boolean;
  readonly bytes: Uint8Array;
  /** Of the content. */
  readonly size: number;
  readonly crc: number;
}

/**
 * Why a site could not be published, in words for the person who ran the build.
 *
 * In: what was being done, and the file system's error. Out: a PublishError with a message and a hint.
 * May not: touch the disk.
 */

import { CannotRun } from '../../model/cannot-run.ts';

/** A reason and what to do about it, in one sentence each, without a full stop. */
export interface Refusal {
  readonly message: string;
  readonly hint: string;
}

/** A site that could not be published; the previous one still stands. */
export class PublishError extends CannotRun {
  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal.message, refusal.hint, cause === undefined ? {} : { cause });
    this.name = 'PublishError';
  }
}

/** The system's error code (`ENOSPC`), or '' when the error has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What a person can do about an error code of the disk. */
const hints: { readonly [code: string]: string } = {
  ENOENT: 'a folder cannot be made there, or was taken away; choose another folder with --out',
  ENOTDIR: 'a file stands where a folder is needed; choose another folder with --out',
  ENOSPC: 'free some disk space and build again',
  EDQUOT: 'free some disk space (the quota is used up) and build again',
  EACCES: 'make it writable for this user, or choose another folder with --out',
  EPERM: 'make it writable for this user, or choose another folder with --out',
  EROFS: 'the file system is read-only; choose another folder with --out',
  ENAMETOOLONG: 'shorten the name of the file or its folders',
  EXDEV: 'the output folder must lie on one file system; choose another folder with --out',
  EMFILE: 'raise the limit of open files (ulimit -n) and build again',
  ENFILE: 'close other programs that hold files open and build again',
  EBUSY: 'close the program that holds it open and build again',
};

/** Passes a PublishError through and words anything else: `doing` completes "Cannot ...". */
export function publishError(error: unknown, doing: string, aftermath: string): PublishError {
  if (error instanceof PublishError) return error;
  const code = errorCode(error);
  const reason = code === '' ? String(error) : code;
  return new PublishError(
    {
      message: `Cannot ${doing} (${reason})`,
      hint: `${hints[code] ?? 'look at the cause and build again'}; ${aftermath}`,
    },
    error,
  );
}

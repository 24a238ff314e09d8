/**
 * Write whole: a file that is the old or the new one at every moment.
 *
 * In: a path and its new content. Out: the file, with the permissions it had.
 * May not: follow a link to somewhere else and leave a file of its own there half written.
 */
import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes beside the file, then renames. Throws what the system says when that is not possible. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const target = realPathOf(file);
  mkdirSync(dirname(target), { recursive: true });
  const beside = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content, { flag: 'wx' });
    const before = statSync(target, { throwIfNoEntry: false });
    if (before !== undefined) chmodSync(beside, before.mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

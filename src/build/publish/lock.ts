/**
 * The lock: one publish at a time in one output folder.
 *
 * In: the lock's path. Out: a lock that is held, or a refusal that names who holds it.
 * May not: outlive a process that was killed; a lock whose owner is gone is taken over.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { Disk } from './disk.ts';
import { errorCode, PublishError } from './publish-error.ts';

/** Who holds a lock. */
interface LockOwner {
  readonly host: string;
  readonly pid: number;
  /** When the process began, as the system counts it; '' where the system does not say. Tells reused numbers apart. */
  readonly birth: string;
  /** Of this thread alone. */
  readonly token: string;
}

/** A lock that is held. */
export interface Lock {
  /** Says that the owner is alive; called now and then. */
  refresh(): void;
  release(): void;
}

/** A lock that cannot be read is being written this very moment, or was cut short: after this it counts as the latter. */
const unreadableForMs = 1000;

/** A lock from another machine or container cannot be asked after; one that nobody refreshed for this long is dead. */
const silentForMs = 10 * 60 * 1000;

const refreshEveryMs = 5000;

const token = randomUUID();

/** Takes the lock at `path`, whose folder exists. Throws a PublishError when a live process holds it. */
export async function takeLock(disk: Disk, path: string): Promise<Lock> {
  const self: LockOwner = { host: hostname(), pid: process.pid, birth: birthOf(process.pid), token };
  const content = Buffer.from(JSON.stringify(self));
  for (;;) {
    try {
      disk.create(path, content);
      break;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    if (!clearStaleLock(disk, path, self)) await setTimeout(50);
  }
  let refreshed = performance.now();
  return {
    refresh() {
      if (performance.now() - refreshed < refreshEveryMs) return;
      refreshed = performance.now();
      disk.touch(path);
    },
    release() {
      const text = readText(disk, path);
      if (text !== null && ownerOf(text)?.token === token) disk.removeFile(path);
    },
  };
}

/**
 * Removes the lock when its owner is gone; false when that cannot be told yet. Throws when the owner lives.
 * The lock is moved aside first and looked at again there: of two processes that both found it stale, the slower one
 * would otherwise remove the faster one's new lock.
 */
function clearStaleLock(disk: Disk, path: string, self: LockOwner): boolean {
  const text = readText(disk, path);
  if (text === null) return true;
  const entry = disk.look(path);
  if (entry === null) return true;
  const age = Date.now() - entry.modified;
  const owner = ownerOf(text);
  if (owner === null && age < unreadableForMs && age >= 0) return false;
  if (owner !== null && isAlive(owner, self, age)) throw new PublishError(heldBy(owner, self, path));
  const aside = `${path}-${self.token}`;
  try {
    disk.rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
  if (readText(disk, aside) === text) disk.removeFile(aside);
  else disk.rename(aside, path);
  return true;
}

function heldBy(owner: LockOwner, self: LockOwner, path: string): { message: string; hint: string } {
  const where = owner.host === self.host ? '' : ` on ${owner.host}`;
  return {
    message: `Another build (process ${owner.pid}${where}) is publishing into this folder`,
    hint: `wait until it is done, or stop it; if no such build is running, remove ${path}`,
  };
}

function readText(disk: Disk, path: string): string | null {
  try {
    return Buffer.from(disk.read(path)).toString('utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function ownerOf(text: string): LockOwner | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    if (!('host' in value && 'pid' in value && 'birth' in value && 'token' in value)) return null;
    const { host, pid, birth, token: of } = value;
    if (typeof host !== 'string' || typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid < 1)
      return null;
    return typeof birth === 'string' && typeof of === 'string' ? { host, pid, birth, token: of } : null;
  } catch {
    return null;
  }
}

function isAlive(owner: LockOwner, self: LockOwner, ageMs: number): boolean {
  if (owner.host !== self.host) return ageMs < silentForMs;
  // The same number need not be the same process: in a container every run may have number 1.
  if (owner.pid === self.pid) return owner.token === self.token;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it lives and is somebody else's.
    if (errorCode(error) === 'ESRCH') return false;
  }
  const birth = birthOf(owner.pid);
  return owner.birth === '' || birth === '' || birth === owner.birth;
}

/** Boot and start time of a process on Linux (proc(5), field 22 of `stat`), `ended` for a zombie; '' elsewhere. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold anything; what follows it is the third field.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Killed, but its parent has not asked after it yet.
    if (fields[0] === 'Z' || fields[0] === 'X') return 'ended';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19] ?? ''}`;
  } catch {
    return '';
  }
}

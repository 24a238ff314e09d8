/**
 * Requests: what a browser asks for, before anything is looked up.
 *
 * In: method, `Host` header and request target. Out: the path asked for as names, or the status to refuse with.
 * May not: touch the disk, or let a name through that leads out of a folder.
 */
import { sep } from 'node:path';

/** Names of a path, decoded. `isFolder` when it ends in a slash; the root is a folder without names. */
export interface AskedPath {
  readonly names: readonly string[];
  readonly isFolder: boolean;
  /** What stands after `?`, without it. */
  readonly query: string;
}

export interface RefusedRequest {
  readonly status: 400 | 404 | 405 | 421;
}

/** The folder of what is served beside the site; no page can have this address, because dot folders are never content. */
export const ownFolder = '.onlyonce-serve';

/** Drives and alternate streams on Windows, which takes a backslash for a separator as well. */
const foreignSeparator = sep === '\\' ? /[\\:]/ : null;

/**
 * Reads a request. Refused are: other methods than GET and HEAD (405); a `Host` that is not this machine's loopback with
 * `port`, since a page of another origin may have pointed its own name at us (DNS rebinding; 421, RFC 9110 section 15.5.20);
 * a target that is not a plain path (400); names with a dot in front, `..` among them, and encoded slashes (404).
 */
export function readRequest(
  request: {
    readonly method: string | undefined;
    readonly host: string | undefined;
    readonly target: string | undefined;
  },
  port: number,
): AskedPath | RefusedRequest {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405 };
  if (!isLoopbackHost(request.host ?? '', port)) return { status: 421 };
  const [, path, query = ''] = /^(\/[^?#]*)(?:\?([^#]*))?/.exec(request.target ?? '') ?? [];
  if (path === undefined) return { status: 400 };
  const decoded = decodeNames(path.slice(1).split('/'));
  if (decoded === null) return { status: 400 };
  const isFolder = decoded.at(-1) === '';
  const names = isFolder ? decoded.slice(0, -1) : decoded;
  const [first, ...rest] = names;
  if (first === ownFolder ? !rest.every(isPlainName) : !names.every(isPlainName)) return { status: 404 };
  return { names, isFolder, query };
}

/** Whether a `Host` header names this machine's loopback. The port may be left out where it is 80. */
function isLoopbackHost(host: string, port: number): boolean {
  const [, name = '', given] = /^([^:[\]]+|\[[0-9a-fA-F:]+\])(?::(\d+))?$/.exec(host) ?? [];
  if ((given === undefined ? 80 : Number(given)) !== port) return false;
  return ['127.0.0.1', 'localhost', '[::1]'].includes(name.toLowerCase());
}

function decodeNames(names: readonly string[]): readonly string[] | null {
  try {
    return names.map((name) => decodeURIComponent(name));
  } catch {
    return null;
  }
}

function isPlainName(name: string): boolean {
  if (name === '' || name.startsWith('.')) return false;
  return !name.includes('/') && !name.includes('\0') && !(foreignSeparator?.test(name) ?? false);
}

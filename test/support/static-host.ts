import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A host as teams use them: files of a folder over HTTP, and what may go wrong with that. */
export interface StaticHost {
  /** With a slash at its end. */
  readonly address: string;
  /** Paths asked for so far, without a leading slash. */
  readonly asked: string[];
  /** Answers these paths with this instead of the file; null: closes the connection. */
  readonly broken: Map<string, { readonly status: number; readonly body: string } | null>;
}

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a folder until the test is over. */
export async function hostFolder(folder: string): Promise<StaticHost> {
  const asked: string[] = [];
  const broken: StaticHost['broken'] = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = decodeURIComponent(pathname)
      .slice(1)
      .replace(/(^|\/)$/, '$1index.html');
    asked.push(path);
    const instead = broken.get(path);
    if (instead === null) return void request.socket.destroy();
    if (instead !== undefined) return void response.writeHead(instead.status).end(instead.body);
    try {
      const file = join(folder, path);
      const headers = {
        'Content-Type': types[extname(path)] ?? 'application/octet-stream',
        'Last-Modified': statSync(file).mtime.toUTCString(),
        // As hosts do: what is fetched past the browser's own cache must not come out of it.
        'Cache-Control': 'max-age=600',
      };
      response.writeHead(200, headers).end(readFileSync(file));
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not here');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return { address: `http://127.0.0.1:${port}/`, asked, broken };
}

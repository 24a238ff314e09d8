/**
 * The server: the output folder over HTTP, for this machine alone.
 *
 * In: the output folder and the preview. Out: a server on the loopback address.
 * May not: write, list a folder, serve what lies outside the output folder or has a dot in front, or be cached.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { contentType, isPage } from './content-types.ts';
import { type Found, type FoundFile, findFile } from './find-file.ts';
import type { Preview } from './preview.ts';
import { withPreviewTag } from './preview-tag.ts';
import { type AskedPath, ownFolder, readRequest } from './request.ts';
import { problemPage, statusPage } from './status-page.ts';

export interface ServerOptions {
  /** Absolute. */
  readonly outDir: string;
  readonly preview: Preview;
  /** The preview's script and sheet by name, as bytes. */
  readonly ownFiles: ReadonlyMap<string, Uint8Array>;
  /** URLs of files that are made when somebody asks for them. */
  readonly madeWhenAsked: ReadonlySet<string>;
  /** Makes them; resolves when that is done, or could not be. */
  readonly make: () => Promise<void>;
}

export interface RunningServer {
  readonly port: number;
  /** Ends every connection, those that wait for events too. */
  readonly close: () => Promise<void>;
}

/** The only address: nobody else on the network can reach it. */
const loopback = '127.0.0.1';
/** How many ports are tried after the one that was asked for. */
const portsTried = 100;
/** An event stream that says nothing is closed by some proxies and browsers after half a minute. */
const heartbeatMs = 15_000;
/** A page that has stopped reading is let go before it fills the memory. */
const mostUnread = 1024 * 1024;

const commonHeaders: { readonly [name: string]: string } = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Starts at `port`, or at the next one that is free (0: any). Rejects with the system's error when none is to be had. */
export async function startServer(port: number, options: ServerOptions): Promise<RunningServer> {
  const server = createServer((request, response) => {
    answer(request, response, portOf(server), options).catch(() => {
      // The reader has gone, or the file has: the connection is of no more use.
      response.destroy();
    });
  });
  await listenFrom(server, port);
  // A connection that could not be taken, for want of file handles: the next one may be.
  server.on('error', () => {});
  return {
    port: portOf(server),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listenFrom(server: Server, first: number): Promise<void> {
  const last = Math.min(65_535, first + portsTried);
  for (let port = first; ; port++) {
    try {
      await listenAt(server, port);
      return;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || first === 0 || port >= last) throw error;
    }
  }
}

function listenAt(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: loopback, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  options: ServerOptions,
): Promise<void> {
  const { method, url: target, headers } = request;
  const isHead = method === 'HEAD';
  // A body has no business here; it is thrown away as it comes.
  request.resume();
  const asked = readRequest({ method, host: headers.host, target }, port);
  if ('status' in asked) {
    if (asked.status === 405) response.setHeader('Allow', 'GET, HEAD');
    if (asked.status === 404) return answerMissing(response, isHead, options);
    return send(response, asked.status, isHead, 'text/plain; charset=utf-8', statusPage(asked.status));
  }
  if (asked.names[0] === ownFolder) return answerOwn(asked, response, isHead, options);
  // A preview is never kept on a device, and one that a device has kept from elsewhere at this address would hide every edit.
  if (headers['service-worker'] === 'script')
    return send(response, 200, isHead, contentType('x.js'), options.ownFiles.get('unregister.js') ?? '');
  // Read before the file is: at worst the page is told of a change that it shows already.
  const build = options.preview.build();
  const found = await findOrMake(asked, options);
  if (found.kind === 'folder') {
    const path = asked.names.map((name) => `/${encodeURIComponent(name)}`).join('');
    response.setHeader('Location', `${path}/`);
    return send(response, 302, isHead, 'text/plain; charset=utf-8', statusPage(302));
  }
  if (found.kind === 'nothing') return answerMissing(response, isHead, options);
  return sendFile(response, 200, isHead, found, build);
}

/** The file that was asked for; one that is made only then is waited for. */
async function findOrMake(asked: AskedPath, { outDir, madeWhenAsked, make }: ServerOptions): Promise<Found> {
  const found = await findFile(outDir, asked);
  if (found.kind !== 'nothing' || asked.isFolder || !madeWhenAsked.has(asked.names.join('/'))) return found;
  await make();
  return findFile(outDir, asked);
}

async function answerMissing(
  response: ServerResponse,
  isHead: boolean,
  { outDir, preview }: ServerOptions,
): Promise<void> {
  const build = preview.build();
  const found = await findFile(outDir, { names: ['404.html'], isFolder: false, query: '' });
  if (found.kind === 'file') return sendFile(response, 404, isHead, found, build);
  const page = withPreviewTag(Buffer.from(problemPage(preview.problem())), { file: '404.html', build });
  return send(response, 404, isHead, 'text/html; charset=utf-8', page);
}

async function sendFile(
  response: ServerResponse,
  status: number,
  isHead: boolean,
  { url, handle, size }: FoundFile,
  build: string,
): Promise<void> {
  const type = contentType(url);
  try {
    if (isPage(url)) {
      const page = withPreviewTag(await handle.readFile(), { file: url, build });
      return send(response, status, isHead, type, page);
    }
    response.writeHead(status, { ...commonHeaders, 'Content-Type': type, 'Content-Length': size });
    if (isHead || size === 0) {
      response.end();
      return;
    }
    // As many bytes as were promised, whatever becomes of the file meanwhile.
    await pipeline(handle.createReadStream({ autoClose: false, start: 0, end: size - 1 }), response);
  } finally {
    await handle.close();
  }
}

function answerOwn(
  asked: AskedPath,
  response: ServerResponse,
  isHead: boolean,
  options: ServerOptions,
): Promise<void> | void {
  const [, name = '', ...more] = asked.names;
  const isFile = more.length === 0 && !asked.isFolder;
  if (isFile && name === 'events') return answerEvents(asked.query, response, isHead, options.preview);
  const bytes = isFile ? options.ownFiles.get(name) : undefined;
  if (bytes === undefined) return answerMissing(response, isHead, options);
  return send(response, 200, isHead, contentType(name), bytes);
}

/** A stream of server-sent events (HTML standard, section 9.2), one `data` line of JSON each. */
function answerEvents(query: string, response: ServerResponse, isHead: boolean, preview: Preview): void {
  const asked = new URLSearchParams(query);
  response.writeHead(200, { ...commonHeaders, 'Content-Type': 'text/event-stream; charset=utf-8' });
  if (isHead) {
    response.end();
    return;
  }
  // How soon a page asks again when this server has gone, in milliseconds.
  response.write('retry: 500\n\n');
  const write = (text: string): void => {
    if (response.writableLength > mostUnread) response.destroy();
    else response.write(text);
  };
  const leave = preview.listen({
    urls: [...new Set(asked.getAll('url'))],
    since: asked.get('since') ?? '',
    send: (event) => write(`data: ${JSON.stringify(event)}\n\n`),
  });
  const heartbeat = setInterval(() => write(':\n\n'), heartbeatMs);
  response.once('close', () => {
    clearInterval(heartbeat);
    leave();
  });
}

function send(
  response: ServerResponse,
  status: number,
  isHead: boolean,
  type: string,
  body: string | Uint8Array,
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, { ...commonHeaders, 'Content-Type': type, 'Content-Length': bytes.length });
  response.end(isHead ? undefined : bytes);
}

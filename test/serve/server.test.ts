import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { get, request } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createPreview, type Preview } from '../../src/serve/preview.ts';
import { type RunningServer, startServer } from '../../src/serve/server.ts';
import { type Files, temporaryFolder } from '../support/folder.ts';

interface Served {
  readonly port: number;
  readonly outDir: string;
  readonly preview: Preview;
  readonly server: RunningServer;
}

const ownFiles = new Map([
  ['preview.js', Buffer.from('// preview')],
  ['unregister.js', Buffer.from('// unregister')],
]);
const onDemand = { madeWhenAsked: new Set(['sw.js', 'site.zip']), make: async () => {} };

const site: Files = {
  'index.html': '<body>home</body>',
  '404.html': '<body>not here</body>',
  'a b/ä.html': '<body>a</body>',
  'runbooks/index.html': '<body>runbooks</body>',
  'empty/x.txt': '',
  'sheet.css': 'p{}',
  'image.png': Buffer.from([0x89, 0x50]),
  'data.unknown': 'x',
  '.onlyonce/manifest.json': '{"secret":1}',
  '.hidden/x.html': 'secret',
};

async function served(files: Files = site): Promise<Served> {
  const outDir = temporaryFolder(files);
  const preview = createPreview('server');
  const server = await startServer(0, { outDir, preview, ownFiles, ...onDemand });
  onTestFinished(() => server.close());
  return { port: server.port, outDir, preview, server };
}

interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

/** Sends these bytes and reads until the server closes the connection. */
function exchange(port: number, text: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('error', reject);
    socket.once('close', () => {
      const [head = '', ...rest] = Buffer.concat(chunks).toString().split('\r\n\r\n');
      const [line = '', ...lines] = head.split('\r\n');
      const headers = lines.map((each) => [
        each.slice(0, each.indexOf(':')).toLowerCase(),
        each.slice(each.indexOf(':') + 2),
      ]);
      resolve({
        status: Number(line.split(' ')[1]),
        headers: Object.fromEntries(headers),
        body: rest.join('\r\n\r\n'),
      });
    });
  });
}

const ask = (port: number, target: string, method = 'GET', host = `127.0.0.1:${port}`): Promise<Answer> =>
  exchange(port, `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

describe('the server', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'home'],
    ['/index.html', 'text/html; charset=utf-8', 'home'],
    ['/a%20b/%C3%A4.html', 'text/html; charset=utf-8', '<body>a'],
    ['/runbooks/', 'text/html; charset=utf-8', 'runbooks'],
    ['/sheet.css', 'text/css; charset=utf-8', 'p{}'],
    ['/sheet.css?v=1', 'text/css; charset=utf-8', 'p{}'],
    ['/empty/x.txt', 'text/plain; charset=utf-8', ''],
    ['/image.png', 'image/png', 'P'],
    ['/data.unknown', 'application/octet-stream', 'x'],
    ['/.onlyonce-serve/preview.js', 'text/javascript; charset=utf-8', '// preview'],
  ])('sends %s as %s, not to be cached', async (target, type, text) => {
    const { port } = await served();
    const { status, headers, body } = await ask(port, target);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(body).toContain(text);
  });

  it('puts its script into pages and into nothing else', async () => {
    const { port } = await served();
    expect((await ask(port, '/')).body).toBe(
      '<body>home<script src="/.onlyonce-serve/preview.js" data-oo-file="index.html" data-oo-build="server.0"></script>\n</body>',
    );
    expect((await ask(port, '/sheet.css')).body).toBe('p{}');
  });

  it.each([
    '/missing.html',
    '/empty/',
    '/empty',
    '/..%2fsecret',
    '/../secret',
    '/%2e%2e/secret',
    '//',
    '//evil.example/..',
    '/%00',
    '/.onlyonce/manifest.json',
    '/.ONLYONCE/manifest.json',
    '/.onlyonce',
    '/.hidden/x.html',
    '/index.html/',
    '/index.html/x',
    '/.onlyonce-serve/',
    '/.onlyonce-serve/missing.js',
    '/.onlyonce-serve/preview.js/',
    `/${'x'.repeat(3000)}`,
  ])('answers %s with the page for what is missing', async (target) => {
    const { port } = await served();
    const { status, headers, body } = await ask(port, target);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('not here');
    expect(body).toContain('data-oo-file="404.html"');
    expect(body).not.toContain('secret');
  });

  it('has a page for what is missing when the site has none', async () => {
    const { port } = await served({});
    const { status, body } = await ask(port, '/');
    expect(status).toBe(404);
    expect(body).toContain('/.onlyonce-serve/preview.js');
  });

  it.each([['/runbooks', '/runbooks/']])('leads from the folder %s to %s', async (target, location) => {
    const { port } = await served();
    const { status, headers } = await ask(port, target);
    expect([status, headers['location']]).toEqual([302, location]);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const { port } = await served();
    for (const target of ['/', '/sheet.css', '/missing', '/runbooks', '/.onlyonce-serve/preview.js']) {
      const got = await ask(port, target);
      const head = await ask(port, target, 'HEAD');
      const length = (answer: Answer) => answer.headers['content-length'];
      expect([head.status, length(head), head.body], target).toEqual([got.status, length(got), '']);
      expect(Number(length(got)), target).toBe(Buffer.byteLength(got.body));
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { port } = await served();
    const { status, headers } = await ask(port, '/', method);
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['evil.example', 'evil.example:4321', '127.0.0.1', '0.0.0.0:1'])(
    'answers nothing to the host %s',
    async (host) => {
      const { port } = await served();
      for (const target of ['/', '/.onlyonce-serve/events']) {
        const { status, body } = await ask(port, target, 'GET', host);
        expect([status, body]).toEqual([421, '421 Misdirected Request\n']);
      }
    },
  );

  it('answers to the other names of this machine', async () => {
    const { port } = await served();
    for (const name of ['localhost', '[::1]'])
      expect((await ask(port, '/', 'GET', `${name}:${port}`)).status).toBe(200);
  });

  it('refuses what is not HTTP, or has no host', async () => {
    const { port } = await served();
    expect((await exchange(port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).status).toBe(400);
    expect((await exchange(port, 'GET / HTTP/1.0\r\n\r\n')).status).toBe(421);
    expect((await exchange(port, 'nonsense\r\n\r\n')).status).toBe(400);
    expect((await ask(port, 'http://evil.example/')).status).toBe(400);
    expect((await ask(port, '/')).status).toBe(200);
  });

  it('follows no link out of the folder, and none to what is hidden', async () => {
    const { port, outDir } = await served();
    const outside = temporaryFolder({ 'secret.html': 'secret', 'index.html': 'secret' });
    symlinkSync(join(outside, 'secret.html'), join(outDir, 'file.html'));
    symlinkSync(outside, join(outDir, 'folder'));
    symlinkSync(join(outDir, '.onlyonce', 'manifest.json'), join(outDir, 'hidden.json'));
    symlinkSync('loop.html', join(outDir, 'loop.html'));
    symlinkSync('sheet.css', join(outDir, 'inside.css'));
    for (const target of [
      '/file.html',
      '/folder/secret.html',
      '/folder/',
      '/folder',
      '/hidden.json',
      '/loop.html',
    ]) {
      const { status, body } = await ask(port, target);
      expect([status, body.includes('secret')], target).toEqual([404, false]);
    }
    expect((await ask(port, '/inside.css')).body).toBe('p{}');
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe that nobody writes to', async () => {
    const { port, outDir } = await served();
    execFileSync('mkfifo', [join(outDir, 'pipe.html')]);
    expect((await ask(port, '/pipe.html')).status).toBe(404);
  });

  it('serves on when the whole folder goes and comes', async () => {
    const { port, outDir } = await served({ 'index.html': 'home' });
    unlinkSync(join(outDir, 'index.html'));
    expect((await ask(port, '/')).status).toBe(404);
    mkdirSync(join(outDir, 'index.html'));
    expect((await ask(port, '/')).status).toBe(404);
  });

  it('makes what is made only when it is asked for, and nothing else', async () => {
    const outDir = temporaryFolder(site);
    const make = vi.fn(async () => writeFileSync(join(outDir, 'site.zip'), 'PK'));
    const options = {
      outDir,
      preview: createPreview(),
      ownFiles,
      madeWhenAsked: onDemand.madeWhenAsked,
      make,
    };
    const { port, close } = await startServer(0, options);
    onTestFinished(close);
    await ask(port, '/missing.html');
    await ask(port, '/site.zip/');
    expect(make).not.toHaveBeenCalled();
    expect(await ask(port, '/site.zip')).toMatchObject({ status: 200, body: 'PK' });
    expect((await ask(port, '/site.zip')).status).toBe(200);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('ends every service worker that asks for itself', async () => {
    const { port } = await served({ ...site, 'sw.js': '// keeps everything' });
    const text = `GET /sw.js HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nService-Worker: script\r\nConnection: close\r\n\r\n`;
    const { headers, body } = await exchange(port, text);
    expect(headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8' });
    expect(body).toBe('// unregister');
    expect((await ask(port, '/sw.js')).body).toBe('// keeps everything');
  });

  it('takes the next port when one is taken', async () => {
    const { port } = await served();
    const outDir = temporaryFolder({ 'index.html': 'other' });
    const second = await startServer(port, { outDir, preview: createPreview(), ownFiles, ...onDemand });
    onTestFinished(() => second.close());
    expect(second.port).toBeGreaterThan(port);
    expect((await ask(second.port, '/')).body).toContain('other');
  });

  it.runIf(process.platform === 'linux')('listens on the loopback address only', async () => {
    const { port } = await served();
    // Another socket may have the same port on another address only if ours is not bound to all of them.
    const other = createServer();
    await new Promise<void>((resolve, reject) => {
      other.once('error', reject);
      other.listen(port, '127.0.0.2', resolve);
    });
    await new Promise((resolve) => other.close(resolve));
  });

  it('serves many readers at once, whatever a slow one does', async () => {
    const large = Buffer.alloc(8 * 1024 * 1024, 'x');
    const { port } = await served({ ...site, 'large.bin': large });
    const slow: Socket[] = [];
    onTestFinished(() => {
      for (const socket of slow) socket.destroy();
    });
    for (let count = 0; count < 20; count++) {
      const reader = connect(port, '127.0.0.1');
      reader.pause();
      reader.write(`GET /large.bin HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
      const writer = connect(port, '127.0.0.1');
      writer.write('GET / HT');
      slow.push(reader, writer);
    }
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => ask(port, index % 2 === 0 ? '/' : '/sheet.css')),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await ask(port, '/large.bin')).body).toHaveLength(large.length);
  });

  it('survives readers that go away in the middle', async () => {
    const { port } = await served({ ...site, 'large.bin': Buffer.alloc(4 * 1024 * 1024) });
    for (let count = 0; count < 20; count++) {
      await new Promise<void>((resolve) => {
        const asked = request({ port, host: '127.0.0.1', path: '/large.bin' }, (response) => {
          response.once('data', () => {
            asked.destroy();
            resolve();
          });
          response.on('error', () => {});
        });
        asked.on('error', () => {});
        asked.end();
      });
    }
    expect((await ask(port, '/')).status).toBe(200);
  });
});

describe('the events', () => {
  /** Opens an event stream; `next` waits for its next event. */
  function events(port: number, query: string) {
    const waiting: ((event: unknown) => void)[] = [];
    const come: unknown[] = [];
    let text = '';
    const asked = get({ port, host: '127.0.0.1', path: `/.onlyonce-serve/events?${query}` }, (response) => {
      response.on('error', () => {});
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) {
          if (!block.startsWith('data: ')) continue;
          const event: unknown = JSON.parse(block.slice(6));
          const taker = waiting.shift();
          if (taker === undefined) come.push(event);
          else taker(event);
        }
      });
    });
    asked.on('error', () => {});
    onTestFinished(() => {
      asked.destroy();
    });
    const next = (): Promise<unknown> =>
      come.length > 0 ? Promise.resolve(come.shift()) : new Promise((resolve) => waiting.push(resolve));
    return { next, asked };
  }

  it('say how things stand, and again after each build', async () => {
    const { port, preview } = await served();
    preview.tell({ isDone: true, changed: ['index.html'], findings: new Map() });
    const { next } = events(port, 'url=index.html&since=server.1');
    expect(await next()).toEqual({
      restarted: false,
      changed: [],
      problem: null,
      findings: [],
      elsewhere: 0,
    });
    preview.tell({ isDone: true, changed: ['index.html', 'b.html'], findings: new Map() });
    expect(await next()).toMatchObject({ changed: ['index.html'] });
  });

  it('reach every reader of many', async () => {
    const { port, preview } = await served();
    const readers = Array.from({ length: 100 }, () => events(port, 'url=index.html&since=server.0'));
    await Promise.all(readers.map(({ next }) => next()));
    preview.tell({ isDone: false, problem: 'no' });
    const told = await Promise.all(readers.map(({ next }) => next()));
    expect(told.every((event) => JSON.stringify(event).includes('"problem":"no"'))).toBe(true);
    expect((await ask(port, '/')).status).toBe(200);
  });

  it('end when the server does', async () => {
    const { port, server } = await served();
    const { next, asked } = events(port, 'url=index.html&since=x');
    expect(await next()).toMatchObject({ restarted: true });
    const gone = new Promise((resolve) => asked.once('close', resolve));
    await server.close();
    await gone;
  });

  it('are let go when nobody reads them', async () => {
    const { port, preview } = await served();
    const stuck = connect(port, '127.0.0.1');
    onTestFinished(() => {
      stuck.destroy();
    });
    stuck.pause();
    stuck.write(
      `GET /.onlyonce-serve/events?url=index.html&since=server.0 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
    );
    const { next } = events(port, 'url=index.html&since=server.0');
    await next();
    const problem = 'x'.repeat(512 * 1024);
    const closed = new Promise((resolve) => stuck.once('close', resolve));
    for (let count = 0; count < 20; count++) {
      preview.tell({ isDone: false, problem: `${count} ${problem}` });
      expect(await next()).toMatchObject({ problem: `${count} ${problem}` });
    }
    stuck.resume();
    await closed;
  });
});

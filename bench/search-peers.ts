/**
 * The searches that ours is compared with, each in its honest best configuration.
 *
 * In: documents. Out: a function from a query to paths, best first.
 * May not: see the golden answers.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import MiniSearch from 'minisearch';
import type { SearchDocument } from '../src/search/contract.ts';

/** A search that was opened on one corpus. */
export interface Peer {
  readonly find: (query: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const mostResults = 20;

/** MiniSearch 7 over whole texts, prefix and fuzzy, names and headings boosted. */
export function openMiniSearch(documents: readonly SearchDocument[]): Peer {
  const index = new MiniSearch({
    idField: 'path',
    fields: ['path', 'title', 'names', 'headings', 'text'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3, names: 3, headings: 2 } },
  });
  index.addAll(
    documents.map(({ path, title, alerts, aliases, services, tags, symptoms, sections }) => ({
      ...{ path, title, names: [...alerts, ...aliases, ...services, ...tags, ...symptoms].join('\n') },
      headings: sections.map(({ heading }) => heading).join('\n'),
      text: sections.map(({ text }) => text).join('\n'),
    })),
  );
  return {
    find: async (query) =>
      index
        .search(query)
        .slice(0, mostResults)
        .map(({ id }) => String(id)),
    close: async () => {},
  };
}

export const pagefindPackage = 'pagefind@1.6.0';

/** Pagefind in `folder`, where its package is installed; asked in a browser, the only place it runs. */
export async function openPagefind(
  documents: readonly SearchDocument[],
  folder: string,
  browserPath: string,
): Promise<Peer> {
  const site = join(folder, 'site');
  for (const document of documents) {
    const file = join(site, `${document.path}.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, pageOf(document));
  }
  execFileSync(
    join(folder, 'node_modules/.bin/pagefind'),
    ['--site', site, '--include-characters', '_-.:/'],
    {
      stdio: 'ignore',
    },
  );
  const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const body = readFileSync(join(site, path));
      response
        .writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const { chromium }: typeof import('playwright-core') = createRequire(join(process.cwd(), 'package.json'))(
    'playwright-core',
  );
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(`${origin}/${encodeURI(documents[0]?.path ?? '')}.html`);
  return {
    find: async (query) => {
      const urls: unknown = await page.evaluate(
        `import('/pagefind/pagefind.js').then(async (pagefind) => {
          const { results } = await pagefind.search(${JSON.stringify(query)});
          const data = await Promise.all(results.slice(0, ${mostResults}).map((result) => result.data()));
          return data.map(({ url }) => url);
        })`,
      );
      return Array.isArray(urls) ? urls.map((url) => decodeURI(String(url)).slice(1, -'.html'.length)) : [];
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);

function pageOf({ title, alerts, aliases, services, tags, symptoms, sections }: SearchDocument): string {
  const about = [...alerts, ...aliases, ...services, ...tags, ...symptoms].map(
    (name) => `<li>${escaped(name)}</li>`,
  );
  const body = sections.map(({ anchor, heading, text }) => {
    const lines = text.split('\n').map((line) => `<p>${escaped(line)}</p>`);
    return `${heading === '' ? '' : `<h2 id="${escaped(anchor)}">${escaped(heading)}</h2>`}${lines.join('\n')}`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1><ul>${about.join('')}</ul>${body.join('\n')}</main></body></html>\n`;
}

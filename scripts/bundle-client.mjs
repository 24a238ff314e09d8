// Bundles the browser's scripts into dist/public, from where every build publishes them: classic scripts, since those are
// the only ones that a page opened from the disk may run. The tests run it first, so that they meet the sources as they are.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function setup() {
  await bundle('dist/public', {
    'oo-theme': 'src/client/theme.ts',
    'oo-page': 'src/client/page.ts',
    'oo-search': 'src/client/search/main.ts',
    'oo-incident': 'src/client/incident/incident.ts',
    'oo-incident-judge': 'src/client/incident/judge.ts',
    'oo-incident-hub': 'src/client/incident/hub.ts',
  });
  // The sheets as every reader is sent them; those of `public/` are for people. They are for browsers of any age as they stand.
  await bundle(
    'dist/public',
    ['public/oo-site.css', 'public/oo-search.css', 'public/oo-incident.css'],
    'esnext',
  );
  // For the manual alone: `npm run docs:site`.
  await bundle('docs/layouts/parts', { 'try-it.client': 'src/client/try-it.ts' });
  // Put into files of their own by a build: the service worker and its end, and the search of the crash cart.
  await bundle('dist/offline', {
    worker: 'src/client/worker/worker.ts',
    unregister: 'src/client/worker/unregister.ts',
    'crash-cart': 'src/client/crash-cart.ts',
  });
  // Not published: `serve` puts it into pages on the wire.
  await bundle('dist/preview', ['src/client/preview/preview.ts', 'src/client/preview/preview.css']);
}

const olderBrowsers = ['chrome100', 'firefox104', 'safari15.4'];

async function bundle(outdir, entryPoints, target = olderBrowsers) {
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    format: 'iife',
    target,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setup();

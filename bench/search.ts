/**
 * The comparison of searches: ours and the peers' on the golden queries of `test/search/golden`.
 *
 * In: arguments (`--help`). Out: a table on standard output: top-1, top-3, mean reciprocal rank, unanswered, by category.
 * May not: write into the project; Pagefind is installed into a temporary folder.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CorpusName, corpusOf } from '../test/search/golden/corpora.ts';
import { goldenQueries, scoreOf } from '../test/search/golden/golden.ts';
import { everything, openSample } from '../test/search/sample.ts';
import { openMiniSearch, openPagefind, type Peer, pagefindPackage } from './search-peers.ts';

const help = `Usage: npm run bench -- search [options]

  --browser FILE   a Chromium, in which Pagefind is asked (default: /usr/bin/chromium; none: without Pagefind)
`;

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: '/usr/bin/chromium' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(help);
else await compare();

async function compare(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'onlyonce-search-'));
  const names: readonly CorpusName[] = ['company', 'content', 'generated'];
  try {
    await report('onlyonce', names, async (name) => {
      const index = openSample(corpusOf(name));
      const find = async (query: string) =>
        (await index.search(query, everything, 20)).results.map(({ record }) => record.path);
      return { find, close: async () => {} };
    });
    await report('MiniSearch 7.2.0, prefix and fuzzy', names, async (name) => openMiniSearch(corpusOf(name)));
    if (values.browser === '') return;
    await report(`${pagefindPackage}, in a browser`, names, async (name) => {
      const folder = join(work, name);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
      execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', pagefindPackage], {
        cwd: folder,
      });
      return openPagefind(corpusOf(name), folder, values.browser);
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function report(
  engine: string,
  names: readonly CorpusName[],
  open: (name: CorpusName) => Promise<Peer>,
): Promise<void> {
  const rows: { query: ReturnType<typeof goldenQueries>[number]; paths: readonly string[] }[] = [];
  for (const name of names) {
    const peer = await open(name);
    for (const query of goldenQueries().filter(({ corpus }) => corpus === name))
      rows.push({ query, paths: await peer.find(query.query) });
    await peer.close();
  }
  const categories = [...new Set(rows.map(({ query }) => query.category))];
  const lines = ['all', ...categories].map((category) => {
    const score = scoreOf(rows.filter(({ query }) => category === 'all' || query.category === category));
    const figures = [score.top1, score.top3, score.mrr].map((figure) => figure.toFixed(2).padStart(5));
    return `  ${category.padEnd(12)}${String(score.queries).padStart(4)}  ${figures.join('  ')}  ${score.unanswered}`;
  });
  process.stdout.write(
    `${engine}\n  ${'category'.padEnd(14)}n  top-1  top-3    MRR  unanswered\n${lines.join('\n')}\n\n`,
  );
}

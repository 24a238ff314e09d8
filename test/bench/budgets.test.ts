import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeCorpus } from '../../bench/make-corpus.ts';
import { temporaryFolder } from '../support/folder.ts';
import { buildFolder, loadFiles } from '../support/site.ts';

/** What a run did, counted where it meets the parser and the disk. No time is measured: these numbers never drift. */
const work = vi.hoisted(() => ({ parsed: 0, longWay: 0, reads: 0, bytesRead: 0, created: 0 }));

vi.mock('satteri', async (original) => {
  const real = await original<typeof import('satteri')>();
  const markdownToMdast = (text: string, options: Parameters<typeof real.markdownToMdast>[1]) => {
    // The empty text only tries whether the parser runs here.
    if (text !== '') work.parsed++;
    return real.markdownToMdast(text, options);
  };
  return { ...real, markdownToMdast };
});

vi.mock('../../src/analyze/markdown/long-way.ts', async (original) => {
  work.longWay++;
  return original();
});

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const readFileSync = (path: string, options?: BufferEncoding) => {
    const content = real.readFileSync(path, options);
    work.reads++;
    work.bytesRead += content.length;
    return content;
  };
  const openSync = (path: string, flags: string) => {
    if (flags === 'wx') work.created++;
    return real.openSync(path, flags);
  };
  return { ...real, readFileSync, openSync };
});

const corpus = makeCorpus(60);
const contentBytes = corpus.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const files = Object.fromEntries(corpus.map(({ path, text }) => [path, text]));

beforeEach(() => {
  Object.assign(work, { parsed: 0, longWay: 0, reads: 0, bytesRead: 0, created: 0 });
});

it('a cold build reads each document once, parses it once, and writes each file of the site once', async () => {
  const content = temporaryFolder(files);
  const out = join(temporaryFolder(), 'site');
  const report = await buildFolder(content, out);
  expect(work.parsed).toBe(60);
  expect(work.longWay).toBe(0);
  // Beside the documents: our own stylesheets, icons and scripts (the largest is the judge, for the browser), and the lock.
  expect(work.reads).toBeLessThanOrEqual(60 + 24);
  expect(work.bytesRead).toBeLessThanOrEqual(contentBytes + 640 * 1024);
  expect(report.written).toBeGreaterThan(report.pages);
  expect(work.created).toBeLessThanOrEqual(report.written + 4);
});

it('a build that finds nothing new writes nothing', async () => {
  const content = temporaryFolder(files);
  const out = join(temporaryFolder(), 'site');
  const { pages } = await buildFolder(content, out);
  work.created = 0;
  const again = await buildFolder(content, out);
  expect(again).toMatchObject({ pages, written: 0, removed: 0 });
  expect(work.created).toBeLessThanOrEqual(4);
});

it('an edit of one body writes that page alone', async () => {
  const content = temporaryFolder(files);
  const out = join(temporaryFolder(), 'site');
  await buildFolder(content, out);
  const [edited = { path: '', text: '' }] = corpus;
  writeFileSync(join(content, edited.path), `${edited.text}\nOne more paragraph.\n`);
  const { changed } = await buildFolder(content, out);
  const pages = changed.filter((url) => !url.startsWith('assets/oo-search/'));
  expect(pages).toEqual([edited.path.replace(/md$/, 'html')]);
  // A few words more are in a few shards, whatever the size of the site.
  expect(changed.length).toBeLessThan(12);
});

it('linting parses each document once and loads nothing that only makes HTML', async () => {
  await loadFiles(files);
  expect(work.parsed).toBe(60);
  expect(work.longWay).toBe(0);
});

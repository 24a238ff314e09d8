/**
 * `onlyonce print`: the site, or a part of it, as a PDF.
 *
 * In: what to print, and options. Out: a PDF file, and the exit code.
 * May not: touch the site's own output folder, or need a browser for anything but printing.
 */
import { appendFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildReport } from '../build/pipeline.ts';
import { cardId } from '../export/alert-cards.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { generatedUrls } from '../model/generated-pages.ts';
import { idOfPath, nameOf } from '../model/paths.ts';
import { foldText } from '../text/fold.ts';
import { nearestMatch } from '../text/nearest.ts';
import { buildRoot } from './build-root.ts';
import type { CommandContext } from './command-context.ts';
import { findChromium } from './find-chromium.ts';
import type { ReadOptions } from './open-site.ts';
import { printToPdf } from './print-to-pdf.ts';
import { displayPath, requireContentFolder, resolveRoots } from './resolve-roots.ts';
import { writeWhole } from './write-whole.ts';

export interface PrintOptions extends ReadOptions {
  /** `booklet`, `cards`, a document, or an alert, as typed. */
  readonly what: string;
  /** The content folder as typed; null is the default one. */
  readonly content: string | null;
  /** The file to write, or null for one named after what is printed. */
  readonly out: string | null;
  readonly paper: 'a4' | 'letter';
  readonly browser: string | null;
  readonly builtAt: string | null;
}

/** Builds, prints, writes the file and gives 0. Throws `CannotRun`. */
export async function runPrint(options: PrintOptions, context: CommandContext): Promise<0> {
  const { cwd, print } = context;
  const browser = findChromium(options.browser, context);
  const [root] = resolveRoots(options.content === null ? [] : [options.content], options.config, context);
  if (root === undefined) throw new CannotRun('There is no content folder', 'Name one with --content');
  requireContentFolder(options.content, root);
  const cacheDir = resolve(cwd, options.cacheDir);
  const outDir = join(cacheDir, 'print');
  const built = { ...options, content: null, out: outDir, adopt: true, copies: 'made' as const };
  const { report } = await buildRoot(root, { outDir, cacheDir }, built, context);
  const page = findPage(options.what, report, (path) => displayPath(cwd, root.contentDir, path));
  setPaper(outDir, options.paper);
  const address = pathToFileURL(join(outDir, page.url)).href + page.fragment;
  const pdf = await printToPdf(browser, address);
  const file = options.out ?? `${page.name}.pdf`;
  try {
    writeWhole(resolve(cwd, file), pdf);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CannotRun(`Cannot write \`${file}\` (${code})`, 'Name another file with --out', {
      cause: error,
    });
  }
  print(`Printed ${page.title} to ${file} (${Math.ceil(pdf.length / 1024)} KB)\n`);
  return 0;
}

interface PrintedPage {
  readonly url: string;
  /** With `#`, or empty. */
  readonly fragment: string;
  readonly title: string;
  /** For the file. */
  readonly name: string;
}

function findPage(what: string, { site }: BuildReport, shown: (path: string) => string): PrintedPage {
  const procedures = site.pages.filter(({ shared: { kind } }) => kind === 'runbook' || kind === 'checklist');
  const alerts = procedures.flatMap(({ shared }) => {
    const value = shared.fields['alerts'];
    return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
  });
  if (what === 'booklet') {
    if (procedures.length === 0)
      throw new CannotRun(
        'There is no runbook and no checklist for the booklet',
        'Put one under `runbooks/` or `checklists/`, or name a document to print',
      );
    return { url: generatedUrls.booklet, fragment: '', title: 'the booklet', name: 'booklet' };
  }
  if (what === 'cards') {
    if (alerts.length === 0)
      throw new CannotRun(
        'There is no alert for a card',
        'Name the alerts that lead to a runbook in its front matter: `alerts: [NAME]`',
      );
    return { url: generatedUrls.cards, fragment: '', title: 'the alert cards', name: 'cards' };
  }
  const typed = what.replace(/^\.\//, '');
  const documents = site.pages.map(({ shared: { path, title }, url }) => ({
    ...{ url, title: `"${title}"`, fragment: '', name: nameOf(idOfPath(path)) },
    names: [shown(path), path, idOfPath(path), nameOf(idOfPath(path))],
  }));
  for (const at of [0, 1, 2, 3]) {
    const found = documents.filter(({ names }) => names[at] === typed);
    if (found.length === 1 && found[0] !== undefined) return found[0];
    if (found.length > 1)
      throw new CannotRun(
        `\`${what}\` is the name of ${found.length} documents`,
        `Say which one: ${found.map(({ names }) => names[0]).join(', ')}`,
      );
  }
  const alert = alerts.find((each) => foldText(each) === foldText(what));
  if (alert !== undefined) {
    const fragment = `#${encodeURIComponent(cardId(alert))}`;
    return {
      url: generatedUrls.cards,
      fragment,
      title: `the card of ${alert}`,
      name: alert.replaceAll(/[^\w.-]+/g, '-'),
    };
  }
  const nearest = nearestMatch(typed, [
    'booklet',
    'cards',
    ...alerts,
    ...documents.flatMap(({ names }) => names),
  ]);
  throw new CannotRun(
    `There is no document and no alert \`${what}\``,
    nearest === null
      ? 'Print `booklet`, `cards`, a document such as `content/runbooks/a.md`, or an alert by its name'
      : `Did you mean \`${nearest}\`?`,
  );
}

/** The command line of browsers has no word for paper: the sheet of the copy that is printed says it. */
function setPaper(outDir: string, paper: 'a4' | 'letter'): void {
  const assets = join(outDir, 'assets');
  for (const name of readdirSync(assets)) {
    if (/^oo-site\..*\.css$/.test(name)) appendFileSync(join(assets, name), `\n@page{size:${paper}}\n`);
  }
}

/**
 * A team's own layouts, form by form in place of ours.
 *
 * In: the `layouts/` beside `onlyonce.yaml`, and the cache folder. Out: the layouts in force, and a hash of each own one.
 * May not: be called by anything but the commands that make pages: this runs code of the team's folder.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { layouts as ours } from '../../../layouts/all.ts';
import * as layoutApi from '../../../layouts/api.ts';
import { byCodeUnit } from '../../model/paths.ts';
import type { PlannedAsset } from '../../render/assets.ts';
import type { Form, Layouts } from '../../render/page-context.ts';
import { nearestMatch } from '../../text/nearest.ts';
import { bundleFile, bundleLayouts, type LayoutBundle, type LayoutSource } from './bundle-layouts.ts';
import { layoutEndings, layoutFile, layoutFileNames } from './find-layouts.ts';
import { layoutFault, startOf } from './layout-fault.ts';
import { functionNameOf, guardedLayout, loadFault, type OwnLayout, placeOfName } from './run-layout.ts';

export interface OwnLayouts {
  /** Ours, except for the forms that the team has a layout of its own for. */
  readonly layouts: Layouts;
  /** The hash of each own layout's code, by form, in the order of their files: a part of its pages' keys. */
  readonly hashes: ReadonlyMap<Form, string>;
  /** Files that they link to, to be published with our own. */
  readonly assets: readonly PlannedAsset[];
}

/** How many bundles the cache folder keeps; another process may be about to import one of them. */
const keptBundles = 40;

/**
 * Loads the layouts of a folder as it is now (absolute; null is none, a folder that is gone or empty as well). Throws
 * `CannotRun` with file, line and column when one of them cannot be used.
 */
export async function loadOwnLayouts(layoutsDir: string | null, cacheDir: string): Promise<OwnLayouts> {
  const names = layoutsDir === null ? [] : layoutFileNames(layoutsDir);
  if (layoutsDir === null || names.length === 0) return { layouts: ours, hashes: new Map(), assets: [] };
  const sources = sourcesOf(layoutsDir, names);
  const outDir = join(cacheDir, 'own-layouts');
  const { bundles, inputs, assets } = await bundleLayouts(layoutsDir, sources, ourModule(), outDir);
  const taken = new Set(sources.map(({ file }) => file));
  for (const name of names) {
    const file = join(layoutsDir, name);
    if (!taken.has(file) && !inputs.has(file)) throw strayFile(file, name);
  }
  const own: (readonly [Form, OwnLayout])[] = [];
  for (const bundle of bundles) own.push([bundle.form, await loadLayout(bundle, outDir)]);
  prune(outDir);
  return {
    layouts: { ...ours, ...Object.fromEntries(own) },
    hashes: new Map(bundles.map(({ form, hash }) => [form, hash])),
    assets,
  };
}

function isForm(name: string): name is Form {
  return Object.hasOwn(ours, name);
}

function ourModule() {
  // Compiled or not, the module has the ending that this one has.
  const { href } = new URL(`../../../layouts/api${extname(import.meta.url)}`, import.meta.url);
  return { href, names: Object.keys(layoutApi).sort(byCodeUnit) };
}

/** Files that are named like a form. */
function sourcesOf(folder: string, names: readonly string[]): readonly LayoutSource[] {
  const byForm = new Map<Form, LayoutSource>();
  for (const name of names) {
    const form = name.slice(0, -extname(name).length);
    const file = join(folder, name);
    if (!isForm(form)) continue;
    if (!layoutFile.test(name)) {
      throw layoutFault(
        startOf(file),
        `Unexpected kind of file \`${name}\``,
        `Write layouts in ${layoutEndings}`,
      );
    }
    if (byForm.has(form)) {
      throw layoutFault(
        startOf(file),
        `Unexpected second layout of the form \`${form}\``,
        'Keep one of the two files, or put `_` in front of the other one’s name',
      );
    }
    byForm.set(form, { form, file });
  }
  return [...byForm.values()];
}

/** A file that nothing uses is most likely a misspelled form, and would be passed over in silence. */
function strayFile(file: string, name: string): Error {
  const ending = extname(name);
  const nearest = nearestMatch(name.slice(0, -ending.length), Object.keys(ours));
  return layoutFault(
    startOf(file),
    `Unexpected layout \`${name}\`: no form of page has this name, and no layout imports it`,
    nearest === null
      ? `Forms are ${Object.keys(ours).join(', ')}; a file of pieces is one that a layout imports`
      : `Did you mean \`${nearest}${layoutFile.test(name) ? ending : '.ts'}\`?`,
  );
}

async function loadLayout(bundle: LayoutBundle, outDir: string): Promise<OwnLayout> {
  const name = functionNameOf(bundle.form);
  if (!bundle.exports.includes(name)) throw missingExport(bundle, name);
  const file = bundleFile(outDir, bundle);
  writeBundle(file, bundle.code);
  let exported: unknown;
  try {
    const loaded: unknown = await import(pathToFileURL(file).href);
    if (typeof loaded === 'object' && loaded !== null) exported = Reflect.get(loaded, name);
  } catch (error) {
    throw loadFault(bundle, file, error);
  }
  if (typeof exported !== 'function') {
    throw layoutFault(
      placeOfName(bundle, name),
      `Unexpected \`${name}\` that is not a function`,
      exampleOf(name),
    );
  }
  return guardedLayout(bundle, file, exported);
}

function missingExport(bundle: LayoutBundle, name: string): Error {
  const others = bundle.exports.filter((each) => each !== 'default');
  const nearest = nearestMatch(name, others);
  const place = nearest === null ? startOf(bundle.file) : placeOfName(bundle, nearest);
  const hint = nearest === null ? exampleOf(name) : `Did you mean \`${nearest}\` to be called \`${name}\`?`;
  const instead = bundle.exports.includes('default') ? ': a default export has no name' : '';
  return layoutFault(place, `Missing export \`${name}\`${instead}`, hint);
}

function exampleOf(name: string): string {
  return `Write \`export const ${name} = (page) => shell(page, { main: html\`...\` })\``;
}

/** Beside and renamed, so that another process imports a whole file. What lies there already is compared, not believed. */
function writeBundle(file: string, code: string): void {
  mkdirSync(join(file, '..'), { recursive: true });
  if (textOf(file) === code) return;
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, code);
  renameSync(beside, file);
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Takes the oldest bundles away. Failing to is no reason not to build. */
function prune(outDir: string): void {
  try {
    const files = readdirSync(outDir).map((name) => join(outDir, name));
    if (files.length <= keptBundles) return;
    const aged = files.map((file) => ({ file, age: statSync(file).mtimeMs })).sort((a, b) => b.age - a.age);
    for (const { file } of aged.slice(keptBundles)) rmSync(file, { force: true });
  } catch {
    // Another process takes them away as well.
  }
}

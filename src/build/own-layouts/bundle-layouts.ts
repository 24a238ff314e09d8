/**
 * Bundling a team's own layouts: one module a form, with everything it imports in it.
 *
 * In: the source file of each form. Out: code that imports nothing but `onlyonce/layout`, with its source map and hash.
 * May not: run a layout, or let it import anything but that module and files of its own folder.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type {
  BuildFailure,
  BuildResult,
  Message,
  OnResolveArgs,
  OnResolveResult,
  Plugin,
  PluginBuild,
} from 'esbuild';
import { contentHash } from '../../hash/content-hash.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { byCodeUnit } from '../../model/paths.ts';
import { type PlannedAsset, planAssets } from '../../render/assets.ts';
import type { Form } from '../../render/page-context.ts';
import { isWithin, layoutEndings, layoutFile } from './find-layouts.ts';
import { layoutFault, startOf } from './layout-fault.ts';

/** The name under which layouts import the `html` tag, the types and our own pieces. */
const layoutModule = 'onlyonce/layout';

/**
 * Files that a layout imports to link to: they are published as they are, and the import gives their URL. A script for the
 * browser says so in its name, since any other is a part of the layout.
 */
const linkedFile = /\.(?:css|svg|png|jpe?g|gif|webp|avif|ico|woff2|client\.js)$/i;

export interface LayoutSource {
  readonly form: Form;
  /** Absolute. */
  readonly file: string;
}

/** The module that `onlyonce/layout` stands for. */
export interface LayoutModule {
  /** A `file:` URL. The module that it names is the one that this program runs with, so that its `SafeHtml` is ours. */
  readonly href: string;
  readonly names: readonly string[];
}

export interface LayoutBundle extends LayoutSource {
  readonly code: string;
  /** Source map as JSON; its sources are relative to the `outDir` that was given. */
  readonly map: string;
  /** Equal hashes, equal code, on every machine. Says nothing about `onlyonce/layout` itself. */
  readonly hash: string;
  readonly exports: readonly string[];
}

export interface Bundles {
  readonly bundles: readonly LayoutBundle[];
  /** Every file that a bundle was made of, absolute. */
  readonly inputs: ReadonlySet<string>;
  /** Style sheets, pictures and fonts that the layouts import, sorted by URL. */
  readonly assets: readonly PlannedAsset[];
}

/**
 * Bundles the sources, which lie in `folder`. Nothing is written; `outDir` is where the bundles are going to lie.
 * Throws `CannotRun` at the first place that esbuild, or a refused import, complains of.
 */
export async function bundleLayouts(
  folder: string,
  sources: readonly LayoutSource[],
  module: LayoutModule,
  outDir: string,
): Promise<Bundles> {
  const base = dirname(folder);
  const assets = new Map<string, PlannedAsset>();
  const result = await runEsbuild(folder, sources, outDir, importsOf(folder, module, assets));
  const texts = new Map(result.outputFiles.map(({ path, text }) => [basename(path), text]));
  const outputs = Object.entries(result.metafile.outputs);
  const bundles = sources.map(({ form, file }) => {
    const code = texts.get(`${form}.mjs`) ?? '';
    const [, output] = outputs.find(([path]) => basename(path) === `${form}.mjs`) ?? [];
    return {
      form,
      file,
      code,
      map: texts.get(`${form}.mjs.map`) ?? '',
      hash: contentHash(code.replaceAll(module.href, layoutModule)),
      exports: output?.exports ?? [],
    };
  });
  return {
    bundles,
    inputs: new Set(Object.keys(result.metafile.inputs).map((path) => resolve(base, path))),
    assets: [...assets.values()].sort((a, b) => byCodeUnit(a.url, b.url)),
  };
}

type InMemory = BuildResult<{ write: false; metafile: true }>;

async function runEsbuild(
  folder: string,
  sources: readonly LayoutSource[],
  outDir: string,
  imports: Plugin,
): Promise<InMemory> {
  // Only a site with layouts of its own pays for starting esbuild.
  const { build } = await import('esbuild');
  const base = dirname(folder);
  try {
    return await build({
      absWorkingDir: base,
      entryPoints: sources.map(({ form, file }) => ({ in: file, out: form })),
      outdir: outDir,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'neutral',
      target: 'node20',
      charset: 'utf8',
      sourcemap: 'external',
      legalComments: 'none',
      logLevel: 'silent',
      // A tsconfig.json beside the layouts is for the editor: it must not change what is built.
      tsconfigRaw: '{}',
      // A layout that waits while it is loaded could wait for ever.
      supported: { 'top-level-await': false },
      logOverride: {
        'import-is-undefined': 'error',
        'unsupported-dynamic-import': 'error',
        'unsupported-require-call': 'error',
      },
      plugins: [imports],
    });
  } catch (error) {
    if (isBuildFailure(error)) throw faultOf(error.errors, folder, base);
    const text = error instanceof Error ? error.message : String(error);
    throw new CannotRun(
      `The layouts in ${folder} cannot be bundled: ${text}`,
      'esbuild did not start: install the dependencies again, optional ones included',
      { cause: error },
    );
  }
}

/** Decides every import: our module, files of the layouts' folder, nothing else. Puts the files to publish into `assets`. */
function importsOf(folder: string, { href, names }: LayoutModule, assets: Map<string, PlannedAsset>): Plugin {
  const own = realpathSync(folder);
  const namespace = 'onlyonce';
  const linked = 'onlyonce-file';
  return {
    name: 'imports',
    setup(build) {
      build.onResolve({ filter: /.*/ }, (args) => {
        if (args.pluginData === own || args.kind === 'entry-point') return undefined;
        if (args.namespace === namespace) return { path: href, external: true };
        if (args.path === layoutModule) return { path: layoutModule, namespace };
        if (!/^\.\.?(?:\/|$)/.test(args.path)) {
          return refusal(
            `Unexpected import of \`${args.path}\``,
            `A layout may import \`${layoutModule}\` and files of its own folder: it is given all that it shows`,
          );
        }
        return resolveFile(build, args, own, linked);
      });
      build.onLoad({ filter: /.*/, namespace: linked }, ({ path }) => {
        const asset = assetOf(path);
        assets.set(asset.url, asset);
        return { contents: `export default ${JSON.stringify(asset.url)};`, loader: 'js' };
      });
      // A list of names instead of the module itself: a name that does not exist is found now, at its line.
      build.onLoad({ filter: /.*/, namespace }, () => ({
        contents: `export { ${names.join(', ')} } from ${JSON.stringify(href)};`,
        loader: 'js',
      }));
    },
  };
}

/** Its name changes with its content, as those of our own assets do. */
function assetOf(path: string): PlannedAsset {
  const bytes = readFileSync(path);
  const { urls } = planAssets([{ name: basename(path), bytes }]);
  return { url: (urls[basename(path)] ?? '').replace('assets/', 'assets/own/'), content: bytes };
}

async function resolveFile(
  build: PluginBuild,
  args: OnResolveArgs,
  own: string,
  linked: string,
): Promise<OnResolveResult> {
  const { importer, kind, namespace, resolveDir } = args;
  const found = await build.resolve(args.path, { importer, kind, namespace, resolveDir, pluginData: own });
  if (found.errors.length > 0) {
    return refusal(
      `Missing file \`${args.path}\``,
      'Name a file of the layouts folder, relative to this one',
    );
  }
  if (!isWithin(own, realpathSync(found.path))) {
    return refusal(
      `Unexpected import of \`${args.path}\`, outside the layouts folder`,
      'Move the file into the layouts folder: nothing of the content may be run',
    );
  }
  if (linkedFile.test(found.path)) return { path: found.path, namespace: linked };
  if (!layoutFile.test(found.path) && !found.path.endsWith('.json')) {
    return refusal(
      `Unexpected import of \`${args.path}\``,
      `A layout is made of ${layoutEndings} and JSON, and links to CSS, pictures, WOFF2 fonts and scripts named \`*.client.js\``,
    );
  }
  return { path: found.path };
}

/** esbuild adds the place of the import. */
function refusal(text: string, hint: string): OnResolveResult {
  return { errors: [{ text, detail: hint }] };
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return (
    error instanceof Error && 'errors' in error && Array.isArray(error.errors) && error.errors.length > 0
  );
}

function faultOf([first, ...rest]: readonly Message[], folder: string, base: string): CannotRun {
  if (first === undefined)
    return layoutFault(startOf(folder), 'Unexpected failure of esbuild', 'Mend the layout');
  const { location } = first;
  const place =
    location === null
      ? startOf(folder)
      : {
          file: resolve(base, location.file),
          line: location.line,
          column: unitsOf(location.lineText, location.column) + 1,
        };
  const { found, hint } = wordsOf(first);
  const more = rest.length === 0 ? '' : ` (and ${rest.length} more like this)`;
  return layoutFault(place, `${found}${more}`, hint);
}

function wordsOf({ text, detail, location }: Message): { readonly found: string; readonly hint: string } {
  if (typeof detail === 'string') return { found: text, hint: detail };
  const name = /^No matching export in ".*" for import "(.+)"$/.exec(text)?.[1];
  if (name === undefined) return { found: text, hint: 'Mend the layout; nothing was published' };
  const suggestion = location?.suggestion ?? '';
  return {
    found: `Missing export \`${name}\` of what is imported here`,
    hint: suggestion === '' ? 'Name one that the module exports' : `Did you mean \`${suggestion}\`?`,
  };
}

/** esbuild counts columns in bytes of UTF-8. */
function unitsOf(line: string, bytes: number): number {
  return Buffer.from(line).subarray(0, bytes).toString().length;
}

/** Where the bundle of a form lies: another file for other code, so that no module of before an edit is used again. */
export function bundleFile(outDir: string, { form, code }: LayoutBundle): string {
  return join(outDir, `${form}-${contentHash(code).slice(0, 16)}.mjs`);
}

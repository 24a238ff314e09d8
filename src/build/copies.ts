/**
 * Copies: what is taken away from the site, or kept of it on a device.
 *
 * In: the site, and every other file of the publication. Out: the stamp and the web manifest; when they are asked for, booklet,
 * cards, crash cart, service worker, sums and archive. May not: make what is known to be there, or hold more than one file
 * beside the archive.
 */
import { openDeflatedCache } from '../cache/deflated.ts';
import { archive, archiveFile, largestArchive, sumsText } from '../export/archive.ts';
import { type CopyTime, copyWords, stampScript } from '../export/copy-stamp.ts';
import { type GatheredPlan, isPicture, planGathered } from '../export/gathered-pages.ts';
import { selfContained } from '../export/self-contained.ts';
import { webManifestText } from '../export/web-manifest.ts';
import { workerScript, workerSnapshot } from '../export/worker-script.ts';
import { contentHash } from '../hash/content-hash.ts';
import { copyUrls, generatedUrls } from '../model/generated-pages.ts';
import type { Site } from '../model/site.ts';
import type { AssetUrls } from '../render/assets.ts';
import type { PagePlan, Planned } from '../render/plan.ts';
import { renderPage } from '../render/render.ts';
import type { BuildOptions, LoadedSite } from './contract.ts';
import type { OwnLayouts } from './own-layouts/own-layouts.ts';
import { type OfflineScripts, readOfflineScripts } from './public-files.ts';
import type { OutputRole, Publication } from './publish/publication.ts';

/** Whether the file that a key stands for lies there; it is taken over then. */
export type IsKnown = (url: string, role: OutputRole, key: string) => boolean;

interface CopiesInput extends Pick<BuildOptions, 'cacheDir' | 'copies' | 'today' | 'builtAt'> {
  readonly own: OwnLayouts;
  readonly loaded: LoadedSite;
  readonly planned: Planned;
  readonly files: { readonly assetUrls: AssetUrls };
  readonly keyOf: (plan: Pick<PagePlan, 'form' | 'key'>) => string;
  readonly isKnown: IsKnown;
}

/** Adds them after everything else. A file of the team's own at one of these addresses wins. */
export function addCopies(input: CopiesInput, publication: Publication): void {
  const { today, builtAt, loaded, planned, files } = input;
  const { site } = loaded;
  const { config } = planned.options;
  const copied: CopyTime = { day: builtAt?.slice(0, 10) ?? today, at: builtAt };
  const taken = new Set(site.assets.map(({ url }) => url.toLowerCase()));
  const add = (url: string, content: string | Uint8Array): void => {
    if (!taken.has(url.toLowerCase())) publication.add({ url, role: 'snapshot', content });
  };
  const scripts = readOfflineScripts();
  const isMade = input.copies === 'made';
  const isKept = isMade && config.serviceWorker;
  if (isMade) addGathered({ ...input, copied, scripts }, publication);
  add(copyUrls.webManifest, webManifestText(config.title, files.assetUrls));
  add(copyUrls.stamp, stampScript(copied, input.copies !== 'none' && config.serviceWorker));
  if (isKept) add(copyUrls.worker, workerOf(input, copied, scripts, publication));
  else if (input.copies !== 'promised') add(copyUrls.worker, scripts.unregister);
  if (!isMade) return;
  add(copyUrls.sums, sumsText(publication.files()));
  if (!taken.has(copyUrls.archive)) addArchive(input, publication);
  const hash = publication.hashOf(copyUrls.archive);
  if (hash !== null) add(copyUrls.archiveSum, sumsText([{ url: copyUrls.archive, hash }]));
}

interface GatheredInput extends CopiesInput {
  readonly copied: CopyTime;
  readonly scripts: OfflineScripts;
}

/** Booklet, crash cart and cards. */
function addGathered(input: GatheredInput, publication: Publication): void {
  const { loaded, planned, own, keyOf, isKnown, copied, scripts } = input;
  const { site } = loaded;
  const findScript = `oo-find.${contentHash(scripts['crash-cart']).slice(0, 8)}.js`;
  const plans = planGathered(site, planned.desk, {
    copied: copyWords(copied),
    hashOf: publication.hashOf,
    searchScript: findScript,
  });
  const unknown = plans.filter((plan) => !isKnown(plan.url, 'page', keyOf(plan)));
  if (unknown.length === 0) return;
  const bodyOf = bodiesOf(loaded);
  const fileOf = (href: string): Uint8Array | null => {
    if (href === findScript) return Buffer.from(scripts['crash-cart']);
    const url = href.split('#', 1)[0] ?? '';
    return publication.hashOf(url) === null ? null : publication.read(url);
  };
  const textOf = (plan: GatheredPlan): string => {
    const page = renderPage(plan.context(bodyOf), own.layouts);
    return plan.form === 'crash-cart' ? selfContained(page, fileOf) : page;
  };
  for (const plan of unknown) publication.add({ url: plan.url, role: 'page', content: textOf(plan) });
}

function bodiesOf({ files }: LoadedSite): (path: string) => string | null {
  const byPath = new Map(files.map(({ path, analysis }) => [path, analysis]));
  return (path) => {
    const document = byPath.get(path);
    return document === undefined || document.hidden ? null : document.body;
  };
}

function workerOf(
  { loaded, planned }: CopiesInput,
  copied: CopyTime,
  { worker }: OfflineScripts,
  publication: Publication,
): string {
  const needed = neededUrls(loaded.site, planned.plans);
  const files = publication.files().map(({ url, hash, size, role }) => ({
    ...{ url, hash, size },
    isNeeded: role === 'asset' || role === 'snapshot' || needed.has(url) || alwaysNeeded.test(url),
  }));
  return workerScript(workerSnapshot(files, copied), worker);
}

/** Whatever answers "where is it": search, lists of alerts, cards. */
const alwaysNeeded = /^(?:assets\/oo-|search|alerts\/|cards\.html$)/;

/** Pages that are wanted while something is down, and the pictures in them. */
function neededUrls(site: Site, plans: readonly PagePlan[]): ReadonlySet<string> {
  const forms = new Set<string>(['runbook', 'checklist', 'home', 'service', 'services', 'not-found']);
  const lists: ReadonlySet<string> = new Set([generatedUrls.runbooks, generatedUrls.checklists]);
  const pages = plans.filter(({ url, form }) => forms.has(form) || lists.has(url));
  const pictures = site.pages
    .filter(({ shared: { kind } }) => kind === 'runbook' || kind === 'checklist')
    .flatMap(({ targets }) =>
      targets.flatMap((target) => (target.to === 'asset' && isPicture(target.url) ? [target.url] : [])),
    );
  return new Set([...pages.map(({ url }) => url), ...pictures]);
}

/** The archive of every file that was added, unless the one that is there holds exactly these. */
function addArchive({ cacheDir, isKnown }: CopiesInput, publication: Publication): void {
  const files = publication.files();
  const size = files.reduce((sum, file) => sum + file.size, 0);
  // What no program could unpack is worse than none.
  if (size > largestArchive) return;
  const key = contentHash(
    files
      .map(({ url, hash }) => `${hash} ${url}`)
      .sort()
      .join('\n'),
  ).slice(0, 48);
  if (isKnown(copyUrls.archive, 'snapshot', key)) return;
  const hashes = new Map(files.map(({ url, hash }) => [url, hash]));
  const cache = openDeflatedCache(cacheDir);
  try {
    const content = archive([...hashes.keys()], (url) => {
      const hash = hashes.get(url) ?? '';
      const known = cache.recall(hash);
      if (known !== null) return known;
      const made = archiveFile(url, publication.read(url));
      cache.remember(hash, made);
      return made;
    });
    publication.add({ url: copyUrls.archive, role: 'snapshot', content });
  } finally {
    cache.close();
  }
}

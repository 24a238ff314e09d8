/**
 * The web manifest: the site among the programs of a phone.
 *
 * In: the site's title, and its icons' URLs. Out: the text of `manifest.webmanifest`.
 * May not: say where the site is published: all addresses in it are relative.
 */
import type { AssetUrls } from '../render/assets.ts';

/** https://www.w3.org/TR/appmanifest/ */
export function webManifestText(title: string, assets: AssetUrls): string {
  const icons = [
    ['oo-icon-192.png', '192x192', 'image/png', 'any'],
    ['oo-icon-512.png', '512x512', 'image/png', 'any'],
    ['oo-icon-maskable.png', '512x512', 'image/png', 'maskable'],
    ['oo-icon.svg', 'any', 'image/svg+xml', 'any'],
  ] as const;
  const manifest = {
    name: title,
    short_name: title.length <= 12 ? title : (title.split(/\s+/)[0] ?? title).slice(0, 12),
    description: 'Runbooks, checklists and postmortems',
    id: './',
    start_url: './index.html',
    scope: './',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#0b4a8f',
    icons: icons.flatMap(([name, sizes, type, purpose]) => {
      const src = assets[name];
      return src === undefined ? [] : [{ src, sizes, type, purpose }];
    }),
    shortcuts: [
      { name: 'Checklists', url: './checklists/index.html' },
      { name: 'Runbooks', url: './runbooks/index.html' },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

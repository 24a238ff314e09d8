/**
 * The tools that are measured, each in its honest best configuration for this corpus.
 *
 * In: a folder with content. Out: the files a tool wants beside it, and its commands.
 * May not: install or run anything; `main.ts` does, outside the project.
 */
import type { Command } from './measure.ts';

/** A tool that is measured. */
export interface Tool {
  readonly name: string;
  readonly does: 'site' | 'lint';
  /** Packages from npm, with exact versions; none for a program of the system. */
  readonly packages: readonly string[];
  /** Files beside `content/`, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Prints the version; empty for a tool from npm, whose first package says it. */
  readonly version: readonly string[];
  readonly command: (folder: string) => Command;
  /** Folders that a cold run must not find. */
  readonly leftovers: readonly string[];
}

/** Where the programs are. */
export interface Programs {
  /** Absolute path of `dist/src/cli/main.js`. */
  readonly onlyonce: string;
  readonly hugo: string;
}

const page = (title: string, body: string): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>\n<body>${body}</body></html>\n`;

const hugoConfig = `baseURL = "https://example.org/"
title = "Bench"
disableKinds = ["RSS", "sitemap", "robotsTXT"]
[taxonomies]
tag = "tags"
[markup.highlight]
codeFences = false
[markup.goldmark.renderHooks.link]
useEmbedded = "always"
`;

const eleventyConfig = `export default function (config) {
  config.addGlobalData('layout', 'page.njk');
  return { dir: { input: 'content', includes: '../includes', output: 'public' }, markdownTemplateEngine: false };
}
`;

const astroPage = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const entries = await getCollection('docs');
  return entries.map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
${page('{entry.data.title}', '<Content />')}`;

const astroCollection = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { docs: defineCollection({ loader: glob({ pattern: '**/*.md', base: './content' }) }) };
`;

/** Every tool, ours first. */
export function allTools({ onlyonce, hugo }: Programs): readonly Tool[] {
  const node = (script: string): readonly string[] => [process.execPath, `node_modules/.bin/${script}`];
  return [
    {
      name: 'onlyonce',
      does: 'site',
      packages: [],
      files: {},
      version: [process.execPath, onlyonce, '--version'],
      command: (cwd) => ({ cwd, words: [process.execPath, onlyonce, 'build', '--out', 'public'] }),
      leftovers: ['public', '.onlyonce'],
    },
    {
      name: 'Hugo',
      does: 'site',
      packages: [],
      files: {
        'hugo.toml': hugoConfig,
        'layouts/_default/single.html': page('{{ .Title }}', '{{ .Content }}'),
        'layouts/_default/list.html': page(
          '{{ .Title }}',
          '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
        ),
      },
      version: [hugo, 'version'],
      command: (cwd) => ({ cwd, words: [hugo, '--quiet', '--noBuildLock'] }),
      leftovers: ['public', 'resources'],
    },
    {
      name: 'Eleventy',
      does: 'site',
      packages: ['@11ty/eleventy@3.1.8'],
      files: {
        'eleventy.config.js': eleventyConfig,
        'includes/page.njk': page('{{ title }}', '{{ content | safe }}'),
      },
      version: [],
      command: (cwd) => ({ cwd, words: [...node('eleventy'), '--quiet'] }),
      leftovers: ['public'],
    },
    {
      name: 'Astro',
      does: 'site',
      packages: ['astro@5.18.2'],
      files: {
        'astro.config.mjs': "export default { outDir: 'built', markdown: { syntaxHighlight: false } };\n",
        'src/content.config.ts': astroCollection,
        'src/pages/[...slug].astro': astroPage,
      },
      version: [],
      command: (cwd) => ({ cwd, words: [...node('astro'), 'build', '--silent'] }),
      leftovers: ['built', '.astro', 'node_modules/.astro'],
    },
    {
      name: 'VitePress',
      does: 'site',
      packages: ['vitepress@1.6.4', 'vue@3.5.45'],
      files: {
        '.vitepress/config.mjs':
          "export default { srcDir: 'content', outDir: 'public', ignoreDeadLinks: true, title: 'Bench' };\n",
      },
      version: [],
      command: (cwd) => ({ cwd, words: [...node('vitepress'), 'build'] }),
      leftovers: ['public', '.vitepress/cache', '.vitepress/.temp'],
    },
    {
      name: 'onlyonce lint',
      does: 'lint',
      packages: [],
      files: {},
      version: [process.execPath, onlyonce, '--version'],
      command: (cwd) => ({ cwd, words: [process.execPath, onlyonce, 'lint'], allowed: [1] }),
      leftovers: ['.onlyonce'],
    },
    {
      name: 'markdownlint-cli2',
      does: 'lint',
      packages: ['markdownlint-cli2@0.22.1'],
      files: { '.markdownlint.json': '{ "MD013": false }\n' },
      version: [],
      command: (cwd) => ({
        cwd,
        words: [...node('markdownlint-cli2'), 'content/**/*.md'],
        allowed: [1],
      }),
      leftovers: [],
    },
    {
      name: 'textlint',
      does: 'lint',
      packages: ['textlint@15.8.0', 'textlint-rule-no-todo@2.0.1', 'textlint-rule-no-empty-section@1.1.0'],
      files: { '.textlintrc.json': '{ "rules": { "no-todo": true, "no-empty-section": true } }\n' },
      version: [],
      command: (cwd) => ({
        cwd,
        words: [...node('textlint'), '--format', 'unix', 'content'],
        allowed: [1],
      }),
      leftovers: [],
    },
  ];
}

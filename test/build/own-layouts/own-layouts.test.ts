import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import * as layoutApi from '../../../layouts/api.ts';
import { ownLayoutsFolder } from '../../../src/build/own-layouts/find-layouts.ts';
import { loadOwnLayouts } from '../../../src/build/own-layouts/own-layouts.ts';
import { CannotRun } from '../../../src/model/cannot-run.ts';
import { type Files, temporaryFolder, writeFiles } from '../../support/folder.ts';
import { attributeOf, elementsOf } from '../../support/html.ts';
import { buildFolder, readTree } from '../../support/site.ts';

const fixture = join(import.meta.dirname, '../../fixtures/own-layouts');
const repository = join(import.meta.dirname, '../../..');

const content: Files = {
  'content/postmortems/2026-01-02-a.md': '# Broken & mended\n\n## Action items\n\n- [ ] Gate the deploy\n',
  'content/runbooks/b.md': '# Mend it\n\n1. Start it\n',
};

/** A team's folder with these layouts. */
function team(layouts: Files): string {
  const named = Object.entries(layouts).map(([name, text]) => [`layouts/${name}`, text]);
  return temporaryFolder({ 'onlyonce.yaml': '', ...content, ...Object.fromEntries(named) });
}

function build(root: string, out = 'out') {
  return buildFolder(join(root, 'content'), join(root, out), { layoutsDir: join(root, 'layouts') });
}

function page(root: string, url: string): string {
  return readFileSync(join(root, 'out', url), 'utf8');
}

const incident = 'postmortems/2026-01-02-a.html';
const head = "import { html, shell } from 'onlyonce/layout';\n";
const mine = (text: string) =>
  `${head}export const postmortem = (page) => shell(page, { main: html\`<h1>${text} \${page.title}</h1>\` });\n`;

/** What a build complains of, with the file relative to the team's folder. */
async function complaintOf(root: string): Promise<{ message: string; hint: string }> {
  try {
    await build(root);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return { message: error.message.replace(`${root}/`, ''), hint: error.hint };
  }
  throw new Error('was built');
}

describe('the example with a layout of its own', () => {
  it('makes the pages of that form with it, and the others with ours', async () => {
    const root = temporaryFolder();
    cpSync(fixture, root, { recursive: true });
    const report = await build(root);
    expect(report.ownLayouts).toEqual(['postmortem']);
    const text = page(root, 'postmortems/2026-02-11-berth-plan.html');
    const elements = elementsOf(parse(text));
    expect(text).toContain('1 of 3 promises kept');
    expect(text).toContain('today&#39;s: @lena, 2026-02-25');
    expect(text).toContain('What we learned');
    expect(page(root, 'postmortems/2026-01-20-gate.html')).toContain('&lt;for an hour');
    expect(page(root, 'postmortems/2026-01-20-gate.html')).toContain('Nothing was promised.');
    expect(page(root, 'runbooks/refresh-the-board.html')).not.toContain('harbour');
    const sheets = elements.flatMap((each) =>
      attributeOf(each, 'rel') === 'stylesheet' ? [attributeOf(each, 'href') ?? ''] : [],
    );
    const own = sheets.find((href) => href.includes('harbour')) ?? '';
    expect(own).toMatch(/^\.\.\/assets\/own\/harbour\.[0-9a-f]{8}\.css$/);
    expect(readFileSync(join(root, 'out/postmortems', own), 'utf8')).toContain('.harbour-promises');
  });

  it('is checked by a compiler against the types of the package', () => {
    const compiler = join(repository, 'node_modules/typescript/bin/tsc');
    const folder = join(fixture, 'layouts');
    const ran = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' });
    expect(ran.stdout + ran.stderr).toBe('');
    const types = readFileSync(join(repository, 'dist/layouts/api.d.ts'), 'utf8');
    expect(types).toContain('shell');
    expect(types).not.toContain('trusted');
  });

  it('is what the recipe shows', () => {
    const recipe = readFileSync(join(repository, 'docs/recipes/own-layout.md'), 'utf8');
    for (const name of ['postmortem.ts', 'parts/promises.ts', 'files.d.ts', 'tsconfig.json']) {
      expect(recipe).toContain(readFileSync(join(fixture, 'layouts', name), 'utf8'));
    }
  });

  it('is not the only one in the recipe: the page that is put together anew works as well', async () => {
    const recipe = readFileSync(join(repository, 'docs/recipes/own-layout.md'), 'utf8');
    const anew = [...recipe.matchAll(/```ts\n([\s\S]*?)```/g)].find(([, code]) =>
      code?.includes('const runbook ='),
    );
    const root = team({ 'runbook.ts': anew?.[1] ?? '' });
    const report = await build(root);
    expect(report.ownLayouts).toEqual(['runbook']);
    const elements = elementsOf(parse(page(root, 'runbooks/b.html')));
    const boxes = elements.filter((each) => attributeOf(each, 'id') === 'oo-search');
    expect(boxes).toHaveLength(1);
    const order = elements
      .map((each) => attributeOf(each, 'class') ?? '')
      .filter((name) => ['oo-jump', 'oo-body', 'oo-fields'].includes(name));
    expect(order).toEqual(['oo-jump', 'oo-body', 'oo-fields']);
  });

  it('is told of in the recipe with every name that the module has', () => {
    const recipe = readFileSync(join(repository, 'docs/recipes/own-layout.md'), 'utf8');
    const untold = Object.keys(layoutApi).filter((name) => !recipe.includes(`\`${name}`));
    expect(untold).toEqual([]);
  });

  it('is built to the same bytes in another folder', async () => {
    const trees = [];
    for (const _ of [1, 2]) {
      const root = temporaryFolder();
      cpSync(fixture, root, { recursive: true });
      await build(root);
      trees.push(readTree(join(root, 'out')));
    }
    expect(trees[0]).toEqual(trees[1]);
  });
});

describe('own layouts', () => {
  it('take the place of every form, in each language', async () => {
    const root = team({
      'postmortem.js': mine('js'),
      'runbook.mjs': mine('mjs').replace('postmortem', 'runbook'),
      'home.ts': mine('ts').replace('postmortem = (page)', 'home = (page: { readonly title: string })'),
      'not-found.js': mine('gone').replace('postmortem', 'notFound'),
    });
    const { ownLayouts } = await build(root);
    expect(ownLayouts).toEqual(['home', 'not-found', 'postmortem', 'runbook']);
    expect(page(root, incident)).toContain('<h1>js Broken &amp; mended</h1>');
    expect(page(root, 'runbooks/b.html')).toContain('<h1>mjs Mend it</h1>');
    expect(page(root, 'index.html')).toContain('<h1>ts ');
    expect(page(root, '404.html')).toContain('<h1>gone ');
  });

  it('may fall back on ours', async () => {
    const root = team({
      'postmortem.js':
        "import { layouts } from 'onlyonce/layout';\nexport const postmortem = (page) => layouts.postmortem(page);\n",
    });
    await build(root);
    const own = readTree(join(root, 'out'));
    await buildFolder(join(root, 'content'), join(root, 'ours'));
    const ours = readTree(join(root, 'ours'));
    expect(own.get(incident)).toBe(ours.get(incident));
  });

  it('are read again after an edit, of a file that they import as well', async () => {
    const root = team({
      'postmortem.js': `import { word } from './words.js';
${head}export const postmortem = (page) => shell(page, { main: html\`<h1>\${word} </h1>\` });\n`,
      'words.js': "export const word = 'first';\n",
    });
    await build(root);
    expect(page(root, incident)).toContain('<h1>first ');
    writeFiles(root, { 'layouts/words.js': "export const word = 'second';\n" });
    await build(root);
    expect(page(root, incident)).toContain('<h1>second ');
    writeFiles(root, { 'layouts/words.js': "export const word = 'first';\n" });
    await build(root);
    expect(page(root, incident)).toContain('<h1>first ');
  });

  it('leave ours in force when they are gone again', async () => {
    const root = team({ 'postmortem.js': mine('mine') });
    await build(root);
    renameSync(join(root, 'layouts/postmortem.js'), join(root, 'layouts/_postmortem.js'));
    expect((await build(root)).ownLayouts).toEqual([]);
    expect(page(root, incident)).not.toContain('mine');
  });

  it('have hashes that say whether their code changed, wherever they lie', async () => {
    const roots = [
      team({ 'postmortem.js': mine('one') }),
      team({ 'postmortem.js': mine('one') }),
      team({ 'postmortem.js': mine('two') }),
    ];
    const hashes = [];
    for (const root of roots) {
      const own = await loadOwnLayouts(join(root, 'layouts'), join(root, 'cache'));
      hashes.push(own.hashes.get('postmortem'));
    }
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it('do not trust a bundle that lies in the cache already', async () => {
    const root = team({ 'postmortem.js': mine('mine') });
    const cache = join(root, 'cache');
    await loadOwnLayouts(join(root, 'layouts'), cache);
    const [name = ''] = readdirSync(join(cache, 'own-layouts'));
    writeFiles(cache, { [`own-layouts/${name}`]: 'throw 1' });
    await loadOwnLayouts(join(root, 'layouts'), cache);
    expect(readFileSync(join(cache, 'own-layouts', name), 'utf8')).toContain('mine');
  });

  it('keep few bundles in the cache', async () => {
    const root = team({ 'postmortem.js': mine('mine') });
    const old = Array.from({ length: 60 }, (_, at) => [`cache/own-layouts/tag-${at}.mjs`, '']);
    writeFiles(root, Object.fromEntries(old));
    await loadOwnLayouts(join(root, 'layouts'), join(root, 'cache'));
    const kept = readdirSync(join(root, 'cache/own-layouts'));
    expect(kept.length).toBe(40);
    expect(kept.some((name) => name.startsWith('postmortem-'))).toBe(true);
  });

  it('are neither content nor published when they lie in the content folder', async () => {
    const root = temporaryFolder({
      'a.md': '# A\n\n[code](layouts/notes.md)\n',
      'layouts/postmortem.js': mine('x'),
      'layouts/notes.md': '# N\n',
    });
    await buildFolder(root, join(root, 'out'), { layoutsDir: join(root, 'layouts') });
    expect(readdirSync(join(root, 'out'))).not.toContain('layouts');
  });
});

describe('what is wrong with a layout', () => {
  const cases: readonly {
    readonly about: string;
    readonly files: Files;
    readonly message: string;
    readonly hint: string;
  }[] = [
    {
      about: 'a syntax error',
      files: { 'postmortem.ts': `${head}\nexport const postmortem = (page => 1;\n` },
      message: 'layouts/postmortem.ts:3:37: Expected ")" but found ";"',
      hint: 'nothing was published',
    },
    {
      about: 'a syntax error in a piece, after letters of several bytes',
      files: {
        'postmortem.ts': `import './parts/a.ts';\n${mine('')}`,
        'parts/a.ts': "const a = 'äöü🙂' ];\n",
      },
      message: 'layouts/parts/a.ts:1:19: Expected ";" but found "]"',
      hint: 'nothing was published',
    },
    {
      about: 'a node module',
      files: {
        'postmortem.ts': `import { readFileSync } from 'node:fs';\n${mine('')}console.log(readFileSync);\n`,
      },
      message: 'layouts/postmortem.ts:1:30: Unexpected import of `node:fs`',
      hint: '`onlyonce/layout` and files of its own folder',
    },
    {
      about: 'a package',
      files: { 'postmortem.js': `${head}export { postmortem } from 'some-package';\n` },
      message: 'layouts/postmortem.js:2:28: Unexpected import of `some-package`',
      hint: '`onlyonce/layout` and files of its own folder',
    },
    {
      about: 'an address on the network',
      files: { 'postmortem.js': `import 'https://example.org/a.js';\n${mine('')}` },
      message: 'layouts/postmortem.js:1:8: Unexpected import of `https://example.org/a.js`',
      hint: '`onlyonce/layout`',
    },
    {
      about: 'a module that is required',
      files: { 'postmortem.js': `const fs = require('fs');\n${mine('')}` },
      message: 'layouts/postmortem.js:1:20: Unexpected import of `fs`',
      hint: '`onlyonce/layout`',
    },
    {
      about: 'an import that is reckoned',
      files: { 'postmortem.js': `${mine('')}export const load = (name) => import(name);\n` },
      message: 'layouts/postmortem.js:3:31: This "import" expression will not be bundled',
      hint: 'Mend the layout',
    },
    {
      about: 'a file of the content',
      files: {
        'postmortem.js': `import '../content/run.js';\n${mine('')}`,
        '../content/run.js': 'throw 1;\n',
      },
      message:
        'layouts/postmortem.js:1:8: Unexpected import of `../content/run.js`, outside the layouts folder',
      hint: 'nothing of the content may be run',
    },
    {
      about: 'a file that does not exist',
      files: { 'postmortem.js': `import './parts.js';\n${mine('')}` },
      message: 'layouts/postmortem.js:1:8: Missing file `./parts.js`',
      hint: 'relative to this one',
    },
    {
      about: 'a file of another sort',
      files: { 'postmortem.js': `import './parts.jsx';\n${mine('')}`, 'parts.jsx': '' },
      message: 'layouts/postmortem.js:1:8: Unexpected import of `./parts.jsx`',
      hint: '`.ts`, `.js` or `.mjs`',
    },
    {
      about: 'a name that the module does not have',
      files: {
        'postmortem.ts':
          "import { htlm } from 'onlyonce/layout';\nexport const postmortem = () => htlm`a`;\n",
      },
      message: 'layouts/postmortem.ts:1:10: Missing export `htlm` of what is imported here',
      hint: 'Did you mean `html`?',
    },
    {
      about: 'waiting while it is loaded',
      files: { 'postmortem.js': `${mine('')}await new Promise(() => {});\n` },
      message: 'layouts/postmortem.js:3:1: Top-level await is not available',
      hint: 'Mend the layout',
    },
    {
      about: 'a missing export',
      files: { 'postmortem.ts': 'export const a = 1;\n' },
      message: 'layouts/postmortem.ts:1:1: Missing export `postmortem`',
      hint: 'Write `export const postmortem = (page) =>',
    },
    {
      about: 'an export that is misspelled',
      files: { 'not-found.ts': `${head}\nexport function notfound() {}\n` },
      message: 'layouts/not-found.ts:3:17: Missing export `notFound`',
      hint: 'Did you mean `notfound` to be called `notFound`?',
    },
    {
      about: 'a default export',
      files: { 'postmortem.ts': `${head}export default () => html\`\`;\n` },
      message: 'layouts/postmortem.ts:1:1: Missing export `postmortem`: a default export has no name',
      hint: 'Write `export const postmortem',
    },
    {
      about: 'an export that is no function',
      files: { 'postmortem.ts': '\nexport const postmortem = 1;\n' },
      message: 'layouts/postmortem.ts:2:14: Unexpected `postmortem` that is not a function',
      hint: 'Write `export const postmortem',
    },
    {
      about: 'a misspelled file name',
      files: { 'post-mortem.ts': mine('') },
      message:
        'layouts/post-mortem.ts:1:1: Unexpected layout `post-mortem.ts`: no form of page has this name',
      hint: 'Did you mean `postmortem.ts`?',
    },
    {
      about: 'a misspelled file name beside a right one',
      files: { 'postmortem.ts': mine(''), 'Runbok.js': mine('') },
      message: 'layouts/Runbok.js:1:1: Unexpected layout `Runbok.js`',
      hint: 'Did you mean `runbook.js`?',
    },
    {
      about: 'a file that nothing uses',
      files: { 'postmortem.ts': mine(''), 'pieces-and-parts.js': '' },
      message: 'layouts/pieces-and-parts.js:1:1: Unexpected layout',
      hint: 'Forms are postmortem, runbook,',
    },
    {
      about: 'another language',
      files: { 'postmortem.tsx': mine('') },
      message: 'layouts/postmortem.tsx:1:1: Unexpected kind of file `postmortem.tsx`',
      hint: 'Write layouts in `.ts`, `.js` or `.mjs`',
    },
    {
      about: 'two files for one form',
      files: { 'postmortem.ts': mine(''), 'postmortem.js': mine('') },
      message: 'layouts/postmortem.ts:1:1: Unexpected second layout of the form `postmortem`',
      hint: 'Keep one',
    },
    {
      about: 'an error while it is loaded',
      files: { 'postmortem.ts': `${mine('')}\nthrow new Error('too early');\n` },
      message: 'layouts/postmortem.ts:4:',
      hint: 'when it is called',
    },
    {
      about: 'an error while it renders',
      files: {
        'postmortem.ts': `import { part } from './part.ts';\nexport const postmortem = (page: unknown) => part(page);\n`,
        'part.ts': '// a\n\nexport const part = (page: any): any =>\n  page.gone.title;\n',
      },
      message: 'layouts/part.ts:4:',
      hint: 'Mend the layout',
    },
    {
      about: 'an address without url()',
      files: {
        'postmortem.js': `${head}\nexport function postmortem(page) {\n  return html\`<a href="\${page.url}">a</a>\`;\n}\n`,
      },
      message: 'layouts/postmortem.js:4:',
      hint: 'Mend the layout',
    },
    {
      about: 'something else thrown',
      files: { 'postmortem.js': 'export const postmortem = () => { throw "a fit"; };\n' },
      message: `layouts/postmortem.js:1:1: Unexpected error while rendering \`${incident}\` (form \`postmortem\`): \`a fit\` was thrown`,
      hint: 'Mend the layout',
    },
    {
      about: 'text in place of markup',
      files: { 'postmortem.js': 'export const postmortem = () => `<p>a</p>`;\n' },
      message: `layouts/postmortem.js:1:14: Unexpected text as the page \`${incident}\` (form \`postmortem\`)`,
      hint: 'is `html` missing before the backtick?',
    },
    {
      about: 'something that looks like markup',
      files: { 'postmortem.js': '\nexport function postmortem() { return { toString: () => "<p>" }; }\n' },
      message: 'layouts/postmortem.js:2:17: Unexpected object as the page',
      hint: 'Return what the `html` tag',
    },
    {
      about: 'nothing',
      files: {
        'postmortem.js': `${head}export const postmortem = (page) => { shell(page, { main: html\`\` }); };\n`,
      },
      message: 'layouts/postmortem.js:2:14: Unexpected nothing as the page',
      hint: 'is a `return` missing?',
    },
    {
      about: 'a promise',
      files: { 'postmortem.js': mine('').replace('(page) =>', 'async (page) =>') },
      message: 'layouts/postmortem.js:2:14: Unexpected promise as the page',
      hint: 'Take `async` away',
    },
    {
      about: 'a part of a page',
      files: {
        'postmortem.js': `${head}export const postmortem = (page) => html\`<p>\${page.title}</p>\`;\n`,
      },
      message: 'layouts/postmortem.js:2:14: Missing `<!doctype html>` in the page',
      hint: '`shell(page, { main })`',
    },
    {
      about: 'a page without its policy',
      files: {
        'postmortem.js': `${head}export const postmortem = (page) => html\`<!doctype html><title>\${page.title}</title>\`;\n`,
      },
      message: 'layouts/postmortem.js:2:14: Missing Content Security Policy in the page',
      hint: '`shell(page, { main })`',
    },
    {
      about: 'changing what it is given',
      files: {
        'postmortem.js': `${head}\nexport const postmortem = (page) => {\n  page.document.actions.reverse();\n  page.site.nav.push(1);\n};\n`,
      },
      message: 'layouts/postmortem.js:5:',
      hint: 'Mend the layout',
    },
  ];

  it.each(cases)('is said with its place: $about', async ({ files, message, hint }) => {
    const complaint = await complaintOf(team(files));
    expect(complaint.message).toContain(message);
    expect(complaint.message.startsWith('layouts/')).toBe(true);
    expect(complaint.hint).toContain(hint);
  });

  it('leaves the site of before untouched', async () => {
    const root = team({ 'postmortem.js': mine('good') });
    await build(root);
    const before = readTree(join(root, 'out'));
    for (const bad of ['export const postmortem = (', 'export const postmortem = () => 1;', 'throw 1;']) {
      writeFiles(root, { 'layouts/postmortem.js': bad });
      await expect(build(root)).rejects.toThrow(CannotRun);
      expect(readTree(join(root, 'out'))).toEqual(before);
    }
    writeFiles(root, { 'layouts/postmortem.js': mine('good') });
    expect((await build(root)).written).toBe(0);
  });

  it('is not followed through a link out of the folder', async () => {
    const root = team({
      'postmortem.js': `import './parts/run.js';\n${mine('')}`,
      '../elsewhere/run.js': 'throw 1;\n',
    });
    symlinkSync(join(root, 'elsewhere'), join(root, 'layouts/parts'));
    expect((await complaintOf(root)).message).toContain('outside the layouts folder');
  });
});

describe('the folder of own layouts', () => {
  it('is the one beside the configuration, when code lies in it', () => {
    const root = team({ 'postmortem.js': '' });
    expect(ownLayoutsFolder(root, join(root, 'content'))).toBe(join(root, 'layouts'));
    const bare = temporaryFolder({
      'layouts/README.md': '',
      'layouts/files.d.ts': '',
      'layouts/_a.ts': '',
      'layouts/a.test.ts': '',
      'layouts/baseof.html': '',
    });
    expect(ownLayoutsFolder(bare, bare)).toBeNull();
  });

  it('is never the content itself', () => {
    const root = temporaryFolder({ 'layouts/postmortem.js': '', 'layouts/docs/a.md': '' });
    expect(ownLayoutsFolder(root, join(root, 'layouts'))).toBeNull();
    expect(ownLayoutsFolder(root, join(root, 'layouts/docs'))).toBeNull();
    expect(ownLayoutsFolder(root, root)).toBe(join(root, 'layouts'));
  });

  it('is not the one of this project, here or in another checkout', () => {
    expect(existsSync(join(repository, 'layouts/all.ts'))).toBe(true);
    expect(ownLayoutsFolder(repository, join(repository, 'content'))).toBeNull();
    const checkout = temporaryFolder({
      'package.json': '{"name":"onlyonce"}',
      'layouts/all.ts': '',
      'layouts/home.ts': '',
    });
    expect(ownLayoutsFolder(checkout, join(checkout, 'content'))).toBeNull();
    writeFiles(checkout, { 'package.json': '{"name":"our-runbooks"}' });
    expect(ownLayoutsFolder(checkout, join(checkout, 'content'))).not.toBeNull();
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Which rooms a room may import from, as the table of ARCHITECTURE.md says. Everything may import itself and `model`. */
const arrows: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').matchAll(
      /^\| *`((?:src\/)?[a-z]+)` *\|[^|]*\|([^|]*)\|$/gm,
    ),
  ].map(([, room = '', imports = '']) => [room, roomsIn(imports)]),
);

/** `build, layouts` is `src/build` and `layouts`; `nothing` is none. */
function roomsIn(imports: string): string[] {
  const names = imports.split(',').map((name) => name.trim());
  return names
    .filter((name) => name !== 'nothing')
    .map((name) => (name === 'layouts' ? name : `src/${name}`));
}

/** Modules that only some rooms may import. */
const guarded: readonly { readonly modules: RegExp; readonly rooms: RegExp }[] = [
  {
    modules: /^(?:node:(?:fs|http|https|net|child_process|process)(?:\/.*)?)$/,
    rooms: /^src\/(?:cli|commands|build|cache|serve|workers|config|discover)\/|^scripts\//,
  },
  {
    modules: /^(?:unified|remark-.*|rehype-.*|mdast-.*|hast-.*|satteri|gray-matter)$/,
    rooms: /^src\/analyze\//,
  },
  { modules: /^hono/, rooms: /^src\/render\/html\.ts$/ },
  { modules: /^(?:yaml|smol-toml)$/, rooms: /^src\/(?:yaml|analyze\/front-matter)\// },
  { modules: /^valibot$/, rooms: /^src\/model\// },
  { modules: /^commander$/, rooms: /^src\/cli\// },
  { modules: /^chokidar$/, rooms: /^src\/serve\// },
];

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function roomOf(path: string): string {
  const [first, second] = path.split('/');
  return first === 'src' ? `src/${second}` : (first ?? path);
}

interface Import {
  readonly file: string;
  readonly from: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const { module } = parseSync(file, text);
  const requested = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    ),
  ];
  return requested.map((from) => ({ file, from }));
}

/** The file that a relative import names. */
function targetOf({ file, from }: Import): string {
  return relative(root, join(root, file, '..', from)).replaceAll('\\', '/');
}

const files = ['src', 'layouts', 'scripts'].flatMap(sourcesIn);
const imports = files.flatMap(importsOf);

describe('the layers', () => {
  it('are read from every source file', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('import only along the arrows', () => {
    const against = imports.flatMap(({ file, from }) => {
      if (!from.startsWith('.')) return [];
      const room = roomOf(file);
      const target = roomOf(targetOf({ file, from }));
      const allowed = room === target || target === 'src/model' || (arrows.get(room) ?? []).includes(target);
      return allowed ? [] : [`${file} -> ${target}`];
    });
    expect(against).toEqual([]);
  });

  it('use every arrow', () => {
    const used = new Set(
      imports.map(({ file, from }) => `${roomOf(file)} -> ${roomOf(targetOf({ file, from }))}`),
    );
    const drawn = [...arrows].flatMap(([room, targets]) => targets.map((target) => `${room} -> ${target}`));
    expect(drawn.length).toBeGreaterThan(20);
    expect(drawn.filter((arrow) => !used.has(arrow))).toEqual([]);
  });

  it('keep each guarded module in its rooms', () => {
    const outside = imports.flatMap(({ file, from }) =>
      guarded.some(({ modules, rooms }) => modules.test(from) && !rooms.test(file))
        ? [`${file} imports ${from}`]
        : [],
    );
    expect(outside).toEqual([]);
  });

  it('touch the process only in the outer rooms', () => {
    const outside = files.filter(
      (file) =>
        !/^src\/(?:cli|commands|build|workers)\/|^scripts\//.test(file) &&
        /\bprocess\.[a-z]/.test(
          readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
        ),
    );
    expect(outside).toEqual([]);
  });

  it('have no cycle between files of different rooms', () => {
    const edges = new Map<string, Set<string>>();
    for (const { file, from } of imports) {
      if (!from.startsWith('.')) continue;
      const target = roomOf(targetOf({ file, from }));
      const room = roomOf(file);
      if (target !== room) edges.set(room, (edges.get(room) ?? new Set()).add(target));
    }
    const cycles = [...edges.keys()].filter((room) => reaches(edges, room, room));
    expect(cycles).toEqual([]);
  });

  it('open each folder with a file that says its purpose, what flows and what it may not do', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room.startsWith('src/')));
    const silent = [...rooms].filter(
      (room) =>
        !files.some((file) => {
          if (roomOf(file) !== room) return false;
          const text = readFileSync(join(root, file), 'utf8');
          return /^(?:#!.*\n)?\/\*\*[\s\S]{0,1500}?\bIn: [\s\S]{0,1500}?\bOut: [\s\S]{0,1500}?\bMay not: /.test(
            text,
          );
        }),
    );
    expect(silent).toEqual([]);
  });
});

function reaches(edges: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [...(edges.get(from) ?? [])];
  for (let room = open.pop(); room !== undefined; room = open.pop()) {
    if (room === to) return true;
    if (seen.has(room)) continue;
    seen.add(room);
    open.push(...(edges.get(room) ?? []));
  }
  return false;
}

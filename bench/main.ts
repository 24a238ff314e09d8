/**
 * The benchmark: ours and the peers' builds of one corpus, in turn.
 *
 * In: arguments (`--help`). Out: figures on standard output as they come, and a report in Markdown.
 * May not: write into the project but for the report, or need anything but GNU time, npm and the tools asked for.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCorpus } from './make-corpus.ts';
import { growthExponent, measure, type Run } from './measure.ts';
import { type Growth, type Measured, reportOf } from './report.ts';
import { allTools, type Tool } from './tools.ts';

const help = `Usage: npm run bench -- [options]

  --tools LIST     which ones, ours first (default: onlyonce,Hugo,Eleventy)
                   onlyonce, Hugo, Eleventy, Astro, VitePress, onlyonce lint, markdownlint-cli2, textlint
  --sizes LIST     documents (default: 1000)
  --runs N         rounds; in each, every tool runs once (default: 3)
  --growth         also fit how each stage of ours grows over the sizes (give three)
  --hugo FILE      the Hugo to use (default: hugo)
  --onlyonce FILE  the build of ours to use (default: dist/src/cli/main.js)
  --out FILE       write the report there (default: none is written)

Tools from npm are installed into a temporary folder, with the versions in bench/tools.ts.
Debian's newest Hugo: apt-get download from sid, dpkg-deb -x, then --hugo.
`;

const { values } = parseArgs({
  options: {
    tools: { type: 'string', default: 'onlyonce,Hugo,Eleventy' },
    sizes: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    growth: { type: 'boolean', default: false },
    hugo: { type: 'string', default: 'hugo' },
    onlyonce: { type: 'string', default: 'dist/src/cli/main.js' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(help);
else run();

function run(): void {
  const names = values.tools.split(',').map((name) => name.trim());
  const known = allTools({ onlyonce: resolve(values.onlyonce), hugo: values.hugo });
  const tools = names.map((name) => {
    const tool = known.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (tool === undefined) throw new Error(`There is no tool \`${name}\`; see --help`);
    return tool;
  });
  const sizes = values.sizes.split(',').map(Number);
  const work = mkdtempSync(join(tmpdir(), 'onlyonce-bench-'));
  try {
    const folders = new Map(tools.map((tool) => [tool, prepare(tool, work)]));
    const versions = tools.map((tool) => ({
      name: tool.name,
      version: versionOf(tool, folders.get(tool) ?? work),
    }));
    const measured = sizes.flatMap((size) => measureSize(size, tools, folders));
    const growth = values.growth ? measureGrowth(sizes, work) : [];
    const report = reportOf({ day: today(), machine: machine(), versions, measured, sizes, growth });
    process.stdout.write(`\n${report}`);
    if (values.out !== undefined) writeFileSync(values.out, report);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Makes a tool's folder: its files, and its packages installed. */
function prepare(tool: Tool, work: string): string {
  const folder = join(work, tool.name.replaceAll(' ', '-'));
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(tool.files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (tool.packages.length > 0) {
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    say(`installing ${tool.packages.join(' ')}`);
    execFileSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--silent', '--save-exact', ...tool.packages],
      {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  }
  return folder;
}

function versionOf({ version: [program, ...args], packages }: Tool, cwd: string): string {
  if (program === undefined) return /@([^@]+)$/.exec(packages[0] ?? '')?.[1] ?? 'unknown';
  try {
    const printed = execFileSync(program, args, { cwd, encoding: 'utf8' });
    return /v?\d+\.\d+\.\d+[^\s,]*/.exec(printed)?.[0] ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

function measureSize(
  size: number,
  tools: readonly Tool[],
  folders: ReadonlyMap<Tool, string>,
): readonly Measured[] {
  const runs = new Map<Tool, Run[]>(tools.map((tool) => [tool, []]));
  const failures = new Map<Tool, string>();
  const corpus = makeCorpus(size);
  for (const folder of folders.values()) {
    rmSync(join(folder, 'content'), { recursive: true, force: true });
    for (const { path, text } of corpus) {
      const file = join(folder, 'content', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  for (let round = 0; round < Number(values.runs); round++) {
    for (const tool of tools) {
      const folder = folders.get(tool);
      if (folder === undefined || failures.has(tool)) continue;
      for (const leftover of tool.leftovers) rmSync(join(folder, leftover), { recursive: true, force: true });
      try {
        const taken = measure(tool.command(folder));
        runs.get(tool)?.push(taken);
        say(
          `${tool.name} ${size}: ${taken.wall.toFixed(2)} s, CPU ${taken.cpu.toFixed(2)} s, ${taken.peak.toFixed(0)} MiB`,
        );
      } catch (error) {
        failures.set(tool, 'failed');
        say(error instanceof Error ? error.message : String(error));
      }
    }
  }
  return tools.map((tool) => ({
    tool: tool.name,
    does: tool.does,
    size,
    runs: runs.get(tool) ?? [],
    failure: failures.get(tool) ?? null,
  }));
}

interface Trace {
  readonly traceEvents: readonly { readonly name: string; readonly dur?: number }[];
}

/** One build a size, by its own trace; then a straight line through each stage's logarithms. */
function measureGrowth(sizes: readonly number[], work: string): readonly Growth[] {
  const stages = new Map<string, number[]>();
  for (const size of sizes) {
    const folder = join(work, `growth-${size}`);
    for (const { path, text } of makeCorpus(size)) {
      mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
      writeFileSync(join(folder, 'content', path), text);
    }
    const words = [
      process.execPath,
      resolve(values.onlyonce),
      'build',
      '--out',
      'public',
      '--trace',
      'trace.json',
    ];
    const taken = measure({ cwd: folder, words });
    say(
      `growth ${size}: ${taken.wall.toFixed(2)} s, CPU ${taken.cpu.toFixed(2)} s, ${taken.peak.toFixed(0)} MiB`,
    );
    const trace: Trace = JSON.parse(readFileSync(join(folder, 'trace.json'), 'utf8'));
    for (const { name, dur } of trace.traceEvents) {
      if (dur !== undefined) stages.set(name, [...(stages.get(name) ?? []), dur / 1e6]);
    }
    for (const [name, value] of [
      ['whole process, wall', taken.wall],
      ['whole process, CPU', taken.cpu],
    ] as const)
      stages.set(name, [...(stages.get(name) ?? []), value]);
    rmSync(folder, { recursive: true, force: true });
  }
  return Array.from(stages, ([stage, seconds]) => ({
    stage,
    seconds,
    exponent: growthExponent(seconds.map((cost, at) => ({ size: sizes[at] ?? 0, cost }))),
  }));
}

/** The class of machine, without its name. */
function machine(): string {
  const memory = Math.round(totalmem() / 1024 ** 3);
  const node = `${process.platform}, Node ${process.versions.node}`;
  // Other work on the machine makes wall seconds longer, and CPU seconds a little.
  return `${cpus().length} processors (${process.arch}), ${memory} GiB, ${node}, load average ${(loadavg()[0] ?? 0).toFixed(1)}`;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

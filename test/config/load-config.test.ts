import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { defaultConfig } from '../../src/model/config.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onlyonce-config-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('finding the configuration', () => {
  it('takes the nearest file upwards', () => {
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    writeFileSync(join(folder, 'onlyonce.yaml'), 'title: far\n');
    writeFileSync(join(folder, 'a/onlyonce.yml'), 'title: near\n');
    expect(loadConfig(join(folder, 'a/b'), null)).toMatchObject({
      config: { title: 'near' },
      root: join(folder, 'a'),
      file: join(folder, 'a/onlyonce.yml'),
      problems: [],
    });
  });

  it('prefers .yaml to .yml, and passes over a folder of that name', () => {
    mkdirSync(join(folder, 'a/onlyonce.yaml'), { recursive: true });
    writeFileSync(join(folder, 'onlyonce.yml'), 'title: b\n');
    writeFileSync(join(folder, 'onlyonce.yaml'), 'title: a\n');
    expect(loadConfig(join(folder, 'a'), null).config.title).toBe('a');
  });

  it('takes the file it is given', () => {
    writeFileSync(join(folder, 'onlyonce.yaml'), 'title: a\n');
    writeFileSync(join(folder, 'other.yaml'), 'title: b\n');
    expect(loadConfig(folder, 'other.yaml')).toMatchObject({ config: { title: 'b' }, root: folder });
  });

  it('gives the defaults when there is none', () => {
    expect(loadConfig(folder, null)).toEqual({
      config: defaultConfig,
      root: folder,
      file: null,
      problems: [],
    });
  });

  it('says so when the file it is given is missing', () => {
    const file = join(folder, 'missing.yaml');
    expect(loadConfig(folder, file)).toMatchObject({
      file,
      problems: [{ path: file, message: 'Missing configuration file' }],
    });
  });

  it.each([
    ['bytes that are not UTF-8', Buffer.from([0xff, 0xfe, 0x74]), 'Unexpected bytes that are not UTF-8'],
    ['a file that is much too large', Buffer.alloc(3 * 1024 * 1024, 'a'), 'Unexpected size'],
  ])('refuses %s', (_, bytes, message) => {
    writeFileSync(join(folder, 'onlyonce.yaml'), bytes);
    expect(loadConfig(folder, null)).toMatchObject({
      config: defaultConfig,
      problems: [{ message, line: 1 }],
    });
  });

  it('does not mind a byte order mark', () => {
    writeFileSync(join(folder, 'onlyonce.yaml'), '\uFEFFtitle: a\n');
    expect(loadConfig(folder, null)).toMatchObject({ config: { title: 'a' }, problems: [] });
  });
});

describe('reading the configuration', () => {
  it('fills in every default', () => {
    expect(readConfig('')).toEqual({ config: defaultConfig, problems: [] });
    expect(readConfig('# nothing yet\n')).toEqual({ config: defaultConfig, problems: [] });
  });

  it('reads everything', () => {
    const { config, problems } = readConfig(`
title: Operations
content: docs
severities: {Outage: SEV1, Slow-Down: sev 3}
contacts:
  - {name: Kim, role: engineer, reach: [phone, chat], services: [orders]}
services:
  orders:
    owner: shop
    contacts: [kim, Robin, {name: Lee, reach: x}]
    depends_on: db
    bridge: room 1
  db:
rules: {no-orphans: off, links-resolve: warn}
docs_url: https://example.org/rules/
site_url: https://example.org/ops/
service_worker: false
edit_url: "https://example.org/edit/{path}"
audiences: [partners]
action_headings: What we promise
`);
    const kim = { name: 'Kim', role: 'engineer', reach: ['phone', 'chat'], services: ['orders'] };
    expect(problems).toEqual([]);
    expect(config).toEqual({
      title: 'Operations',
      content: 'docs',
      severities: { outage: 'SEV1', 'slow down': 'SEV3' },
      contacts: [kim],
      services: [
        {
          name: 'orders',
          owner: 'shop',
          contacts: [
            kim,
            { name: 'Robin', role: null, reach: [], services: [] },
            { name: 'Lee', role: null, reach: ['x'], services: [] },
          ],
          dependsOn: ['db'],
          bridge: 'room 1',
        },
        { name: 'db', owner: null, contacts: [], dependsOn: [], bridge: null },
      ],
      preset: 'recommended',
      rules: { 'no-orphans': 'off', 'links-resolve': 'warn' },
      levelsBySeverity: {},
      ruleOptions: {},
      baseline: null,
      docsUrl: 'https://example.org/rules/',
      siteUrl: 'https://example.org/ops/',
      serviceWorker: false,
      editUrl: 'https://example.org/edit/{path}',
      audiences: ['partners'],
      actionHeadings: ['what we promise'],
    });
  });

  it.each([
    ['tittle: x\n', '1:1 Unexpected key `tittle`', 'nearest is `title`'],
    ['Title: x\n', '1:1 Unexpected key `Title`', 'nearest is `title`'],
    ['\ntitle: [x]\n', '2:8 Unexpected list as `title`', 'text'],
    ['rules:\n  no-orphans: of\n', '2:15 Unexpected `of` as `no-orphans`', 'nearest is `off`'],
    ['severities: {bad: SEV9}\n', '1:19 Unexpected `SEV9` as `bad`', 'SEV1'],
    ['services: [a]\n', '1:11 Unexpected list as `services`', 'a mapping from a service'],
    ['services:\n  a: {ownr: x}\n', '2:7 Unexpected key `ownr`', 'nearest is `owner`'],
    ['contacts: [{role: x}]\n', '1:12 Missing `name` in `contacts`', '`name`'],
    ['docs_url: javascript:alert(1)\n', '1:11 Unexpected `javascript:alert(1)` as `docs_url`', 'https://'],
    ['edit_url: https://example.org/\n', '1:11 Unexpected `https://example.org/` as `edit_url`', '{path}'],
    ['title: a\ntitle: b\n', '2:1 Unexpected second `title` on line 2', 'line 1'],
    ['title: @x\n', '1:8 Unexpected `@` at the start of a value', '"@x"'],
    ['- a\n', '1:1 Unexpected list', 'key: value'],
    ['just words\n', '1:1 Unexpected text', 'key: value'],
    ['__proto__: {title: x}\n', '1:1 Unexpected key `__proto__`', 'one of'],
  ])('%j is a problem at its place', (text, message, expected) => {
    const { problems } = readConfig(text);
    expect(problems.map((problem) => `${problem.line}:${problem.column} ${problem.message}`)).toEqual([
      message,
    ]);
    expect(problems[0]?.expected).toContain(expected);
  });
});

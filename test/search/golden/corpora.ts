import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { makeCorpus } from '../../../bench/make-corpus.ts';
import type { Kind, SeverityLevel } from '../../../src/model/facts.ts';
import type { SearchDocument, SearchSection } from '../../../src/search/contract.ts';
import { sampleDocument } from '../sample.ts';

const root = join(import.meta.dirname, '../../..');

/** The corpora that golden queries are asked of. */
export type CorpusName = 'company' | 'content' | 'generated';

/** Every document of a corpus, read the short way: front matter, headings, lines. */
export function corpusOf(name: CorpusName): readonly SearchDocument[] {
  if (name === 'generated') return makeCorpus(400).map(({ path, text }) => documentOf(path, text));
  const folder = join(root, name === 'content' ? 'content' : 'test/fixtures/search-company');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => documentOf(path, readFileSync(join(folder, path), 'utf8')));
}

/** One document from its Markdown. */
function documentOf(path: string, markdown: string): SearchDocument {
  const [, front = '', body = markdown] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  const fields = asMapping(parse(front));
  const sections = sectionsOf(body);
  const heading = sections.find((section) => section.heading !== '')?.heading;
  return sampleDocument({
    path,
    kind: kindOf(path, fields['kind']),
    title: textOf(fields['title']) ?? heading ?? path,
    summary: textOf(fields['summary']),
    date: textOf(fields['date']),
    severity: severityOf(fields['severity']),
    verified: textOf(asMapping(fields['verified'])['date']),
    ...{ alerts: listOf(fields['alerts']), aliases: listOf(fields['aliases']), tags: listOf(fields['tags']) },
    ...{ services: listOf(fields['services']), symptoms: listOf(fields['symptoms']), sections },
  });
}

type Mapping = Readonly<Record<string, unknown>>;
const asMapping = (value: unknown): Mapping =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

function kindOf(path: string, said: unknown): Kind {
  if (said === 'checklist' || path.startsWith('checklists/')) return 'checklist';
  if (path.startsWith('runbooks/')) return 'runbook';
  return path.startsWith('postmortems/') ? 'postmortem' : 'page';
}

function severityOf(value: unknown): SeverityLevel | null {
  return value === 'SEV1' || value === 'SEV2' || value === 'SEV3' || value === 'SEV4' || value === 'SEV5'
    ? value
    : null;
}

function sectionsOf(markdown: string): readonly SearchSection[] {
  return markdown.split(/^(?=#{1,6} )/m).flatMap((part) => {
    const [, heading = '', rest = part] = /^#+ (.*)\n?([\s\S]*)$/.exec(part) ?? [];
    const lines = rest
      .split('\n')
      .map(plain)
      .filter((line) => line !== '');
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-');
    return heading === '' && lines.length === 0
      ? []
      : [{ anchor, heading: plain(heading), text: lines.join('\n') }];
  });
}

function plain(line: string): string {
  return line
    .replace(/^\s*(?:```.*|[-*] (?:\[[ x]\] )?|\d+\. |[|:\s-]+$)/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/ ?\{#[^}]*\}|[`*]/g, '')
    .trim();
}

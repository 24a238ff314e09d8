/**
 * Rule: each tag has one spelling.
 *
 * In: the site with its tags and their spellings. Out: one finding a tag and document that spells it another way.
 * May not: decide which tags are one; assembling the site has.
 */
import type { Fix } from '../model/diagnostic.ts';
import type { PageFacts } from '../model/facts.ts';
import { placeOf } from '../model/places.ts';
import type { RuleMeta, SiteRule } from '../model/rule.ts';
import type { TagEntry } from '../model/site.ts';
import { placeOfField, quoted } from './findings.ts';

const meta: RuleMeta = {
  id: 'tags-are-a-set',
  summary: 'A tag is spelled the same way everywhere, and stands once in a document.',
  why: `Tags are how a half-remembered word finds what happened before. \`Post-mortem\`, \`post mortem\` and \`postmortem\` share one page here, so
nothing is lost, but a search elsewhere, such as in the repository, finds only one of them. The spelling that fewer documents use is the one reported.`,
  severity: 'warn',
  good: [
    {
      title: 'Two documents, one spelling',
      files: {
        'a.md': '---\ntags: [load balancer]\n---\n\n# A\n',
        'b.md': '---\ntags: [load balancer, database]\n---\n\n# B\n',
      },
    },
  ],
  bad: [
    {
      title: 'Other documents write it another way',
      files: {
        'a.md': '---\ntags: [Load-Balancer]\n---\n\n# A\n',
        'b.md': '---\ntags: [load balancer]\n---\n\n# B\n',
        'c.md': '---\ntags: [load balancer]\n---\n\n# C\n',
      },
    },
    {
      title: 'The same tag twice in one document',
      files: { 'a.md': '---\ntags: [database, Database]\n---\n\n# A\n' },
    },
  ],
};

/**
 * The tag in its usual spelling. None where the tag has no place of its own (`tags: a, b`), where the document would have
 * it twice, or where the name would need more than quotes.
 */
function respelled(facts: PageFacts, index: number, tag: TagEntry): Fix | null {
  const place = facts.fieldPlaces.find(({ name }) => name === `tags.${index}`);
  if (place === undefined || !/^[\p{L}\p{N}][\p{L}\p{N} ._/+-]*$/u.test(tag.name)) return null;
  const isShared = facts.fieldPlaces.some(
    ({ name, line, column }) =>
      name !== place.name && /^tags\.\d+$/.test(name) && line === place.line && column === place.column,
  );
  const others = facts.tags.filter((other, at) => at !== index && tag.spellings.includes(other));
  if (isShared || others.length > 0) return null;
  // Quotes are right in YAML and TOML, and keep a name such as `on` or `1.10` a text.
  return { ...placeOf(place), text: `"${tag.name}"` };
}

export const tagsAreASet: SiteRule = {
  meta,
  scope: 'site',
  check: (site) => {
    const bySpelling = new Map<string, TagEntry>();
    const concerned = new Set<string>();
    for (const tag of site.tags) {
      // The same tag twice in one document is spelled the same way, or counts as two spellings.
      if (tag.spellings.length === 1) continue;
      for (const spelling of tag.spellings) bySpelling.set(spelling, tag);
      for (const { path } of tag.entries) concerned.add(path);
    }
    if (concerned.size === 0) return [];
    return site.pages.flatMap((page) => {
      if (!concerned.has(page.shared.path)) return [];
      const reported = new Set<string>();
      return page.shared.tags.flatMap((spelling, index) => {
        const tag = bySpelling.get(spelling);
        if (tag === undefined || spelling === tag.name || reported.has(tag.key)) return [];
        reported.add(tag.key);
        const others = tag.entries.length;
        const reach =
          others > 1 ? `the most frequent spelling in the ${others} documents with this tag` : 'as above';
        const message = `Unexpected spelling ${quoted(spelling)} of the tag ${quoted(tag.name)}`;
        const finding = {
          ...placeOfField(page.facts, [`tags.${index}`, 'tags']),
          message,
          expected: `${quoted(tag.name)}, ${reach}`,
          fix: respelled(page.facts, index, tag),
        };
        return [{ path: page.shared.path, finding }];
      });
    });
  },
};

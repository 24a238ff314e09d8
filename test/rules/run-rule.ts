/**
 * One rule on a few files, for the tests of rules.
 *
 * In: a rule and files by path. Out: its findings, each as a line of text.
 * May not: be used outside tests.
 */
import type { LoadedSite } from '../../src/build/pipeline.ts';
import { applySuppressions } from '../../src/lint/suppress.ts';
import type { Finding } from '../../src/model/diagnostic.ts';
import type { OptionValues, Rule } from '../../src/model/rule.ts';
import type { SitePage } from '../../src/model/site.ts';
import { optionsInForce } from '../../src/rules/check.ts';
import { rules } from '../../src/rules/index.ts';
import type { Files } from '../support/folder.ts';
import { loadFiles } from '../support/site.ts';

/** The day that these tests reckon from. */
export const today = '2026-06-01';

/** What a rule says of files, whatever its level, by path and in order. */
export async function findingsOf(
  rule: Rule,
  files: Files,
  set: OptionValues = {},
): Promise<readonly { readonly path: string; readonly finding: Finding }[]> {
  return findingsIn(rule, await loadFiles(files), set);
}

/** The same of a site that is loaded. A rule about suppressions speaks of what the others said. */
export function findingsIn(
  rule: Rule,
  { site, diagnostics }: LoadedSite,
  set: OptionValues = {},
): readonly { readonly path: string; readonly finding: Finding }[] {
  const options = optionsInForce(rule.meta, { [rule.meta.id]: set });
  if (rule.scope === 'suppressions') {
    const documents = site.pages.map(({ facts }) => facts);
    const { uses } = applySuppressions(diagnostics, { documents, today, isOff: () => false });
    return rule.check(uses, { options, today, ruleIds: silenceableIds });
  }
  const given = { options, today };
  const ofPage = (page: SitePage): readonly Finding[] =>
    rule.scope === 'site'
      ? [...(rule.checkFile?.(page.facts, options) ?? []), ...(rule.checkPage?.(page, given) ?? [])]
      : rule.check(page.facts, options);
  const ofPages = site.pages.flatMap((page) =>
    ofPage(page).map((finding) => ({ path: page.shared.path, finding })),
  );
  return rule.scope === 'site' ? [...ofPages, ...(rule.check?.(site, given) ?? [])] : ofPages;
}

const silenceableIds = rules.filter(({ scope }) => scope !== 'suppressions').map(({ meta }) => meta.id);

/** The same for one runbook: `line:column message`, and `(info)` where a finding is held down to that. */
export async function linesOf(
  rule: Rule,
  markdown: string,
  set: OptionValues = {},
): Promise<readonly string[]> {
  return shown(await findingsOf(rule, { 'runbooks/a.md': markdown }, set));
}

/** Findings as lines. */
export function shown(findings: readonly { readonly finding: Finding }[]): readonly string[] {
  return findings.map(
    ({ finding: { line, column, message, atMost } }) =>
      `${line}:${column} ${message}${atMost === undefined ? '' : ` (${atMost})`}`,
  );
}

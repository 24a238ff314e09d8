/**
 * One rule on a few files, for the tests of rules.
 *
 * In: a rule and files by path. Out: its findings, each as a line of text.
 * May not: be used outside tests.
 */
import type { Finding } from '../../src/model/diagnostic.ts';
import type { OptionValues, Rule } from '../../src/model/rule.ts';
import { optionsInForce } from '../../src/rules/check.ts';
import type { Files } from '../support/folder.ts';
import { loadFiles } from '../support/site.ts';

/** The day that these tests reckon from. */
const today = '2026-06-01';

/** What a rule says of files, whatever its level, by path and in order. */
export async function findingsOf(
  rule: Rule,
  files: Files,
  set: OptionValues = {},
): Promise<readonly { readonly path: string; readonly finding: Finding }[]> {
  const options = optionsInForce(rule.meta, { [rule.meta.id]: set });
  const { site } = await loadFiles(files);
  if (rule.scope === 'site') return rule.check(site, { options, today });
  return site.pages.flatMap(({ facts }) =>
    rule.check(facts, options).map((finding) => ({ path: facts.path, finding })),
  );
}

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

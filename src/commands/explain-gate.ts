/**
 * `onlyonce lint --explain-gate`: what would make one postmortem pass.
 *
 * In: a file as typed. Out: one paragraph, and the exit code.
 * May not: report anything else that is wrong with the file; `lint` does.
 */
import { visibleText } from '../lint/display-text.ts';
import { safeJson } from '../lint/reporters/reported.ts';
import { levelFor } from '../lint/severities.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { optionsInForce } from '../rules/check.ts';
import { isPostmortem } from '../rules/postmortem.ts';
import { gateOf, postmortemNamesAProcessChange } from '../rules/postmortem-names-a-process-change.ts';
import type { CommandContext } from './command-context.ts';
import { gateParagraph } from './gate-paragraph.ts';
import { openSites, type ReadOptions, type Selecting } from './open-site.ts';
import { displayPath } from './resolve-roots.ts';
import { levelsInForce } from './standing-findings.ts';
import { wrapped } from './wrapped.ts';

const longestLine = 100;

/** Prints the paragraph and gives 0 when the postmortem passes (or is none), else 1. Throws `CannotRun`. */
export async function explainGate(
  typed: string,
  options: ReadOptions & { readonly format: string },
  context: CommandContext,
  selecting: Selecting,
): Promise<0 | 1> {
  const [site] = await openSites([typed], { ...options, whole: true }, context, selecting);
  const [path, ...others] = site?.paths ?? [];
  const facts = site?.loaded.site.pages.find(({ shared }) => shared.path === path)?.facts;
  if (site === undefined || facts === undefined || others.length > 0) {
    throw new CannotRun(`\`${typed}\` is not one document`, 'Name one Markdown file, such as a postmortem');
  }
  const { meta } = postmortemNamesAProcessChange;
  const { contentDir, config } = site.contentRoot;
  const shown = displayPath(context.cwd, contentDir, facts.path);
  const gate = gateOf(facts, optionsInForce(meta, config.ruleOptions));
  const isOff = levelFor(levelsInForce(site.contentRoot, options), meta.id, facts.severity) === 'off';
  const text = gateParagraph(shown, facts, gate);
  const isIn = isPostmortem(facts);
  if (options.format === 'json') {
    const { met, needed, why, best } = gate;
    const item = best === null ? null : { text: best.text, line: best.line, ...best.judgement };
    context.print(
      `${safeJson({ version: 1, path: shown, gated: isIn && !isOff, met, needed, why, best: item, text }, 2)}\n`,
    );
  } else {
    const note = isOff && isIn ? ' The rule is off for this document, so nothing is reported.' : '';
    context.print(`${wrapped(visibleText(text + note), Math.min(context.width, longestLine))}\n`);
  }
  return !isIn || isOff || gate.met ? 0 : 1;
}

/**
 * Rules: the list of all of them, by id.
 *
 * In: one file a rule. Out: `rules`, and the same list by scope for `check.ts`, which runs them.
 * May not: hold a rule itself.
 */
import { byCodeUnit } from '../model/paths.ts';
import type { FileRule, Rule, SiteRule } from '../model/rule.ts';
import { anchorsResolve } from './anchors-resolve.ts';
import { checklistSaysReadDoOrConfirm } from './checklist-says-read-do-or-confirm.ts';
import { destructiveCommandIsGuarded } from './destructive-command-is-guarded.ts';
import { endsWithVerification } from './ends-with-verification.ts';
import { expectedParts } from './expected-parts.ts';
import { fileIsReadable } from './file-is-readable.ts';
import { frontMatterIsValid } from './front-matter-is-valid.ts';
import { generatedPageIsReplaced } from './generated-page-is-replaced.ts';
import { hasOwnerAndVerified } from './has-owner-and-verified.ts';
import { linksResolve } from './links-resolve.ts';
import { mutatingStepHasExpectAndUndo } from './mutating-step-has-expect-and-undo.ts';
import { nestingIsBounded } from './nesting-is-bounded.ts';
import { noOrphans } from './no-orphans.ts';
import { noUndefinedPlaceholder } from './no-undefined-placeholder.ts';
import { referencesResolve } from './references-resolve.ts';
import { requiredParts } from './required-parts.ts';
import { runbookIsFresh } from './runbook-is-fresh.ts';
import { stepHasOneAction } from './step-has-one-action.ts';
import { stepsAreShort } from './steps-are-short.ts';
import { symlinksArePlain } from './symlinks-are-plain.ts';
import { tagsAreASet } from './tags-are-a-set.ts';
import { urlsAreUnique } from './urls-are-unique.ts';

/** The rules that one file's facts are enough for. */
export const fileRules: readonly FileRule[] = [
  frontMatterIsValid,
  nestingIsBounded,
  requiredParts,
  expectedParts,
  checklistSaysReadDoOrConfirm,
  destructiveCommandIsGuarded,
  endsWithVerification,
  hasOwnerAndVerified,
  mutatingStepHasExpectAndUndo,
  noUndefinedPlaceholder,
  stepHasOneAction,
  stepsAreShort,
];

/** The rules that need the whole site. */
export const siteRules: readonly SiteRule[] = [
  fileIsReadable,
  linksResolve,
  anchorsResolve,
  tagsAreASet,
  urlsAreUnique,
  generatedPageIsReplaced,
  referencesResolve,
  noOrphans,
  symlinksArePlain,
  runbookIsFresh,
];

/** Every rule, by id. */
export const rules: readonly Rule[] = [...fileRules, ...siteRules].sort((a, b) =>
  byCodeUnit(a.meta.id, b.meta.id),
);

/**
 * Rules: the list of all of them, by id.
 *
 * In: one file a rule. Out: `rules`, and the same list by scope for `check.ts`, which runs them.
 * May not: hold a rule itself.
 */
import { byCodeUnit } from '../model/paths.ts';
import type { FileRule, Rule, SiteRule, SuppressionRule } from '../model/rule.ts';
import { actionItemHasDue } from './action-item-has-due.ts';
import { actionItemHasOwner } from './action-item-has-owner.ts';
import { actionItemHasTicket } from './action-item-has-ticket.ts';
import { actionItemIsConcrete } from './action-item-is-concrete.ts';
import { actionItemNotOverdue } from './action-item-not-overdue.ts';
import { anchorsResolve } from './anchors-resolve.ts';
import { blamelessWording } from './blameless-wording.ts';
import { causeIsNotAPerson } from './cause-is-not-a-person.ts';
import { checklistSaysReadDoOrConfirm } from './checklist-says-read-do-or-confirm.ts';
import { datesMakeSense } from './dates-make-sense.ts';
import { destructiveCommandIsGuarded } from './destructive-command-is-guarded.ts';
import { endsWithVerification } from './ends-with-verification.ts';
import { fileIsReadable } from './file-is-readable.ts';
import { frontMatterIsValid } from './front-matter-is-valid.ts';
import { generatedPageIsReplaced } from './generated-page-is-replaced.ts';
import { hasOwnerAndVerified } from './has-owner-and-verified.ts';
import { investigationIsBounded } from './investigation-is-bounded.ts';
import { lessonsAreNotCommitments } from './lessons-are-not-commitments.ts';
import { linksResolve } from './links-resolve.ts';
import { mutatingStepHasExpectAndUndo } from './mutating-step-has-expect-and-undo.ts';
import { nestingIsBounded } from './nesting-is-bounded.ts';
import { noOrphans } from './no-orphans.ts';
import { noPlaceholders } from './no-placeholders.ts';
import { noTrainingOnly } from './no-training-only.ts';
import { noUndefinedPlaceholder } from './no-undefined-placeholder.ts';
import { postmortemLinksARunbook } from './postmortem-links-a-runbook.ts';
import { postmortemNamesAProcessChange } from './postmortem-names-a-process-change.ts';
import type { CommandReading } from './procedure.ts';
import { referencesResolve } from './references-resolve.ts';
import { reproducedOrSaysWhyNot } from './reproduced-or-says-why-not.ts';
import { requiredParts } from './required-parts.ts';
import { requiredSections } from './required-sections.ts';
import { runbookIsFresh } from './runbook-is-fresh.ts';
import { stepHasOneAction } from './step-has-one-action.ts';
import { stepsAreShort } from './steps-are-short.ts';
import { suppressionIsCurrent } from './suppression-is-current.ts';
import { suppressionIsUsed } from './suppression-is-used.ts';
import { suppressionIsValid } from './suppression-is-valid.ts';
import { symlinksArePlain } from './symlinks-are-plain.ts';
import { tagsAreASet } from './tags-are-a-set.ts';
import { tellPeopleFirst } from './tell-people-first.ts';
import { timelineInOrder } from './timeline-in-order.ts';
import { urlsAreUnique } from './urls-are-unique.ts';

/** The rules that one file's facts are enough for. */
export const fileRules: readonly FileRule<CommandReading>[] = [
  frontMatterIsValid,
  nestingIsBounded,
  requiredParts,
  requiredSections,
  noPlaceholders,
  postmortemNamesAProcessChange,
  actionItemIsConcrete,
  investigationIsBounded,
  noTrainingOnly,
  actionItemHasOwner,
  actionItemHasDue,
  actionItemHasTicket,
  blamelessWording,
  causeIsNotAPerson,
  lessonsAreNotCommitments,
  timelineInOrder,
  tellPeopleFirst,
  reproducedOrSaysWhyNot,
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
  datesMakeSense,
  actionItemNotOverdue,
  postmortemLinksARunbook,
  runbookIsFresh,
];

/** The rules about suppressions: they speak last. */
export const suppressionRules: readonly SuppressionRule[] = [
  suppressionIsValid,
  suppressionIsUsed,
  suppressionIsCurrent,
];

/** Every rule, by id. */
export const rules: readonly Rule<CommandReading>[] = [...fileRules, ...siteRules, ...suppressionRules].sort(
  (a, b) => byCodeUnit(a.meta.id, b.meta.id),
);

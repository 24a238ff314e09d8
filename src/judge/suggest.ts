/**
 * A rewrite frame: how the item could name a process change, with the author's own nouns in it.
 *
 * In: a finding. Out: a sentence with gaps in angle brackets, or null for a process change.
 * May not: invent facts; what the author did not say stays a gap.
 */
import type { Finding } from './decide.ts';
import { nounsOf } from './noun-phrase.ts';
import { is, isMark } from './phrases.ts';
import type { Kind } from './verdict.ts';

const frames: Readonly<Record<Kind, string>> = {
  V01: 'Add <a check> to <the tool or script> that <blocks or warns> when {thing} <is in the wrong state>',
  V02: 'Make <the script or pipeline> check {thing} and <block> when <condition>',
  V03: 'Make <the tool> show or enforce {thing} at the moment it matters: <where>, when <condition>',
  V04: 'Add <a guard, default or checklist step in the tool> so that {thing} needs no memory: <what it does> when <condition>',
  V05: 'Change {thing}: <set, add or remove what exactly>, from <value> to <value>',
  V06: 'Find out <the one question about {thing}> within <days> and record the answer in <page>; then <the change it decides>',
  V07: 'Decide on {thing} by <whom>: <add, remove or set what exactly> in <where>',
  V08: 'Add <a check or limit> to <the pipeline or service> that <blocks> when {thing} <differs from what is right>',
  V09: 'Alert <whom> when {thing} <goes above or below value> for <duration>',
  V10: 'Decide <the question about {thing}>, and change <file, setting or gate> accordingly',
  V11: 'Add {thing}: <what exactly> in <where>, that <does what> when <condition>',
  V12: 'Fix <the named fault> in {thing} by <the change>',
  V13: 'Make {thing} <do what exactly, with a number> when <condition>',
  V14: 'Add <which one, how many> to {thing}, with <value> as the limit',
  V15: 'Do {thing} by <date>, or leave it out and say why',
  V16: 'Make <the tool or permission> <block or require what> for {thing}, whoever does it',
  V17: 'Say what stays different for {thing}: <setting, check or alert> in <where>',
  V18: 'Set <what> to <value> in <where>, which moves {thing}',
  V19: '<Add, remove or set> {thing}: <what exactly> in <where>',
  V20: 'Add <check> to <the deploy script> that <blocks> when <condition>',
  V21: 'Write one item for each: <verb> {thing} <in where>, <when>',
  V22: 'Write <what> about {thing} in <named page> and link it from <the alert or step that needs it>',
  V23: 'Guard our side of {thing}: <limit, fallback or alert> when <condition>',
  V24: 'Name one rule of {thing} that a machine can hold: <gate> blocks when <condition>',
  V25: 'Add <named check, alert or limit> for {thing} that <blocks or pages> when <condition>',
  V26: 'Say in words what the reference changes: <verb> <artefact> <condition>',
  V27: 'Keep the review for itself; name one change to {thing}: <verb> <artefact> <condition>',
};

/** The frame for a finding. */
export function suggest(finding: Finding): string | null {
  if (finding.kind === null) return null;
  const { act, thing } = finding.features;
  const own = [thing, act.object, act.subject].map(nounsOf).find((nouns) => nouns !== '') ?? '';
  const words = own === '' ? '<the artefact>' : own;
  const trimmed =
    act.mood === 'noun'
      ? nounsOf(act.object.filter((word) => !isMark(word, '.') && !is(word, 'filler')))
      : words;
  // A function: `$&` in the author's words is no pattern.
  return frames[finding.kind].replace('{thing}', () => (trimmed === '' ? words : trimmed));
}

/** The frame for an item of which nothing was left to read. */
export function bareSuggestion(kind: Kind): string {
  return frames[kind].replace('{thing}', '<the artefact>');
}

/**
 * Words for people and their slips, as data.
 *
 * In: nothing. Out: pieces of patterns, and the hints that go with them.
 * May not: make a pattern; `blame-words.ts` does.
 */
import { any, pairs } from './wording-pattern.ts';

/** Names of jobs. */
const jobs = any(
  'engineers?',
  'developers?',
  'devs?',
  'operators?',
  'admin(?:istrator)?s?',
  'sysadmins?',
  'DBAs?',
  'SREs?',
  'on-?call',
  'deployers?',
  'interns?',
  'contractors?',
  'employees?',
  'technicians?',
  'colleagues?',
  'maintainers?',
  'reviewers?',
  'team ?mates?',
  'person',
  'people',
  'staff',
  'members? of (?:the |our )?[\\w-]+(?: team)?',
);

/** Somebody by a job, with an article and up to two words between: `the on-call engineer`, `a member of the data team`. */
export const roles = `${any('an?', 'the', 'our', 'one', 'one of the', 'another', 'some', 'two', 'several')} (?:[\\w-]+ ){0,2}?${jobs}`;

/** The same without an article, as a list of causes begins: `operator forgot the flag`. */
export const bareRoles = `^\\W*(?:[\\w-]+ )?${jobs}`;

/** Words that begin a sentence with a capital and are nobody's name. */
const noNames = any(
  'The',
  'This',
  'That',
  'These',
  'Those',
  'It',
  'There',
  'Which',
  'What',
  'Who',
  'Nobody',
  'None',
  'Some',
  'All',
  'Each',
  'Both',
  'But',
  'And',
  'Then',
  'Also',
  'So',
  'We',
  'You',
  'They',
  'Everyone',
  'Everybody',
  'Someone',
  'Somebody',
  'Anyone',
  'People',
  'Engineers',
  'Developers',
  'Operators',
  'Users',
  'Customers',
  'Never',
  'Had',
  'Has',
  'Having',
);

/** A handle, `he` or `she`, or one or two capitalized words that could be a person's name. */
export const named = `(?<![\\p{L}\\d])(?:@[\\w.-]+|(?!${noNames}\\b)\\p{Lu}\\p{Ll}+(?: \\p{Lu}[\\p{Ll}.'’-]+)?|[Hh]e|[Ss]he)(?: (?:had|has|also|simply|just|again))?`;

/** Attention that somebody did not pay, after "should have", "failed to" or "did not". */
const attention = any(
  'notic\\w+',
  'check\\w*',
  'double-?check\\w*',
  'verif\\w+',
  'realiz\\w+',
  'realis\\w+',
  'spot\\w*',
  'caught',
  'catch',
  'ask\\w*',
  'read',
  'test\\w*',
  'follow\\w*',
  'remember\\w*',
  'think',
  'thought',
  'know\\w*',
  'look\\w*',
  'pa(?:y|id) attention',
  'escalat\\w+',
  'communicat\\w+',
  'tell',
  'told',
  'warn\\w*',
  'been more careful',
);

/** Slips by name: what a person did, told as a fault of the person. */
export const slip = any(
  `(?:failed|neglected) to ${attention}`,
  `should(?:n't| not)? ?(?:'ve| have) ${attention}`,
  `ought to have ${attention}`,
  `did(?:n't| not) (?:bother|${attention})`,
  'was (?:careless|negligent|not paying attention|to blame|at fault|lazy)',
  "wasn't paying attention",
  'made (?:a|an|the) (?:\\w+ )?(?:mistake|error)',
  '(?:carelessly|mistakenly|accidentally|inadvertently|erroneously|stupidly) \\w+',
);

/** Whose error it is said to be. Not a user's: that is as often a status of the service. */
const people = ['human', 'operator', 'engineer', 'developer', 'pilot', 'personnel', 'manual'];
export const errorHints = pairs(people, ['error', 'mistake']);

/** An error by who made it: "human error". */
export const errorOfPeople = `${any(...people)} (?:error|mistake)s?`;

/** What makes an error of people the explanation, before it. */
export const asCause = any(
  'due to',
  'because of',
  'caused by',
  'result of',
  'resulted from',
  'attributed to',
  'down to',
  'owing to',
  'from',
  'by',
  'was',
  'is',
  'were',
  '[Cc]auses?:',
  '[Rr]eason:',
);

/** The same error as something to be guarded against, or denied: that is how it should be spoken of. */
export const guarded =
  /\b(?:not|never|no|nor|rather than|instead of|reduc\w+|avoid\w*|prevent\w*|eliminat\w+|remov\w+|mitigat\w+|minimi\w+|risks?|possibilit\w+|chances?|potential|prone|protect\w*|guard\w*|against|room|opportunit\w+|without|less|nobody|blameless)\b[^.;]*$/i;

/** Verbs of a slip for a cause: wider than `slip`, because in a list of causes the person is the whole explanation. */
export const slipAsCause = any(
  'forg(?:ot|etting|etful)\\b',
  'neglected to',
  'failed to',
  "did(?:n't| not) (?!have\\b|get\\b|receive\\b|see an? (?:alert|page))",
  'accidentally',
  'mistakenly',
  'inadvertently',
  'erroneously',
  'incorrectly',
  'wrongly',
  'carelessly',
  'made (?:a|an|the) (?:\\w+ )?(?:mistake|error|typo)',
  'mis(?:read|typed|configured|understood|judged)',
  'overlooked',
  'ignored',
  'skipped',
  '(?:ran|deleted|picked|chose|typed|entered|restarted|pushed|deployed|edited) the wrong',
);

/** Beginnings of what follows a name in `slip`. */
export const slipHints = [
  'failed to',
  'neglected to',
  'should have',
  'should not have',
  "should've",
  "shouldn't",
  'ought to have',
  'did not',
  "didn't",
  'was careless',
  'was negligent',
  'paying attention',
  'was to blame',
  'was at fault',
  'was lazy',
  'made a',
  'made the',
  'carelessly',
  'mistakenly',
  'accidentally',
  'inadvertently',
  'erroneously',
  'stupidly',
];

export const slipAsCauseHints = [
  ...slipHints,
  'forg',
  'incorrectly',
  'wrongly',
  'misread',
  'mistyped',
  'misconfigured',
  'misunderstood',
  'misjudged',
  'overlooked',
  'ignored',
  'skipped',
  'the wrong',
];

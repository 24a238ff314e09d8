/**
 * Words that make a person the explanation, as data.
 *
 * In: nothing. Out: a table of patterns; `wordings.ts` matches them.
 * May not: decide what is said of a match; that is the rules' business.
 */
import { any, pairs, type WordingPattern } from './wording-pattern.ts';

/** Names of jobs, with their article and up to two words between: `the on-call engineer`, `a member of the data team`. */
const roles = `${any('an?', 'the', 'our', 'one', 'one of the', 'another', 'some', 'two', 'several')} (?:[\\w-]+ ){0,2}?${any(
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
)}`;

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
const named = `(?<![\\p{L}\\d])(?:@[\\w.-]+|(?!${noNames}\\b)\\p{Lu}\\p{Ll}+(?: \\p{Lu}[\\p{Ll}.'’-]+)?|[Hh]e|[Ss]he)(?: (?:had|has|also|simply|just|again))?`;

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
const slip = any(
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
const errorHints = pairs(people, ['error', 'mistake']);

/** An error by who made it: "human error". */
const errorOfPeople = `${any(...people)} (?:error|mistake)s?`;

/** What makes an error of people the explanation, before it. */
const asCause = any(
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
const guarded =
  /\b(?:not|never|no|nor|rather than|instead of|reduc\w+|avoid\w*|prevent\w*|eliminat\w+|remov\w+|mitigat\w+|minimi\w+|risks?|possibilit\w+|chances?|potential|prone|protect\w*|guard\w*|against|room|opportunit\w+|without|less|nobody|blameless)\b[^.;]*$/i;

/** Verbs of a slip for a cause: wider than `slip`, because in a list of causes the person is the whole explanation. */
const slipAsCause = any(
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
const slipHints = [
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

const slipAsCauseHints = [
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

export const blamePatterns: readonly WordingPattern[] = [
  // An error of people as the explanation of it all.
  {
    kind: 'blame',
    pattern: new RegExp(
      `\\b${asCause} (?:an? |some |the |simple |pure |plain |simply |just )*(${errorOfPeople})`,
      'gu',
    ),
    hints: errorHints,
    quotes: false,
    unless: guarded,
  },
  {
    kind: 'blame',
    pattern: new RegExp(`^\\W*(${errorOfPeople})\\W*$`, 'giu'),
    hints: errorHints,
    longest: 40,
    quotes: false,
  },
  // Hindsight and verdicts on character, whoever is meant.
  {
    kind: 'blame',
    pattern:
      /\b(should(?: not|n't)?(?: have|'ve) known|should(?: have|'ve) (?:been|paid) (?:\w+ )?(?:careful|attentive|vigilant|attention)|careless(?:ly|ness)?|negligen(?:t|ce)|incompeten(?:t|ce)|did(?: not|n't) bother to|stupid mistakes?|(?:was|were|is)(?: not|n't) paying (?:enough )?attention)\b/giu,
    hints: [
      'should have',
      'should not have',
      "should've",
      "shouldn't have",
      'careless',
      'negligen',
      'incompeten',
      'bother to',
      'stupid mistake',
      'paying attention',
      'enough attention',
    ],
    quotes: false,
    unless: guarded,
  },
  // A person by name who forgot: no program does.
  {
    kind: 'blame',
    pattern: new RegExp(`(${named} forgot(?:ten)?\\b(?: to \\w+)?)`, 'gu'),
    hints: ['forgot'],
    quotes: false,
    unless: guarded,
  },
  // A slip of somebody who may be a person or a program: the name decides, and the rule knows the people.
  {
    kind: 'blame',
    pattern: new RegExp(`((?<name>${named}) ${slip})`, 'gu'),
    hints: slipHints,
    quotes: false,
    unless: guarded,
  },

  // In a list of causes a role counts as well: the cause stays when the person changes.
  {
    kind: 'person-cause',
    pattern: new RegExp(
      `(?<!\\p{L})(${any(roles, 'someone', 'somebody', '@[\\w.-]+', 'he', 'she')} (?:had |has |have |also |simply |just )?${slipAsCause})`,
      'giu',
    ),
    hints: slipAsCauseHints,
    quotes: false,
    within: 'cause',
    unless:
      /\b(?:nobody|no one|if|could|can|may|might|lets?|allow\w*|when(?:ever)?|until|prevent\w*)\b[^.;]*$/i,
  },
  {
    kind: 'person-cause',
    pattern: new RegExp(`\\b(${errorOfPeople})`, 'giu'),
    hints: errorHints,
    quotes: false,
    within: 'cause',
    unless: guarded,
  },
  {
    kind: 'person-cause',
    pattern: new RegExp(
      `\\b((?:(?:mistake|error|fault|oversight|carelessness|negligence|inattention) (?:by|of|from)|(?:accidentally|mistakenly|inadvertently|incorrectly|wrongly) [\\w-]+ by) (?:${roles}|@[\\w.-]+))`,
      'gu',
    ),
    hints: [
      ...pairs(['mistake', 'error', 'fault', 'oversight'], ['by', 'of', 'from']),
      'carelessness',
      'negligence',
      'inattention',
      'accidentally',
      'mistakenly',
      'inadvertently',
      'incorrectly',
      'wrongly',
    ],
    quotes: false,
    within: 'cause',
    unless: guarded,
  },
  {
    kind: 'person-cause',
    pattern: new RegExp(`(${named} forgot(?:ten)?\\b(?: to \\w+)?)`, 'gu'),
    hints: ['forgot'],
    quotes: false,
    within: 'cause',
    unless: guarded,
  },
  {
    kind: 'person-cause',
    pattern: new RegExp(`((?<name>${named}) ${slip})`, 'gu'),
    hints: slipHints,
    quotes: false,
    within: 'cause',
    unless: guarded,
  },
];

/**
 * Wordings that make a person the explanation, as data.
 *
 * In: the words of `people-words.ts`. Out: a table of patterns; `wordings.ts` matches them.
 * May not: decide what is said of a match; that is the rules' business.
 */
import {
  asCause,
  bareRoles,
  errorHints,
  errorOfPeople,
  guarded,
  named,
  roles,
  slip,
  slipAsCause,
  slipAsCauseHints,
  slipHints,
} from './people-words.ts';
import { any, pairs, type WordingPattern } from './wording-pattern.ts';

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
      `(?<!\\p{L})(${any(roles, bareRoles, 'someone', 'somebody', '@[\\w.-]+', 'he', 'she')} (?:had |has |have |also |simply |just )?${slipAsCause})`,
      'giu',
    ),
    hints: slipAsCauseHints,
    quotes: false,
    within: ['cause'],
    unless:
      /\b(?:nobody|no one|if|could|can|may|might|lets?|allow\w*|when(?:ever)?|until|prevent\w*)\b[^.;]*$/i,
  },
  {
    kind: 'person-cause',
    pattern: new RegExp(`\\b(${errorOfPeople})`, 'giu'),
    hints: errorHints,
    quotes: false,
    within: ['cause'],
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
    within: ['cause'],
    unless: guarded,
  },
  {
    kind: 'person-cause',
    pattern: new RegExp(`(${named} forgot(?:ten)?\\b(?: to \\w+)?)`, 'gu'),
    hints: ['forgot'],
    quotes: false,
    within: ['cause'],
    unless: guarded,
  },
  {
    kind: 'person-cause',
    pattern: new RegExp(`((?<name>${named}) ${slip})`, 'gu'),
    hints: slipHints,
    quotes: false,
    within: ['cause'],
    unless: guarded,
  },
];

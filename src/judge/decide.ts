/**
 * The decision table: from what an act names to a verdict.
 *
 * In: the features of one act. Out: verdict, kind, reason and the slots that are missing.
 * May not: look at words itself (`conditions/` does); the first row that fits decides, and when none does the act is
 * a process change: vague is called on evidence only.
 */
import * as objects from './conditions/objects.ts';
import * as people from './conditions/people.ts';
import * as reports from './conditions/reports.ts';
import * as wishes from './conditions/wishes.ts';
import * as words from './conditions/words.ts';
import { acceptance, fillReason } from './reasons.ts';
import type { Features } from './slots.ts';
import type { Kind, Slot, Verdict } from './verdict.ts';

/** What the table says of one act. */
export interface Finding {
  readonly verdict: Verdict;
  readonly kind: Kind | null;
  /** Put into words when somebody asks: of several findings one is told. */
  readonly reason: () => string;
  readonly missing: readonly Slot[];
  readonly features: Features;
  /** The name of the row that decided; `accepted` when none did. */
  readonly row: string;
}

/** Kind, condition, reason; a verdict only where it is not the usual one of the kind. */
type Row = readonly [kind: Kind, when: (f: Features) => boolean, because: string, verdict?: Verdict];

const rows: readonly Row[] = [
  // Questions, reports, remarks.
  ['V06', reports.aQuestion, '{first} asks a question and leaves the answer open'],
  ['V17', reports.aReport, '{clause} reports what happened or is so, and promises nothing'],
  [
    'V17',
    reports.aDeedOfTheIncident,
    '{verb} tells of a deed of the incident itself, which changes nothing for the next one',
  ],

  // A person's attention in the place of a change.
  ['V16', people.aChangedPerson, 'a person ({object}) is to change, and no artefact'],
  [
    'V16',
    people.aDemandOnPeople,
    'it asks people ({subject}) to act differently, and no artefact does the work',
  ],
  ['V02', people.aRoutineOfPeople, '{verb} is to be done by a person each time'],
  ['V01', people.anExhortation, '{verb} asks for attention, and attention is what failed'],
  ['V02', people.aHumanCheck, "{verb} rests on somebody's memory or eyes"],
  ['V01', people.anAttitude, '{manner} is an attitude, not a change'],
  ['V02', people.doneByAPersonEachTime, '{human} says that a person is to do it each time'],
  ['V04', people.training, '{verb} changes what people know, and nothing that works without them'],
  ['V04', people.aTrainingEvent, '{object} changes what people know, and nothing that works without them'],
  [
    'V04',
    people.aWishThatPeopleKnow,
    '{verb} wants people to know something, and names nothing that helps when they do not',
  ],
  ['V02', people.aWishThatPeopleAct, '{verb} rests on people doing it each time'],

  // Words instead of deeds.
  [
    'V09',
    words.endlessByHabit,
    '{habit} rests on people coming back to it, and nobody can say when it is done',
  ],
  ['V06', words.aTicketToStudy, 'a ticket that asks a question ends in knowledge, not in a change'],
  ['V25', words.aTicketStub, 'a ticket is a place for a promise, and {object} holds none'],
  ['V06', words.aStudyNamed, '{object} ends in knowledge, and no change is named that follows from it'],
  ['V27', words.aChoreOfTheReview, '{object} belongs to every review and changes nothing after it'],
  ['V21', words.anOpenList, '{etcetera} leaves the list open'],
  ['V07', words.aWeighedOption, '{hedge} weighs a change and does not decide it', 'investigation'],
  ['V07', words.aHedge, '{hedge} promises nothing'],
  ['V03', words.telling, '{verb} tells people something, and people forget'],
  ['V10', words.aMeeting, '{object} is a conversation, and names no decision'],
  ['V06', words.aQuestionToDiscuss, '{verb} raises a question and leaves it open'],
  ['V06', words.reviewingAThing, '{verb} ends in knowledge, and no change is named that follows from it'],
  ['V10', words.talking, '{verb} ends in a conversation, and names no decision'],
  ['V06', words.studying, '{verb} ends in knowledge, and no change is named that follows from it'],
  ['V09', words.endless, '{verb} has no end, so nobody can say when it is done'],
  ['V23', words.leftToOthers, '{verb} leaves it to somebody else'],
  ['V24', words.aSlogan, '{verb} states a value, and no deed'],
  ['V24', words.aValue, '{object} is a value, and no deed'],

  // Wishes.
  [
    'V06',
    wishes.studiedInThePassive,
    '{verb} ends in knowledge, and no change is named that follows from it',
  ],
  ['V19', wishes.aPassiveWish, '{verb} in the passive names neither who does it nor what is different after'],
  ['V05', wishes.improvingWithoutMeans, '{verb} names a direction and no means for {object}'],
  ['V05', wishes.reshapingASubject, '{verb} promises another shape of {object} and does not say which'],
  ['V05', wishes.makingBetter, '{grade} names a direction and no means'],
  ['V08', wishes.ensuringWithoutMeans, '{verb} wishes a state and does not say what brings it about'],
  ['V08', wishes.preventingWithoutMeans, '{verb} wishes something away and does not say how'],
  ['V18', wishes.movingAnOutcome, '{object} is an outcome, and no means is named that moves it'],
  ['V15', objects.anEscape, '{escape} lets the promise go'],
  ['V14', wishes.scalingNothing, '{verb} names neither what exactly nor how far'],
  ['V18', wishes.aWishedOutcome, '{clause} is an end everybody wants, and names no means'],
  ['V18', wishes.aJudgedState, '{clause} judges, and cannot be checked'],
  ['V17', wishes.aFact, '{clause} says how things are'],
  ['V18', wishes.aHollowState, '{clause} wishes a state and does not say what brings it about'],

  // A strong verb over nothing.
  ['V20', objects.empty, 'it holds no words of its own'],
  ['V19', objects.aHollowPassive, '{verb} in the passive says of {object} neither who nor what exactly'],
  ['V17', objects.aHollowPast, '{clause} tells of the past, and names nothing that lasts'],
  ['V22', objects.writingNothing, '{verb} does not say which page or what it tells'],
  ['V21', objects.deedsOverNothing, 'it joins several deeds over {object}, which names nothing'],
  ['V12', objects.deedWithoutObject, '{verb} has {object} as its object, which names nothing'],
  ['V13', objects.aQualityWithoutMeasure, '{grade} has no measure'],
  ['V22', objects.aPageAboutNothing, '{object} does not say which page or what it tells'],
  ['V12', objects.anUnnamedFault, '{object} does not say which fault'],
  ['V09', objects.watchingNothing, '{verb} names no signal and no threshold'],
  ['V14', objects.anUnnamedThreshold, '{quantity} is no measure'],
  ['V09', objects.comingBackToIt, '{habit} rests on people coming back to it'],
  ['V11', objects.aBetterSubject, '{grade} names a direction for {object} and no change'],
  ['V11', objects.someOfASubject, '{quantity} does not say which'],
  ['V14', objects.someNumber, '{quantity} is no number, and {object} does not say which'],
  ['V05', objects.aBetterThing, '{grade} names a direction and no means'],
  ['V25', objects.aHollowObject, '{verb} is a strong verb, and {object} names nothing that can be looked at'],
  ['V21', objects.aListOfSubjects, '{clause} lists subjects, and changes none'],
  ['V20', objects.aLabel, '{clause} is a label'],
  ['V11', objects.aSubjectAlone, '{clause} names a subject, and not what changes'],
  ['V17', objects.aRemark, '{clause} says how things are'],
  ['V18', objects.aHollowDemand, '{clause} wishes a state and does not say what brings it about'],
];

/** What the evidence of each row is called. */
export const rowNames: ReadonlyMap<string, string> = new Map(
  [...rows.map(([, when]) => when.name), 'accepted'].map((name) => [name, `row: ${name}`]),
);

const verdictOfKind: Readonly<Partial<Record<Kind, Verdict>>> = {
  V06: 'investigation',
  V17: 'not-an-action',
  V20: 'not-an-action',
  V26: 'not-an-action',
  V27: 'not-an-action',
};

/** The slots whose absence makes the kind. */
const missingOfKind: Readonly<Record<Kind, readonly Slot[]>> = {
  V01: ['actor', 'object', 'mechanism'],
  V02: ['actor', 'mechanism'],
  V03: ['actor', 'mechanism'],
  V04: ['actor', 'mechanism'],
  V05: ['mechanism', 'condition'],
  V06: ['object', 'bound'],
  V07: ['object', 'bound'],
  V08: ['mechanism'],
  V09: ['actor', 'condition', 'bound'],
  V10: ['object', 'bound'],
  V11: ['object', 'mechanism'],
  V12: ['object'],
  V13: ['mechanism', 'condition'],
  V14: ['object', 'bound'],
  V15: ['condition'],
  V16: ['actor', 'mechanism'],
  V17: ['object'],
  V18: ['mechanism'],
  V19: ['actor', 'object'],
  V20: ['object'],
  V21: ['object'],
  V22: ['object'],
  V23: ['actor', 'object'],
  V24: ['object', 'mechanism'],
  V25: ['object', 'condition'],
  V26: ['object'],
  V27: ['object'],
};

/** A finding of a kind that no row of the table named: what the words beside the act showed. */
export function findingOf(features: Features, kind: Kind, verdict: Verdict, reason: () => string): Finding {
  return { verdict, kind, reason, missing: missingOfKind[kind], features, row: 'evidence' };
}

/** A process change. */
export function acceptedOf(features: Features): Finding {
  return {
    verdict: 'process-change',
    kind: null,
    reason: () => acceptance(features),
    missing: [],
    features,
    row: 'accepted',
  };
}

/** Judges one act: the first row that fits. */
export function decide(features: Features): Finding {
  const row = rows.find(([, when]) => when(features));
  if (row === undefined) return acceptedOf(features);
  const [kind, when, because, verdict] = row;
  return {
    verdict: verdict ?? verdictOfKind[kind] ?? 'vague',
    kind,
    reason: () => fillReason(because, features),
    missing: missingOfKind[kind],
    features,
    row: when.name,
  };
}

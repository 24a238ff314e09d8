/**
 * Which sections hold action items, by their headings and by the document around them.
 *
 * In: the blocks of a document. Out: its stretches, each with what it may hold.
 * May not: read the items.
 */
import type { Kind } from '../../model/facts.ts';
import { mentionsIncident } from './incident-words.ts';
import { type Block, innermostClass, type SectionHeading } from './sections.ts';
import { classifyExact, type SectionClass } from './vocabulary.ts';

/** A run of blocks under the same headings. `actions`: surely; `promise`: only what reads as one. */
export interface Stretch {
  readonly path: readonly SectionHeading[];
  readonly blocks: readonly Block[];
  readonly holds: 'actions' | 'promise' | null;
  /** The class of the innermost heading that has one. */
  readonly class: SectionClass | null;
}

/** Classes that end a section of actions when a heading below it has them. */
const enders: ReadonlySet<SectionClass> = new Set<SectionClass>([
  'timeline',
  'lessons',
  'went-well',
  'went-wrong',
  'impact',
  'cause',
  'summary',
  'reference',
  'metadata',
]);

/** Headings that mean action items in any document at all. */
const strongWords =
  /action items?|action points?|corrective actions?|preventa?tive (?:actions?|measures?)|follow.?up (?:actions?|items?|tasks?)|aksjonspunkt/iu;

/** A state of items, as the heading of a list beside the section of actions: `Completed`, `In progress`. */
const stateWord =
  /^\W*(?:completed|complete|done|already done|resolved|fixed|open|still open|outstanding|in progress|ongoing|pending|planned|to be done|backlog|deferred|ferdig|gjort|erledigt|offen|hecho|pendientes?|completad[oa]s?|feito|fait|terminé)(?: (?:items?|actions?|tasks?|so far))?\W*$/iu;

/** The document in stretches, in order. Linear. */
export function stretchesOf(blocks: readonly Block[]): readonly Stretch[] {
  const stretches: {
    path: readonly SectionHeading[];
    blocks: Block[];
    holds: Stretch['holds'];
    class: SectionClass | null;
  }[] = [];
  let beside: SectionHeading | null = null;
  const open = (path: readonly SectionHeading[], first: readonly Block[]): void => {
    const heading = path.at(-1);
    let holds = actionClass(path);
    if (heading !== undefined) {
      if (holds === null && beside !== null && beside.level === heading.level && stateWord.test(heading.text))
        holds = 'actions';
      if (holds === 'actions' && (beside === null || heading.level <= beside.level)) beside = heading;
      else if (holds === null && beside !== null && heading.level <= beside.level) beside = null;
    }
    stretches.push({ path, blocks: [...first], holds, class: innermostClass(path) });
  };
  for (const block of blocks) {
    if (block.heading !== null) open(block.path, []);
    else if (stretches.length === 0) open([], [block]);
    else stretches.at(-1)?.blocks.push(block);
  }
  return stretches;
}

/** The class that decides whether a block is part of the actions: the innermost that says so, one way or the other. */
function actionClass(path: readonly SectionHeading[]): Stretch['holds'] {
  const outer = path.findIndex(({ class: found }) => found === 'actions');
  for (let index = path.length - 1; index >= 0; index--) {
    const heading = path[index];
    const found = heading?.class ?? null;
    if (found === 'actions' || found === 'promise') return found;
    if (found === null || heading === undefined || !enders.has(found)) continue;
    // Below a section of actions `Root cause` ends it; `A3. Find the root cause of the leak` is an item.
    if (outer < 0 || index < outer || classifyExact(heading.text) === found) return null;
  }
  return null;
}

/** The headings from the outermost one of actions inwards; all of them where the section has another reason. */
export function insidePath(path: readonly SectionHeading[]): readonly SectionHeading[] {
  const from = path.findIndex(({ class: found }) => found === 'actions' || found === 'promise');
  return from < 0 ? path.slice(-1) : path.slice(from);
}

/** Whether a section's heading means action items in any document. */
export function isStrong(path: readonly SectionHeading[]): boolean {
  return path.some((heading) => heading.class === 'actions' && strongWords.test(heading.text));
}

/** Whether a section's name is used for the fix itself as often as for what follows from it. */
export function isRemediation(path: readonly SectionHeading[]): boolean {
  return path.some(({ class: found, text }) => found === 'promise' && /remed/iu.test(text));
}

/** Classes of headings that only stories of incidents have. */
const incidentClasses: ReadonlySet<SectionClass> = new Set<SectionClass>([
  'timeline',
  'cause',
  'went-well',
  'went-wrong',
  'detection',
]);

/** Whether a document tells of an incident, whatever its kind: by its kind, its headings, or its words. */
export function tellsOfIncident(
  kind: Kind,
  path: string,
  title: string | null,
  blocks: readonly Block[],
): boolean {
  if (kind === 'postmortem') return true;
  if (
    blocks.some(
      ({ heading }) => heading !== null && heading.class !== null && incidentClasses.has(heading.class),
    )
  )
    return true;
  return mentionsIncident(path, title, blocks);
}

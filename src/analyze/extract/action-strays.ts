/**
 * Action items outside any section of actions, that announce or mark themselves.
 *
 * In: stretches of a document that are none of actions. Out: action facts.
 * May not: take what was done in the incident; timelines, causes and impact hold none.
 */
import type { ListItem, Nodes, Paragraph } from 'mdast';
import type { ActionItem } from '../../model/facts.ts';
import { isNumberedItem, readContent, readSection } from './action-content.ts';
import { isItemText, makeAction, type Shared } from './action-fact.ts';
import { readList, readTable } from './action-list.ts';
import type { Stretch } from './action-sections.ts';
import { isActionTable } from './action-table.ts';
import { readActionText } from './action-text.ts';
import { endsWithColon, oneLine, ownPhrasing, plainText, plainTextOf } from './plain.ts';
import { commits, demands } from './promise-words.ts';
import type { SectionClass } from './vocabulary.ts';

/** Sections in which a table or a list of actions is of something else. */
const closed: ReadonlySet<SectionClass> = new Set<SectionClass>([
  'timeline',
  'metadata',
  'went-well',
  'procedure',
]);

/** `TODO: x`, `**Action item**: x` in front of a line. */
const marked =
  /^\W{0,4}(?:todo|to-do|action(?: items?| points?)?(?: #?\d{1,2})?|follow-?ups?(?: actions?)?|ai(?: #?\d{1,2})?)\W{0,3}[:：]\W{0,3}\s*(?=\S)/iu;
const colon = /[:：]/;
const markedTodo = /^\W{0,4}(?:TODO|ACTION)(?![\p{L}])\W{0,3}\s*(?=\S)/u;
const markedDone = /^\W{0,4}(?:DONE|FIXED)(?![\p{L}])\W{0,3}\s*(?=\S)/u;

/** A sentence that ends in a colon and says that what follows is to be done. */
const announces =
  /(?:created|opened|filed|raised|logged) (?:\p{L}+ ){0,4}(?:tickets?|issues?|tasks?|cards?|stories)(?!\p{L})|(?:following|these|below|few|several|some|two|three|four|five) (?:\p{L}+ ){0,3}(?:action|step|measure|change|improvement|item|task|follow|safeguard|mitigation|remediation|issue|recommendation|ticket|thing)s?(?! (?:happened|occurred|were taken|was taken|led|caused|contributed))|(?:action items?|next steps?|follow.?ups?|todos?|to.dos?)\s?(?:are|include|is)?\s?[:：]$/iu;
const future =
  /(?<!\p{L})(?:will|we'll|plan(?:s|ned|ning)?|going to|intend|should|must|need to|propos\p{L}+|recommend\p{L}*|suggest\p{L}*|to (?:prevent|avoid|ensure|reduce|improve|mitigate|address|make sure)|in (?:the )?future|going forward|from happening|again|next steps?|action items?|follow.?ups?|commit\p{L}*|created|opened|filed)(?!\p{L})/iu;

/** What marks itself: tables with a column of actions, lists that a sentence announces, lines marked `TODO`. */
export function readMarked(stretches: readonly Stretch[]): readonly ActionItem[] {
  const units = stretches.map(({ blocks }) => blocks.flatMap(({ node }) => unitsOf(node)).map(withLead));
  const todo =
    stretches.some(({ path }) => markedTodo.test(`${path.at(-1)?.text ?? ''} .`)) ||
    units.some((list) => list.some(({ lead }) => markedTodo.test(lead)));
  return stretches.flatMap((stretch, at) => {
    if (stretch.holds !== null || (stretch.class !== null && closed.has(stretch.class))) return [];
    const nodes = stretch.blocks.map(({ node }) => node);
    const shared = sharedOf(stretch);
    return [
      ...nodes.flatMap((node) =>
        node.type === 'table' && isActionTable(node) ? readTable(node, shared) : [],
      ),
      ...announced(nodes, shared, stretch.class),
      ...(units[at] ?? []).flatMap((unit) => markedUnit(unit, todo, shared)),
    ];
  });
}

/** A unit that begins with `Action item:`; with `TODO` or `DONE` only where the document uses `TODO` so. */
function markedUnit({ unit, lead }: Unit, todo: boolean, shared: Shared): readonly ActionItem[] {
  const isMarked = colon.test(lead) && marked.test(lead);
  if (!isMarked && !(todo && (markedTodo.test(lead) || markedDone.test(lead)))) return [];
  const text = oneLine(unit.type === 'paragraph' ? plainText(unit) : plainTextOf(ownPhrasing(unit)));
  const value = text.replace(marked, '').replace(markedTodo, '');
  const read = readActionText([{ type: 'text', value: value.replace(markedDone, '') }], null);
  if (!isItemText(read.text)) return [];
  const form = unit.type === 'paragraph' ? 'paragraph' : 'bullet';
  return [makeAction({ ...read, done: read.done || markedDone.test(value) }, shared, form, unit)];
}

function sharedOf(stretch: Stretch): Shared {
  return { heading: stretch.path.at(-1)?.text ?? '', owner: null, done: false, type: null };
}

/** The nodes that hold one line each: paragraphs, and the items of lists. */
function unitsOf(node: Nodes): readonly (Paragraph | ListItem)[] {
  return node.type === 'paragraph' ? [node] : node.type === 'list' ? node.children : [];
}

/** A node that holds one line, and the first words of it, where marks stand. */
interface Unit {
  readonly unit: Paragraph | ListItem;
  readonly lead: string;
}

function withLead(unit: Paragraph | ListItem): Unit {
  return { unit, lead: leadOf(unit) };
}

function leadOf(unit: Paragraph | ListItem): string {
  const own =
    unit.type === 'paragraph'
      ? unit.children
      : unit.children[0]?.type === 'paragraph'
        ? unit.children[0].children
        : [];
  return plainTextOf(own.slice(0, 2)).slice(0, 40);
}

/** Lists right below a sentence that announces them. */
function announced(
  nodes: readonly Nodes[],
  shared: Shared,
  inside: SectionClass | null,
): readonly ActionItem[] {
  if (inside === 'impact' || inside === 'detection' || inside === 'reference') return [];
  return nodes.flatMap((node, index) => {
    const lead = nodes[index - 1];
    if (node.type !== 'list' || lead?.type !== 'paragraph') return [];
    const text = oneLine(plainText(lead));
    const last = text.slice(Math.max(0, text.lastIndexOf('. ') + 1));
    return endsWithColon(text) && announces.test(last) && future.test(last)
      ? readList(node, shared, false)
      : [];
  });
}

/** Sections whose sentences may promise, beside what they are for. */
const mayPromise: ReadonlySet<SectionClass> = new Set<SectionClass>(['lessons', 'resolution']);

/**
 * What lessons and the story of the fix say outright must or will be done. `only`: no section holds actions, so that a
 * lesson that something should be done is the nearest thing to one.
 */
export function readPromises(stretches: readonly Stretch[], only: boolean): readonly ActionItem[] {
  return stretches
    .filter((stretch) => stretch.class !== null && mayPromise.has(stretch.class))
    .flatMap((stretch) => {
      if (stretch.blocks.length === 0) return [];
      const from = stretch.path.findIndex(({ class: found }) => found === stretch.class);
      const heading = stretch.path
        .slice(from)
        .map(({ text }) => text)
        .join(' > ');
      const isLesson = stretch.class === 'lessons';
      const outright = only && isLesson ? demands : commits;
      const says = (text: string): boolean => outright(text) || (isLesson && builds.test(text));
      const all = stretch.blocks.map(({ node }) => node);
      const last = stretch.path.at(-1);
      const isNumbered = isLesson && stretch.path.length - from >= 2 && isNumberedItem(last?.text ?? '');
      if (isNumbered && all.some((node) => says(plainText(node).slice(0, longestPromise)))) {
        return readSection(all, stretch.path.slice(from), true);
      }
      const nodes = all.filter(
        (node) => node.type !== 'paragraph' || says(plainText(node).slice(0, longestPromise)),
      );
      return readContent(nodes, { heading, owner: null, done: false, type: null }, true).filter(({ text }) =>
        says(text.slice(0, longestPromise)),
      );
    });
}

/** A lesson that begins with something to make is a promise; `always`, `check`, `remember` and `never` are advice. */
const builds =
  /^(?:add|automate|build|configure|create|enable|enforce|implement|install|introduce|migrate|move|remove|replace|schedule|set up|split|upgrade|write) (?!sure)/iu;

/** A promise further into a paragraph is not what the paragraph is about. */
const longestPromise = 300;

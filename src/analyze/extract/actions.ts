/**
 * Action items: every unit of the sections that hold them, and what is marked as one elsewhere.
 *
 * In: the blocks of a document. Out: action items in document order.
 * May not: return anything from outside a section of actions but what announces or marks itself.
 */
import type { ActionItem, Kind } from '../../model/facts.ts';
import { readSection } from './action-content.ts';
import { insidePath, isRemediation, isStrong, type Stretch, stretchesOf } from './action-sections.ts';
import { readMarked, readPromises } from './action-strays.ts';
import { promises, tellsOfChange } from './promise-words.ts';
import type { Block } from './sections.ts';

/**
 * All action items of a document, in document order. A section of actions is one whatever the document's kind. `story`:
 * whether it tells of an incident; if not, only headings that leave no doubt count, and nothing outside sections. In what
 * is no postmortem a paragraph must promise something: a glossary explains `Action item` below that heading.
 */
export function readActions(blocks: readonly Block[], kind: Kind, story: boolean): readonly ActionItem[] {
  const stretches = stretchesOf(blocks);
  const found = stretches
    .filter(({ path, holds }) => holds === 'actions' && (story || isStrong(path)))
    .flatMap((stretch) => readStretch(stretch, false))
    .filter(
      ({ form, text }) =>
        kind === 'postmortem' || form !== 'paragraph' || promises(text) || tellsOfChange(text),
    );
  if (!story) return found;
  const outside = stretches.filter(({ holds }) => holds === null);
  const likely = [
    ...stretches
      .filter(({ holds }) => holds === 'promise')
      .flatMap((stretch) => readStretch(stretch, found.length > 0 || !isRemediation(stretch.path))),
    ...readMarked(stretches),
  ];
  const extra = [...likely, ...readPromises(outside, found.length + likely.length === 0)];
  return extra.length === 0 ? found : inOrder([...found, ...extra]);
}

/** In document order, each item once. */
function inOrder(actions: readonly ActionItem[]): readonly ActionItem[] {
  const sorted = [...actions].sort((a, b) => a.line - b.line || a.column - b.column);
  return sorted.filter((action, index) => {
    const last = sorted[index - 1];
    return (
      last === undefined ||
      last.line !== action.line ||
      last.column !== action.column ||
      last.text !== action.text
    );
  });
}

function readStretch(stretch: Stretch, wary: boolean): readonly ActionItem[] {
  return readSection(
    stretch.blocks.map(({ node }) => node),
    insidePath(stretch.path),
    wary,
  );
}

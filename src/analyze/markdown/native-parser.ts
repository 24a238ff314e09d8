/**
 * The native parser: satteri, a binary that makes the same tree some seventy times faster.
 *
 * In: Markdown text. Out: an mdast root with positions; null in place of the parser where its binary does not load.
 * May not: be the only way to a tree; it throws on some input, and `parse.ts` then asks the reference parser.
 */
import type { Root } from 'mdast';
import type { MarkdownParser } from './contract.ts';

function isRoot(tree: { readonly type: string }): tree is Root {
  return tree.type === 'root';
}

async function load(): Promise<MarkdownParser | null> {
  try {
    const { markdownToMdast } = await import('satteri');
    const parse = (text: string): Root => {
      const tree = markdownToMdast(text, { features: { frontmatter: false } });
      if (!isRoot(tree)) throw new Error(`Unexpected \`${tree.type}\` from the native Markdown parser`);
      return tree;
    };
    parse('');
    return { name: 'native', parse };
  } catch {
    // No binary for this platform, or one that does not run on it: the reference parser does the work.
    return null;
  }
}

/** satteri with GFM, or null where its binary is missing. Front matter is not its business. */
export const nativeParser: MarkdownParser | null = await load();

/** How many characters the native parser may copy: a second or so of work. Above 2 GiB it ends the process. */
const copiedCharacters = 200_000_000;

/**
 * Whether text is too much for the native parser (satteri 0.10.5): it copies a paragraph once for each character reference
 * (`&amp;`) in it. Blocks stand for paragraphs here, so a long list or table counts as one.
 */
export function isTooMuchForNative(text: string): boolean {
  if (!text.includes('&')) return false;
  let copied = 0;
  for (const block of text.split(/(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)/)) {
    copied += block.length * (block.match(/&[#a-z][a-z0-9]{0,31};/gi)?.length ?? 0);
  }
  return copied > copiedCharacters;
}

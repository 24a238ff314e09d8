/**
 * Action items to action facts: each with what the judge says of it.
 *
 * In: the items of one file and the text they were found in. Out: the same items, judged.
 * May not: decide anything itself; the judge does.
 */
import { judgeItem } from '../judge/judge.ts';
import type { ActionFact, ActionItem } from '../model/facts.ts';

/** Judges every item. `bodyText` has the lines that the items' places count; only items of the body need it. */
export function judgeActions(items: readonly ActionItem[], bodyText: string): readonly ActionFact[] {
  if (items.length === 0) return [];
  const lines = bodyText.includes('`') ? bodyText.split('\n') : [];
  return items.map((item) => {
    const written = item.form === 'field' ? '' : lines.slice(item.line - 1, item.endLine).join('\n');
    const text = withCode(item.text, written);
    const { verdict, kind, strength, reason, suggestion } = judgeItem({ ...item, text });
    return { ...item, judgement: { verdict, kind, strength, reason, suggestion } };
  });
}

/** The plain text with its code spans marked again: what stands in code is a name, not a word of the sentence. */
function withCode(text: string, written: string): string {
  if (!written.includes('`')) return text;
  let marked = '';
  let from = 0;
  for (const [, , code = ''] of written.matchAll(/(?<!`)(`{1,3})(?!`)([^`]{1,400})\1(?!`)/g)) {
    const value = code.replace(/\s+/g, ' ').trim();
    const at = value === '' ? -1 : text.indexOf(value, from);
    if (at < 0) continue;
    marked += `${text.slice(from, at)}\`${value}\``;
    from = at + value.length;
  }
  return marked + text.slice(from);
}

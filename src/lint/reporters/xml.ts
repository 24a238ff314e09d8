/**
 * XML: text that an XML 1.0 reader takes, whatever the text is.
 *
 * In: any text. Out: attributes and content without control characters, escaped.
 * May not: know a format.
 */
import { visibleText } from '../display-text.ts';

/** Text for an attribute's value or an element's content. Line breaks are kept as references. */
export function xmlText(text: string): string {
  return text.split('\n').map(oneLine).join('&#10;');
}

function oneLine(line: string): string {
  return visibleText(line)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** ` name="value"` for each attribute. */
export function xmlAttributes(attributes: { readonly [name: string]: string | number }): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');
}

/** Text that an HTML parser reads as text: the same bytes as rehype-stringify. */
export function escapeText(text: string): string {
  return /[<&]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text;
}

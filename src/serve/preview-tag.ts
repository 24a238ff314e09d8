/**
 * The preview tag: the one element that a page has more on the wire than on the disk.
 *
 * In: the bytes of a page, its file and its build. Out: the bytes to send.
 * May not: change anything else, or need the page to be well-formed or UTF-8.
 */
import { ownFolder } from './request.ts';

/** What the preview's script is told. */
export interface PreviewTag {
  /** Output URL of the file that was sent, which for a missing page is `404.html`. */
  readonly file: string;
  /** The build that the page was read after. */
  readonly build: string;
}

const bodyEnd = Buffer.from('</body>');

/** Puts the script before the last `</body>`, else at the end. */
export function withPreviewTag(page: Buffer, { file, build }: PreviewTag): Buffer {
  const tag = `<script src="/${ownFolder}/preview.js" data-oo-file="${attribute(file)}" data-oo-build="${attribute(build)}"></script>\n`;
  const found = page.lastIndexOf(bodyEnd);
  const at = found < 0 ? page.length : found;
  return Buffer.concat([page.subarray(0, at), Buffer.from(tag), page.subarray(at)]);
}

/** Percent-encoded text needs no escaping in an attribute, in whatever encoding the page is. */
function attribute(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

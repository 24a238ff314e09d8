/**
 * Self-contained: a page that loads files becomes one that holds them.
 *
 * In: a finished page, and the files it names. Out: the same page with stylesheet, scripts and pictures in it, and a policy
 * that lets these very ones run. May not: leave anything in that is loaded from elsewhere.
 */
import { createHash } from 'node:crypto';

/** Content of a file by its href in the page (percent-encoding undone), or null when there is none. */
export type FileOf = (href: string) => Uint8Array | null;

/** A picture larger than this stays outside: the file has to be sent by mail and opened on a phone. Bytes. */
const largestPicture = 1024 * 1024;

const sheet = /<link rel="stylesheet" href="([^"]*)">\n?/g;
const script = /<script src="([^"]*)"(?: defer)?><\/script>\n?/g;
const picture = /<img src="([^"]*)"((?: [^\s"'<>/=]+(?:="[^"]*")?)*) ?\/?>/g;
const policy = /(<meta http-equiv="Content-Security-Policy" content=")[^"]*(">)/;

/** Puts the files in. A picture that is missing or too large is its alternative text. */
export function selfContained(page: string, fileOf: FileOf): string {
  const styles: string[] = [];
  const scripts: string[] = [];
  const textOf = (href: string): string => {
    const bytes = fileOf(hrefText(href));
    if (bytes === null) throw new Error(`Missing ${href} for a page that is to hold it`);
    return new TextDecoder().decode(bytes);
  };
  const whole = page
    .replaceAll(picture, (_, href: string, attributes: string) => inlinePicture(href, attributes, fileOf))
    .replaceAll(sheet, (_, href: string) => {
      const text = textOf(href).replaceAll('</', '<\\/');
      styles.push(sourceOf(text));
      return `<style>${text}</style>\n`;
    })
    .replaceAll(script, (_, href: string) => {
      // The only two ways out of a script element; both mean the same to JavaScript when they are written so.
      const text = textOf(href).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
      scripts.push(sourceOf(text));
      return `<script>${text}</script>\n`;
    });
  const parts = [
    "default-src 'none'",
    `script-src ${scripts.length === 0 ? "'none'" : scripts.join(' ')}`,
    `style-src ${styles.length === 0 ? "'none'" : styles.join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return whole.replace(policy, (_, before: string, after: string) => before + parts.join('; ') + after);
}

/** Content Security Policy Level 3, section 2.3.1: the hash of an inline element. */
function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function inlinePicture(href: string, attributes: string, fileOf: FileOf): string {
  const name = hrefText(href);
  const type = mediaTypes[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  const bytes = type === undefined ? null : fileOf(name);
  if (type !== undefined && bytes !== null && bytes.length <= largestPicture) {
    return `<img src="data:${type};base64,${Buffer.from(bytes).toString('base64')}"${attributes}>`;
  }
  const alt = / alt="([^"]*)"/.exec(attributes)?.[1] ?? '';
  const said = alt === '' ? 'a picture' : alt.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<span class="oo-broken">${said} (picture not in this file)</span>`;
}

const mediaTypes: { readonly [extension: string]: string } = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/** An href as it stands in markup, read. */
function hrefText(href: string): string {
  const text = href
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&');
  return decodeURIComponent(text);
}

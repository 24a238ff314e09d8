/** A record in the fragment of a link: packed, so that sixty entries fit into one; it never reaches a server's log. */
import type { IncidentLog } from '../../incident/entry.ts';
import { type ReadRecord, readRecord, writeRecord } from '../../incident/record.ts';

const packed = 'oo-incident=';
const plain = 'oo-incident-plain=';

/** The fragment for a record, with its `#`. */
export async function recordFragment(log: IncidentLog): Promise<string> {
  const bytes = new TextEncoder().encode(writeRecord(log));
  if (typeof CompressionStream === 'undefined') return `#${plain}${toBase64(bytes)}`;
  return `#${packed}${toBase64(await through(bytes, new CompressionStream('deflate')))}`;
}

/** Whether a fragment, or a pasted link, holds a record. */
export function holdsRecord(text: string): boolean {
  return text.includes(`#${packed}`) || text.includes(`#${plain}`);
}

/** Reads a pasted link or fragment. Never rejects. */
export async function recordFromLink(text: string): Promise<ReadRecord> {
  try {
    const [, isPlain, data = ''] = /#oo-incident(-plain)?=([\w-]+)/.exec(text) ?? [];
    const bytes = fromBase64(data);
    const read = isPlain === undefined ? await through(bytes, new DecompressionStream('deflate')) : bytes;
    return readRecord(new TextDecoder().decode(read));
  } catch {
    return {
      log: null,
      fault: 'This link is damaged: it was cut short on its way. Ask for it again, or for the file',
    };
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();
  return new Uint8Array(blob);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

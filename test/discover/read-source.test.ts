import { describe, expect, it } from 'vitest';
import { decodeSource, maxDocumentBytes, readSource } from '../../src/discover/read-source.ts';
import { temporaryFolder } from '../support/folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const decode = (content: Uint8Array) => decodeSource('a.md', content);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('reading a document', () => {
  it('takes UTF-8 as it is, line ends and all', () => {
    expect(decode(bytes('# Tést\r\n\ttext'))).toMatchObject({
      text: '# Tést\r\n\ttext',
      markLength: 0,
      problems: [],
    });
  });

  it('leaves a byte order mark out of the text and counts it', () => {
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('# A')]))).toMatchObject({
      text: '# A',
      markLength: 1,
      problems: [],
    });
  });

  it.each([true, false])('converts UTF-16 (little endian: %s) and says so', (littleEndian) => {
    const source = decode(utf16('# Tést', littleEndian));
    expect(source.text).toBe('# Tést');
    expect(source.problems).toMatchObject([
      { rule: 'file-is-readable', line: 1, expected: expect.stringContaining('UTF-8') },
    ]);
  });

  it('points at the first byte that is not UTF-8', () => {
    const source = decode(
      new Uint8Array([...bytes('# \uFFFD is a character\n\nab'), 0xe9, ...bytes('t\uFFFD')]),
    );
    expect(source.text).toBe('# \uFFFD is a character\n\nab\uFFFDt\uFFFD');
    expect(source.problems).toMatchObject([
      { line: 3, column: 3, message: 'Unexpected byte that is not UTF-8' },
    ]);
  });

  it('does not take the replacement character itself for an error', () => {
    expect(decode(bytes('all \uFFFD fine')).problems).toEqual([]);
  });

  it.each([
    ['binary content', new Uint8Array(400).map((_, at) => at % 7)],
    ['UTF-16 without a mark', utf16('# Title and text', true).slice(2)],
  ])('gives no text for %s', (_, content) => {
    expect(decode(content)).toMatchObject({
      text: null,
      problems: [{ message: 'Unexpected binary content' }],
    });
  });

  it('keeps a text with one NUL and terminal colours', () => {
    expect(decode(bytes(`${'log line \u001b[31mred\u001b[0m\n'.repeat(20)}\0`)).text).not.toBeNull();
  });

  it('gives no text for a file above the limit, and names both sizes', () => {
    const source = decode(new Uint8Array(maxDocumentBytes + 1).fill(97));
    expect(source).toMatchObject({ text: null, problems: [{ message: 'Unexpected size of 4.0 MiB' }] });
    expect(source.problems[0]?.expected).toContain('at most 4 MiB');
    expect(decode(new Uint8Array(maxDocumentBytes).fill(97)).text).not.toBeNull();
  });

  it('reports a file that vanished instead of throwing', () => {
    const folder = temporaryFolder();
    const source = readSource({ path: 'gone.md', absolute: `${folder}/gone.md` });
    expect(source).toMatchObject({
      text: null,
      revision: '00000000',
      problems: [{ message: 'Unexpected file that cannot be opened (ENOENT)' }],
    });
  });

  it('has a revision that is a function of the bytes', () => {
    expect(decode(bytes('a')).revision).toMatch(/^[0-9a-f]{8}$/);
    expect(decode(bytes('a')).revision).toBe(decode(bytes('a')).revision);
    expect(decode(bytes('a')).revision).not.toBe(decode(bytes('b')).revision);
  });
});

import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrCode } from '../../src/export/qr-code.ts';

/** The modules that a drawing of rectangles one unit high covers. */
function modulesOf({ size, path }: { readonly size: number; readonly path: string }): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x = '', y = '', width = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let at = Number(x); at < Number(x) + Number(width); at++) {
      const row = rows[Number(y)];
      if (row !== undefined) row[at] = true;
    }
  }
  return rows;
}

describe('a QR code', () => {
  it('is drawn module for module, with its quiet zone', () => {
    const address = 'https://ops.example/runbooks/orders-db.html';
    const drawn = qrCode(address);
    expect(drawn).not.toBeNull();
    if (drawn === null) return;
    const modules = modulesOf(drawn);
    expect(modules).toEqual(encode(address, { ecc: 'M', border: 4 }).data);
    expect(modules.slice(0, 4).flat()).not.toContain(true);
  });

  it('is left out where its squares would be too small to read', () => {
    expect(qrCode(`https://ops.example/${'x'.repeat(400)}`)).toBeNull();
  });
});

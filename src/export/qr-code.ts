/**
 * QR codes: an address as squares that a telephone reads.
 *
 * In: an address. Out: the drawing of its code.
 * May not: write markup; the layout does.
 */
import { encode } from 'uqr';
import type { QrCode } from '../render/page-context.ts';

/** Modules that must stay white around a code, for readers to find it. */
const quietZone = 4;

/** Longer addresses make squares too small to be read from a sheet. UTF-16 code units. */
const longestAddress = 300;

/** The code of an address, of middle error correction: a stain on the sheet is survived. Null when it is too long. */
export function qrCode(address: string): QrCode | null {
  if (address.length > longestAddress) return null;
  const { size, data } = encode(address, { ecc: 'M', border: quietZone });
  return { size, path: data.flatMap((row, y) => runsOf(row, y)).join('') };
}

/** One rectangle for each run of dark modules. */
function runsOf(row: readonly boolean[], y: number): string[] {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue;
    let end = x;
    while (row[end] === true) end++;
    runs.push(`M${x} ${y}h${end - x}v1h${x - end}z`);
    x = end;
  }
  return runs;
}

/** Names as they are compared: case, accents, `-`, `_` and runs of spaces make no difference. */
import { foldText } from '../../text/fold.ts';

export function foldName(text: string): string {
  return foldText(text).normalize('NFD').replace(/\p{M}/gu, '');
}

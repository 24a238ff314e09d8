/** Handing over: by file, by link, by a code on the screen; taken in by id, so that nothing is lost or doubled. */
import { encode } from 'uqr';
import { type ReadRecord, readRecord } from '../../incident/record.ts';
import { reckon } from '../../incident/state.ts';
import { saveFiles, withoutSecrets } from './export.ts';
import { holdsRecord, recordFragment, recordFromLink } from './link.ts';
import { button, copyText, field, make, setText, textInput } from './make.ts';
import type { Surface } from './surface.ts';

/** Longer than this, cameras do not read a code from a screen. */
const longestCode = 2300;

/** `arrive` is told what came in: with the first record the page turns to its log. */
export function handOver(surface: Surface, arrive: (words: string) => void): HTMLElement {
  const { session } = surface;
  const said = make('p', { class: 'oo-note', role: 'status' });
  const code = make('div', { class: 'oo-i-code' });
  const link = (then: (address: string) => void): void =>
    withoutSecrets(
      surface,
      (log) => void recordFragment(log).then((fragment) => then(`${session.site.page}${fragment}`)),
    );
  const copyLink = (): void =>
    link((address) => {
      void copyText(address).then((copied) =>
        setText(
          said,
          copied
            ? `Link copied: ${address.length} characters. It holds the whole record; whoever has it can read it.`
            : 'The link could not be copied. Use the file.',
        ),
      );
    });
  const showCode = (): void =>
    link((address) => {
      if (address.length > longestCode) {
        code.replaceChildren();
        setText(said, 'The record is too long for a code. Use the file or the link.');
        return;
      }
      code.replaceChildren(picture(address));
      setText(said, 'Point the camera of the other phone at the code.');
    });
  const file = make('input', { type: 'file', accept: '.json,application/json' });
  const pasted = textInput('', { inputmode: 'url', autocapitalize: 'off' });
  const take = (read: ReadRecord): void => {
    void takeIn(surface, read).then((words) => {
      setText(said, words);
      arrive(words);
    });
  };
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    void chosen?.text().then((text) => take(readRecord(text)));
  });
  const form = make(
    'form',
    { class: 'oo-i-line' },
    field('Or paste a link', pasted),
    make('button', { type: 'submit', class: 'oo-i-button' }, 'Take it in'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void recordFromLink(pasted.value).then(take);
    pasted.value = '';
  });
  return make(
    'div',
    {},
    make(
      'p',
      {},
      'The other device takes the record in and both go on writing: merging again later loses nothing.',
    ),
    make(
      'p',
      { class: 'oo-i-buttons' },
      button('Save a file', () => saveFiles(surface, 'record')),
      button('Copy a link', copyLink),
      button('Show a code', showCode),
    ),
    code,
    field('Import a file', file),
    form,
    said,
    keepingNote(),
    make(
      'p',
      { class: 'oo-note' },
      location.protocol === 'file:'
        ? 'Pages opened from the disk share one store: another local page could read this record.'
        : 'A link stands in the history of the browser that opens it.',
    ),
  );
}

/** Whether the browser has promised to keep what is stored here. */
function keepingNote(): HTMLElement {
  const note = make('p', { class: 'oo-note' });
  void navigator.storage?.persisted?.().then((isKept) => {
    const words = isKept
      ? 'This browser has promised to keep the record until you clear it.'
      : 'This browser has not promised to keep the record: it may clear it when it runs out of room, and a private window forgets it when it is closed. Export now and then.';
    setText(note, words);
  });
  return note;
}

/** The code, drawn as one path: the policy of the pages lets no picture in from elsewhere. */
function picture(text: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const { data, size } = encode(text, { border: 2 });
  const squares = data.flatMap((cells, y) =>
    cells.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  const svg = document.createElementNS(namespace, 'svg');
  for (const [name, value] of [
    ['viewBox', `0 0 ${size} ${size}`],
    ['role', 'img'],
    ['aria-label', 'Code of the link to this record'],
  ] as const)
    svg.setAttribute(name, value);
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', squares.join(''));
  svg.append(path);
  return svg;
}

/** Takes a record in; what came of it, in words. */
async function takeIn({ session, say }: Surface, read: ReadRecord): Promise<string> {
  if (read.log === null) return read.fault;
  const { title } = reckon(read.log);
  const fresh = await session.take(read.log);
  const words = `“${title}”: ${fresh === 0 ? 'nothing new' : fresh === 1 ? '1 new entry' : `${fresh} new entries`} of ${read.log.entries.length}.`;
  say(words);
  return words;
}

/** A record in the address of this page: taken in, then cleared from the address. */
export async function takeFromAddress(surface: Surface): Promise<string> {
  if (!holdsRecord(location.href)) return '';
  const read = await recordFromLink(location.href);
  history.replaceState(null, '', location.pathname + location.search);
  return takeIn(surface, read);
}

/**
 * The search in the page: loaded when somebody goes to the box.
 *
 * In: what is typed, the index beside the page, the page's own address. Out: results in the box, and a way to them.
 * May not: load from elsewhere, or lead anybody on who has not asked for it.
 */
import { type FoundWords, foundWordsKey } from '../../model/found-words.ts';
import type { SearchAnswer, SearchFilters, SearchIndex } from '../../search/contract.ts';
import { coreName } from '../../search/core.ts';
import { openSearch } from '../../search/search.ts';
import { isNarrowed, noFilters, readAddress, writeAddress } from './address.ts';
import { pageOfAlert, wordsOf } from './answer-words.ts';
import { type Box, type BoxParts, findBox, foundIn, startBox } from './box.ts';
import { addFilters } from './filters.ts';
import { openIndexFolder } from './load-index.ts';
import { revisionNote } from './revision-note.ts';
import { optionsOf } from './rows.ts';

/** How much is shown below the box, and on the search's own page. */
const below = { documents: 10, more: 0 } as const;
const onOwnPage = { documents: 40, more: 2 } as const;

const failed = 'The search index could not be loaded. The A to Z has alerts, symptoms, services and tags.';

/** The address keeps up with typing, but not with every key; texts are looked through when the next key does not come at once. */
const pauseBeforeAddress = 300;
const pauseBeforeTexts = 60;

async function start(parts: BoxParts): Promise<void> {
  const { frame, input } = parts;
  const isOwnPage = frame.classList.contains('oo-search-page');
  const most = isOwnPage ? onOwnPage : below;
  const folder = new URL(frame.dataset['ooIndex'] ?? '', document.baseURI);
  const root = new URL('../../', folder).href;
  const load = openIndexFolder(folder.href);
  const asked = isOwnPage ? readAddress(location.search) : null;
  let filters = asked?.filters ?? noFilters;
  let index: SearchIndex | null = null;
  let words: readonly string[] = [];
  let latest = 0;
  let keeping: ReturnType<typeof setTimeout> | undefined;

  const keepAddress = (): void => {
    clearTimeout(keeping);
    keeping = setTimeout(() => {
      try {
        history.replaceState(null, '', writeAddress(input.value, filters) || location.pathname);
      } catch {
        // Some browsers allow no other address for a file: then it cannot be handed on.
      }
    }, pauseBeforeAddress);
  };
  const show = (answer: SearchAnswer, isWhole: boolean, more: string | null): void => {
    words = foundIn(answer);
    const results = answer.total === 0 ? answer.nearest : answer.results;
    const note = [more, wordsOf(answer, isNarrowed(filters))].filter((part) => part !== null).join(' ');
    box.show({ options: optionsOf(results, root, most.more), note, isWhole });
  };
  const ask = async (query: string): Promise<void> => {
    const turn = ++latest;
    if (isOwnPage) keepAddress();
    leadToAll(query);
    if (query.trim() === '') {
      box.close();
      return;
    }
    if (index === null) return;
    const names = index.names(query, filters, most.documents);
    if (names.total > 0) show(names, false, null);
    await rest(pauseBeforeTexts);
    if (turn !== latest) return;
    const early = (answer: SearchAnswer): void => {
      if (turn === latest && answer.total > 0) show(answer, false, null);
    };
    const [answer, revision] = await Promise.all([
      index.search(query, filters, most.documents, early),
      revisionNote(query, index, load),
    ]);
    if (turn === latest) show(answer, true, revision);
  };
  const leave = (option: HTMLElement): void => {
    if (!(option instanceof HTMLAnchorElement)) return;
    leaveWords(option, words);
    if (!isOwnPage) box.close();
  };
  const box: Box = startBox(
    parts,
    { onQuery: (query) => void ask(query).catch(() => sayFailed()), onOpen: leave },
    isOwnPage,
  );
  const sayFailed = (): void => box.show({ options: [], note: failed, isWhole: true });

  await styled(frame.dataset['ooStyle']);
  if (asked !== null && input.value === '') input.value = asked.query;
  const core = await load(coreName);
  if (core === null) {
    sayFailed();
    return;
  }
  const opened = openSearch(core, load);
  index = opened;
  if (isOwnPage) {
    addFilters(parts, opened.records(), filters, (chosen: SearchFilters) => {
      filters = chosen;
      void ask(input.value).catch(() => sayFailed());
    });
  }
  const page = asked === null || asked.alert === null ? null : pageOfAlert(asked.alert, opened);
  if (page !== null) {
    location.replace(new URL(page, root).href);
    return;
  }
  if (input.value.trim() !== '') await ask(input.value);
  if (asked !== null && asked.query === '' && document.activeElement === document.body) input.focus();
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The link below the results takes the query along. */
function leadToAll(query: string): void {
  const link = document.getElementById('oo-search-more');
  if (link instanceof HTMLAnchorElement) link.search = writeAddress(query, noFilters);
}

/** Leaves the words for the page that is opened now; where nothing may be kept, it shows none. */
function leaveWords({ pathname }: HTMLAnchorElement, words: readonly string[]): void {
  const found: FoundWords = { page: pathname, words, at: Date.now() };
  try {
    sessionStorage.setItem(foundWordsKey, JSON.stringify(found));
  } catch {
    // Not every browser keeps anything for a file.
  }
}

/** Loads the sheet of the results, so that none is seen without it. */
function styled(href: string | undefined): Promise<void> {
  return new Promise((resolve) => {
    const known = [...document.styleSheets].some((sheet) => sheet.href?.includes('/oo-search.') === true);
    if (href === undefined || known) {
      resolve();
      return;
    }
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}

const parts = findBox();
if (parts !== null) void start(parts);

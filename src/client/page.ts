/**
 * What every page can do once its script is there.
 *
 * In: the page as it was built. Out: copy buttons, the current place in the contents, a way to the search, complete paper, the age of the copy, the
 * door to incident mode.
 * May not: be needed for reading, load from elsewhere, or write markup other than through the DOM.
 */
import { markCurrentPlace } from './contents.ts';
import { addCopyButtons } from './copy.ts';
import { followFoundWords } from './found-words.ts';
import { startIncident } from './incident-start.ts';
import { startOffline } from './offline.ts';
import { preparePaper } from './paper.ts';
import { offerSearch } from './search-trigger.ts';

addCopyButtons();
markCurrentPlace();
offerSearch();
preparePaper();
followFoundWords();
startOffline();
startIncident();

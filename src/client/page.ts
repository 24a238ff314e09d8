/**
 * What every page can do once its script is there.
 *
 * In: the page as it was built. Out: copy buttons, the current place in the contents, the filter box, complete paper, the door to incident mode.
 * May not: be needed for reading, load from elsewhere, or write markup other than through the DOM.
 */
import { markCurrentPlace } from './contents.ts';
import { addCopyButtons } from './copy.ts';
import { startFilter } from './filter.ts';
import { startIncident } from './incident-start.ts';
import { preparePaper } from './paper.ts';

addCopyButtons();
markCurrentPlace();
startFilter();
preparePaper();
startIncident();

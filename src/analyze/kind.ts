/**
 * Kind by folder: a document's place says what it is when its front matter does not.
 *
 * In: a content path, the content folder's own name before it. Out: the kind its folder stands for, or null.
 * May not: read the document.
 */
import type { Kind } from '../model/facts.ts';
import { folderOf, isIndexPath, isReadmePath } from '../model/paths.ts';

/** Folder names as teams write them, folded to lower case without `-`, `_` and spaces. */
const kindOfFolder: { readonly [folder: string]: Kind } = {
  postmortem: 'postmortem',
  postmortems: 'postmortem',
  retrospectives: 'postmortem',
  incidents: 'postmortem',
  incidentreports: 'postmortem',
  incidentreviews: 'postmortem',
  outages: 'postmortem',
  runbook: 'runbook',
  runbooks: 'runbook',
  playbooks: 'runbook',
  checklist: 'checklist',
  checklists: 'checklist',
};

/** The kind of the nearest folder that stands for one; an index or README introduces its folder and is a page. */
export function kindOfPath(path: string): Kind | null {
  const folders = folderOf(path).toLowerCase().replace(/[-_ ]/g, '').split('/');
  for (const folder of folders.reverse()) {
    const kind = Object.hasOwn(kindOfFolder, folder) ? kindOfFolder[folder] : undefined;
    if (kind !== undefined) return isIndexPath(path) || isReadmePath(path) ? 'page' : kind;
  }
  return null;
}

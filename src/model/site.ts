/**
 * Site: all facts together, and what only shows when they are together.
 *
 * In: nothing. Out: the record that `graph/` assembles, site rules check and `render/` plans pages from.
 * May not: hold behaviour; nothing in it may depend on the order files were found in.
 */
import type { Problem } from './diagnostic.ts';
import type { Kind, PageFacts, SharedFacts } from './facts.ts';

/** Where a link leads, seen from the whole site. */
export type LinkTarget =
  /** Another site: kept as it is. */
  | { readonly to: 'external' }
  /** A document of this site; `fragment` includes `#` or is empty, and is already the id in the page. */
  | { readonly to: 'page'; readonly path: string; readonly url: string; readonly fragment: string }
  /** A generated page such as a tag page or a collection's index. */
  | { readonly to: 'generated'; readonly url: string; readonly fragment: string }
  /** A file beside the documents that is copied to the output. */
  | { readonly to: 'asset'; readonly path: string; readonly url: string; readonly fragment: string }
  /** A document that this build's audience may not see: shown as plain text. */
  | { readonly to: 'hidden' }
  /** Nothing there. `nearest` is the closest existing target, as it would be written, or null. */
  | {
      readonly to: 'broken';
      readonly what: 'page' | 'anchor' | 'ambiguous';
      readonly nearest: string | null;
      /** For a missing anchor: the page itself exists and the link still leads to it. */
      readonly url: string | null;
      readonly path: string | null;
    };

/** "Mentioned in": one document that links here. */
export interface Backlink {
  readonly path: string;
  readonly url: string;
  readonly title: string;
  readonly kind: Kind;
  readonly date: string | null;
}

/** A document in a list. */
export type DocumentEntry = Backlink & {
  readonly severity: PageFacts['severity'];
  readonly summary: string | null;
  readonly draft: boolean;
  readonly tags: readonly string[];
};

/** One document with what the rest of the site adds to it. */
export interface SitePage {
  /** Equal keys, equal facts and body. */
  readonly key: string;
  /** Equal keys, equal in everything that the site adds to the document. */
  readonly siteKey: string;
  readonly shared: SharedFacts;
  /** Everything the file says. It may have to be read from the disk: take `shared` where that is enough. */
  readonly facts: PageFacts;
  /** Not the function of the path alone when two files claim one URL: see `graph/urls.ts`. */
  readonly url: string;
  /** By link index. */
  readonly targets: readonly LinkTarget[];
  readonly backlinks: readonly Backlink[];
  readonly previous: Backlink | null;
  readonly next: Backlink | null;
  /** References of the front matter (`runbooks:` and the like), resolved. */
  readonly references: readonly Reference[];
  /** What was noticed about this document only once all were together; rules of the same names report it. */
  readonly problems: readonly Problem[];
}

/** A reference in the front matter: what was written, the field it stands in (`runbooks.0`), where it leads. */
export interface Reference {
  readonly field: string;
  readonly ref: string;
  readonly target: LinkTarget;
}

/** A tag with every spelling seen. `name` is the most frequent spelling (ties: first in code unit order). */
export interface TagEntry {
  readonly key: string;
  readonly name: string;
  readonly url: string;
  readonly spellings: readonly string[];
  readonly entries: readonly DocumentEntry[];
}

/** A person or channel to reach. */
export interface Contact {
  readonly name: string;
  readonly role: string | null;
  readonly reach: readonly string[];
  readonly services: readonly string[];
}

/** A service, from the configuration, from documents, or both. */
export interface ServiceEntry {
  readonly name: string;
  readonly url: string;
  readonly owner: string | null;
  readonly contacts: readonly Contact[];
  readonly bridge: string | null;
  readonly dependsOn: readonly { readonly name: string; readonly url: string }[];
  /** Services that depend on this one, directly or through others: what it takes down with it. */
  readonly takesDown: readonly { readonly name: string; readonly url: string }[];
  readonly entries: readonly DocumentEntry[];
}

/** An old address that leads to a document. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly title: string;
}

/** A file to copy to the output because a visible document refers to it. */
interface AssetCopy {
  readonly path: string;
  readonly url: string;
}

/** All facts together. Pages are sorted by path in code unit order. */
export interface Site {
  readonly title: string;
  readonly pages: readonly SitePage[];
  readonly collections: {
    /** Newest first; undated last, by path. */
    readonly postmortems: readonly DocumentEntry[];
    /** By title, then path. */
    readonly runbooks: readonly DocumentEntry[];
    readonly checklists: readonly DocumentEntry[];
    readonly pages: readonly DocumentEntry[];
  };
  readonly tags: readonly TagEntry[];
  readonly services: readonly ServiceEntry[];
  readonly redirects: readonly Redirect[];
  readonly assets: readonly AssetCopy[];
  /** Documents that nothing links to and no collection but their own lists, by path. */
  readonly orphans: readonly string[];
  /** What was noticed about paths that are no documents of this site: links passed over, folders not readable. */
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[];
}

import type { Reading } from '../papers/capture.ts';
import type { TreatedKind } from '../papers/feed-settings.ts';
import type { ListingRef } from '../papers/listing.ts';
import type { PaperId } from '../papers/paper-id.ts';

/** A page as an adapter sees it. */
export interface Page {
  document: Document;
  /** the address it ended at */
  url: URL;
  /** the time of reading in milliseconds; used only where a page changes daily and names no day */
  at: number;
  /** what was read last at another address of the same document: the page may still show it */
  before?: Pick<Reading, 'listing' | 'rows'> & { texts: readonly string[] };
}

/** Attributes in which sites leave the data of a page. What is read from them is read again when they change. */
export const DATA_ATTRIBUTES = ['data-props'];

/** What stands for one paper on a page: its title, which is a link nearly everywhere. */
export interface PlacedPaper {
  element: Element;
  /** absent when the title leads to no paper */
  paperId?: PaperId;
  /** what is printed of it, where an address alone names the paper: the page is read again when this changes */
  text?: string;
}

/** Reads one kind of page. Each site's folder holds its own, and adapters/index.ts lists them. */
export interface Adapter {
  name: string;
  /** True when each page of this kind shows papers, so that one without means that the site has changed. */
  alwaysShowsPapers: boolean;
  /** True when an address is of this kind. Looks at the address alone and costs nothing. */
  matches(url: URL): boolean;
  /**
   * True when a page at this address, one that `matches`, can show that listing, whatever the page holds; what else it
   * claims to show is refused. Without it a listing stands only at the address that papers/sources.ts has for it.
   */
  canShow?(url: URL, listing: ListingRef): boolean;
  /** The papers that the page now shows, in its order. Cheap: it is asked at each change of the page. */
  placed(page: Page): PlacedPaper[];
  /**
   * What the page tells, given what is placed on it: picked field by field. Undefined when nothing on it can be read
   * although its address is known. Changes nothing on the page and never throws for anything that a page contains. It
   * runs while the page waits, so it leaves cleaning to the background.
   */
  read(page: Page, placed: PlacedPaper[]): Reading | undefined;
  /**
   * What else, besides what is placed, makes reading the page again worth while, in short: how much data it carries,
   * whether the reader voted. As cheap as `placed`.
   */
  state?(page: Page): string;
  /**
   * True when a page that gave nothing has nothing to give: it is an error of the site, asks for a login or whether a
   * person reads it, or has no papers. It is then no sign that the site has changed.
   */
  hasNothingToShow?(page: Page): boolean;
}

/** The cards of a site's listings, as a style sheet selects them to dim and hide; in treated-cards.ts, if at all. */
export interface TreatedCards {
  /** selects every card of a listing */
  all: string;
  /** selects the cards of these papers, by their arXiv ids, which are checked */
  of(arxivIds: readonly string[]): string;
  /** the kind of listing at an address on which cards may be dimmed or hidden; undefined on all other pages */
  kindAt(url: URL): TreatedKind | undefined;
}

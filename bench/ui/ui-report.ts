import type { Spread } from '../run/spread.ts';
import type { FrameFigures } from './frames.ts';
import type { MarkManyFigures } from './mark-many.ts';

export const PAGES = ['popup', 'panel'] as const;
export type PageName = (typeof PAGES)[number];

/** Some openings of a page; times in milliseconds after its navigation began. */
export interface OpeningFigures {
  firstPaint: Spread;
  firstRow: Spread;
  /** the last change of the rows within the screen */
  corrected: Spread;
  /** what the page's thread computed until then, which a busy machine changes little */
  work: Spread;
  /** the largest sum of layout shifts of one opening */
  shift: number;
}

/** What a page loads and asks of the store, in the page and in the background. */
export interface PageNeeds {
  /** of the scripts that were there when the first row was painted, each zipped */
  scriptBytes: number;
  /** of all scripts that opening and typing loaded */
  allScriptBytes: number;
  /** the requests to the store before the first row, in words, with the background started by the page */
  firstRow: string[];
  /** the requests of the key that made most */
  key: string[];
  /** those that a first row or a key must not need */
  costly: string[];
}

/** What is measured of a page. */
export interface PageFigures {
  needs: PageNeeds;
  opening: { stopped: OpeningFigures; running: OpeningFigures };
  /** from a key to the paint of the rows that answer the text with it */
  keys: Spread;
  /** what the page's thread computed for a key on average, with all that followed its rows */
  keyWork: number;
  /** the text of the slowest key */
  slowestKey: string;
}

/** A page of fixed rows in a tab of the same size: what no page can be faster than. */
export interface FloorFigures {
  opening: OpeningFigures;
  keys: Spread;
  keyWork: number;
}

/** What a reader waits for at one size of the library. */
export interface UiReport {
  papers: number;
  pages: Record<PageName, PageFigures>;
  floors: Record<PageName, FloorFigures>;
  /** of the side panel's history */
  history: { scroll: FrameFigures; jump: FrameFigures };
  /** from a mark's command in the popup until the open side panel says it */
  follow: Spread;
  /** tagging thousands of papers at once beside an open side panel */
  markMany: MarkManyFigures;
}

import type { Spread } from '../run/spread.ts';

export const PAGES = ['popup', 'panel'] as const;
export type PageName = (typeof PAGES)[number];

/** Some openings of a page; times in milliseconds after its navigation began. */
export interface OpeningFigures {
  firstPaint: Spread;
  firstRow: Spread;
  /** the last change of the rows within the screen */
  corrected: Spread;
  /** the largest sum of layout shifts of one opening */
  shift: number;
}

/** What is measured of a page. */
export interface PageFigures {
  opening: { stopped: OpeningFigures; running: OpeningFigures };
  /** from a key to the paint of the rows that answer the text with it */
  keys: Spread;
  /** the text of the slowest key */
  slowestKey: string;
}

/** A page of fixed rows in a tab of the same size: what no page can be faster than. */
export interface FloorFigures {
  opening: OpeningFigures;
  keys: Spread;
}

/** What a reader waits for at one size of the library. */
export interface UiReport {
  papers: number;
  pages: Record<PageName, PageFigures>;
  floors: Record<PageName, FloorFigures>;
}

import type { Spread } from '../run/spread.ts';

/** The widths at which the page is loaded, in CSS pixels. */
export const WIDTHS = [360, 1_024, 1_440] as const;
export type PageWidth = (typeof WIDTHS)[number];

/** What a page's thread computed for one load, in milliseconds of its own time. */
export interface PageWork {
  /** running and compiling scripts, of the page and of Daybook */
  script: number;
  style: number;
  layout: number;
  /** everything, painting and the collector among it */
  all: number;
}

/** Medians of loads of the same page where Daybook is and where it is not. */
export interface FeedCost {
  with: PageWork;
  without: PageWork;
  /** script, style and layout that the page has more where Daybook is: the difference of the medians of their sums */
  more: number;
  moreOfAll: number;
  /** the fewest cards that were marked in a load where Daybook is */
  marked: number;
  spread: { with: Spread; without: Spread };
}

/** The browser's layout shifts (https://web.dev/articles/cls) while a page is loaded and scrolled through. */
export interface ShiftFigures {
  width: PageWidth;
  /** the largest sum of a load where Daybook is not, and where it is, its background asleep */
  without: number;
  with: number;
  /** what moved in that load where Daybook is: names of elements */
  moved: string[];
}

/** Loads at slow processor time. */
export interface SlowLoads {
  loads: number;
  /** in how many Svelte complained, and what it said first */
  complaints: number;
  complaint: string;
  /** in how many the cards that the server sent were drawn anew */
  redrawn: number;
  /** in how many any card was marked before the page was left */
  marked: number;
  /** the most elements of ours in one card, and in the list between cards, of all loads */
  inCard: number;
  inList: number;
}

/** What lives in a page, after a collection. */
export interface Living {
  listeners: number;
  nodes: number;
  /** of Daybook's world in the page; 0 where it is not */
  observers: number;
  /** elements of ours in the page */
  hosts: number;
  heapBytes: number;
}

/** By how much that grew while the list was drawn anew so often. */
export interface RedrawFigures {
  redraws: number;
  with: Living;
  without: Living;
}

/** The content scripts of the build, zipped, in bytes. */
export interface ScriptWeights {
  capture: number;
  cards: number;
}

/** What Daybook costs the page whose cards it marks. */
export interface FeedReport {
  papers: number;
  cards: number;
  weights: ScriptWeights;
  cost: FeedCost;
  shifts: ShiftFigures[];
  slow: SlowLoads;
  redraws: RedrawFigures;
}

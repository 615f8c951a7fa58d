import type { Reading } from '../papers/capture.ts';

/** A page as an adapter sees it. */
export interface Page {
  document: Document;
  /** the address it ended at */
  url: URL;
  /** the time of reading in milliseconds; used only where a page changes daily and names no day */
  at: number;
}

/** Reads one kind of page. Every file in this folder exports one, and adapters/index.ts lists them. */
export interface Adapter {
  name: string;
  /** True when an address is of this kind. Looks at the address alone and costs nothing. */
  matches(url: URL): boolean;
  /**
   * A cheap description of what the page now shows, which changes when another reading would differ: it is taken at
   * each change of the page. '' while the page shows no paper.
   */
  state(page: Page): string;
  /**
   * What the page shows, whitelisted and within LIMITS; undefined when nothing on it can be read although its address
   * is known. Changes nothing on the page and never throws for anything that a page contains.
   */
  read(page: Page): Reading | undefined;
}

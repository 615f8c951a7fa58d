import type { ByteReader, ByteWriter } from './bytes.ts';
import { FrontCoder, FrontReader } from './front-coding.ts';

/** A page of sorted texts: its first text, and its bytes in each of some sections. */
export interface PageIndexEntry {
  first: string;
  sizes: readonly number[];
}

/** A sparse index over the pages of sorted texts: finds the page of a text without reading one. */
export interface PageIndex {
  readonly firsts: readonly string[];
  /** the number of units that each first text shares with the one before, then 0 */
  readonly shared: Uint16Array;
  /** for each of the sections, where each page begins, then where the last one ends */
  readonly starts: readonly Uint32Array[];
}

export function writePageIndex(pages: readonly PageIndexEntry[], into: ByteWriter): void {
  const coder = new FrontCoder();
  into.varint(pages.length);
  for (const { first, sizes } of pages) {
    coder.add(first, into);
    for (const size of sizes) into.varint(size);
  }
}

/** Reads a page index that was written with `sections` sizes an entry. */
export function readPageIndex(from: ByteReader, sections: number): PageIndex {
  const pages = from.varint();
  const front = new FrontReader(from);
  const firsts: string[] = [];
  const shared = new Uint16Array(pages + 1);
  const starts = Array.from({ length: sections }, () => new Uint32Array(pages + 1));
  for (let page = 0; page < pages; page++) {
    front.head();
    shared[page] = front.shared;
    firsts.push(front.text(front.all()));
    for (const ends of starts) ends[page + 1] = (ends[page] ?? 0) + from.varint();
  }
  return { firsts, shared, starts };
}

/** The page that has a text if any has it: the last that does not begin after it, or else the first. */
export function pageFor({ firsts }: PageIndex, text: string): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] ?? '') <= text) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

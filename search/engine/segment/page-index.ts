import type { ByteReader, ByteWriter } from './bytes.ts';
import { FrontCoder, FrontReader } from './front-coding.ts';

/** A page of sorted texts: its first, and how many bytes belong to it in each of some sections. */
export interface PageTop {
  first: string;
  sizes: readonly number[];
}

/** The tops of all pages, to find the page of a text without reading one. */
export interface PageTops {
  readonly firsts: readonly string[];
  /** for each of the sections, where each page begins, and after them where the last ends */
  readonly starts: readonly Uint32Array[];
}

export function writePageTops(tops: readonly PageTop[], into: ByteWriter): void {
  const coder = new FrontCoder();
  into.varint(tops.length);
  for (const { first, sizes } of tops) {
    coder.add(first, into);
    for (const size of sizes) into.varint(size);
  }
}

/** Reads tops that were written with so many sizes each. */
export function readPageTops(from: ByteReader, sections: number): PageTops {
  const pages = from.varint();
  const front = new FrontReader(from);
  const firsts: string[] = [];
  const starts = Array.from({ length: sections }, () => new Uint32Array(pages + 1));
  for (let page = 0; page < pages; page++) {
    front.head();
    firsts.push(front.text(front.all()));
    for (const ends of starts) ends[page + 1] = (ends[page] ?? 0) + from.varint();
  }
  return { firsts, starts };
}

/** The page where a text stands if it stands anywhere: the last that does not begin after it, or else the first. */
export function pageOf({ firsts }: PageTops, text: string): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] ?? '') <= text) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

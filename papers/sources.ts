import type { ListingKind } from './listing-kinds.ts';

/** A site that shows papers: what all of Daybook knows of it but its pages, which only its adapters read. */
interface Row {
  /** begins the keys of its listings, and is the name of its folder in adapters/ */
  source: string;
  /** its proper name, the same in every language */
  name: string;
  /** what it calls its papers of one day */
  daily: string;
  /** the hosts it answers on, over https */
  hosts: readonly string[];
  /** off until the reader switches it on in Options, which asks the browser for leave to read its hosts */
  isOptional: boolean;
  /** where its newest papers stand */
  home: string;
  /** the kinds of listing that it has, each with the address of the one of that name */
  listings: Readonly<Partial<Record<ListingKind, (name: string) => string>>>;
  /** what the address of a paper's own page begins with, its arXiv id follows; absent when there are no such pages */
  paper?: string;
  /** there are pages for arXiv ids of the old kind too, `cs/0112017` */
  hasOldIds?: true;
}

// The search index stores a site by its place here: new ones go to the end, and none is taken out.
const ROWS = [
  {
    source: 'hf',
    name: 'Hugging Face',
    daily: 'Daily Papers',
    // Its own page script tests for both (seen 2024-08 to 2026-06).
    hosts: ['huggingface.co', 'hf.co'],
    isOptional: false,
    home: 'https://huggingface.co/papers',
    listings: {
      day: (day) => `https://huggingface.co/papers/date/${day}`,
      week: (week) => `https://huggingface.co/papers/week/${week}`,
      month: (month) => `https://huggingface.co/papers/month/${month}`,
      trending: () => 'https://huggingface.co/papers/trending',
      search: (text) => `https://huggingface.co/papers?q=${encodeURIComponent(text.toWellFormed())}`,
      paper: (arxivId) => `https://huggingface.co/papers/${arxivId}`,
      organisation: (name) => `https://huggingface.co/${name}/papers`,
      collection: (path) => `https://huggingface.co/collections/${path}`,
      profile: (path) => `https://huggingface.co/${path}`,
    },
    paper: 'https://huggingface.co/papers/',
  },
] as const satisfies readonly [Row, ...Row[]];

export type Source = (typeof ROWS)[number]['source'];

/** A site of the table. */
export interface Site extends Row {
  source: Source;
}

/** The sites Daybook reads; the first is where a new reader is sent. */
export const SITES: readonly [Site, ...Site[]] = ROWS;

/** The prefix of every site's listing keys, in the order of SITES. */
export const SOURCES: readonly Source[] = SITES.map(({ source }) => source);

const BY_SOURCE: ReadonlyMap<string, Site> = new Map(SITES.map((site) => [site.source, site]));

/** The site with that source; the first for one that no site has. */
export function siteOf(source: string): Site {
  return BY_SOURCE.get(source) ?? SITES[0];
}

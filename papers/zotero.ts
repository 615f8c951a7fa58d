import type { PaperId } from './paper-id.ts';

/** Where Zotero listens, on this machine alone. `localhost` would be another host to browsers. */
export const ZOTERO_ADDRESS = 'http://127.0.0.1:23119';

/** What the browser is asked to let Daybook reach before it speaks to Zotero. Firefox knows no ports in patterns. */
export const ZOTERO_HOSTS: readonly string[] = ['http://127.0.0.1/*'];

/** Why papers, or some of them, did not come into Zotero. */
export const ZOTERO_PROBLEMS = [
  /** the browser does not let Daybook reach it: the reader has not said so, or has taken it back */
  'not-allowed',
  /** nothing answers, or something in the browser keeps the request from it */
  'not-running',
  /** it did not answer in time */
  'no-answer',
  /** what answers is not Zotero */
  'other-program',
  /** older than 7 */
  'too-old',
  /** it wants a newer way to be spoken to */
  'too-new',
  /** what it said could not be understood */
  'not-understood',
  /** the reader said no in Zotero's own window */
  'refused',
  /** it asks no more often for a while */
  'asked-too-often',
  /** nothing can be saved in the library that is selected in it */
  'read-only',
  /** the collection is gone */
  'no-collection',
  /** another Zotero, or another profile, than the one that was asked before */
  'another-zotero',
  /** it failed to save */
  'not-saved',
  /** it took the papers, and not their tags and the place that was chosen */
  'not-put',
  /** it took the paper and not its note */
  'note-not-saved',
  /** Daybook is sending to it already */
  'busy',
] as const;
export type ZoteroProblem = (typeof ZOTERO_PROBLEMS)[number];

/**
 * How papers go to it: by its write interface (from 10 on, where the reader has switched it on), else as a browser's
 * connector does it.
 */
export type ZoteroWay = 'api' | 'connector';

/** A place in Zotero where papers can be put: a library, or a collection in it. */
export interface ZoteroPlace {
  id: string;
  name: string;
  /** 0 for a library, 1 for a collection in it, and so on */
  level: number;
}

/** The Zotero that answers. */
export interface FoundZotero {
  /** `10.0.1` */
  version: string;
  way: ZoteroWay;
  /** it has a write interface, which is switched off */
  isApiOff: boolean;
  /** which papers it has can be read */
  isReadable: boolean;
  places: ZoteroPlace[];
  /** the ids of the places that the reader chose last; where they chose none, that which is selected in Zotero */
  chosen: string[];
}

/** What sending came to. */
export interface SentToZotero {
  saved: number;
  /** were there already, and were left out */
  known: number;
  /** were not sent: the reader stopped it */
  left: number;
  /** one for each reason, with the titles of the first papers */
  failed: { why: ZoteroProblem; papers: number; titles: string[] }[];
  /** tags and notes were left out, because Zotero's window would have jumped too often */
  isBare: boolean;
}

/** How far sending has come. */
export interface SendingToZotero {
  done: number;
  total: number;
}

/** The keys by which a paper may be known in Zotero. */
export function keysInZotero({ paperId, doi }: { paperId: PaperId; doi?: string }): PaperId[] {
  return [paperId, ...(doi ? [`doi:${doi.toLowerCase()}`] : [])];
}

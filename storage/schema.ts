import type { Transaction } from 'dexie';
import { countAllLabels } from './count-all-labels.ts';

/** One step of the library's shape. Versions once released are never edited; a change is a new step at the end. */
export interface SchemaVersion {
  version: number;
  /** Dexie's notation: the key first, then the indexes; null drops a table */
  stores: Record<string, string | null>;
  /**
   * Brings the rows of the step before to this shape, inside the transaction that opens the library. Adds only; a
   * rewrite of many rows belongs in a job that can resume.
   */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

export const SCHEMA: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      papers: 'paperId, revision, firstSeen, lastSeen, titleKey, doi, starred, *tags, *lists',
      listings: 'listing, lastSeen',
      sightings: '[paperId+listing+day+device], day, listing',
      captures: 'captureId, listing, at',
      marks: '[paperId+kind+name]',
      tombstones: 'paperId, revision',
      days: 'day',
      notices: 'notice',
      settings: 'key',
      meta: 'key',
    },
  },
  {
    version: 2,
    stores: { facts: '[paperId+device]', forgotten: 'scope, revision' },
  },
  {
    version: 3,
    stores: {
      marks: '[paperId+kind+name], [kind+name]',
      lists: 'id',
      tags: 'id',
      smartLists: 'id',
      rules: 'id',
      ruleRuns: 'id',
      journal: '[step+part], at, *papers',
      months: 'month, [month+stored+revision]',
    },
  },
  // Imported papers have no first time. Code that does not know them would take them for seen, and must not write.
  { version: 4, stores: {} },
  { version: 5, stores: { labelCounts: '[kind+name]' }, upgrade: countAllLabels },
  // Keys by which papers are cited. Code that does not know them would keep papers for them when a place is forgotten.
  { version: 6, stores: {} },
  // Stamps sort by time, and those that imports set are of 1970: what the reader marked in a week is one range of it.
  { version: 7, stores: { marks: '[paperId+kind+name], [kind+name], at' } },
];

/** The schema this code writes. */
export const SCHEMA_VERSION = SCHEMA.at(-1)?.version ?? 0;

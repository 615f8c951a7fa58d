import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperColumn, SightingColumn } from '../query/columns.ts';

/** A paper as the index takes it: its words counted, and what filters and sorting need. */
export interface IndexDocument {
  paperId: PaperId;
  /** for each field by number, how often each term stands there; empty where there is none */
  terms: readonly ReadonlyMap<string, number>[];
  /** for each field by number, how many different words it has before they are folded, as MiniSearch counts length */
  lengths: readonly number[];
  columns: Readonly<Record<PaperColumn, number>>;
  sightings: readonly Readonly<Record<SightingColumn, number>>[];
}

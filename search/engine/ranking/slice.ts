import type { Paper } from '../../../papers/paper.ts';
import type { PaperId } from '../../../papers/paper-id.ts';

/** Which papers to give, counted from the best. */
export interface Slice {
  from: number;
  limit: number;
}

/** Gives papers by key, without those that are gone. What the index is given to look at the text of candidates. */
export type PaperReader = (ids: PaperId[]) => Promise<Paper[]>;

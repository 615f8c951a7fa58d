import type { PaperId } from '../../../papers/paper-id.ts';
import type { SearchInNode } from '../../engines/search-in-node.ts';

/** A chip as a simulated reader meets it. */
export interface OfferedChip {
  /** the part that *only these* adds to the query */
  part: string;
  /** how many of the best hits it keeps */
  keeps: number;
  /** whether a paper is one of *these* */
  fits(id: PaperId): boolean;
}

/** A search whose answers can be narrowed. */
export interface GuidedSearch {
  search: SearchInNode;
  /** the chips offered for a text, in the order shown, without those of when and where */
  chips(text: string): Promise<OfferedChip[]>;
  /** the text after a click on *only these* */
  narrowed(text: string, chip: OfferedChip): string;
}

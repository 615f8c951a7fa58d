import type { PaperId } from '../../../papers/paper-id.ts';
import type { IndexDocument } from '../document.ts';

/** What happened to the library since the index was last told. */
export interface IndexChange {
  /** papers that are new or have changed */
  documents: readonly IndexDocument[];
  removed: readonly PaperId[];
  /** the library it is, and its revision up to which the index is complete with this */
  epoch: string;
  revision: number;
}

import type { PaperId } from '../../papers/paper-id.ts';

/** Names a row within its list: a paper stands in the history once for each day it was seen on. */
export type RowKey = string;

/** What a row asks of the list it stands in. The same object for all rows, and for as long as the list is there. */
export interface RowCommands {
  /** a plain click on a title shows the paper's detail, instead of opening its page */
  titleShowsDetail: boolean;
  /** the row got the focus, so the keys are for its paper */
  onActive(row: RowKey, paperId: PaperId): void;
  /** `byKey` when no pointer was used, so that the focus should follow */
  onDetail(paperId: PaperId, byKey: boolean): void;
  onEditTags(row: RowKey): void;
  onEditNote(row: RowKey): void;
  /** the reader is done with the tags or the note: the focus goes back to the row */
  onEditDone(row: RowKey): void;
}

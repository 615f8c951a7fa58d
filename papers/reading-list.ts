/** What the reader says of a reading list. Its entries are marks on papers, of the kinds `list`, `place` and `why`. */
export interface ReadingListValues {
  /** '' for the one list that is there from the start, until it is given a name */
  name: string;
  /** a sort key among the lists (place-between.ts) */
  place: string;
  /** put away, with its entries */
  archived: boolean;
  /** how many entries it should have at most; 0 for any number. More are allowed, and said */
  limit: number;
  gone: boolean;
}

export const NEW_LIST: ReadingListValues = { name: '', place: '', archived: false, limit: 0, gone: false };

/** The one list that is there from the start. */
export const READING_LIST = 'reading-list';

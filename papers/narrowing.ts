/** What a narrowing chip is about; `when` and `where` are what only the reader's record knows. */
export type NarrowingKind = 'word' | 'keyword' | 'title' | 'organisation' | 'when' | 'where';

/** Something that some of the best hits of a search have in common, by which a reader can narrow the answer. */
export interface NarrowingChip {
  kind: NarrowingKind;
  /** at most three words; of `when` a month or a week, of `where` the name of a listing kind */
  label: string;
  /** the part of a query that keeps these papers alone; with a hyphen before it, the others */
  part: string;
  /** how many of the best hits have it */
  keeps: number;
}

/** The chips offered for a search, in the order in which they are shown. */
export interface Narrowing {
  /** of what papers say of themselves */
  about: NarrowingChip[];
  /** of when and where the reader saw them */
  seen: NarrowingChip[];
}

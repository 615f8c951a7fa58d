import type { ListingKind } from '../../papers/listing-kinds.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { SearchField } from '../../papers/search-answer.ts';
import type { Flag, PaperColumn } from './columns.ts';
import type { FilterName, Sort } from './filters.ts';

/** The most terms one query asks for. */
export const MAX_TERMS = 24;

/** One word as typed, with the terms it becomes: `gpt-4o` is `gpt4o`, or `gpt` and `4o`. */
export interface Word {
  typed: string;
  /** the word is there when all terms of one of these are */
  variants: readonly (readonly string[])[];
  /** only there */
  field?: SearchField;
  /** terms that may mean the same: papers with one of them have the word too, and score less for it */
  synonyms?: readonly string[];
}

/** From and to in the column's own unit (columns.ts), both included; absent where open. What is not known never fits. */
export interface Range {
  from?: number;
  to?: number;
}

export type SightingTest = { kinds: readonly ListingKind[] } | ({ column: 'day' | 'rank' | 'votes' } & Range);

export type PaperTest =
  | { flag: Flag; value: boolean }
  | { status: number }
  | { source: number }
  | ({ column: PaperColumn } & Range);

/**
 * What must hold. `words` and `phrase` are scored, the others only filter. Under `not` nothing is scored, and words are
 * looked for as they are: while `-s` is being typed, papers with longer words must not go.
 */
export type Clause =
  /** all of them */
  | { is: 'words'; words: readonly Word[] }
  /** the terms stand together in this order, in one field */
  | { is: 'phrase'; terms: readonly string[]; field?: SearchField }
  /** one of these keys stands in the exact field: a tag, a list, a submitter (fields.ts) */
  | { is: 'exact'; key: string }
  | { is: 'paper'; test: PaperTest }
  /** one and the same sighting passes all of them */
  | { is: 'sighting'; tests: readonly SightingTest[] }
  | { is: 'all'; clauses: readonly Clause[] }
  | { is: 'any'; clauses: readonly Clause[] }
  | { is: 'not'; clause: Clause };

/** A part of the typed text that was understood, for a chip: its place in the text and what it says. */
export interface QueryChip {
  from: number;
  to: number;
  /** `word` is what stands without white space and may be several */
  kind: 'word' | 'phrase' | 'not' | 'any' | 'group' | 'filter' | 'near' | 'sort';
  /** of what is written after a name; also of one under `not` */
  name?: FilterName;
  /** as typed, a tag as it is kept; of what must not be all that is meant, without its hyphen */
  value: string;
}

/** A part of the typed text that was not understood. */
export interface QueryProblem {
  from: number;
  to: number;
  /**
   * `value`: no value that the name takes, so these are words; `operator`: it can do nothing there, and was left out;
   * `too-long`, `too-many`: the text from the 201st character, the terms from the 25th on were left out
   */
  why: 'value' | 'operator' | 'too-long' | 'too-many';
}

/** What a reader typed, understood. */
export interface Query {
  /** papers with all of them come first, then those with most */
  words: readonly Word[];
  /** all of these must hold besides */
  must: readonly Clause[];
  near?: PaperId;
  /** as typed; absent leaves it to search: relevance with its prior, or by day where nothing is scored */
  sort?: Sort;
  /** in the order of the text, none over another */
  chips: readonly QueryChip[];
  problems: readonly QueryProblem[];
}

/** True when nothing is asked for. */
export function isEmptyQuery({ words, must, near, sort }: Query): boolean {
  return words.length === 0 && must.length === 0 && near === undefined && sort === undefined;
}

import type { SearchField } from '../../papers/hit.ts';
import type { ListingKind } from '../../papers/listing.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Flag, PaperColumn } from '../columns.ts';

/** One word as typed, with the terms it becomes: `gpt-4o` is `gpt4o`, or `gpt` and `4o`. */
export interface Word {
  typed: string;
  /** the word is there when all terms of one of these are */
  ways: readonly (readonly string[])[];
  /** only there */
  field?: SearchField;
}

/** From and to, both included; absent where open. */
export interface Range {
  from?: number;
  to?: number;
}

export type SightingTest = { kinds: readonly ListingKind[] } | ({ column: 'day' | 'rank' | 'votes' } & Range);

export type PaperTest =
  | { flag: Flag; value: boolean }
  | { status: number }
  | { source: number }
  /** in the column's own unit; what is not known never fits */
  | ({ column: PaperColumn } & Range);

/** What must hold. `words` and `phrase` are scored, the others only filter. */
export type Clause =
  | { is: 'words'; words: readonly Word[] }
  | { is: 'phrase'; terms: readonly string[]; field?: SearchField }
  /** one of these keys stands in the exact field: a tag, a list, a submitter (fields.ts) */
  | { is: 'exact'; key: string }
  | { is: 'paper'; test: PaperTest }
  /** one and the same sighting passes all of them */
  | { is: 'sighting'; tests: readonly SightingTest[] }
  | { is: 'all'; clauses: readonly Clause[] }
  | { is: 'any'; clauses: readonly Clause[] }
  | { is: 'not'; clause: Clause };

export const SORTS = ['relevance', 'seen', 'first', 'votes', 'rank', 'published', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/** A part of the typed text that was understood, for a chip: its place in the text and what it says. */
export interface QueryPart {
  from: number;
  to: number;
  kind: 'word' | 'phrase' | 'not' | 'any' | 'group' | 'filter' | 'near' | 'sort';
  /** as typed: `tag`, `seen`; of filters */
  name?: string;
  value: string;
}

/** A part of the typed text that was not understood and was taken as words, or left out. */
export interface QueryProblem {
  from: number;
  to: number;
  why: 'value' | 'operator' | 'too-long' | 'too-many';
}

/** What a reader typed, understood. */
export interface Query {
  /** papers with all of them come first, then those with most */
  words: readonly Word[];
  /** all of these must hold besides */
  where: readonly Clause[];
  near?: PaperId;
  /** as typed; absent leaves it to search: relevance with its prior, or by day where nothing is scored */
  sort?: Sort;
  parts: readonly QueryPart[];
  problems: readonly QueryProblem[];
}

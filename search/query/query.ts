import type { ListingKind } from '../../papers/listing-kinds.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { SearchField } from '../../papers/search-answer.ts';
import type { NameQuery } from '../analysis/author-name.ts';
import type { Flag, PaperColumn } from './columns.ts';
import type { FilterName, Sort } from './filters.ts';
import type { DayRange } from './values/day-spans.ts';

/** The most terms of one query. */
export const MAX_TERMS = 24;

/** A typed word with its terms: `gpt-4o` is `gpt4o`, or `gpt` and `4o`. */
export interface Word {
  typed: string;
  /** a paper has the word when it has all terms of one variant */
  variants: readonly (readonly string[])[];
  /** match in this field only */
  field?: SearchField;
  /** exact terms that match too, at a lower weight, without counting as having the word */
  synonyms?: readonly string[];
}

/** A range in the unit of its column (columns.ts), ends included, absent where open. Unknown values never match. */
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
 * A condition on papers. `words` and `phrase` are scored, the others only filter. Nothing under `not` is scored, and
 * its words match exactly: as a prefix, a half-typed `-s` would remove half of the papers.
 */
export type Clause =
  /** all of the words */
  | { is: 'words'; words: readonly Word[] }
  /** the terms next to each other in this order in one field */
  | { is: 'phrase'; terms: readonly string[]; field?: SearchField }
  /** one author's name matches (matchName) */
  | { is: 'author'; name: NameQuery }
  /** the key is in the exact field (exactKey) */
  | { is: 'exact'; key: string }
  /** one of the keys is, or a key that begins so */
  | { is: 'any-key'; keys: readonly string[]; prefix?: true }
  | { is: 'paper'; test: PaperTest }
  /** a single sighting passes all tests */
  | { is: 'sighting'; tests: readonly SightingTest[] }
  | { is: 'all'; clauses: readonly Clause[] }
  | { is: 'any'; clauses: readonly Clause[] }
  | { is: 'not'; clause: Clause };

/** What a value that can be written in many ways was taken for. */
export type ValueReading = { days: DayRange } | { numbers: Range };

/** A part of the typed text that took effect, shown as a chip; `from` and `to` are its offsets. */
export interface QueryChip {
  from: number;
  to: number;
  /** `word` is text without white space, which may be several words */
  kind: 'word' | 'phrase' | 'paper' | 'not' | 'any' | 'group' | 'filter' | 'near' | 'sort';
  /** of a filter, also of one under `not` */
  name?: FilterName;
  /** as typed, without filter name and hyphen; a tag as it is stored, of a paper its id */
  value: string;
  /** of days and numbers that are not written in the shortest way */
  read?: ValueReading;
}

/** A part of the typed text that did not take effect as written; `from` and `to` are its offsets. */
export interface QueryProblem {
  from: number;
  to: number;
  /**
   * `value`: the filter does not take it, so it was read as words; `operator`: it has no effect there and was ignored;
   * `too-long`: the text after 200 characters was ignored; `too-many`: so were terms after the 24th
   */
  why: 'value' | 'operator' | 'too-long' | 'too-many';
}

/** A parsed search. */
export interface Query {
  /** optional: papers with all of them rank before papers with some */
  words: readonly Word[];
  /** required: every result satisfies all of them */
  must: readonly Clause[];
  /** keys of the exact field that words stand beside: papers with one of them come before all others */
  first?: readonly string[];
  /** the papers that the text names, where nothing else can keep one of them out of the answer */
  named?: readonly PaperId[];
  /** the same text without names of authors, addresses and unfinished ids in it: asked when this finds nothing */
  instead?: Query;
  /** results are papers similar to this one */
  near?: PaperId;
  /** as typed; when absent the engine sorts by relevance, or by day where nothing is scored */
  sort?: Sort;
  /** the forms of its terms in the library (SearchAnswer.forms), once an answer has said so */
  forms?: Readonly<Record<string, readonly string[]>>;
  /** in the order of the text, without overlaps */
  chips: readonly QueryChip[];
  problems: readonly QueryProblem[];
}

/** True when the query has no words, clauses, near or sort; it may have problems. */
export function isEmptyQuery({ words, must, near, sort }: Query): boolean {
  return words.length === 0 && must.length === 0 && near === undefined && sort === undefined;
}

import type { PaperId } from '../../papers/paper-id.ts';
import type { FilterName } from './filters.ts';
import type { Clause, SightingTest, Sort, Word } from './query.ts';

/** What one name with its value asks for. */
export type Filter =
  | { is: 'clause'; clause: Clause }
  | { is: 'test'; test: SightingTest }
  /** these two are about the whole query */
  | { is: 'near'; near: PaperId }
  | { is: 'sort'; sort: Sort };

/** A query as it is built of pieces, from and to in the typed text. */
export type Node = { from: number; to: number } & (
  | { is: 'words'; words: readonly Word[] }
  | { is: 'phrase'; clause: Clause; value: string }
  | { is: 'filter'; filter: Filter; name: FilterName; value: string }
  | { is: 'not'; node: Node }
  | { is: 'any'; nodes: readonly Node[] }
  /** in parentheses */
  | { is: 'group'; nodes: readonly Node[] }
);

import type { PaperId } from '../../papers/paper-id.ts';

/** A question with the papers that answer it. */
export interface Question {
  query: string;
  ids: PaperId[];
  kind: string;
}

/** How well an engine did over some questions. */
export interface Scores {
  queries: number;
  /** the share of questions with an answer among the first 1, 3 and 10 hits */
  'success@1': number;
  'success@3': number;
  'success@10': number;
  /** the mean of 1 / rank of the first answer, 0 where none is found */
  mrr: number;
}

/** Questions of this kind ask what only Daybook can know, so engines are not compared by them. */
export const DAYBOOK_ONLY = 'record';

/** The place of the first answer among the hits, from 1; infinite when it is not there. */
export function rankOf(hits: readonly PaperId[], ids: readonly PaperId[]): number {
  const index = hits.findIndex((hit) => ids.includes(hit));
  return index < 0 ? Number.POSITIVE_INFINITY : index + 1;
}

/** The scores of these ranks, to four digits; all 0 when there is none. */
export function scoresOf(ranks: readonly number[]): Scores {
  const within = (limit: number) => mean(ranks.map((rank) => (rank <= limit ? 1 : 0)));
  return {
    queries: ranks.length,
    'success@1': within(1),
    'success@3': within(3),
    'success@10': within(10),
    mrr: mean(ranks.map((rank) => 1 / rank)),
  };
}

function mean(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.length === 0 ? 0 : Math.round((sum / values.length) * 10_000) / 10_000;
}

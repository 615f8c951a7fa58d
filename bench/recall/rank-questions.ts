import type { SearchInNode } from '../engines/search-in-node.ts';
import type { Question } from './scores.ts';
import { rankOf } from './scores.ts';

// Answers further down count as not found.
const DEPTH = 100;

/** Where an engine had the first answer of a question. */
export interface Ranked {
  engine: string;
  question: Question;
  /** from 1; infinite when it is not among the first 100 */
  rank: number;
}

/** Asks an engine these questions one after the other. */
export async function rankQuestions(
  engine: string,
  search: SearchInNode,
  questions: readonly Question[],
): Promise<Ranked[]> {
  const ranked: Ranked[] = [];
  for (const question of questions) {
    ranked.push({ engine, question, rank: rankOf(await search(question.query, DEPTH), question.ids) });
  }
  return ranked;
}

import type { Paper } from '../../papers/paper.ts';
import { random } from '../../scripts/pages/random.ts';
import type { TextField } from '../engines/paper-text.ts';
import type { Question } from './scores.ts';

/** What is left out of the index for these questions: their words come from there. */
export const HIDDEN_FOR_AUTO: readonly TextField[] = ['summary', 'keywords'];

const WORDS = 4;
const FEWEST = 20;
const MOST = 1_500;

/**
 * For each of `count` papers with a summary, drawn by lot, a question of four of the summary's words that are neither
 * rare nor common: each is in the title or abstract of 20 to 1,500 papers. The same papers give the same questions.
 */
export function automaticSet(papers: readonly Paper[], count: number): Question[] {
  const papersWith = new Map<string, number>();
  for (const { title, abstract = '' } of papers) {
    for (const word of wordsOf(`${title} ${abstract}`)) papersWith.set(word, (papersWith.get(word) ?? 0) + 1);
  }
  const isDistinctive = (word: string) => {
    const known = papersWith.get(word) ?? 0;
    return known >= FEWEST && known <= MOST;
  };
  const dice = random('automatic recall set');
  const questions = papers.flatMap(({ paperId, aiSummary }) => {
    const words = aiSummary ? [...wordsOf(aiSummary)].filter(isDistinctive) : [];
    if (words.length < WORDS) return [];
    return [{ query: dice.some(words, WORDS).join(' '), ids: [paperId], kind: 'automatic' }];
  });
  return dice.some(questions, count);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
}

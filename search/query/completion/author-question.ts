import { LIMITS } from '../../../papers/limits.ts';

const BETWEEN = /[\s()"“”]+/;
const MOST_WORDS = 6;
const SWAPPED_FROM = 5;
// The best by relevance are papers of few authors, and such a choice tells nothing of who has written many.
const NEWEST = ' sort:seen';

/**
 * The search for the papers of the authors whose name is typed, seen last first, or '' when too little is. A word of
 * two letters at the end may have only begun, and search takes so short a word as it stands: with others before it, it
 * is left out.
 */
export function authorQuestion(typed: string): string {
  const words = askedWords(typed).map((word) => `author:${word}`);
  return words.length > 0 ? words.join(' ') + NEWEST : '';
}

/**
 * The search for authors with two neighbouring letters of a word exchanged, or ''. Search counts that as two typos and
 * looks for one in a word of usual length.
 */
export function swappedQuestion(typed: string): string {
  const words = askedWords(typed).filter((word) => word.length >= SWAPPED_FROM);
  const swapped = words.flatMap(swaps).map((word) => `author:${word}`);
  let question = swapped.shift() ?? '';
  for (const next of swapped) {
    const longer = `${question} OR ${next}`;
    if (longer.length + NEWEST.length > LIMITS.query) break;
    question = longer;
  }
  return question && question + NEWEST;
}

/** The words that are asked for. */
export function askedWords(typed: string): string[] {
  const words = typed.split(BETWEEN).filter((word) => word.length > 1);
  const long = words.filter((word, index) => word.length > 2 || index < words.length - 1);
  return (long.length > 0 ? long : words).slice(0, MOST_WORDS);
}

// `kamiing`: `akmiing`, `kmaiing`, `kaimiing` …
function swaps(word: string): string[] {
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => at).filter((at) => word[at] !== word[at + 1]);
  return pairs.map((at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
}

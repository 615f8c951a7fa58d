import words from './synonyms.json' with { type: 'json' };
import { termsOfToken } from './token-filter.ts';

// The file has what readers call things, and what papers on machine learning call them, from what both words mean: first
// a hundred lines, of which five words had been seen to miss in the judged questions, then 587 by someone who had seen no
// question, with a list of the words that stand in fifteen recorded papers or more.
let known: ReadonlyMap<string, readonly string[]> | undefined;

/** The terms by which papers name what a typed term may mean in everyday words; mostly none. */
export function synonymsOf(term: string): readonly string[] {
  known ??= read();
  return known.get(term) ?? [];
}

function read(): Map<string, readonly string[]> {
  const terms = new Map<string, readonly string[]>();
  for (const [typed, meant] of Object.entries(words)) {
    for (const word of typed.split(' ').map(term)) {
      const all = [...(terms.get(word) ?? []), ...meant.split(' ').map(term)].filter((each) => each !== word);
      terms.set(word, [...new Set(all)]);
    }
  }
  return terms;
}

/** The first term of a word, which of a compound is the joined one. */
function term(word: string): string {
  return [termsOfToken(word)].flat()[0] ?? word;
}

import { termsOfToken } from './token-filter.ts';

/**
 * The terms that each everyday term may stand for, divided by spaces, from lines of everyday words and the words of
 * papers for them (synonyms.json). To stem two thousand words takes ten milliseconds of a first search, so what is
 * shipped is this, made once: synonym-terms.json, which a test holds to it and writes anew when it is told to update.
 */
export function synonymTerms(lines: Readonly<Record<string, string>>): Record<string, string> {
  const terms = new Map<string, Set<string>>();
  for (const [everyday, synonyms] of Object.entries(lines)) {
    for (const term of everyday.split(' ').map(termOf)) {
      const all = terms.get(term) ?? new Set();
      for (const synonym of synonyms.split(' ').map(termOf)) if (synonym !== term) all.add(synonym);
      terms.set(term, all);
    }
  }
  return Object.fromEntries([...terms].map(([term, all]) => [term, [...all].join(' ')]));
}

/** The first term of a word: of a compound the joined one. */
function termOf(word: string): string {
  return [termsOfToken(word)].flat()[0] ?? word;
}

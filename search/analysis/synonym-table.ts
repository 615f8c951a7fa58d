import terms from './synonym-terms.json' with { type: 'json' };

// synonyms.json has everyday words and the words of papers for them: docs/experiments.md. These are their terms.
const table: Readonly<Record<string, string>> = terms;

/** The terms of papers that an everyday term may stand for; empty for most terms. */
export function synonymsOf(term: string): readonly string[] {
  const synonyms = Object.hasOwn(table, term) ? table[term] : undefined;
  return synonyms ? synonyms.split(' ') : [];
}

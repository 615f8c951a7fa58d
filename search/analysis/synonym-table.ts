import words from './synonyms.json' with { type: 'json' };
import { termsOfToken } from './token-filter.ts';

// synonyms.json: everyday words and the words of papers for them. How it was made: docs/experiments.md.
let table: ReadonlyMap<string, readonly string[]> | undefined;

/** The terms of papers that an everyday term may stand for; empty for most terms. The first call reads the table. */
export function synonymsOf(term: string): readonly string[] {
  table ??= readTable();
  return table.get(term) ?? [];
}

function readTable(): Map<string, readonly string[]> {
  const read = new Map<string, readonly string[]>();
  for (const [everyday, synonyms] of Object.entries(words)) {
    for (const term of everyday.split(' ').map(termOf)) {
      const all = [...(read.get(term) ?? []), ...synonyms.split(' ').map(termOf)].filter((each) => each !== term);
      read.set(term, [...new Set(all)]);
    }
  }
  return read;
}

/** The first term of a word: of a compound the joined one. */
function termOf(word: string): string {
  return [termsOfToken(word)].flat()[0] ?? word;
}

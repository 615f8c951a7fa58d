import SearchableMap from 'minisearch/SearchableMap';
import { spelledOut, spelledOutWords } from '../../analysis/author-name.ts';
import { unstemmedNameWords, unstemmedWords } from '../../analysis/token-filter.ts';
import { normalizeText } from '../../analysis/tokenizer.ts';
import { typedTermQuery } from '../term-query.ts';
import { termsWithinEdits } from '../terms-within-edits.ts';

/** A tag, list or author, with the number of its papers where known. */
export interface KnownName {
  name: string;
  count?: number;
}

const ET_AL = /\bet\.?\s+al\b\.?/i;

/** The names that match what is typed, best first; all of them for ''. */
export type NameMatcher = (typed: string) => readonly KnownName[];

/**
 * A matcher for names, which ignores letter case and accents, and takes `oe` for `ö`. First come names that begin as
 * typed, then names of which each typed word begins a word, then those matched with typos, fewest edits first. A typo
 * is allowed in a typed word of five letters or more that begins no word of any name. Each group keeps the order of
 * `names`. `ofPeople` makes the first two groups one, because people are known by any of their names. Builds an index
 * once; a call walks all names.
 */
export function nameMatcher(names: readonly KnownName[], { ofPeople = false } = {}): NameMatcher {
  const laterWordRank = ofPeople ? 0 : 1;
  const starts = names.map(({ name }) => normalizeText(name).trimStart());
  const words = new SearchableMap<Set<number>>();
  for (const [index, { name }] of names.entries()) {
    const spelled = unstemmedNameWords(spelledOutWords(name));
    for (const word of [...unstemmedNameWords(name), ...spelled]) {
      words.set(word, (words.get(word) ?? new Set()).add(index));
    }
  }
  return (typed) => {
    const start = normalizeText(typed).trimStart();
    const ways = [...new Set([typed, spelledOut(typed)])].map((way) =>
      unstemmedWords(ofPeople ? way.replace(ET_AL, '') : way).map((word) => editsByName(words, word)),
    );
    const ranked = names.flatMap((known, index) => {
      if (starts[index]?.startsWith(start)) return [{ known, rank: 0 }];
      const ranks = ways.map((matches) => {
        const edits = matches.map((each) => each.get(index) ?? Number.POSITIVE_INFINITY);
        return edits.length > 0 ? edits.reduce((sum, more) => sum + more, laterWordRank) : Number.POSITIVE_INFINITY;
      });
      const rank = Math.min(...ranks);
      return Number.isFinite(rank) ? [{ known, rank }] : [];
    });
    return ranked.sort((a, b) => a.rank - b.rank).map(({ known }) => known);
  };
}

/** The edits (0 for a prefix) of each name with a word that matches, by the name's index. */
function editsByName(words: SearchableMap<Set<number>>, typed: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const indexes of words.atPrefix(typed).values()) for (const index of indexes) found.set(index, 0);
  const { edits } = typedTermQuery(typed);
  if (found.size > 0 || edits === 0) return found;
  for (const [, indexes, distance] of termsWithinEdits(words, typed, edits)) {
    for (const index of indexes) found.set(index, Math.min(found.get(index) ?? distance, distance));
  }
  return found;
}

import SearchableMap from 'minisearch/SearchableMap';
import { unstemmedNameWords, unstemmedWords } from '../../analysis/token-filter.ts';
import { normalizeText } from '../../analysis/tokenizer.ts';
import { typedTermQuery } from '../term-query.ts';

/** A name that the reader gave or saw, with the number of papers that have it, where that is known. */
export interface KnownName {
  name: string;
  count?: number;
}

/** The names that what is typed may be meant to be, the best first. */
export type NameMatcher = (typed: string) => readonly KnownName[];

// Two letters in each other's place are two edits to SearchableMap.
const MAX_EDITS = 2;

/**
 * Finds tags, lists and authors by what is typed of them, letter case and accents aside: first the names that begin so,
 * then those in which each typed word begins a word. From five letters on a typed word that begins none is taken as
 * mistyped. Each group is in the order given; nothing typed gives them all. People are called by any of their names, so
 * of these the first two groups are one.
 */
export function nameMatcher(names: readonly KnownName[], { ofPeople = false } = {}): NameMatcher {
  const laterWord = ofPeople ? 0 : 1;
  const starts = names.map(({ name }) => normalizeText(name).trimStart());
  const words = new SearchableMap<Set<number>>();
  for (const [index, { name }] of names.entries()) {
    for (const word of unstemmedNameWords(name)) words.set(word, (words.get(word) ?? new Set()).add(index));
  }
  return (typed) => {
    const start = normalizeText(typed).trimStart();
    const found = unstemmedWords(typed).map((word) => begunBy(words, word));
    const ranked = names.flatMap((known, index) => {
      if (starts[index]?.startsWith(start)) return [{ known, rank: 0 }];
      const edits = found.map((each) => each.get(index) ?? Number.POSITIVE_INFINITY);
      const rank = edits.reduce((sum, more) => sum + more, laterWord);
      return edits.length > 0 && Number.isFinite(rank) ? [{ known, rank }] : [];
    });
    return ranked.sort((a, b) => a.rank - b.rank).map(({ known }) => known);
  };
}

/** The names with a word that begins so, each with how far it is off. */
function begunBy(words: SearchableMap<Set<number>>, typed: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const indexes of words.atPrefix(typed).values()) for (const index of indexes) found.set(index, 0);
  const { edits } = typedTermQuery(typed);
  if (found.size > 0 || edits === 0) return found;
  for (const [word, [indexes, distance]] of words.fuzzyGet(typed, MAX_EDITS)) {
    if (distance > edits && !isSwapped(word, typed)) continue;
    for (const index of indexes) found.set(index, Math.min(found.get(index) ?? distance, distance));
  }
  return found;
}

function isSwapped(one: string, other: string): boolean {
  return [...one].sort().join('') === [...other].sort().join('');
}

import { LIMITS } from '../../../papers/limits.ts';
import { termsOfToken } from '../../analysis/token-filter.ts';
import { normalizeText, tokenize } from '../../analysis/tokenizer.ts';
import { frequencyClass, isPrefix } from '../term-query.ts';
import type { KnownName } from './name-matcher.ts';

// `He, K.` and `He et al.` as well: initials are too short, and so left out.
const SEPARATORS = /[\s()"“”.,;&]+|\b(?:et al|and)\b/;
const MAX_WORDS = 6;
const MIN_TRANSPOSED_LENGTH = 5;
// Relevance prefers papers with few authors, which would bias the counts.
const SORT = ' sort:seen';

/** The search for papers whose authors' names have the typed words, last seen first; '' when too little is typed. */
export function authorQuery(typed: string): string {
  const words = authorWords(typed).map((word) => `author:${word}`);
  return words.length > 0 ? words.join(' ') + SORT : '';
}

/**
 * The search for authors with two neighbouring letters of one typed word exchanged, or ''. Finds names
 * that are half typed as well, which search takes for neither a typo nor a prefix.
 */
export function transposedQuery(typed: string): string {
  const words = authorWords(typed).filter((word) => word.length >= MIN_TRANSPOSED_LENGTH);
  const filters = words.flatMap(transpositions).map((word) => `author:${word}`);
  let query = filters.shift() ?? '';
  for (const next of filters) {
    const longer = `${query} OR ${next}`;
    if (longer.length + SORT.length > LIMITS.query) break;
    query = longer;
  }
  return query && query + SORT;
}

/**
 * The typed words to search for. Without a last word of two letters, if there are others: it may be unfinished, and
 * search matches words that short exactly.
 */
export function authorWords(typed: string): string[] {
  const words = typed.split(SEPARATORS).filter((word) => word.length > 1);
  const long = words.filter((word, index) => word.length > 2 || index < words.length - 1);
  return (long.length > 0 ? long : words).slice(0, MAX_WORDS);
}

// `kamiing`: `akmiing`, `kmaiing`, `kaimiing` …
function transpositions(word: string): string[] {
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => at).filter((at) => word[at] !== word[at + 1]);
  return pairs.map((at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
}

/** The authors of some papers of the library. */
export interface AuthorPapers {
  /** the authors' names of each paper */
  papers: readonly (readonly string[])[];
  /** whether these are all papers of the library, all that match the words, or only some */
  cover: 'library' | 'matches' | 'some';
  /** the number of papers in the library */
  stored: number;
}

/**
 * The authors' names, those with most papers first. Names that differ only in letter case and accents count as one.
 * With a count only where no paper beyond `papers` can have the name. `searched` are the words the papers were found
 * by.
 */
export function authorNames({ papers, cover, stored }: AuthorPapers, searched: readonly string[]): KnownName[] {
  const counts = new Map<string, { name: string; papers: number }>();
  for (const authors of papers) {
    const once = new Map(authors.map((name) => [normalizeText(name), name]));
    for (const [key, name] of once) {
      const known = counts.get(key);
      if (known) known.papers++;
      else counts.set(key, { name, papers: 1 });
    }
  }
  const words = searched.flatMap(termsOf);
  const isFrequent = frequencyClass(papers.length, stored) === 'frequent';
  const isCounted = (name: string) =>
    cover === 'library' || (cover === 'matches' && findsEveryPaperOf(words, new Set(termsOf(name)), isFrequent));
  return [...counts.values()]
    .sort((a, b) => b.papers - a.papers)
    .map(({ name, papers }) => (isCounted(name) ? { name, count: papers } : { name }));
}

/** Whether a search for these words finds every paper with the name. Frequent words do not match as prefixes. */
function findsEveryPaperOf(words: readonly string[], name: ReadonlySet<string>, isFrequent: boolean): boolean {
  if (words.every((word) => name.has(word))) return true;
  const [only = '', second] = words;
  if (second !== undefined || isFrequent || !isPrefix(only)) return false;
  return [...name].some((word) => word.startsWith(only));
}

function termsOf(text: string): string[] {
  return tokenize(text).flatMap((token) => termsOfToken(token) ?? []);
}

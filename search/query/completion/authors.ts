import { LIMITS } from '../../../papers/limits.ts';
import { termsOfToken } from '../../analysis/token-filter.ts';
import { normalizeText, tokenize } from '../../analysis/tokenizer.ts';
import { frequencyClass } from '../term-query.ts';
import type { KnownName } from './name-matcher.ts';

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
export function authorQuery(typed: string): string {
  const words = authorWords(typed).map((word) => `author:${word}`);
  return words.length > 0 ? words.join(' ') + NEWEST : '';
}

/**
 * The search for authors with two neighbouring letters of a word exchanged, or ''. Search counts that as two typos and
 * looks for one in a word of usual length.
 */
export function transposedQuery(typed: string): string {
  const words = authorWords(typed).filter((word) => word.length >= SWAPPED_FROM);
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
export function authorWords(typed: string): string[] {
  const words = typed.split(BETWEEN).filter((word) => word.length > 1);
  const long = words.filter((word, index) => word.length > 2 || index < words.length - 1);
  return (long.length > 0 ? long : words).slice(0, MOST_WORDS);
}

// `kamiing`: `akmiing`, `kmaiing`, `kaimiing` …
function swaps(word: string): string[] {
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => at).filter((at) => word[at] !== word[at + 1]);
  return pairs.map((at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
}

/** Papers by the names of their authors, and how far they are all that there are. */
export interface AuthorPapers {
  papers: readonly (readonly string[])[];
  /** these are all papers of the library, or all that answer the words asked for */
  all: 'papers' | 'answers' | 'no';
  /** how many papers the library holds */
  stored: number;
}

// Search takes shorter words as they stand.
const BEGINNING_FROM = 3;

/**
 * The names of the authors, those of most papers first, then as they come. Names that differ in letter case and accents
 * are one. The number of papers is told where no other paper can have the name.
 */
export function authorNames({ papers, all, stored }: AuthorPapers, asked: readonly string[]): KnownName[] {
  const found = new Map<string, { name: string; papers: number }>();
  for (const authors of papers) {
    const once = new Map(authors.map((name) => [normalizeText(name), name]));
    for (const [key, name] of once) {
      const known = found.get(key);
      if (known) known.papers++;
      else found.set(key, { name, papers: 1 });
    }
  }
  const words = asked.flatMap(termsOf);
  const isCommon = frequencyClass(papers.length, stored) === 'frequent';
  const isCounted = (name: string) =>
    all === 'papers' || (all === 'answers' && isFoundBy(words, new Set(termsOf(name)), isCommon));
  return [...found.values()]
    .sort((a, b) => b.papers - a.papers)
    .map(({ name, papers }) => (isCounted(name) ? { name, count: papers } : { name }));
}

/** Whether search, asked for these words, finds every paper with this name. Nothing longer is a common word's. */
function isFoundBy(words: readonly string[], name: ReadonlySet<string>, isCommon: boolean): boolean {
  if (words.every((word) => name.has(word))) return true;
  const [only = '', second] = words;
  if (second !== undefined || isCommon || only.length < BEGINNING_FROM) return false;
  return [...name].some((word) => word.startsWith(only));
}

function termsOf(text: string): string[] {
  return tokenize(text).flatMap((token) => termsOfToken(token) ?? []);
}

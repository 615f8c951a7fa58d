import { plainText } from '../../analysis/plain-text.ts';
import { foldToken } from '../../analysis/token-filter.ts';
import { tokensOf } from '../../analysis/tokenizer.ts';
import { frequencyClass } from '../term-query.ts';
import type { KnownName } from './suggestions.ts';

/** Papers by the names of their authors, and how far they are all that there are. */
export interface AuthorsRead {
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
export function authorNames({ papers, all, stored }: AuthorsRead, asked: readonly string[]): KnownName[] {
  const found = new Map<string, { name: string; papers: number }>();
  for (const authors of papers) {
    const once = new Map(authors.map((name) => [plainText(name), name]));
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
  return tokensOf(text).flatMap((token) => foldToken(token) ?? []);
}

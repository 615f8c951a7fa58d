import { stem } from './stemmer.ts';
import { joinedTerm, partTerms } from './token-filter.ts';
import { removeCaseBreaks, tokenize } from './tokenizer.ts';

// `learnin`, `embeddi` and `embedde`, which most likely go on to `-ing` or `-ed`: no prefix of a stem. Only after a
// doubled consonant or with one before `in`, so not `domain` and `brain`.
const UNFINISHED = /^[a-z]{2,}(?:[^aeiou]in|([^aeiou])\1(?:e|in?))$/;

// `optimisa`, `optimisatio` and `optimisi`, which go on to British words: the American prefix finds their stems.
const UNFINISHED_BRITISH = /^([a-z]{3,}[^aeiouw]is)(?:a(?:t(?:io?)?)?|in?)$/;

/**
 * The variants of a typed word: lists of terms, of which a paper must have all of one (Word.variants). A compound has
 * two, joined and by parts. A word that ends inside `-ing` or `-ed` has one more, as if finished, so that results do
 * not vanish between two keystrokes; so has one that ends inside `-ising` or `-isation`. Empty when the text has no
 * letter or digit.
 */
export function wordVariants(typed: string): string[][] {
  const tokens = tokenize(typed).map(removeCaseBreaks);
  if (tokens.length === 0) return [];
  const variants = [tokens.map(joinedTerm), tokens.flatMap(partTerms)];
  const [only = ''] = tokens;
  if (tokens.length === 1 && UNFINISHED.test(only)) variants.push([stem(`${only.replace(/(?:e|in?)$/, '')}ing`)]);
  const [, british] = (tokens.length === 1 && UNFINISHED_BRITISH.exec(only)) || [];
  if (british) variants.push([`${british.slice(0, -1)}z${only.slice(british.length)}`]);
  return distinct(variants);
}

function distinct(variants: string[][]): string[][] {
  const unique = variants.map((terms) => [...new Set(terms)]);
  return unique.filter((terms, i) => unique.findIndex((other) => other.join(' ') === terms.join(' ')) === i);
}

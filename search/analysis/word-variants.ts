import { stem } from './stemmer.ts';
import { joinedTerm, partTerms } from './token-filter.ts';
import { removeCaseBreaks, tokenize } from './tokenizer.ts';

// `learnin`, `embeddi` and `embedde`: what follows is most likely `-ing` or `-ed`, which the index does not have. A doubled consonant or
// one before `in`, so that `domain` and `brain` are not taken for it.
const UNFINISHED = /^[a-z]{2,}(?:[^aeiou]in|([^aeiou])\1(?:e|in?))$/;

/**
 * The variants in which a typed word is there, for `Word.variants`: all terms of one of them. A name of several parts is there
 * as one word or by its parts; a word that stops inside `-ing` or `-ed` also as the finished one, so that nothing vanishes
 * between two keystrokes. None when nothing typed is a letter or digit.
 */
export function wordVariants(typed: string): string[][] {
  const tokens = tokenize(typed).map(removeCaseBreaks);
  if (tokens.length === 0) return [];
  const variants = [tokens.map(joinedTerm), tokens.flatMap(partTerms)];
  const [only = ''] = tokens;
  if (tokens.length === 1 && UNFINISHED.test(only)) variants.push([stem(`${only.replace(/(?:e|in?)$/, '')}ing`)]);
  return distinct(variants);
}

function distinct(variants: string[][]): string[][] {
  const unique = variants.map((way) => [...new Set(way)]);
  return unique.filter((way, i) => unique.findIndex((other) => other.join(' ') === way.join(' ')) === i);
}

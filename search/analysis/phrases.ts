import { partTerms } from './token-filter.ts';
import { tokenize } from './tokenizer.ts';

/** The terms of a text in order, compounds by their parts: the terms of a phrase, and those it is compared with. */
export function phraseTerms(text: string): string[] {
  return tokenize(text).flatMap(partTerms);
}

import { partsOf } from './fold-token.ts';
import { tokensOf } from './tokens.ts';

/** The terms of a text one after the other, names by their parts: what a phrase is compared with and made of. */
export function phraseTerms(text: string): string[] {
  return tokensOf(text).flatMap(partsOf);
}

/** Whether the terms of a phrase stand together in this order in the text. Linear in the text for short phrases. */
export function hasPhrase(text: string, phrase: readonly string[]): boolean {
  return ` ${phraseTerms(text).join(' ')} `.includes(` ${phrase.join(' ')} `);
}

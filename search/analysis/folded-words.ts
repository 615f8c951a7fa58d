import { JOINTS } from './token-filter.ts';
import { tokensOf } from './tokenizer.ts';

/** The words of a text as they are written, in small letters and without accents, taken apart at joints. */
export function foldedWords(text: string): string[] {
  return tokensOf(text).flatMap((token) => token.split(JOINTS));
}

/** Those of a name, and each that has joints without them too: `Luc O’Neil` is `luc`, `o`, `neil` and `oneil`. */
export function wordsOfName(name: string): string[] {
  return tokensOf(name).flatMap((token) => {
    const parts = token.split(JOINTS);
    return [...new Set([...parts, parts.join('')])];
  });
}

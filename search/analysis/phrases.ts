import { partTerms } from './token-filter.ts';
import { normalizeText, tokenize } from './tokenizer.ts';

/** The terms of a text one after the other, names by their parts: what a phrase is compared with and made of. */
export function phraseTerms(text: string): string[] {
  return tokenize(text).flatMap(partTerms);
}

/**
 * A test for texts that have the terms of a phrase together in this order. Taking a text apart costs ten times what
 * rejecting one does, and most texts that have the words of a phrase do not have the phrase.
 */
export function phraseTest(phrase: readonly string[]): (text: string) => boolean {
  const outline = outlineOf(phrase);
  const wanted = ` ${phrase.join(' ')} `;
  return (text) => {
    const plain = normalizeText(text);
    return (outline.test(plain) || GREEK.test(plain)) && ` ${phraseTerms(text).join(' ')} `.includes(wanted);
  };
}

// A Greek letter stands in the text as itself and in a phrase by its name.
const GREEK = /[\u03b1-\u03c9]/;

// What any text with the phrase looks like: stems agree with their words in all but their last two letters.
function outlineOf(phrase: readonly string[]): RegExp {
  const starts = phrase.map((term) => term.slice(0, Math.max(2, term.length - 2)));
  return new RegExp(starts.join("[\\p{L}\\p{N}]*(?:['’]s)?[^\\p{L}\\p{N}]*"), 'u');
}

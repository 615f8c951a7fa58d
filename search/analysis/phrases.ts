import { partTerms } from './token-filter.ts';
import { normalizeText, tokenize } from './tokenizer.ts';

/** The terms of a text in order, compounds by their parts: the terms of a phrase, and those it is compared with. */
export function phraseTerms(text: string): string[] {
  return tokenize(text).flatMap(partTerms);
}

/**
 * A test for texts that contain the terms of a phrase next to each other in this order. A regular expression rejects
 * most texts first, at a tenth of the cost of tokenizing them: most texts with the words of a phrase lack the phrase.
 */
export function phraseTest(phrase: readonly string[]): (text: string) => boolean {
  const pattern = necessaryPattern(phrase);
  const joined = ` ${phrase.join(' ')} `;
  return (text) => {
    const normalized = normalizeText(text);
    if (!pattern.test(normalized) && !GREEK_LETTER.test(normalized)) return false;
    return ` ${phraseTerms(text).join(' ')} `.includes(joined);
  };
}

// The pattern cannot match these: terms have the letter's name (greekName).
const GREEK_LETTER = /[\u03b1-\u03c9]/;

// Matches every text with the phrase, Greek letters aside: a word begins like its stem without the last two letters.
function necessaryPattern(phrase: readonly string[]): RegExp {
  const starts = phrase.map((term) => term.slice(0, Math.max(2, term.length - 2)));
  return new RegExp(starts.join("[\\p{L}\\p{N}]*(?:['’]s)?[^\\p{L}\\p{N}]*"), 'u');
}

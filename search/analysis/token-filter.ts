import { stem } from './stemmer.ts';
import { CASE_BREAK, greekName, removeCaseBreaks, tokenize } from './tokenizer.ts';

const PLAIN = /^[a-z]+$/;
/** What stands between the parts of a token. */
export const WORD_DELIMITERS = /[^\p{L}\p{N}]+/u;
const DELIMITERS_BUT_CASE_BREAKS = new RegExp(String.raw`[^\p{L}\p{N}${CASE_BREAK}]+`, 'u');

// `llama3` is a name with a number, which readers also write apart; `h100`, `r1` and `4o` are names as they are.
const NAME_AND_NUMBER = /^(\p{L}{3,})(\p{N}.*)$/u;

/**
 * The terms that one token of tokenize becomes, as MiniSearch's `processTerm` gives them: a word its stem; a name of
 * several parts the joined word and its parts, each once, so that `gpt-4o`, `gpt4o` and `gpt 4o` find each other; of a
 * name with a capital inside also the words it is made of, so that `sage attention` finds `SageAttention2`. null when
 * nothing is left.
 */
export function termsOfToken(token: string): string | string[] | null {
  if (PLAIN.test(token)) return stem(token);
  const parts = partTerms(token);
  if (parts.length === 1 && !token.includes(CASE_BREAK)) return parts[0] ?? null;
  return parts.length > 0 ? [...new Set([joinedTerm(token), ...parts, ...caseBreakTerms(token)])] : null;
}

/** The terms of a token's parts in their order; of a simple word its stem alone. */
export function partTerms(token: string): string[] {
  if (PLAIN.test(token)) return [stem(token)];
  return pieces(token).map(stem);
}

/** The terms of the words that names with a capital inside are made of. None are parts: a phrase does not see them. */
function caseBreakTerms(token: string): string[] {
  const names = token.split(DELIMITERS_BUT_CASE_BREAKS).filter((piece) => piece.includes(CASE_BREAK));
  return names.flatMap((name) => name.split(CASE_BREAK).flatMap(partTerms));
}

/** The term of a token written as one word: `gpt4o` of `gpt-4o`. */
export function joinedTerm(token: string): string {
  return stem(token.split(WORD_DELIMITERS).map(greekName).join(''));
}

function pieces(token: string): string[] {
  return removeCaseBreaks(token)
    .split(WORD_DELIMITERS)
    .filter(Boolean)
    .flatMap((piece) => {
      const [, name, number] = NAME_AND_NUMBER.exec(piece) ?? [];
      return name && number ? [name, number] : [greekName(piece)];
    });
}

/** The words of a text as they are written, in small letters and without accents, taken apart at joints. */
export function normalizedWords(text: string): string[] {
  return tokenize(text).flatMap((token) => token.split(WORD_DELIMITERS));
}

/** Those of a name, and each that has joints without them too: `Luc O’Neil` is `luc`, `o`, `neil` and `oneil`. */
export function normalizedNameWords(name: string): string[] {
  return tokenize(name).flatMap((token) => {
    const parts = token.split(WORD_DELIMITERS);
    return [...new Set([...parts, parts.join('')])];
  });
}

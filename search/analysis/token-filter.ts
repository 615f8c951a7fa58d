import { BREAK } from './character-filters/break.ts';
import { EMOJI_CHARACTER } from './character-filters/emoji.ts';
import { stem } from './stemmer.ts';
import { removeBreaks, tokenize } from './tokenizer.ts';

const PLAIN = /^[a-z]+$/;
export const DELIMITERS = new RegExp(String.raw`[^\p{L}\p{N}${EMOJI_CHARACTER}]+`, 'v');
const DELIMITERS_BUT_BREAK = new RegExp(String.raw`[^\p{L}\p{N}${EMOJI_CHARACTER}${BREAK}]+`, 'v');

/**
 * The letters of a name that a number may follow, as the source of a regular expression: people write `llama3` and
 * `pi0` also as two words. `h100`, `r1` and `4o` stay whole.
 */
export const NUMBERED_NAME = String.raw`(?:\p{L}{3,}|mu|nu|pi|xi)`;

const NAME_AND_NUMBER = new RegExp(String.raw`^(${NUMBERED_NAME})(\p{N}.*)$`, 'u');

/**
 * The terms under which a token (tokenize) is indexed, in the shape of MiniSearch's `processTerm`: the stem of a simple
 * word; of a compound the joined term and its parts, so that `gpt-4o`, `gpt4o` and `gpt 4o` match each other; of a
 * name with breaks its words too, so that `sage attention` matches `SageAttention2`, and `C plus plus` `C++`. Each term
 * once; null when none is left.
 */
export function termsOfToken(token: string): string | string[] | null {
  if (PLAIN.test(token)) return stem(token);
  const parts = partTerms(token);
  if (parts.length === 1 && !token.includes(BREAK)) return parts[0] ?? null;
  return parts.length > 0 ? [...new Set([joinedTerm(token), ...parts, ...brokenTerms(token)])] : null;
}

/** The terms of a token's parts in order; of a simple word its stem alone. */
export function partTerms(token: string): string[] {
  if (PLAIN.test(token)) return [stem(token)];
  return splitCompound(token).map(stem);
}

/** The term of a compound written as one word: `gpt4o` for `gpt-4o`. */
export function joinedTerm(token: string): string {
  return stem(PLAIN.test(token) ? token : token.split(DELIMITERS).join(''));
}

/** The terms of words divided by a break. They are not parts, so phrases do not match them. */
function brokenTerms(token: string): string[] {
  const names = token.split(DELIMITERS_BUT_BREAK).filter((name) => name.includes(BREAK));
  return names.flatMap((name) => name.split(BREAK).flatMap(partTerms));
}

function splitCompound(token: string): string[] {
  return removeBreaks(token)
    .split(DELIMITERS)
    .filter(Boolean)
    .flatMap((part) => {
      const [, name, number] = NAME_AND_NUMBER.exec(part) ?? [];
      return name && number ? [name, number] : [part];
    });
}

/** The words of a text, normalized but not stemmed, compounds split: for names of people, tags and lists. */
export function unstemmedWords(text: string): string[] {
  return tokenize(text).flatMap((token) => token.split(DELIMITERS));
}

/** The same for a stored name, with each compound joined too: `Luc O’Neil` has `luc`, `o`, `neil` and `oneil`. */
export function unstemmedNameWords(name: string): string[] {
  return tokenize(name).flatMap((token) => {
    const parts = token.split(DELIMITERS);
    return [...new Set([...parts, parts.join('')])];
  });
}

import { wordStem } from './stemmer.ts';
import { greekName, SEAM, tokensOf, withoutSeams } from './tokenizer.ts';

const PLAIN = /^[a-z]+$/;
/** What stands between the parts of a token. */
export const JOINTS = /[^\p{L}\p{N}]+/u;
const JOINTS_BUT_SEAMS = new RegExp(String.raw`[^\p{L}\p{N}${SEAM}]+`, 'u');

// `llama3` is a name with a number, which readers also write apart; `h100`, `r1` and `4o` are names as they are.
const NAME_AND_NUMBER = /^(\p{L}{3,})(\p{N}.*)$/u;

/**
 * The terms that one token of tokensOf becomes, as MiniSearch's `processTerm` gives them: a word its stem; a name of
 * several parts the joined word and its parts, each once, so that `gpt-4o`, `gpt4o` and `gpt 4o` find each other; of a
 * name with a capital inside also the words it is made of, so that `sage attention` finds `SageAttention2`. null when
 * nothing is left.
 */
export function foldToken(token: string): string | string[] | null {
  if (PLAIN.test(token)) return wordStem(token);
  const parts = partsOf(token);
  if (parts.length === 1 && !token.includes(SEAM)) return parts[0] ?? null;
  return parts.length > 0 ? [...new Set([joinedWord(token), ...parts, ...seamed(token)])] : null;
}

/** The terms of a token's parts in their order; of a simple word its stem alone. */
export function partsOf(token: string): string[] {
  if (PLAIN.test(token)) return [wordStem(token)];
  return pieces(token).map(wordStem);
}

/** The terms of the words that names with a capital inside are made of. None are parts: a phrase does not see them. */
function seamed(token: string): string[] {
  const names = token.split(JOINTS_BUT_SEAMS).filter((piece) => piece.includes(SEAM));
  return names.flatMap((name) => name.split(SEAM).flatMap(partsOf));
}

/** The term of a token written as one word: `gpt4o` of `gpt-4o`. */
export function joinedWord(token: string): string {
  return wordStem(token.split(JOINTS).map(greekName).join(''));
}

function pieces(token: string): string[] {
  return withoutSeams(token)
    .split(JOINTS)
    .filter(Boolean)
    .flatMap((piece) => {
      const [, name, number] = NAME_AND_NUMBER.exec(piece) ?? [];
      return name && number ? [name, number] : [greekName(piece)];
    });
}

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

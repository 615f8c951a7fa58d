import { once } from '../../papers/once.ts';
import { EMOJI_CHARACTER, ONE_EMOJI } from './character-filters/emoji.ts';
import { phraseTerms } from './phrases.ts';
import { NUMBERED_NAME } from './token-filter.ts';
import { JOINTS, normalizeText } from './tokenizer.ts';

/**
 * A test for texts that contain the terms of a phrase next to each other in this order. A look at the first letters
 * rejects most texts first, at a tenth of the cost of tokenizing them: most texts with the words of a phrase lack the
 * phrase. Linear in the text.
 */
export function phraseTest(phrase: readonly string[]): (text: string) => boolean {
  // A word begins like its stem without the last two letters.
  const starts = phrase.map((term) => term.slice(0, Math.max(2, term.length - 2)));
  const joined = ` ${phrase.join(' ')} `;
  return (text) => {
    if (!hasConsecutiveStarts(normalizeText(text), starts)) return false;
    return ` ${phraseTerms(text).join(' ')} `.includes(joined);
  };
}

// At the end of a token, where the tokenizer drops it. As many as a token has room for: without an end to them, each
// of n in a row is compared with all after it.
const possessive = once(
  () => new RegExp(String.raw`(?<=[\p{L}\p{N}])(?:['’]s){1,32}(?![\p{L}\p{N}]|[${JOINTS}][\p{L}\p{N}])`, 'gu'),
);
// A name with a number is two words, as in partTerms. Looks for the number first: the letters before it are then gone
// through once, and those of other words never.
const beginsWord = once(
  () => new RegExp(String.raw`(?<![\p{L}\p{N}])|(?=\p{N})(?<=(?<![\p{L}\p{N}])${NUMBERED_NAME})`, 'uy'),
);
// A text with more of them repeats one word, and is as quickly tokenized.
const MAX_PLACES = 100;
const nextWord = once(
  () =>
    new RegExp(
      String.raw`[^\p{L}\p{N}${EMOJI_CHARACTER}]*(${NUMBERED_NAME}(?=\p{N})|[\p{L}\p{N}]+|${ONE_EMOJI})`,
      'vy',
    ),
);

/**
 * Whether consecutive words of a normalized text begin so; may be true of words that begin inside others, and is when
 * the first is found too often. Each word is looked at for each word of the phrase, but not once for each of its
 * letters. Not one regular expression for the whole phrase: that tries every way to place `a a a a` in `aaaa…`.
 */
function hasConsecutiveStarts(normalized: string, starts: readonly string[]): boolean {
  const text = normalized.replace(possessive(), ' ');
  const [first = ''] = starts;
  let places = 0;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (!isAt(beginsWord(), text, at)) continue;
    if (++places > MAX_PLACES || wordsBegin(text, at, starts)) return true;
  }
  return false;
}

function wordsBegin(text: string, at: number, starts: readonly string[]): boolean {
  const next = nextWord();
  next.lastIndex = at;
  return starts.every((start) => next.exec(text)?.[1]?.startsWith(start));
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

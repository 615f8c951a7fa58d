import { once } from '../../papers/once.ts';
import { BREAK, LINE_BREAK_HYPHEN } from './character-filters/break.ts';
import { ONE_EMOJI } from './character-filters/emoji.ts';
import { ASCII_LETTERS, isAscii, NO_CHARACTER, UNSPACED } from './character-filters/letters.ts';
import { plainText } from './character-filters/plain-text.ts';

const MAX_TOKEN_LENGTH = 64;

/** The characters that join letters and digits to one token, as the source of a class of a regular expression. */
export const JOINTS = String.raw`\-.&_'’\u2010-\u2013${LINE_BREAK_HYPHEN}${BREAK}`;

// Letters and digits, joined by single characters that occur inside names: `gpt-4o`, `llama3.1`, `q&a`, `don't`, `x_1`.
const anyTokens = once(() => tokenPattern(String.raw`[\p{L}\p{N}]`, ONE_EMOJI));
const asciiTokens = once(() => tokenPattern(ASCII_LETTERS, NO_CHARACTER));

function tokenPattern(letters: string, emoji: string): RegExp {
  return new RegExp(`${letters}+(?:[${JOINTS}]${letters}+)*|${emoji}`, 'gv');
}

/**
 * The tokens of a text, normalized (normalizeText). A compound such as `gpt-4o` is one token, with breaks at the
 * capitals inside it; each character of an unspaced script is one, and each emoji. Without a final `'s`; at most 64
 * UTF-16 units each, the rest is dropped. Linear in the text. Tokenizing tokens again gives the same tokens.
 */
export function tokenize(text: string): string[] {
  const plain = normalizeLetters(markCaseBreaks(plainText(text)));
  return (plain.match(isAscii(plain) ? asciiTokens() : anyTokens()) ?? []).map(trimToken);
}

function trimToken(token: string): string {
  const short = token.length > MAX_TOKEN_LENGTH ? truncate(token) : token;
  return short.replace(/(?:['’]s)+$/, '');
}

// Thousands again, because the cut may leave a number that ends in `k`.
function truncate(token: string): string {
  const start = normalizeThousands(token.slice(0, MAX_TOKEN_LENGTH)).slice(0, MAX_TOKEN_LENGTH);
  return start.replace(/[^\p{L}\p{N}]+$/u, '');
}

// At least three letters before the capital, so that `LoRA` and `arXiv` stay whole, and two from it on: `Video|QA`,
// `Scale|CUA`. After capitals only before a word of three letters: `BERT|Score`, but `LLMs`. The names of Greek letters
// are words too: `mu|P`.
const BEFORE_CAPITAL = /[A-Za-z][a-z]{2}(?=[A-Z][A-Za-z])|[A-Z]{2}(?=[A-Z][a-z]{2})|\b(?:[MmNn]u|[PpXx]i)(?=[A-Z])/g;

/** The text, not lower-cased yet, with a break before each capital that begins a word inside a name. */
export function markCaseBreaks(text: string): string {
  return text.replace(BEFORE_CAPITAL, `$&${BREAK}`);
}

export function removeBreaks(text: string): string {
  return text.replaceAll(BREAK, '');
}

const eachUnspaced = once(() => new RegExp(UNSPACED, 'gu'));

/**
 * The text in plain characters (plainText), in lower case, without accents and thousands separators: `Erdős` becomes
 * `erdos`, `$\mathcal{O}(n^2)$` `o(n2)`, `42k` and `42,000` `42000`. Characters of unspaced scripts get spaces around
 * them first, so that the number in `训练42k样本` is also `42000`. Linear in the text.
 */
export function normalizeText(text: string): string {
  return normalizeLetters(removeBreaks(plainText(text)));
}

function normalizeLetters(plain: string): string {
  if (isAscii(plain)) return normalizeThousands(plain.toLowerCase());
  // Twice, because lower-casing can add accents: `İ` becomes `i` with a dot above.
  const folded = removeAccents(removeAccents(plain).toLowerCase()).normalize('NFC');
  const letters = folded.replace(UNDECOMPOSED, (letter) => BASE_LETTERS[letter] ?? letter);
  return normalizeThousands(letters.replace(eachUnspaced(), ' $& '));
}

// Those that stand in the text first: normalization puts the n accents on one letter in order in n² steps.
function removeAccents(text: string): string {
  return text.replace(ACCENTS, '').normalize('NFKD').replace(ACCENTS, '');
}

const ACCENTS = /\p{M}+/gu;

// Letters that Unicode does not decompose into base and accent, though people type the base. The sigmas become one,
// because which of them a capital turns into depends on the next character.
const BASE_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
};
const UNDECOMPOSED = /[ßæđðıłøœþς]/g;

/** A comma between thousands, as the source of a regular expression: in `1,200`, but not in `2023,100`. */
export const THOUSANDS_COMMA = String.raw`(?<=\d)(?<!\d{4}),(?=\d{3}(?!\d))`;

const COMMAS = new RegExp(THOUSANDS_COMMA, 'g');
// Not after `1.` or `a.`, which are of the same token: `1.5k` stays; `.5k` has the token `5k`.
const withK = once(() => new RegExp(String.raw`(?<![\p{L}\p{N}${BREAK}]\.?)(\d{1,3})k(?![\p{L}\p{N}${BREAK}])`, 'gu'));
const MAY_MATCH = /\d[,k]/;

/** A lower-case text with thousands written in digits: `42k` and `42,000` become `42000`. */
function normalizeThousands(text: string): string {
  return MAY_MATCH.test(text) ? text.replace(COMMAS, '').replace(withK(), '$1000') : text;
}

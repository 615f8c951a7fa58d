import { BREAK } from './character-filters/break.ts';
import { withoutMarks } from './character-filters/marks.ts';
import { isBroken, joinBroken } from './phrases.ts';
import { stem } from './stemmer.ts';
import { STOP_WORDS } from './stop-words.ts';
import { joinedTerm, partTerms } from './token-filter.ts';
import { removeBreaks, tokenize } from './tokenizer.ts';

// `learnin`, `embeddi` and `embedde`, which most likely go on to `-ing` or `-ed`: no prefix of a stem. Only after a
// doubled consonant or with one before `in`, so not `domain` and `brain`.
const UNFINISHED = /^[a-z]{2,}(?:[^aeiou]in|([^aeiou])\1(?:e|in?))$/;

// `optimisa`, `optimisatio` and `optimisi`, which go on to British words: the American prefix finds their stems.
const UNFINISHED_BRITISH = /^([a-z]{3,}[^aeiouw]is)(?:a(?:t(?:io?)?)?|in?)$/;

// The words of a name with marks, whose spelled out marks end it or, for `.NET`, begin it.
const MARKED = new RegExp(`${BREAK}(?:plus|star|sharp)(?![a-z])|^dot${BREAK}net(?![a-z])`);

/**
 * The variants of a typed word: lists of terms, of which a paper must have all of one (Word.variants). A compound has
 * two, joined and by parts; one that a line break divided also those of the whole word, and a name with marks, as
 * `C++`, those of its words: `C plus plus`. A word that ends inside `-ing` or `-ed` has one more, as if finished, so
 * that results do not vanish between two keystrokes; so has one that ends inside `-ising` or `-isation`. Empty when the
 * text has no letter, digit or emoji.
 */
export function wordVariants(typed: string): string[][] {
  const tokens = tokenize(typed);
  const whole = tokens.map(removeBreaks);
  const [only = ''] = whole;
  return distinct([
    ...asWritten(whole),
    ...(whole.some(isBroken) ? asWritten(whole.map(joinBroken)) : []),
    ...(tokens.some((token) => MARKED.test(token)) ? [tokens.flatMap(wordsOfName)] : []),
    ...(whole.length === 1 ? finished(only) : []),
  ]);
}

/**
 * The term of a name without its marks, `c` for `C++`. Undefined for one without marks, and where a stop word is left,
 * which would find nearly everything: `A*` is not `A`.
 */
export function termWithoutMarks(written: string): string | undefined {
  const plain = withoutMarks(written);
  const [token, more] = plain === undefined ? [] : tokenize(plain);
  return token === undefined || more !== undefined || STOP_WORDS.has(token) ? undefined : joinedTerm(token);
}

function asWritten(tokens: readonly string[]): string[][] {
  return [tokens.map(joinedTerm), tokens.flatMap(partTerms)];
}

function wordsOfName(token: string): string[] {
  return token.split(BREAK).flatMap(partTerms);
}

function finished(word: string): string[][] {
  const [, british] = UNFINISHED_BRITISH.exec(word) ?? [];
  return [
    ...(UNFINISHED.test(word) ? [[stem(`${word.replace(/(?:e|in?)$/, '')}ing`)]] : []),
    ...(british ? [[`${british.slice(0, -1)}z${word.slice(british.length)}`]] : []),
  ];
}

function distinct(variants: string[][]): string[][] {
  const unique = variants.map((terms) => [...new Set(terms)]).filter((terms) => terms.length > 0);
  return unique.filter((terms, i) => unique.findIndex((other) => other.join(' ') === terms.join(' ')) === i);
}

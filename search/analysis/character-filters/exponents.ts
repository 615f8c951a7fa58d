import { once } from '../../../papers/once.ts';
import { BREAK } from './break.ts';
import type { CharacterFilter, Step } from './character-filter.ts';
import { UNSPACED, WORD_CHARACTER } from './letters.ts';

/** Digits above or below the line, as the source of a regular expression. */
export const SMALL_DIGIT = String.raw`[\xb2\xb3\xb9\u2070\u2074-\u2079\u2080-\u2089]`;

/**
 * Exponents and subscripts belong to what they stand at: `C^2DLM`, `C²DLM` and `C2DLM` are one word, and so are `H₂O`
 * and `H_2O`. After three letters an underscore joins a name, as a hyphen does.
 */
export const EXPONENT_FILTER: CharacterFilter = {
  mayMatch: new RegExp(String.raw`[\^_<]|${SMALL_DIGIT}`, 'u'),
  get steps() {
    return exponentSteps();
  },
};

const exponentSteps = once((): readonly Step[] => [
  { from: /<\/?su[bp]>/gi, to: '' },
  // A degree sign, as the site writes it.
  { from: /\^circ(?![a-z])/gi, to: ' ' },
  { from: /\^(?=[*+])/g, to: '' },
  { from: new RegExp(String.raw`(?<=${WORD_CHARACTER})\^(?=${WORD_CHARACTER})`, 'gv'), to: BREAK },
  {
    from: new RegExp(String.raw`(?<=(?<!${WORD_CHARACTER}|${BREAK})[\p{L}--${UNSPACED}]{1,2})_(?=\p{N})`, 'gv'),
    to: BREAK,
  },
  { from: new RegExp(`(?<=${WORD_CHARACTER})(?<!${SMALL_DIGIT})(?=${SMALL_DIGIT})`, 'gv'), to: BREAK },
  { from: new RegExp(SMALL_DIGIT, 'gu'), to: (digit) => digit.normalize('NFKD') },
]);

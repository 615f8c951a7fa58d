import { GREEK_LETTERS } from '../../../papers/greek-letters.ts';
import { once } from '../../../papers/once.ts';
import { BREAK } from './break.ts';
import type { CharacterFilter, Step } from './character-filter.ts';
import { UNSPACED } from './letters.ts';

// With the sign for micro, and the letters of mathematics.
const GREEK = String.raw`[[\p{Script=Greek}\xb5\u213c-\u213f\u{1d6a8}-\u{1d7cb}]&&\p{L}]`;
const OTHER = String.raw`[\p{L}--[${GREEK}${UNSPACED}]]`;

/**
 * A Greek letter that is a symbol has its name: `π0` is `pi0`, `β-VAE` `beta-VAE`, `μP` and `µP` `muP`. It is one when
 * it stands alone among letters that are not Greek; so are two next to another letter, as in `ΔΔG`. Greek words stay.
 */
export const GREEK_FILTER: CharacterFilter = {
  mayMatch: new RegExp(GREEK, 'v'),
  get steps() {
    return greekSteps();
  },
};

// What comes next is asked first: a lookbehind over accents, tried at each, would take the square of their number.
const greekSteps = once((): readonly Step[] => [
  {
    from: new RegExp(String.raw`(?=${GREEK})(?<=[${OTHER}\p{N}]\p{M}*)|(?=${OTHER})(?<=${GREEK}\p{M}*)`, 'gv'),
    to: BREAK,
  },
  {
    from: new RegExp(
      String.raw`(?=${GREEK})(?<!${GREEK}\p{M}*)${GREEK}{2}(?=${BREAK})|(?<=${BREAK})${GREEK}{2}(?![${GREEK}\p{M}])`,
      'gv',
    ),
    to: (letters) => [...letters].map(nameOf).join(BREAK),
  },
  { from: new RegExp(String.raw`(?=${GREEK})(?<!${GREEK}\p{M}*)${GREEK}\p{M}*(?![${GREEK}\p{M}])`, 'gv'), to: nameOf },
]);

/** The name of a letter in any of its forms: `ϵ`, `Ε`, `𝜀`, `έ`; of anything else itself. */
function nameOf(letter: string): string {
  const plain = letter
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return (plain.length === 1 && GREEK_LETTERS[plain.charCodeAt(0) - 0x3b1]) || letter;
}

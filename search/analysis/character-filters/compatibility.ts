import { once } from '../../../papers/once.ts';
import type { CharacterFilter, Step } from './character-filter.ts';
import { SMALL_DIGIT } from './exponents.ts';

// Letters are left to the tokenizer, small digits to exponents, marks of trade to marks: they are no letters.
const COMPATIBLE = String.raw`[^\p{ASCII}\p{L}\p{M}${SMALL_DIGIT}™℠]`;

/** Compatibility forms that are no letters are what they stand for: `㎏` is `kg`, `，` a comma, `①` `1`. */
export const COMPATIBILITY_FILTER: CharacterFilter = {
  mayMatch: /[^\p{ASCII}\p{L}]/u,
  get steps() {
    return compatibleSteps();
  },
};

const compatibleSteps = once((): readonly Step[] => [
  { from: new RegExp(COMPATIBLE, 'gv'), to: (character) => character.normalize('NFKD').replace(/\p{M}+/gu, '') },
  // An accent on what is no letter would divide `1,000`.
  { from: /(?<![\p{L}\p{M}])\p{M}+/gu, to: '' },
]);

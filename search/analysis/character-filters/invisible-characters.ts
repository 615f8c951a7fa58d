import { once } from '../../../papers/once.ts';
import { HYPHEN } from './broken-words.ts';
import type { CharacterFilter, Step } from './character-filter.ts';

// Besides Unicode's own those that readers of PDFs copy at the end of a broken line.
const INVISIBLE = String.raw`[\p{Default_Ignorable_Code_Point}\u0002\ufffe]`;

/**
 * Characters that are not seen vanish: soft hyphens, joiners, marks of direction, variation selectors, tags. Where a
 * script needs them they are what they mean to a reader: Persian writes a non-joiner where other languages have a
 * hyphen, and Thai, Khmer and their neighbours divide words by zero-width spaces.
 */
export const INVISIBLE_FILTER: CharacterFilter = {
  mayMatch: new RegExp(INVISIBLE, 'u'),
  get steps() {
    return invisibleSteps();
  },
};

const invisibleSteps = once((): readonly Step[] => [
  { from: /(?<=\p{Script=Arabic})\u200c(?=\p{Script=Arabic})/gu, to: '-' },
  {
    from: /(?<=[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}])\u200b/gu,
    to: ' ',
  },
  // One before white space may be the hyphen of a broken word, for those who look for that later.
  { from: new RegExp(`(?:(?!${HYPHEN}\\s)${INVISIBLE})+`, 'gu'), to: '' },
]);

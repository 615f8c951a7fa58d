import { once } from '../../../papers/once.ts';
import type { CharacterFilter, Step } from './character-filter.ts';

// Letters, marks of trade and arrows are pictographs to Unicode too, but no emoji to those who write them.
const EMOJI = String.raw`[\p{Extended_Pictographic}--[\p{L}\p{N}\p{P}\p{Sm}\xa9\xae\u2122\u2190-\u21ff\u2934\u2935\u2b05-\u2b07]]`;

/** One emoji, or the two letters of a flag, as the source of a regular expression with the flag `v`. */
export const ONE_EMOJI = String.raw`(?:${EMOJI}|\p{RI}{1,2})`;

/** A character of an emoji, likewise. */
export const EMOJI_CHARACTER = String.raw`[${EMOJI}\p{RI}]`;

/**
 * Each emoji is a word of its own, without the tone of its skin and its gender. Those of a sequence are several: a
 * woman at a microscope is a woman and a microscope.
 */
export const EMOJI_FILTER: CharacterFilter = {
  mayMatch: /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{RI}]/u,
  get steps() {
    return emojiSteps();
  },
};

const emojiSteps = once((): readonly Step[] => [
  { from: /\p{Emoji_Modifier}|\u200d[\u2640\u2642]/gu, to: '' },
  { from: new RegExp(ONE_EMOJI, 'gv'), to: (emoji) => ` ${emoji} ` },
]);

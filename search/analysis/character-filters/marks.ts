import { once } from '../../../papers/once.ts';
import { BREAK } from './break.ts';
import type { CharacterFilter, Step } from './character-filter.ts';
import { applyFilters } from './character-filter.ts';
import { EXPONENT_FILTER } from './exponents.ts';
import { LATEX_FILTER } from './latex.ts';
import { UNSPACED, WORD_CHARACTER } from './letters.ts';

const PLUS = '[+＋]';
const STAR = '[*＊∗⋆★☆]';
const SHARP = '[#＃♯]';
const TIMES = '[×⨯]';
const WORD = WORD_CHARACTER;
const LETTER = String.raw`[\p{L}--${UNSPACED}]`;
const SYMBOL_NAMES: ReadonlyMap<string, string> = new Map([
  ['∞', 'infinity'],
  ['∇', 'nabla'],
]);
const SYMBOL = `[${[...SYMBOL_NAMES.keys()].join('')}]`;

/**
 * Marks that are part of a name are spelled out, as people do: `C++` is `C plus plus`, `Q*` `Q star`, `C#` `C sharp`,
 * `.NET` `dot NET`, `pass@k` `pass-at-k`, `10×` `10x`, `∞-bench` `infinity-bench`. Not where they are something else:
 * after a number (`100+`), around emphasis (`*so*`), between two words (`a+b`). Other symbols divide words.
 */
export const MARK_FILTER: CharacterFilter = {
  mayMatch: /[+＋*＊∗⋆★☆#＃♯@＠×⨯∞∇·∙⋅™®©℠]|\.net|infty/i,
  get steps() {
    return markSteps();
  },
};

// Where a lookbehind may go far back, a lookahead for the mark stands before it: tried at each letter of a long word,
// it would take the square of the word's length.
const markSteps = once((): readonly Step[] => [
  { from: /[™®©℠]/g, to: '' },
  // As the site writes the command of LaTeX.
  { from: new RegExp(`(?<!${WORD})infty(?!${WORD})`, 'giv'), to: '∞' },
  {
    from: new RegExp(`(?=${PLUS})(?<=(?<!${WORD})${LETTER}${WORD}*)${PLUS}{1,3}(?!${WORD}|${PLUS})`, 'gv'),
    to: (marks) => `${BREAK}plus`.repeat(marks.length),
  },
  {
    // The order inside the lookbehind too keeps it linear: first where the word begins, then whether it is a number.
    from: new RegExp(`(?=${STAR})(?<=(?!\\p{N}+${STAR})(?<!${WORD}|${STAR})${WORD}+)${STAR}(?!${WORD}|${STAR})`, 'gv'),
    to: `${BREAK}star`,
  },
  { from: new RegExp(`(?<=(?<!${WORD})[A-Za-z])${SHARP}(?!${WORD}|${SHARP})`, 'gv'), to: `${BREAK}sharp` },
  { from: new RegExp(`(?<!${WORD}|\\.)\\.(?=net(?!${WORD}))`, 'giv'), to: `dot${BREAK}` },
  { from: new RegExp(`(?<=${WORD})[@＠](?=${WORD})`, 'gv'), to: '-at-' },
  { from: new RegExp(`(?<=\\p{N})${TIMES}(?=${WORD})`, 'gv'), to: `${BREAK}x${BREAK}` },
  { from: new RegExp(`(?<=(?<!${WORD})${LETTER})${TIMES}(?=${LETTER}(?!${WORD}))`, 'gv'), to: `${BREAK}x${BREAK}` },
  { from: new RegExp(`(?<=\\p{N})${TIMES}`, 'gv'), to: `${BREAK}x` },
  { from: new RegExp(`(?<!${WORD})${TIMES}(?=\\p{N})`, 'gv'), to: `x${BREAK}` },
  { from: new RegExp(`(?<=${LETTER})[·∙⋅](?=${LETTER})`, 'gv'), to: '-' },
  { from: new RegExp(`(?<=${WORD})(?=${SYMBOL})|(?<=${SYMBOL})(?=${WORD})`, 'gv'), to: BREAK },
  { from: new RegExp(SYMBOL, 'g'), to: (symbol) => SYMBOL_NAMES.get(symbol) ?? symbol },
]);

const nameMarks = once(() => new RegExp(`(?<=${WORD})(?:${PLUS}+|${STAR}|${SHARP})|^\\.(?=net(?!${WORD}))`, 'giv'));

/** A name without the marks that are spelled out: `C` for `C++`, `NET` for `.NET`; undefined for one that has none. */
export function withoutMarks(name: string): string | undefined {
  const drawn = applyFilters([LATEX_FILTER, EXPONENT_FILTER], name);
  const plain = drawn.replace(nameMarks(), '');
  return plain === drawn ? undefined : plain;
}

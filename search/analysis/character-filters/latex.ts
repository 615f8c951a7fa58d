import { GREEK_LETTERS } from '../../../papers/greek-letters.ts';
import { once } from '../../../papers/once.ts';
import { BREAK } from './break.ts';
import type { CharacterFilter, Step } from './character-filter.ts';
import { WORD_CHARACTER } from './letters.ts';

// Around the name of a letter until the marks of mathematics between it and its neighbours are gone.
const LETTER_START = '\u001c';
const LETTER_END = '\u001d';

// Commands that only change how what is in their braces is drawn: `foo\textbf{bar}` is one word.
const STYLE =
  'text[a-z]*|math[a-z]+|emph|operatorname|mbox|boldsymbol|bm|ensuremath|hat|tilde|bar|vec|widehat|widetilde|overline';
const GREEK = `(?:${[...new Set(GREEK_LETTERS)].join('|')})`;

/**
 * LaTeX is what it draws: `$\mathcal{O}(n^2)$` is ` O(n^2)`, `$n$-gram` `n-gram`. Of commands only the names of Greek
 * letters remain and the symbols that have one; `\frac{a}{b}` is two words.
 */
export const LATEX_FILTER: CharacterFilter = {
  mayMatch: /[\\${}]/,
  get steps() {
    return latexSteps();
  },
};

const latexSteps = once((): readonly Step[] => [
  { from: /\\-/g, to: '' },
  { from: new RegExp(String.raw`\\(?:${STYLE})\s*(?=\{)`, 'g'), to: '' },
  { from: /\\times(?![a-z])/gi, to: '×' },
  { from: /\\infty(?![a-z])/gi, to: '∞' },
  { from: /\\nabla(?![a-z])/gi, to: '∇' },
  { from: /\\(?:star|ast)(?![a-z])/gi, to: '*' },
  { from: /\\sharp(?![a-z])/gi, to: '#' },
  { from: /\\ell(?![a-z])/gi, to: 'l' },
  { from: new RegExp(String.raw`\\(?:var)?(?=${GREEK}(?![a-z]))`, 'gi'), to: LETTER_START },
  { from: new RegExp(`(?<=${LETTER_START}${GREEK})(?![a-z])`, 'gi'), to: LETTER_END },
  // The space after a command is not drawn: `$\mu P$`.
  { from: new RegExp(String.raw`(?<=${LETTER_END})\s+(?=[A-Z0-9](?![A-Za-z]))`, 'g'), to: '' },
  { from: /\\[a-z]+/gi, to: ' ' },
  { from: /\\["'`^~=.]/g, to: '' },
  { from: /\}(?=\s*\{)/g, to: ' ' },
  { from: /[${}]/g, to: '' },
  { from: new RegExp(`${LETTER_END}${LETTER_START}`, 'g'), to: BREAK },
  { from: new RegExp(`(?<=${WORD_CHARACTER})${LETTER_START}|${LETTER_END}(?=${WORD_CHARACTER})`, 'gv'), to: BREAK },
  { from: new RegExp(`[${LETTER_START}${LETTER_END}]`, 'g'), to: '' },
]);

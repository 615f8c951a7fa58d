import { GREEK_COMMAND } from './greek.ts';
import { plainThousands } from './thousands.ts';

/** A character of a script that is written without spaces, as the source of a regular expression. */
export const UNSPACED = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]`;

const EACH_UNSPACED = new RegExp(UNSPACED, 'gu');

/**
 * A text in small letters without accents, the marks of LaTeX and those of thousands: `Erdős` is `erdos`,
 * `$\mathcal{O}(n^2)$` is ` o(n^2)`, `42k` and `42,000` are `42000`. Of commands only Greek letters stay, by their
 * names. Each character of an unspaced script has spaces around it, so that it hides no end of a word or number: in
 * `训练42k样本` the number is `42000` as elsewhere. Takes time linear in the text.
 */
export function plainText(text: string): string {
  const plain = MARKED_UP.test(text) ? withoutLatex(text) : text;
  if (ASCII.test(plain)) return plainThousands(plain.toLowerCase());
  // Twice, since lower case may bring marks back: `İ` becomes `i` with a dot above.
  const folded = decompose(decompose(plain).toLowerCase()).normalize('NFC');
  const letters = folded.replace(UNDIVIDED, (letter) => BASE_LETTERS[letter] ?? letter);
  return plainThousands(letters.replace(EACH_UNSPACED, ' $& '));
}

const ASCII = /^[\0-\x7f]*$/;
const MARKED_UP = /[\\${}]/;
const MARKS = /\p{M}+/gu;

// Letters that Unicode does not take apart into a base and a mark, though people type the base. Which of the two small
// sigmas a capital becomes depends on what follows it.
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
const UNDIVIDED = /[ßæđðıłøœþς]/g;

function decompose(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '');
}

// A command, or an accent written as one; `\frac{a}{b}` are two words, while `$n$-gram` is one.
function withoutLatex(text: string): string {
  return text
    .replace(/\\(?:([a-z]+)|["'`^~=.])/gi, (_, command: string | undefined) => {
      if (command === undefined) return '';
      const [, letter] = GREEK_COMMAND.exec(command) ?? [];
      return letter ? ` ${letter}` : ' ';
    })
    .replace(/\}(?=\s*\{)/g, ' ')
    .replace(/[${}]/g, '');
}

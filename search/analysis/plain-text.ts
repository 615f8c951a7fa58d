import { GREEK_COMMAND } from './greek.ts';
import { plainThousands } from './thousands.ts';

/**
 * A text in small letters without accents, the marks of LaTeX and those of thousands: `Erdős` is `erdos`,
 * `$\mathcal{O}(n^2)$` is ` o(n^2)`, `42k` and `42,000` are `42000`. Of commands only Greek letters stay, by their
 * names. Takes time linear in the text.
 */
export function plainText(text: string): string {
  const plain = MARKED_UP.test(text) ? withoutLatex(text) : text;
  if (ASCII.test(plain)) return plainThousands(plain.toLowerCase());
  // Twice, since lower case may bring marks back: `İ` becomes `i` with a dot above.
  const folded = decompose(decompose(plain).toLowerCase()).normalize('NFC');
  return plainThousands(folded.replace(UNDIVIDED, (letter) => BASE_LETTERS[letter] ?? letter));
}

const ASCII = /^[\0-\x7f]*$/;
const MARKED_UP = /[\\${}]/;
const MARKS = /\p{M}+/gu;

// Letters that Unicode does not take apart into a base and a mark, though people type the base.
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
};
const UNDIVIDED = /[ßæđðıłøœþ]/g;

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

/** Stands in a token where a name that is written as one word begins a new one: `sage\u001fattention2`. */
export const CASE_BREAK = '\u001f';

// Three letters before, so that `LoRA` and `arXiv` stay whole, and two after: `Video|QA`, `Scale|CUA`. Capitals end
// before a word of three letters: `BERT|Score`, but `LLMs`.
const BEFORE_CAPITAL = /[A-Za-z][a-z]{2}(?=[A-Z][A-Za-z])|[A-Z]{2}(?=[A-Z][a-z]{2})/g;

/** A text with a seam at each capital inside of a name, before it is put in small letters. */
export function markCaseBreaks(text: string): string {
  return text.replace(BEFORE_CAPITAL, `$&${CASE_BREAK}`);
}

/** A token or text without its seams. */
export function removeCaseBreaks(text: string): string {
  return text.replaceAll(CASE_BREAK, '');
}

// In the order of Unicode from U+03B1, where the second sigma is the one at the end of a word.
const GREEK_LETTERS = [
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon',
  'phi chi psi omega',
]
  .join(' ')
  .split(' ');

/** A LaTeX command for a Greek letter, with the letter's name: `\beta`, `\varepsilon`, `\Delta`. */
export const GREEK_COMMAND = new RegExp(`^(?:var)?(${GREEK_LETTERS.join('|')})$`, 'i');

/** The name of a Greek letter that stands alone, as in `β-vae`; anything else as it is. */
export function greekName(text: string): string {
  if (text.length !== 1) return text;
  return GREEK_LETTERS[text.charCodeAt(0) - 0x3b1] ?? text;
}

/**
 * A comma between thousands, as the source of a regular expression: that of `1,200`, and none of `2023,100`, which are
 * two numbers.
 */
export const THOUSANDS_COMMA = String.raw`(?<=\d)(?<!\d{4}),(?=\d{3}(?!\d))`;

const COMMAS = new RegExp(THOUSANDS_COMMA, 'g');
// A point is one of a number or name only behind a letter or digit, as in tokens: `1.5k`, but `.5k` has the token `5k`.
const WITH_K = /(?<![\p{L}\p{N}]\.?)(\d{1,3})k(?![\p{L}\p{N}])/gu;
const MAY_HAVE = /\d[,k]/;

/** A text in small letters with thousands in digits alone: `42k` and `42,000` are both `42000`. */
export function normalizeThousands(text: string): string {
  return MAY_HAVE.test(text) ? text.replace(COMMAS, '').replace(WITH_K, '$1000') : text;
}

/** A character of a script that is written without spaces, as the source of a regular expression. */
export const UNSPACED = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]`;

const EACH_UNSPACED = new RegExp(UNSPACED, 'gu');

/**
 * A text in small letters without accents, the marks of LaTeX and those of thousands: `Erdős` is `erdos`,
 * `$\mathcal{O}(n^2)$` is ` o(n^2)`, `42k` and `42,000` are `42000`. Of commands only Greek letters stay, by their
 * names. Each character of an unspaced script has spaces around it, so that it hides no end of a word or number: in
 * `训练42k样本` the number is `42000` as elsewhere. Takes time linear in the text.
 */
export function normalizeText(text: string): string {
  const plain = MARKED_UP.test(text) ? withoutLatex(text) : text;
  if (ASCII.test(plain)) return normalizeThousands(plain.toLowerCase());
  // Twice, since lower case may bring marks back: `İ` becomes `i` with a dot above.
  const folded = decompose(decompose(plain).toLowerCase()).normalize('NFC');
  const letters = folded.replace(UNDIVIDED, (letter) => BASE_LETTERS[letter] ?? letter);
  return normalizeThousands(letters.replace(EACH_UNSPACED, ' $& '));
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

/** The most UTF-16 units of a token; what is longer is no word. */
const LONGEST = 64;

// Letters and digits, joined by single marks that also stand inside names: `gpt-4o`, `llama3.1`, `q&a`, `don't`, `x_1`.
// A seam joins them too.
const TOKEN = new RegExp(String.raw`[\p{L}\p{N}]+(?:[-.&_'’\u2010-\u2013${CASE_BREAK}][\p{L}\p{N}]+)*`, 'gu');

/**
 * The tokens of a text as search counts them: in small letters, without accents (see normalizeText), a name with hyphens
 * and dots as one, with seams at capitals inside, `'s` left off, at most 64 units each. A character of an unspaced script
 * is one, so that any sequence of them is found. Linear in the text. The tokens of tokens are themselves.
 */
export function tokenize(text: string): string[] {
  return (normalizeText(markCaseBreaks(text)).match(TOKEN) ?? []).map(tidy);
}

function tidy(token: string): string {
  const whole = token.length > LONGEST ? cutOff(token) : token;
  return whole.replace(/(?:['’]s)+$/, '');
}

// The cut may end a number before a `k`.
function cutOff(token: string): string {
  const start = normalizeThousands(token.slice(0, LONGEST)).slice(0, LONGEST);
  return start.replace(/[^\p{L}\p{N}]+$/u, '');
}

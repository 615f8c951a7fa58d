/** Separates the words of a camel-case name inside a token: `sage\u001fattention2`. */
export const CASE_BREAK = '\u001f';

const MAX_TOKEN_LENGTH = 64;

// Letters and digits, joined by single characters that occur inside names: `gpt-4o`, `llama3.1`, `q&a`, `don't`, `x_1`.
const TOKEN = new RegExp(String.raw`[\p{L}\p{N}]+(?:[-.&_'’\u2010-\u2013${CASE_BREAK}][\p{L}\p{N}]+)*`, 'gu');

/**
 * The tokens of a text, normalized (normalizeText). A compound such as `gpt-4o` is one token, with case breaks at the
 * capitals inside it; each character of an unspaced script is one. Without a final `'s`; at most 64 UTF-16 units each,
 * the rest is dropped. Linear in the text. Tokenizing tokens again gives the same tokens.
 */
export function tokenize(text: string): string[] {
  return (normalizeLetters(markCaseBreaks(withoutLatex(text))).match(TOKEN) ?? []).map(trimToken);
}

function trimToken(token: string): string {
  const short = token.length > MAX_TOKEN_LENGTH ? truncate(token) : token;
  return short.replace(/(?:['’]s)+$/, '');
}

// Thousands again, because the cut may leave a number that ends in `k`.
function truncate(token: string): string {
  const start = normalizeThousands(token.slice(0, MAX_TOKEN_LENGTH)).slice(0, MAX_TOKEN_LENGTH);
  return start.replace(/[^\p{L}\p{N}]+$/u, '');
}

// At least three letters before the capital, so that `LoRA` and `arXiv` stay whole, and two from it on: `Video|QA`,
// `Scale|CUA`. After capitals only before a word of three letters: `BERT|Score`, but `LLMs`.
const BEFORE_CAPITAL = /[A-Za-z][a-z]{2}(?=[A-Z][A-Za-z])|[A-Z]{2}(?=[A-Z][a-z]{2})/g;

/** The text, not lower-cased yet, with a case break before each capital that begins a word inside a name. */
export function markCaseBreaks(text: string): string {
  return text.replace(BEFORE_CAPITAL, `$&${CASE_BREAK}`);
}

export function removeCaseBreaks(text: string): string {
  return text.replaceAll(CASE_BREAK, '');
}

const ASCII = /^[\0-\x7f]*$/;
const LATEX = /[\\${}]/;

/** A character of a script written without spaces, as the source of a regular expression. */
export const UNSPACED = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]`;
const EACH_UNSPACED = new RegExp(UNSPACED, 'gu');

/**
 * The text in lower case, without accents, LaTeX mark-up and thousands separators: `Erdős` becomes `erdos`,
 * `$\mathcal{O}(n^2)$` ` o(n^2)`, `42k` and `42,000` `42000`. Of LaTeX commands only the names of Greek letters remain.
 * Characters of unspaced scripts get spaces around them first, so that the number in `训练42k样本` is also `42000`.
 * Linear in the text.
 */
export function normalizeText(text: string): string {
  return normalizeLetters(withoutLatex(text));
}

function normalizeLetters(plain: string): string {
  if (ASCII.test(plain)) return normalizeThousands(plain.toLowerCase());
  // Twice, because lower-casing can add accents: `İ` becomes `i` with a dot above.
  const folded = removeAccents(removeAccents(plain).toLowerCase()).normalize('NFC');
  const letters = folded.replace(UNDECOMPOSED, (letter) => BASE_LETTERS[letter] ?? letter);
  return normalizeThousands(letters.replace(EACH_UNSPACED, ' $& '));
}

// Those that stand in the text first: normalization puts the n accents on one letter in order in n² steps.
function removeAccents(text: string): string {
  return text.replace(ACCENTS, '').normalize('NFKD').replace(ACCENTS, '');
}

const ACCENTS = /\p{M}+/gu;

// Letters that Unicode does not decompose into base and accent, though people type the base. The sigmas become one,
// because which of them a capital turns into depends on the next character.
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
const UNDECOMPOSED = /[ßæđðıłøœþς]/g;

// A command, or an accent written as a command. `\frac{a}{b}` is two words, `$n$-gram` one.
function withoutLatex(text: string): string {
  if (!LATEX.test(text)) return text;
  return text
    .replace(/\\(?:([a-z]+)|["'`^~=.])/gi, (_, command: string | undefined) => {
      if (command === undefined) return '';
      const [, letter] = GREEK_COMMAND.exec(command) ?? [];
      return letter ? ` ${letter}` : ' ';
    })
    .replace(/\}(?=\s*\{)/g, ' ')
    .replace(/[${}]/g, '');
}

/** A comma between thousands, as the source of a regular expression: in `1,200`, but not in `2023,100`. */
export const THOUSANDS_COMMA = String.raw`(?<=\d)(?<!\d{4}),(?=\d{3}(?!\d))`;

const COMMAS = new RegExp(THOUSANDS_COMMA, 'g');
// Not after `1.` or `a.`, which are of the same token: `1.5k` stays; `.5k` has the token `5k`.
const WITH_K = /(?<![\p{L}\p{N}]\.?)(\d{1,3})k(?![\p{L}\p{N}])/gu;
const MAY_MATCH = /\d[,k]/;

/** A lower-case text with thousands written in digits: `42k` and `42,000` become `42000`. */
function normalizeThousands(text: string): string {
  return MAY_MATCH.test(text) ? text.replace(COMMAS, '').replace(WITH_K, '$1000') : text;
}

// In Unicode order from U+03B1; the second sigma is the final one.
const GREEK_LETTERS = (
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon ' +
  'phi chi psi omega'
).split(' ');

/** A LaTeX command of a Greek letter without its backslash, with the letter's name: `beta`, `varepsilon`, `Delta`. */
export const GREEK_COMMAND = new RegExp(`^(?:var)?(${GREEK_LETTERS.join('|')})$`, 'i');

/** The name of a text that is one small Greek letter, as in `β-vae`; any other text unchanged. */
export function greekName(text: string): string {
  if (text.length !== 1) return text;
  return GREEK_LETTERS[text.charCodeAt(0) - 0x3b1] ?? text;
}

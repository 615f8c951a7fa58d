import { once } from '../../papers/once.ts';
import { UNSPACED } from './character-filters/letters.ts';
import { normalizeText } from './tokenizer.ts';

/** What one author's name must have. In lower case, without accents and apostrophes. */
export interface NameQuery {
  /** whole words, each in every way it may be spelled */
  words: readonly (readonly string[])[];
  /** first letters of further words; several together are of several words, or one short word */
  initials: readonly string[];
  /** the last of the words is the last of the name, as a family's name is */
  isFamilyLast?: true;
  /** the last of the words may be unfinished */
  isOpen?: true;
}

/** A word of a name, with its offsets in the name as written. */
export interface NameWord {
  /** every way it may be spelled */
  spellings: readonly string[];
  from: number;
  to: number;
}

const eachWord = once(
  () => new RegExp(String.raw`${UNSPACED}|(?:[[\p{L}\p{M}\p{N}]--${UNSPACED}]|(?<=\p{L})['’ʼ](?=\p{L}))+`, 'gv'),
);
const APOSTROPHES = /['’ʼ]/g;
const oneUnspaced = once(() => new RegExp(`^${UNSPACED}$`, 'v'));
// How letters are spelled out where a keyboard lacks them.
const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', ő: 'oe', ű: 'ue' };
const MAY_BE_SPELLED = /[äöüåøőű]/gi;

/** The text with `ö` as `oe` and the like; the same text where it has no such letter. */
export function spelledOut(text: string): string {
  const composed = text.normalize('NFC');
  const spelled = composed.replace(MAY_BE_SPELLED, (letter) => SPELLED[letter.toLowerCase()] ?? letter);
  return spelled === composed ? text : spelled;
}

/** The words of a text that have letters which may be spelled out, spelled out; '' for most texts. */
export function spelledOutWords(text: string): string {
  if (spelledOut(text) === text) return '';
  const words = text.normalize('NFC').split(/[^\p{L}\p{M}\p{N}'’-]+/u);
  return words.flatMap((word) => (spelledOut(word) === word ? [] : [spelledOut(word)])).join(' ');
}

/** The words of a name in order. */
export function nameWords(name: string): NameWord[] {
  return Array.from(name.matchAll(eachWord()), ({ 0: word, index }) => ({
    spellings: spellingsOf(word),
    from: index,
    to: index + word.length,
  })).filter(({ spellings }) => spellings[0] !== '');
}

function spellingsOf(word: string): string[] {
  const plain = word.replace(APOSTROPHES, '');
  return [...new Set([plain, spelledOut(plain)].map((each) => normalizeText(each).trim()))];
}

const SHORT_CAPITALS = /^\p{Lu}{2,3}$/u;
const MIXED_CASE = /\p{Lu}?\p{Ll}{2}/u;
const SUFFIXES = new Set(['jr', 'sr']);

/**
 * What a typed name asks for, in any order: `He, Kaiming`, `K. He`, `He KM`. Undefined when it has no whole word; a
 * name of the letters of an unspaced script has one for each. The first six words count.
 */
export function nameQuery(
  typed: string,
  options: Pick<NameQuery, 'isFamilyLast' | 'isOpen'> = {},
): NameQuery | undefined {
  const hasWords = MIXED_CASE.test(typed);
  const words: (readonly string[])[] = [];
  const initials: string[] = [];
  for (const { spellings, from, to } of nameWords(typed).slice(0, 6)) {
    const [word = ''] = spellings;
    const isInitial = word.length === 1 && !oneUnspaced().test(word);
    if (isInitial || (hasWords && SHORT_CAPITALS.test(typed.slice(from, to)))) initials.push(word);
    else if (!SUFFIXES.has(word)) words.push(spellings);
  }
  return words.length > 0 ? { words, initials, ...options } : undefined;
}

const PLAIN = /^[\x20-\x26\x28-\x7e]*$/;

/** Whether a name surely lacks a word: a look that rejects most names at a tenth of the cost of dividing them. */
function lacksWords(words: NameQuery['words'], name: string): boolean {
  if (!PLAIN.test(name)) return false;
  const lower = name.toLowerCase();
  return !words.every((spellings) => spellings.some((word) => lower.includes(word)));
}

/**
 * The words of one author's name that a query asks for; undefined when the name is another's. Each whole word must be
 * there, and each initial must begin a further word. Beside two whole words an initial may be of a name that is left
 * out: `Geoffrey E. Hinton` is also `Geoffrey Hinton`.
 */
export function matchName({ words, initials, isFamilyLast, isOpen }: NameQuery, name: string): NameWord[] | undefined {
  if (lacksWords(words, name)) return undefined;
  const all = nameWords(name);
  const left = new Set(all);
  const found: NameWord[] = [];
  const take = (fits: (word: NameWord) => boolean): boolean => {
    const word = [...left].find(fits);
    if (!word) return false;
    left.delete(word);
    return found.push(word) > 0;
  };
  for (const [at, spellings] of words.entries()) {
    const isLast = at === words.length - 1;
    const fits = ({ spellings: own }: NameWord) =>
      own.some((each) => spellings.some((wanted) => (isOpen && isLast ? each.startsWith(wanted) : each === wanted)));
    if (!take(isFamilyLast && isLast ? (word) => word === all.at(-1) && fits(word) : fits)) return undefined;
  }
  const unmatched = initials.filter((letters) => {
    if (take(({ spellings: [own] }) => own === letters)) return false;
    const count = found.length;
    const isThere = [...letters].every((letter) => take(({ spellings: [own = ''] }) => own.startsWith(letter)));
    if (!isThere) for (const word of found.splice(count)) left.add(word);
    return !isThere;
  });
  if (unmatched.length > 0 && (words.length < 2 || left.size > 0)) return undefined;
  return found;
}

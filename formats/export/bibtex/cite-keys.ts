import { isCiteKey } from '../../../papers/cite-key.ts';
import type { PaperFacts } from '../../../papers/paper.ts';
import { personName } from '../person-name.ts';
import type { WrittenPaper } from '../written-paper.ts';
import { dateOf, shortId } from '../written-paper.ts';
import { asciiLetters } from './ascii-letters.ts';

const LONGEST = 30;
// What says nothing of a title.
const COMMON = new Set(
  (
    'a about all an and are as at be beyond by can do does for from how in into is it its not of on or our over that ' +
    'the their this to toward towards under using via we what when where why with without you your'
  ).split(' '),
);

/**
 * Keys of BibTeX: the first author's family name, the year, and the first telling word of the title, in ASCII:
 * `mueller2026ueber`. Of papers that would have the same the second gets an `a`, the next a `b`. A key that a paper was
 * given once it keeps. The same papers in the same order get the same keys; it holds the keys that it gave.
 */
export class CiteKeys {
  readonly #taken: Set<string>;
  readonly #given = new Map<string, number>();

  /** `taken`: keys that are others' */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(Array.from(taken, (key) => key.toLowerCase()));
  }

  /** The key of a paper, which is asked for once. */
  keyOf({ facts, citeKey }: Pick<WrittenPaper, 'facts' | 'citeKey'>): string {
    if (citeKey && isCiteKey(citeKey) && this.#take(citeKey)) return citeKey;
    const base = citeKeyBase(facts);
    let given = this.#given.get(base) ?? 0;
    let key = `${base}${suffix(given)}`;
    while (!this.#take(key)) {
      given += 1;
      key = `${base}${suffix(given)}`;
    }
    this.#given.set(base, given + 1);
    return key;
  }

  // BibTeX does not tell keys apart by case.
  #take(key: string): boolean {
    const folded = key.toLowerCase();
    if (this.#taken.has(folded)) return false;
    this.#taken.add(folded);
    return true;
  }
}

/** The key of a paper but for what tells it from others with the same. */
export function citeKeyBase(facts: PaperFacts): string {
  const [first] = facts.authors ?? [];
  const name = first ? asciiLetters(personName(first.name).family).toLowerCase() : '';
  const year = dateOf(facts)?.year ?? '';
  const words = facts.title.replace(/\$[^$]*\$/g, ' ').split(/[^\p{L}\p{M}\p{N}'’]+/u);
  const telling = words.map((word) => asciiLetters(word).toLowerCase()).filter((word) => /[a-z]{2}/.test(word));
  const word = telling.find((each) => !COMMON.has(each)) ?? telling[0] ?? '';
  const key = `${name.slice(0, LONGEST)}${year}${word.slice(0, LONGEST)}`;
  if (/[a-z]/.test(key)) return key;
  // Of names and titles in letters that have no Latin form there is the id.
  return `paper${asciiLetters(shortId(facts)).slice(0, LONGEST).toLowerCase()}`;
}

/** Nothing, then a, b … z, aa, ab … */
function suffix(count: number): string {
  if (count === 0) return '';
  const at = count - 1;
  const last = String.fromCharCode(97 + (at % 26));
  return at < 26 ? last : `${suffix(Math.floor(at / 26))}${last}`;
}

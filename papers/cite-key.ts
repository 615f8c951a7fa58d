import type { Stamp } from './clock.ts';
import type { PaperId } from './paper-id.ts';

/**
 * That a paper was given a key to be cited by: a mark of the kind `cite-key`. Its name is the key in lower case, as
 * BibTeX does not tell keys apart by case; `value` is the key as it is written, or true where that is its name.
 */
export interface CiteKeyClaim {
  paperId: PaperId;
  name: string;
  value: boolean | string;
  at: Stamp;
  /** when an import gave it, whose own stamps are of 1970 */
  imported?: Stamp;
}

const KEY = /^[A-Za-z0-9][A-Za-z0-9:+./_-]{0,99}$/;

/** Whether a text can be a key of BibTeX, of every reader of it. */
export function isCiteKey(text: string): boolean {
  return KEY.test(text);
}

/** What a mark says that gives this key. */
export function citeKeyValue(key: string): { kind: 'cite-key'; name: string; value: true | string } {
  const name = key.toLowerCase();
  return { kind: 'cite-key', name, value: name === key || key };
}

/**
 * The key of each paper that has one. Copies of a library may have given one key to two papers, or two keys to one:
 * a key is the paper's that had it first, and a paper's key is the first of those that are its own. So the answer does
 * not depend on the order of `claims`, and no two papers have one key. All claims of the keys in question must be
 * among them.
 */
export function citeKeysByClaims(claims: Iterable<CiteKeyClaim>): Map<PaperId, string> {
  const holders = new Map<string, CiteKeyClaim>();
  for (const claim of claims) {
    // Names were not always in lower case.
    const name = claim.name.toLowerCase();
    const held = holders.get(name);
    if (!held || isBefore(claim, held)) holders.set(name, claim);
  }
  const keys = new Map<PaperId, CiteKeyClaim>();
  for (const claim of holders.values()) {
    const first = keys.get(claim.paperId);
    if (!first || isBefore(claim, first)) keys.set(claim.paperId, claim);
  }
  return new Map(Array.from(keys, ([paperId, claim]) => [paperId, keyOf(claim)]));
}

/** The key as it is written; a claim of a backup may say another than its name. */
function keyOf({ name, value }: CiteKeyClaim): string {
  return typeof value === 'string' && value.toLowerCase() === name.toLowerCase() ? value : name;
}

function isBefore(one: CiteKeyClaim, other: CiteKeyClaim): boolean {
  const [at, otherAt] = [one.imported ?? one.at, other.imported ?? other.at];
  if (at !== otherAt) return at < otherAt;
  if (one.paperId !== other.paperId) return one.paperId < other.paperId;
  if (one.name !== other.name) return one.name < other.name;
  return String(one.value) < String(other.value);
}

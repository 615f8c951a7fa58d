import type { Stamp } from './clock.ts';
import type { PaperId } from './paper-id.ts';

/** That a paper was given a key to be cited by: a mark of the kind `cite-key`, whose name is the key. */
export interface CiteKeyClaim {
  paperId: PaperId;
  name: string;
  at: Stamp;
}

const KEY = /^[A-Za-z0-9][A-Za-z0-9:+./_-]{0,99}$/;

/** Whether a text can be a key of BibTeX, of every reader of it. */
export function isCiteKey(text: string): boolean {
  return KEY.test(text);
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
    const held = holders.get(claim.name);
    if (!held || isBefore(claim, held)) holders.set(claim.name, claim);
  }
  const keys = new Map<PaperId, CiteKeyClaim>();
  for (const claim of holders.values()) {
    const first = keys.get(claim.paperId);
    if (!first || isBefore(claim, first)) keys.set(claim.paperId, claim);
  }
  return new Map(Array.from(keys, ([paperId, { name }]) => [paperId, name]));
}

function isBefore(one: CiteKeyClaim, other: CiteKeyClaim): boolean {
  if (one.at !== other.at) return one.at < other.at;
  if (one.paperId !== other.paperId) return one.paperId < other.paperId;
  return one.name < other.name;
}

import { citeKeyValue, isCiteKey } from '../../papers/cite-key.ts';
import type { Mark, StoredMarkValue } from '../../papers/mark.ts';
import { isSet } from '../../papers/mark.ts';
import type { Library } from '../library.ts';
import { marksNamed } from '../marks-named.ts';
import type { JoinedPaper } from './join-entries.ts';

/** The keys by which the entries of an import cite their papers, as far as no other paper has them. */
export class FreeKeys {
  readonly #wanted: ReadonlyMap<string, readonly string[]>;
  /** in lower case */
  readonly #taken: Set<string>;

  /** Looks in an open write whose these keys are. Costs a read for each. */
  static async among(library: Library, papers: readonly JoinedPaper[]): Promise<FreeKeys> {
    const wanted = new Map(papers.map(({ paperId, entries }) => [paperId, entries.flatMap(keysOf)]));
    const names = [...new Set([...wanted.values()].flat().map((key) => citeKeyValue(key).name))];
    const claims = await Promise.all(names.map((name) => marksNamed(library, 'cite-key', name)));
    return new FreeKeys(wanted, new Set(names.filter((_, i) => claims[i]?.some(isSet))));
  }

  private constructor(wanted: ReadonlyMap<string, readonly string[]>, taken: Set<string>) {
    this.#wanted = wanted;
    this.#taken = taken;
  }

  /** The key that a paper with these marks gets, and no other then: the first that is free, where it has none. */
  keyFor(paperId: string, marks: readonly Mark[]): StoredMarkValue[] {
    if (marks.some((mark) => mark.kind === 'cite-key' && isSet(mark))) return [];
    const values = (this.#wanted.get(paperId) ?? []).map(citeKeyValue);
    const free = values.find(({ name }) => !this.#taken.has(name));
    if (!free) return [];
    this.#taken.add(free.name);
    return [free];
  }
}

function keysOf({ words: { citeKey } }: JoinedPaper['entries'][number]): string[] {
  return citeKey !== undefined && isCiteKey(citeKey) ? [citeKey] : [];
}

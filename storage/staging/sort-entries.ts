import { factsOfEntry } from '../../papers/entry-facts.ts';
import type { ImportedEntry, RefusedEntry } from '../../papers/imported-entry.ts';
import { isRefused } from '../../papers/imported-entry.ts';
import { areNearTitles, plainTitle, titleEnds } from '../../papers/near-titles.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { arxivIdOf, isTitleId } from '../../papers/paper-id.ts';
import type { EntryDoubt, StagedEntry } from '../../papers/staged-import.ts';
import { titleKey } from '../../papers/title-key.ts';
import { KeyTable } from './key-table.ts';
import type { LibraryKeys } from './library-keys.ts';

type Sorted = Pick<StagedEntry, 'kind' | 'paperId' | 'twin' | 'doubts'>;

/**
 * Tells of each entry of an import, in the order of the files, what would become of it. It keeps hashes of what it has
 * seen, some 100 bytes an entry, and asks `titleOf` for the title of an earlier one where that seems nearly the same.
 */
export class EntrySorter {
  readonly #library: LibraryKeys;
  readonly #titleOf: (n: number) => Promise<string | undefined>;
  readonly #keys = new KeyTable();
  readonly #ends = new KeyTable();

  constructor(library: LibraryKeys, titleOf: (n: number) => Promise<string | undefined>) {
    this.#library = library;
    this.#titleOf = titleOf;
  }

  async sort(read: ImportedEntry | RefusedEntry, n: number): Promise<Sorted> {
    const facts = isRefused(read) ? undefined : factsOfEntry(read);
    if (isRefused(read) || !facts) return { kind: 'refused' };
    const sorted = await this.#sortPaper(read, facts);
    this.#note(read, facts, n);
    return sorted;
  }

  async #sortPaper({ ids, doubts }: ImportedEntry, facts: PaperFacts): Promise<Sorted> {
    const own = this.#stored(ids, facts);
    const twin = own ? undefined : this.#twin(ids, facts);
    const target = own?.paperId;
    const asked: EntryDoubt[] = [...doubts, ...(own?.doubts ?? [])];
    if (!own && twin === undefined) {
      const near = await this.#near(facts);
      if (near) return { kind: 'doubtful', doubts: [...asked, near.doubt], ...near.of };
    }
    const of = { ...(target && { paperId: target }), ...(twin !== undefined && { twin }) };
    if (asked.length > 0) return { kind: 'doubtful', doubts: asked, ...of };
    if (own) return { kind: own.paperId === facts.paperId ? 'known' : 'joined', ...of };
    return { kind: twin === undefined ? 'new' : 'joined', ...of };
  }

  /** The paper of the library that it is. */
  #stored(ids: readonly PaperId[], facts: PaperFacts): { paperId: PaperId; doubts?: EntryDoubt[] } | undefined {
    for (const id of [facts.paperId, ...ids]) {
      const paperId = this.#library.present(id);
      if (paperId) return { paperId };
    }
    const byDoi = facts.doi && this.#library.withDoi(facts.doi);
    if (byDoi && !arxivIdOf(facts.paperId)) return { paperId: byDoi };
    if (facts.unsureTitle) return undefined;
    const called = this.#library.called(titleKey(facts.title));
    const [first, ...others] = called;
    if (isTitleId(facts.paperId) && first) {
      return { paperId: first, ...(others.length > 0 && { doubts: ['several-papers' as const] }) };
    }
    const byTitle = called.find(isTitleId);
    return byTitle ? { paperId: byTitle } : undefined;
  }

  #twin(ids: readonly PaperId[], facts: PaperFacts): number | undefined {
    const keys = [facts.paperId, ...ids, ...(facts.doi ? [`doi:${facts.doi}`] : [])];
    const named = facts.unsureTitle
      ? []
      : [`${isTitleId(facts.paperId) ? 'any' : 'by title'} ${titleKey(facts.title)}`];
    for (const key of [...keys, ...named]) {
      const twin = this.#keys.get(key);
      if (twin !== undefined) return twin;
    }
    return undefined;
  }

  #note({ ids }: ImportedEntry, facts: PaperFacts, n: number): void {
    const keys = [facts.paperId, ...ids, ...(facts.doi ? [`doi:${facts.doi}`] : [])];
    for (const key of keys) this.#keys.add(key, n);
    if (facts.unsureTitle) return;
    const key = titleKey(facts.title);
    this.#keys.add(`any ${key}`, n);
    if (!isTitleId(facts.paperId)) return;
    this.#keys.add(`by title ${key}`, n);
    for (const end of titleEnds(plainTitle(facts.title))) this.#ends.add(end, n);
  }

  /** What is called the same or nearly the same and has no id in common: the library's, or an earlier entry. */
  async #near(facts: PaperFacts): Promise<{ doubt: EntryDoubt; of: Pick<Sorted, 'paperId' | 'twin'> } | undefined> {
    if (facts.unsureTitle) return undefined;
    const isComparable = (paperId: PaperId) => !(arxivIdOf(paperId) && arxivIdOf(facts.paperId));
    const same = this.#library.called(titleKey(facts.title)).find(isComparable);
    if (same) return { doubt: 'same-title', of: { paperId: same } };
    const plain = plainTitle(facts.title);
    const near = this.#library.calledNearly(plain);
    if (near && isComparable(near)) return { doubt: 'near-title', of: { paperId: near } };
    for (const end of titleEnds(plain)) {
      const twin = this.#ends.get(end);
      if (twin === undefined) continue;
      const title = await this.#titleOf(twin);
      if (title !== undefined && areNearTitles(plain, plainTitle(title))) return { doubt: 'near-title', of: { twin } };
    }
    return undefined;
  }
}

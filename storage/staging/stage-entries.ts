import { factsOfEntry } from '../../papers/entry-facts.ts';
import type { ImportedEntry, RefusedEntry } from '../../papers/imported-entry.ts';
import { isRefused } from '../../papers/imported-entry.ts';
import type { StagedEntry, StagedImport } from '../../papers/staged-import.ts';
import { NO_ENTRIES } from '../../papers/staged-import.ts';
import type { LibraryKeys } from './library-keys.ts';
import { EntrySorter } from './sort-entries.ts';
import type { ImportStaging } from './staging.ts';

// The most that is held in memory, of entries of some kilobytes each.
const AT_ONCE = 400;

/** Entries of one import are put into staging one after the other, each with what would become of it. */
export class EntryStager {
  readonly #staging: ImportStaging;
  readonly #sorter: EntrySorter;
  readonly #row: StagedImport;
  #waiting: StagedEntry[] = [];
  #last = 0;

  constructor(staging: ImportStaging, library: LibraryKeys, row: StagedImport) {
    this.#staging = staging;
    this.#row = { ...row, counts: { ...NO_ENTRIES } };
    this.#sorter = new EntrySorter(library, (n) => this.#titleOf(n));
  }

  /**
   * Stages what is read of a file, the first of which is 0. Rejects with ImportDropped when the import is dropped
   * meanwhile.
   */
  async stage(
    file: number,
    reads: AsyncIterable<ImportedEntry | RefusedEntry> | Iterable<ImportedEntry | RefusedEntry>,
    onPiece: (counts: StagedImport['counts']) => void,
  ): Promise<void> {
    for await (const read of reads) {
      this.#last += 1;
      const { id: importId } = this.#row;
      const checked = named(read);
      const sorted = await this.#sorter.sort(checked, this.#last);
      this.#waiting.push({ importId, n: this.#last, file, read: checked, ...sorted });
      this.#row.counts[sorted.kind] += 1;
      if (this.#waiting.length < AT_ONCE) continue;
      await this.#flush();
      onPiece({ ...this.#row.counts });
    }
    await this.#flush();
    onPiece({ ...this.#row.counts });
  }

  /** To be called when all files are read; gives the import as it is then. */
  async finish(): Promise<StagedImport> {
    this.#row.state = 'read';
    await this.#flush();
    return this.#row;
  }

  async #flush(): Promise<void> {
    const entries = this.#waiting;
    this.#waiting = [];
    this.#row.at = Date.now();
    await this.#staging.add(this.#row, entries);
  }

  async #titleOf(n: number): Promise<string | undefined> {
    const entry = this.#waiting.find((each) => each.n === n) ?? (await this.#staging.entry(this.#row.id, n));
    return entry && !isRefused(entry.read) ? entry.read.facts.title : undefined;
  }
}

/** An entry with a title of which nothing is left as a key has no name. */
function named(read: ImportedEntry | RefusedEntry): ImportedEntry | RefusedEntry {
  if (isRefused(read) || factsOfEntry(read)) return read;
  return { at: read.at, reason: 'nameless', shown: read.facts.title ?? '' };
}

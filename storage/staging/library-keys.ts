import { areNearTitles, titleEnds } from '../../papers/near-titles.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { isTitleId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';
import { livesOnAs } from '../tombstones.ts';

// Many titles may begin alike.
const MOST_COMPARED = 200;

/** The keys and titles of a library's papers at one moment, to compare files with: some 300 bytes a paper. */
export class LibraryKeys {
  readonly #ids: ReadonlySet<PaperId>;
  readonly #byTitle: ReadonlyMap<string, PaperId[]>;
  readonly #byDoi: ReadonlyMap<string, PaperId>;
  readonly #became: ReadonlyMap<PaperId, PaperId>;
  readonly #byEnd = new Map<string, string[]>();

  /** Reads keys, and no paper. */
  static async read(library: Library): Promise<LibraryKeys> {
    const { papers, tombstones } = library;
    return library.transaction('r', papers, tombstones, async () => {
      const byTitle = new Map<string, PaperId[]>();
      await papers.orderBy('titleKey').eachKey((key, { primaryKey }) => {
        const title = String(key);
        const same = byTitle.get(title);
        if (same) same.push(primaryKey);
        else byTitle.set(title, [primaryKey]);
      });
      const byDoi = new Map<string, PaperId>();
      await papers.orderBy('doi').eachKey((key, { primaryKey }) => byDoi.set(String(key), primaryKey));
      const renamed = await tombstones.where('paperId').startsWithAnyOf(['title:', 'doi:']).toArray();
      const became = new Map(
        renamed.flatMap((tombstone) => {
          const key = livesOnAs(tombstone);
          return key ? [[tombstone.paperId, key]] : [];
        }),
      );
      return new LibraryKeys(new Set(await papers.toCollection().primaryKeys()), byTitle, byDoi, became);
    });
  }

  private constructor(
    ids: ReadonlySet<PaperId>,
    byTitle: ReadonlyMap<string, PaperId[]>,
    byDoi: ReadonlyMap<string, PaperId>,
    became: ReadonlyMap<PaperId, PaperId>,
  ) {
    this.#ids = ids;
    this.#byTitle = byTitle;
    this.#byDoi = byDoi;
    this.#became = became;
    for (const title of byTitle.keys()) {
      for (const end of titleEnds(title.replaceAll('-', ''))) {
        const same = this.#byEnd.get(end);
        if (same) same.push(title);
        else this.#byEnd.set(end, [title]);
      }
    }
  }

  /** The key under which that paper is stored, itself or as it was known before. */
  present(paperId: PaperId): PaperId | undefined {
    const passed = new Set<PaperId>();
    for (let key: PaperId | undefined = paperId; key && !passed.has(key); key = this.#became.get(key)) {
      if (this.#ids.has(key)) return key;
      passed.add(key);
    }
    return undefined;
  }

  withDoi(doi: string): PaperId | undefined {
    return this.#byDoi.get(doi);
  }

  /** The papers that are called the same. */
  called(titleKey: string): readonly PaperId[] {
    return this.#byTitle.get(titleKey) ?? [];
  }

  /** A paper that is called nearly the same as a plain title; one that is known by title alone before others. */
  calledNearly(plain: string): PaperId | undefined {
    const near: PaperId[] = [];
    for (const end of titleEnds(plain)) {
      for (const title of (this.#byEnd.get(end) ?? []).slice(0, MOST_COMPARED)) {
        if (areNearTitles(plain, title.replaceAll('-', ''))) near.push(...this.called(title));
      }
    }
    return near.find(isTitleId) ?? near[0];
  }
}

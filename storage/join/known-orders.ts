import type { Stamp } from '../../papers/clock.ts';
import { hashedTitleId } from '../../papers/forgotten-scope.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { isTitleId } from '../../papers/paper-id.ts';
import type { OrdersForPaper } from '../../papers/paper-state.ts';
import type { Library } from '../library.ts';
import type { ForgottenPlace, Tombstone } from '../rows.ts';
import { orderToForget } from '../tombstones.ts';
import { Aliases } from './aliases.ts';
import { joinForgotten, joinTombstones } from './join-rows.ts';
import { PlaceOrders, StaleOrders } from './place-orders.ts';

/** The orders to forget of this library and of the copy joined with it, and under which key each paper lives. */
export class KnownOrders {
  readonly places: PlaceOrders;
  readonly aliases: Aliases;
  readonly #incoming: ReadonlyMap<PaperId, Tombstone>;
  /** tombstones whose keys are hashes of titles, and which of them stand for keys that were learnt */
  readonly #hashed: ReadonlyMap<PaperId, Tombstone>;
  readonly #hashesOf = new Map<PaperId, PaperId[]>();
  readonly #revision: number;

  /** `tombstones` and `forgotten` are those of the copy. Reads the library's own, once. */
  static async read(
    library: Library,
    tombstones: readonly Tombstone[],
    forgotten: readonly ForgottenPlace[],
  ): Promise<KnownOrders> {
    const [own, renamed, hashed, listings, titles] = await Promise.all([
      library.forgotten.toArray(),
      library.tombstones.filter(({ became }) => became !== undefined).toArray(),
      library.tombstones.where('paperId').startsWith('title:').filter(isHashed).toArray(),
      library.sightings.orderBy('listing').uniqueKeys(),
      library.papers.where('paperId').startsWith('title:').primaryKeys(),
    ]);
    const orders = new KnownOrders(own, forgotten, [...renamed, ...hashed], tombstones);
    await orders.places.learn(listings.map(String));
    await orders.learnTitles(titles);
    return orders;
  }

  private constructor(
    own: readonly ForgottenPlace[],
    others: readonly ForgottenPlace[],
    renamed: readonly Tombstone[],
    incoming: readonly Tombstone[],
  ) {
    this.places = new PlaceOrders(joinedBy([...own, ...others], ({ scope }) => scope, joinForgotten).values());
    this.#incoming = joinedBy(incoming, ({ paperId }) => paperId, joinTombstones);
    const all = joinedBy([...renamed, ...this.#incoming.values()], ({ paperId }) => paperId, joinTombstones);
    this.aliases = new Aliases(all.values());
    this.#hashed = new Map([...all].filter(([, row]) => isHashed(row)));
    this.#revision = Math.max(0, ...own.map(({ revision }) => revision));
  }

  /**
   * Finds out which tombstones stand for keys that are made of titles: those of forgotten papers are hashed. To be
   * called before papers or captures with such keys are joined, and outside of transactions.
   */
  async learnTitles(ids: Iterable<PaperId>): Promise<void> {
    const salts = new Set(Array.from(this.#hashed.keys(), (key) => key.split(':')[1] ?? ''));
    if (salts.size === 0) return;
    for (const id of ids) {
      if (!isTitleId(id) || this.#hashesOf.has(id)) continue;
      const hashes = await Promise.all(Array.from(salts, (salt) => hashedTitleId(id, salt)));
      const known = hashes.filter((hash) => this.#hashed.has(hash));
      this.#hashesOf.set(id, known);
      for (const hash of known) {
        const became = this.#hashed.get(hash)?.became;
        if (became) this.aliases.add(id, became);
      }
    }
  }

  /** To be called in each write. Throws StaleOrders when the library has newer orders to forget places. */
  async check(library: Library): Promise<void> {
    const last = await library.forgotten.orderBy('revision').last();
    if ((last?.revision ?? 0) > this.#revision) throw new StaleOrders();
  }

  /** The orders for these papers, by their present keys. One read. */
  async forPapers(library: Library, ids: Iterable<PaperId>): Promise<Map<PaperId, OrdersForPaper>> {
    const keys = Array.from(ids, (paperId) => {
      const of = this.aliases.keysOf(paperId);
      return [...of, ...of.flatMap((key) => this.#hashesOf.get(key) ?? [])];
    });
    const flat = keys.flat();
    const own = new Map((await library.tombstones.bulkGet(flat)).map((row, index) => [flat[index], row]));
    return new Map(
      keys.map((of) => {
        const clocks = of.flatMap((key) => [orderToForget(own.get(key)), orderToForget(this.#incoming.get(key))]);
        return [of[0] ?? '', this.places.forPaper(newest(clocks))];
      }),
    );
  }

  /** The tombstone that a key has after the join, with that revision. */
  async tombstone(library: Library, paperId: PaperId, revision: number): Promise<Tombstone> {
    const own = await library.tombstones.get(paperId);
    const incoming = this.#incoming.get(paperId);
    const known = own && incoming ? joinTombstones(own, incoming) : (own ?? incoming);
    return { ...(known ?? { paperId, at: Date.now(), clock: '' }), revision };
  }
}

/** True for a tombstone whose key is the hash of a title: no folded title has a colon. */
export function isHashed({ paperId }: Tombstone): boolean {
  return isTitleId(paperId) && paperId.includes(':', 'title:'.length);
}

/** The rows by key, those of one key joined. */
function joinedBy<T>(rows: readonly T[], key: (row: T) => string, join: (one: T, other: T) => T): Map<string, T> {
  const byKey = new Map<string, T>();
  for (const row of rows) {
    const other = byKey.get(key(row));
    byKey.set(key(row), other ? join(other, row) : row);
  }
  return byKey;
}

function newest(clocks: readonly (Stamp | undefined)[]): Stamp | undefined {
  return clocks
    .filter((clock) => clock !== undefined)
    .sort()
    .at(-1);
}

import type { Stamp } from '../../papers/clock.ts';
import { scopeOf } from '../../papers/forgotten-scope.ts';
import type { ListingKey } from '../../papers/listing.ts';
import type { OrdersForPaper } from '../../papers/paper-state.ts';
import type { ForgottenPlace } from '../rows.ts';

/** Thrown inside a write when orders were given, or listings opened, since they were read; to be read again then. */
export class StaleOrders extends Error {
  override name = 'StaleOrders';
}

type Seen = Parameters<OrdersForPaper['place']>[0];

/** The orders to forget places that two copies of the library have given. */
export class PlaceOrders {
  readonly #clocks: ReadonlyMap<string, Stamp>;
  readonly #salts: readonly string[];
  readonly #scopes = new Map<ListingKey, string[]>();
  /** by site, the order to forget all of it */
  readonly sources: ReadonlyMap<string, Stamp>;
  readonly newest: Stamp | undefined;

  constructor(orders: Iterable<ForgottenPlace>) {
    const all = [...orders];
    this.#clocks = new Map(all.map(({ scope, clock }) => [scope, clock]));
    this.#salts = [...new Set(all.flatMap(({ scope }) => /^listing:([0-9a-f]{32}):/.exec(scope)?.[1] ?? []))];
    const ofSites = all.filter(({ scope }) => scope.startsWith('source:'));
    this.sources = new Map(ofSites.map(({ scope, clock }) => [scope.slice('source:'.length), clock]));
    this.newest = all
      .map(({ clock }) => clock)
      .sort()
      .at(-1);
  }

  /** Finds out which orders cover these listings. To be called before `of`, and outside of transactions: it hashes. */
  async learn(listings: Iterable<ListingKey>): Promise<void> {
    for (const listing of new Set(listings)) {
      if (this.#scopes.has(listing)) continue;
      const hashed = this.#salts.map((salt) => scopeOf({ what: 'listing', listing }, salt));
      this.#scopes.set(listing, [`listing:${listing}`, `source:${siteOf(listing)}`, ...(await Promise.all(hashed))]);
    }
  }

  /** The scopes of all orders there could be that cover a listing. Throws when it was not learnt. */
  scopesOf(listing: ListingKey): string[] {
    const scopes = this.#scopes.get(listing);
    if (!scopes) throw new StaleOrders();
    return scopes;
  }

  /** Until when what was seen there is to be forgotten; undefined when nothing is. Throws when it was not learnt. */
  of({ listing, day }: Pick<Seen, 'listing' | 'day'>): Stamp | undefined {
    return [`day:${day}`, ...this.scopesOf(listing)]
      .flatMap((scope) => this.#clocks.get(scope) ?? [])
      .sort()
      .at(-1);
  }

  /** All orders that hold for a paper of which everything is to be forgotten until `paper`. */
  forPaper(paper: Stamp | undefined): OrdersForPaper {
    const { sources, newest } = this;
    return { paper, place: (sighting) => this.of(sighting), source: ({ listing }) => siteOf(listing), sources, newest };
  }
}

/** What the keys of a site's listings begin with. */
function siteOf(listing: ListingKey): string {
  return listing.slice(0, listing.indexOf(':'));
}

import type { PaperId } from '../../papers/paper-id.ts';
import type { Tombstone } from '../rows.ts';
import { livesOnAs } from '../tombstones.ts';

/** Under which keys papers live on that were found to be the same as others. */
export class Aliases {
  readonly #became: Map<PaperId, PaperId>;
  readonly #ends = new Map<PaperId, PaperId>();
  readonly #keysOf = new Map<PaperId, PaperId[]>();

  constructor(tombstones: Iterable<Tombstone>) {
    this.#became = new Map(
      Array.from(tombstones).flatMap((tombstone) => {
        const became = livesOnAs(tombstone);
        return became ? [[tombstone.paperId, became]] : [];
      }),
    );
    this.#gather();
  }

  /** Adds a key under which a paper was known before. */
  add(key: PaperId, became: PaperId): void {
    this.#became.set(key, became);
    this.#ends.clear();
    this.#keysOf.clear();
    this.#gather();
  }

  /** The key at the end of the chain that begins with this one; of a loop, which only a fault can make, the first. */
  of(key: PaperId): PaperId {
    const passed = new Set<PaperId>();
    let at = key;
    for (let next: PaperId | undefined = key; next !== undefined && !passed.has(next); next = this.#became.get(at)) {
      const known = this.#ends.get(next);
      if (known !== undefined) return this.#note(passed, known);
      passed.add(next);
      at = next;
    }
    const again = this.#became.get(at);
    const loop = again === undefined ? [] : [...passed].slice([...passed].indexOf(again));
    return this.#note(passed, loop.sort()[0] ?? at);
  }

  /** Every key of the paper that lives on under this one, itself the first. */
  keysOf(paperId: PaperId): PaperId[] {
    return [...new Set([paperId, ...(this.#keysOf.get(paperId) ?? [])])];
  }

  #gather(): void {
    for (const key of this.#became.keys()) {
      const end = this.of(key);
      const keys = this.#keysOf.get(end);
      if (keys) keys.push(key);
      else this.#keysOf.set(end, [key]);
    }
  }

  #note(keys: Iterable<PaperId>, end: PaperId): PaperId {
    for (const key of keys) this.#ends.set(key, end);
    return end;
  }
}

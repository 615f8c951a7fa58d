import type { Day } from './days.ts';
import type { ListingKey } from './listing.ts';
import { parseListingKey } from './listing.ts';
import type { ListingKind } from './listing-kinds.ts';
import type { PaperId } from './paper-id.ts';
import type { Source } from './sources.ts';

/** Where papers were seen, as the reader can have it forgotten. */
export type ForgettablePlace =
  | { what: 'listing'; listing: ListingKey }
  | { what: 'day'; day: Day }
  | { what: 'source'; source: Source };

// The names of these are words of the reader's, or of people: what is forgotten must not be read in the order to
// forget it. A paper's own page is named by its id, which only its tombstone keeps. The other kinds are named by dates.
const NAMED_BY_DATE: readonly ListingKind[] = ['day', 'week', 'month', 'trending'];

/**
 * What an order to forget covers, as text: `day:2026-06-03`, `source:…`, `listing:` and the listing's key. Of one that
 * is not named by a date it is `listing:<salt>:<hash>`: HMAC-SHA-256 of the key under `salt`, cut to 128 bits.
 */
export async function scopeOf(place: ForgettablePlace, salt: string): Promise<string> {
  switch (place.what) {
    case 'day':
      return `day:${place.day}`;
    case 'source':
      return `source:${place.source}`;
    case 'listing': {
      const kind = parseListingKey(place.listing)?.kind;
      const isByDate = kind !== undefined && NAMED_BY_DATE.includes(kind);
      return `listing:${isByDate ? place.listing : `${salt}:${await keyedHash(place.listing, salt)}`}`;
    }
  }
}

/** True when the order to forget covers what was seen there: its time is for the caller to compare. */
export async function isInScope(scope: string, { listing, day }: { listing: ListingKey; day: Day }): Promise<boolean> {
  const [what = '', salt = ''] = scope.split(':', 2);
  if (what === 'day') return scope === `day:${day}`;
  if (what === 'source') return listing.startsWith(`${scope.slice('source:'.length)}:`);
  return scope === `listing:${listing}` || scope === (await scopeOf({ what: 'listing', listing }, salt));
}

/** What stays of the key of a forgotten paper that is made of its title: `title:<salt>:<hash>`, as in a scope. */
export async function hashedTitleId(paperId: PaperId, salt: string): Promise<PaperId> {
  return `title:${salt}:${await keyedHash(paperId, salt)}`;
}

/** A salt for scopes: 128 random bits as hexadecimal. */
export function newSalt(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join('');
}

async function keyedHash(text: string, salt: string): Promise<string> {
  const bytes = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes.encode(salt), algorithm, false, ['sign']);
  const hash = await crypto.subtle.sign(algorithm, key, bytes.encode(text));
  return Array.from(new Uint8Array(hash, 0, 16), hex).join('');
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

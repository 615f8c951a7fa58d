import { describe, expect, it } from 'vitest';
import type { ForgettablePlace } from '../../papers/forgotten-scope.ts';
import { isInScope, newSalt, scopeOf } from '../../papers/forgotten-scope.ts';

const SALT = '000102030405060708090a0b0c0d0e0f';
const seen = (listing: string, day = '2026-06-03') => ({ listing, day });

describe('what an order to forget covers', () => {
  it.each<[ForgettablePlace, string]>([
    [{ what: 'day', day: '2026-06-03' }, 'day:2026-06-03'],
    [{ what: 'source', source: 'hf' }, 'source:hf'],
    [{ what: 'listing', listing: 'hf:day:2026-06-03' }, 'listing:hf:day:2026-06-03'],
    [{ what: 'listing', listing: 'hf:trending:2026-06-03' }, 'listing:hf:trending:2026-06-03'],
  ])('of %o is a date or a site', async (place, scope) => {
    expect(await scopeOf(place, SALT)).toBe(scope);
  });

  it.each([
    'hf:search:secret wish',
    'hf:organisation:secret',
    'hf:profile:secret',
    'hf:collection:secret/wish',
    'hf:paper:2606.01234',
  ])('of %s shows neither a word nor an id of it', async (listing) => {
    const scope = await scopeOf({ what: 'listing', listing }, SALT);
    expect(scope).toMatch(new RegExp(`^listing:${SALT}:[0-9a-f]{32}$`));
    expect(await isInScope(scope, seen(listing))).toBe(true);
    expect(await isInScope(scope, seen(`${listing}x`))).toBe(false);
    expect(await scopeOf({ what: 'listing', listing }, newSalt())).not.toBe(scope);
  });

  it('is every sighting of the day, the listing or the site, and no other', async () => {
    expect(await isInScope('day:2026-06-03', seen('hf:day:2026-06-01'))).toBe(true);
    expect(await isInScope('day:2026-06-03', seen('hf:day:2026-06-03', '2026-06-04'))).toBe(false);
    expect(await isInScope('source:hf', seen('hf:search:x'))).toBe(true);
    expect(await isInScope('source:hf', seen('hfx:search:x'))).toBe(false);
    expect(await isInScope('listing:hf:day:2026-06-03', seen('hf:day:2026-06-03'))).toBe(true);
    expect(await isInScope('listing:hf:day:2026-06-03', seen('hf:day:2026-06-02'))).toBe(false);
  });
});

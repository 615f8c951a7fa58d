import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../adapters/adapter.ts';
import { canShow } from '../../adapters/can-show.ts';
import { adapterFor } from '../../adapters/index.ts';
import { parseListingKey } from '../../papers/listing.ts';

const SITE = 'https://huggingface.co';

function shows(address: string, key: string, adapter = adapterFor(new URL(address))): boolean {
  const listing = parseListingKey(key);
  if (!adapter || !listing) throw new Error(`${address} or ${key} is unknown`);
  return canShow(adapter, new URL(address), listing);
}

describe('an address', () => {
  it.each([
    ['/papers', 'hf:day:2026-06-03', true],
    ['/papers', 'hf:day:unknown', true],
    ['/papers', 'hf:month:2026-06', true],
    ['/papers', 'hf:search:graphs', false],
    ['/papers/date/2026-06-06', 'hf:day:2026-06-05', true],
    ['/papers/date/2026-06-06', 'hf:week:2026-W23', false],
    ['/papers?date=2026-06-03', 'hf:day:2026-06-03', true],
    ['/papers/week/2026-W23', 'hf:week:2026-W23', true],
    ['/papers/week/2026-W23', 'hf:week:2026-W22', false],
    ['/papers/month/2026-06', 'hf:month:2026-06', true],
    ['/papers/month/2026-06', 'hf:day:2026-06-03', false],
    ['/papers/trending', 'hf:trending:2026-06-03', true],
    ['/papers?q=Mixture+of++Experts', 'hf:search:mixture of experts', true],
    ['/papers?q=Mixture+of++Experts', 'hf:search:mixture', false],
    ['/papers?q=graphs', 'hf:day:2026-06-03', true],
    ['/papers/trending?q=graphs', 'hf:trending:2026-06-03', true],
    ['/papers/trending?q=graphs', 'hf:day:2026-06-03', false],
    ['/papers/2509.24002v2', 'hf:paper:2509.24002', true],
    ['/papers/2509.24002', 'hf:paper:2509.24003', false],
    ['/papers/2509.24002', 'hf:day:2026-06-03', false],
    ['/some-lab/papers/', 'hf:organisation:some-lab', true],
    ['/some-lab/papers', 'hf:profile:some-lab', false],
    ['/some-user', 'hf:profile:some-user', true],
    ['/some-user', 'hf:profile:other-user', false],
    ['/some-user/activity/papers?from=mail', 'hf:profile:some-user/activity/papers', true],
    ['/collections/some-user/some-papers-1', 'hf:collection:some-user/some-papers-1', true],
    ['/collections/some-user/some-papers-1', 'hf:collection:some-user/others', false],
  ])('%s shows %s: %s', (path, key, expected) => {
    expect(shows(`${SITE}${path}`, key)).toBe(expected);
    expect(shows(`https://hf.co${path}`, key)).toBe(expected);
  });

  it('shows no listing of another site', () => {
    expect(shows('https://reviews.example/papers/date/2026-06-03', 'hf:day:2026-06-03', made)).toBe(false);
  });

  it('shows the listing that the site has there when its adapter names no others', () => {
    expect(shows(`${SITE}/papers/date/2026-06-03`, 'hf:day:2026-06-03', made)).toBe(true);
    expect(shows(`${SITE}/papers/date/2026-06-03`, 'hf:day:2026-06-04', made)).toBe(false);
    expect(shows(`${SITE}/papers?q=a%20b`, 'hf:search:a b', made)).toBe(true);
    expect(shows(`${SITE}/papers?q=a`, 'hf:search:a b', made)).toBe(false);
  });
});

const made: Adapter = {
  name: 'made-day',
  alwaysShowsPapers: true,
  matches: () => true,
  placed: () => [],
  read: () => undefined,
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Address } from '../../../components/app/address.ts';
import { APP_PAGES, addressHash, parseAddress, START } from '../../../components/app/address.ts';
import { cleanTag } from '../../../papers/mark.ts';
import { runs } from '../../property-runs.ts';

const tag = fc
  .stringMatching(/^[a-zß-ö一-龥]([a-z0-9/ &=+%#-]{0,20}[a-z0-9])?$/)
  .map(cleanTag)
  .filter(Boolean);
const rowId = fc.stringMatching(/^[\w-]{1,60}$/);
const address: fc.Arbitrary<Address> = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 80 }).map((text) => text.toWellFormed()),
  filter: fc
    .record({
      tags: fc.uniqueArray(tag, { maxLength: 20 }),
      starred: fc.boolean(),
      list: fc.option(rowId, { nil: undefined }),
    })
    .map(({ list, ...rest }) => ({ ...rest, ...(list && { list }) })),
  day: fc.constantFrom(undefined, '2026-06-03'),
  paper: fc.constantFrom(undefined, 'arxiv:2602.08025' as const),
  smartList: fc.option(rowId, { nil: undefined }),
  page: fc.constantFrom(undefined, ...APP_PAGES),
});

describe('an address', () => {
  it('comes back from its hash as it was', () => {
    fc.assert(
      fc.property(address, (one) => {
        expect(parseAddress(addressHash(one))).toEqual(one);
      }),
      { numRuns: runs(500) },
    );
  });

  it('is the start where the hash names nothing', () => {
    expect(parseAddress('')).toEqual(START);
    expect(parseAddress('#')).toEqual(START);
    expect(addressHash(START)).toBe('#');
  });

  it('is written as one would type it', () => {
    expect(addressHash({ page: 'pictures' })).toBe('#pictures');
    expect(addressHash({ text: 'vision tag:a', day: '2026-06-03' })).toBe('#q=vision+tag%3Aa&day=2026-06-03');
    expect(addressHash({ filter: { tags: ['rl/ppo'], starred: true } })).toBe('#tag=rl%2Fppo&starred');
    expect(parseAddress('#q=a%20b+c').text).toBe('a b c');
  });

  it('leaves out what is no part of one', () => {
    const hostile = '#list=../../x&day=2026-02-30&paper=javascript:alert(1)&smart=%3Cb%3E&tag=,&page=x&tags2';
    expect(parseAddress(hostile)).toEqual(START);
  });

  it('is never longer than what is searched for, whatever the hash', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 0, max: 300 }), (part, times) => {
        const { text, filter } = parseAddress(`#q=${part.repeat(times)}${'&tag=x'.repeat(times)}`);
        expect(text.length).toBeLessThanOrEqual(20_000);
        expect(filter.tags.length).toBeLessThanOrEqual(20);
      }),
      { numRuns: runs(100) },
    );
  });
});

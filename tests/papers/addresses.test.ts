import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { githubRepo, httpsAddress, listingAddress, paperAddresses, sitePage } from '../../papers/addresses.ts';
import { listingRef, parseListingKey, sitesOf } from '../../papers/listing.ts';
import { LISTING_KINDS } from '../../papers/listing-kinds.ts';
import { SITES, SOURCES } from '../../papers/sources.ts';
import { runs } from '../property-runs.ts';

describe('httpsAddress', () => {
  it('trims and canonicalises', () => {
    expect(httpsAddress(' https://Example.org/a b ')).toBe('https://example.org/a%20b');
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)//https://x',
    'data:text/html,<script>',
    'http://example.org',
    'https://user:secret@example.org',
    '//example.org',
    `https://example.org/${'a'.repeat(3000)}`,
    '',
    7,
    null,
  ])('refuses %j', (value) => {
    expect(httpsAddress(value)).toBeUndefined();
  });

  it('gives only https addresses, which it accepts again as they are', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((s) => `https://${s}`),
        ),
        (text) => {
          const address = httpsAddress(text);
          if (address === undefined) return;
          expect(new URL(address).protocol).toBe('https:');
          expect(httpsAddress(address)).toBe(address);
        },
      ),
    );
  });
});

describe('the short way for addresses that are canonical already', () => {
  it('gives what the URL parser gives', () => {
    const label = fc.stringMatching(/^[a-z0-9-]{1,6}$/);
    const path = fc.stringMatching(/^[\w./-]{0,20}$/);
    const plain = fc
      .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), path)
      .map(([host, rest]) => `https://${host.join('.')}/${rest}`);
    fc.assert(
      fc.property(plain, (text) => {
        expect(httpsAddress(text)).toBe(URL.parse(text)?.href);
      }),
      { numRuns: runs(5_000) },
    );
  });
});

describe('githubRepo', () => {
  it.each([
    ['https://github.com/owner/name', 'https://github.com/owner/name'],
    ['https://www.github.com/owner/name.git', 'https://github.com/owner/name'],
    ['https://github.com/owner/name/', 'https://github.com/owner/name'],
  ])('reads %s', (address, repo) => {
    expect(githubRepo(address)).toBe(repo);
  });

  it.each(['https://github.com/owner', 'https://gitlab.com/owner/name', 'https://github.com.evil.org/a/b'])(
    'does not take %s for a repository',
    (address) => {
      expect(githubRepo(address)).toBeUndefined();
    },
  );
});

describe('paperAddresses', () => {
  it('builds the addresses of a paper from its key', () => {
    expect(paperAddresses({ paperId: 'arxiv:2602.08025', doi: '10.1145/abc' })).toEqual({
      arxiv: 'https://arxiv.org/abs/2602.08025',
      pdf: 'https://arxiv.org/pdf/2602.08025',
      doi: 'https://doi.org/10.1145/abc',
    });
  });

  it('knows arXiv ids of the old kind', () => {
    expect(paperAddresses({ paperId: 'arxiv:cs/0112017' })).toEqual({
      arxiv: 'https://arxiv.org/abs/cs/0112017',
      pdf: 'https://arxiv.org/pdf/cs/0112017',
    });
  });

  it('has only the DOI for a paper that is not on arXiv, and nothing for one known by its title', () => {
    expect(paperAddresses({ paperId: 'doi:10.1145/abc' })).toEqual({ doi: 'https://doi.org/10.1145/abc' });
    expect(paperAddresses({ paperId: 'title:some-title' })).toEqual({});
  });
});

describe('the page of a paper on a site', () => {
  it('is built from its key, where the site has one', () => {
    const page = 'https://huggingface.co/papers/2602.08025';
    expect(sitePage({ paperId: 'arxiv:2602.08025' }, SITES[0])).toBe(page);
    expect(sitePage({ paperId: 'doi:10.1145/abc' }, SITES[0])).toBeUndefined();
  });

  it('is not on Hugging Face for an arXiv id of the old kind', () => {
    expect(sitePage({ paperId: 'arxiv:cs/0112017' }, SITES[0])).toBeUndefined();
    expect(sitePage({ paperId: 'arxiv:cs/0112017' }, { ...SITES[0], hasOldIds: true })).toMatch(/cs\/0112017$/);
  });
});

describe('the table of sites', () => {
  it('keeps the places that the index has stored', () => {
    expect(SOURCES.indexOf('hf')).toBe(0);
    expect(LISTING_KINDS.slice(0, 9).join()).toBe(
      'day,week,month,trending,search,paper,organisation,collection,profile',
    );
  });

  it('has sources that can begin a key, each once, and addresses on hosts of the site', () => {
    expect(new Set(SOURCES).size).toBe(SITES.length);
    for (const { source, hosts, home, listings, paper } of SITES) {
      expect(source).toMatch(/^[a-z]{1,20}$/);
      const addresses = [home, ...(paper ? [paper] : []), ...Object.values(listings).map((address) => address('x'))];
      for (const address of addresses) expect(hosts).toContain(new URL(address).hostname);
    }
  });

  it('gives the sites of listings, and the first site when there are none', () => {
    expect(sitesOf(['hf:day:2026-06-03', 'hf:week:2026-W23', 'x:day:2026-06-03'])).toEqual([SITES[0]]);
    expect(sitesOf(['x:day:2026-06-03'])).toEqual([]);
    expect(sitesOf([])).toEqual([SITES[0]]);
  });
});

describe('listing keys', () => {
  const NAMES = {
    day: '2026-06-03',
    week: '2026-W23',
    month: '2026-06',
    trending: '2026-06-03',
    search: 'mixture of experts: a "survey"',
    paper: '2602.08025',
    organisation: 'some-lab',
    collection: 'user/slug-123abc',
    profile: 'user/activity/papers',
  };

  it.each(LISTING_KINDS)('name a %s and are read back', (kind) => {
    const ref = listingRef('hf', kind, NAMES[kind]);
    expect(ref?.listing).toBe(`hf:${kind}:${NAMES[kind]}`);
    expect(parseListingKey(ref?.listing ?? '')).toEqual(ref);
  });

  it.each([
    'hf:day:2026-02-30',
    'hf:week:2026-23',
    'hf:paper:2602.08025v1',
    'hf:profile:../x',
    'x:day:2026-06-03',
    'hf',
    '',
  ])('are not %j', (key) => {
    expect(parseListingKey(key)).toBeUndefined();
  });

  it('lead back to their page, with the search escaped', () => {
    const ref = listingRef('hf', 'search', 'a&b=c#d');
    expect(ref && listingAddress(ref)).toBe('https://huggingface.co/papers?q=a%26b%3Dc%23d');
  });

  it('of a day that is not known lead nowhere', () => {
    const ref = listingRef('hf', 'day', 'unknown');
    expect(ref && listingAddress(ref)).toBeUndefined();
  });
});

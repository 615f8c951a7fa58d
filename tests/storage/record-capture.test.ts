import { describe, expect, it } from 'vitest';
import { recordCapture } from '../../storage/record-capture.ts';
import { SCHEMA_VERSION } from '../../storage/schema.ts';
import { captureOf, contents, facts, freshLibrary, noon, rows } from './made-library.ts';

describe('recording a capture', () => {
  it('stores the listing, its papers, a sighting of each, and the count of the day', async () => {
    const library = freshLibrary();
    const capture = captureOf(rows([facts(1), facts(2)]));
    const receipt = await recordCapture(library, capture);
    const at = noon('2026-06-03');
    const device = (await library.meta.get('library'))?.device;
    const sighting = { listing: 'hf:day:2026-06-03', kind: 'day', day: '2026-06-03', device, firstAt: at, lastAt: at };
    const marks = { tags: [], lists: [], starred: 0, status: 'unread', note: '' };
    const seen = {
      noCodeAt: at,
      noProjectAt: at,
      firstSeen: at,
      lastSeen: at,
      factsAt: at,
      revision: 1,
      textRevision: 1,
    };

    expect(receipt).toEqual({ captureId: capture.captureId, fresh: 2, papers: 2, repeated: false });
    expect(await contents(library)).toEqual({
      papers: [
        { ...facts(1), ...marks, ...seen, titleKey: 'paper-number-1' },
        { ...facts(2), ...marks, ...seen, titleKey: 'paper-number-2' },
      ],
      listings: [{ ...capture.listing, firstSeen: at, lastSeen: at, times: 1, via: 'json', cards: 2, unreadable: 0 }],
      sightings: [
        {
          ...sighting,
          paperId: 'arxiv:2601.00001',
          times: 1,
          firstRank: 1,
          rank: 1,
          firstUpvotes: 100,
          upvotes: 100,
          comments: 0,
        },
        {
          ...sighting,
          paperId: 'arxiv:2601.00002',
          times: 1,
          firstRank: 2,
          rank: 2,
          firstUpvotes: 99,
          upvotes: 99,
          comments: 0,
        },
      ],
      captures: [
        {
          captureId: capture.captureId,
          listing: 'hf:day:2026-06-03',
          kind: 'day',
          via: 'json',
          at,
          readMs: 1,
          cards: 2,
          unreadable: 0,
          day: '2026-06-03',
          revision: 1,
          fresh: 2,
          paperIds: ['arxiv:2601.00001', 'arxiv:2601.00002'],
          upvotes: [100, 99],
        },
      ],
      days: [{ day: '2026-06-03', papers: 2 }],
      labelCounts: [],
      facts: [],
      forgotten: [],
      journal: [],
      lists: [],
      marks: [],
      months: [],
      notices: [],
      ruleRuns: [],
      rules: [],
      settings: [],
      smartLists: [],
      tags: [],
      tombstones: [],
    });
    expect(await library.meta.get('library')).toMatchObject({ revision: 1, papers: 2, schema: SCHEMA_VERSION });
  });

  it('changes nothing when the same capture comes again, and gives the same receipt', async () => {
    const library = freshLibrary();
    const capture = captureOf(rows([facts(1), facts(2)]));
    await recordCapture(library, capture);
    const before = await contents(library);
    expect(await recordCapture(library, capture)).toMatchObject({ fresh: 2, papers: 2, repeated: true });
    expect(await contents(library)).toEqual(before);
  });

  it('keeps one paper for a paper seen on many listings, with a sighting for each', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)]), { day: '2026-06-03' }));
    await recordCapture(library, captureOf(rows([facts(1)]), { kind: 'week', name: '2026-W23', day: '2026-06-05' }));
    await recordCapture(library, captureOf(rows([facts(1)]), { kind: 'paper', name: '2601.00001', day: '2026-06-05' }));
    expect(await library.papers.count()).toBe(1);
    expect((await library.sightings.toArray()).map(({ listing, day }) => [listing, day])).toEqual([
      ['hf:day:2026-06-03', '2026-06-03'],
      ['hf:paper:2601.00001', '2026-06-05'],
      ['hf:week:2026-W23', '2026-06-05'],
    ]);
    expect(await library.days.toArray()).toEqual([
      { day: '2026-06-03', papers: 1 },
      { day: '2026-06-05', papers: 1 },
    ]);
  });

  it('adds a second look on the same day to the same sighting, with the votes of both', async () => {
    const library = freshLibrary();
    const at = noon('2026-06-03');
    await recordCapture(library, captureOf(rows([facts(1), facts(2)], 20)));
    await recordCapture(library, captureOf(rows([facts(2), facts(1)], 60), { at: at + 3_600_000 }));
    expect(await library.sightings.toArray()).toMatchObject([
      {
        paperId: 'arxiv:2601.00001',
        times: 2,
        firstRank: 1,
        rank: 2,
        firstUpvotes: 20,
        upvotes: 59,
        lastAt: at + 3_600_000,
      },
      { paperId: 'arxiv:2601.00002', times: 2, firstRank: 2, rank: 1, firstUpvotes: 19, upvotes: 60 },
    ]);
    expect(await library.listings.get('hf:day:2026-06-03')).toMatchObject({ times: 2, lastSeen: at + 3_600_000 });
  });

  it('never moves the first time later nor the last time earlier, in whatever order captures come', async () => {
    const library = freshLibrary();
    for (const day of ['2026-06-05', '2026-06-03', '2026-06-04']) {
      await recordCapture(library, captureOf(rows([facts(1)]), { name: '2026-06-03', day }));
    }
    expect(await library.papers.get('arxiv:2601.00001')).toMatchObject({
      firstSeen: noon('2026-06-03'),
      lastSeen: noon('2026-06-05'),
    });
    expect(await library.listings.get('hf:day:2026-06-03')).toMatchObject({
      firstSeen: noon('2026-06-03'),
      lastSeen: noon('2026-06-05'),
    });
  });

  it('takes newer facts, fills gaps, and never lets a partial record replace a full one', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1, { githubStars: 5 })])));
    const partial = {
      paperId: facts(1).paperId,
      title: 'Paper num…',
      projectPage: 'https://example.org/',
      partial: true,
    };
    await recordCapture(library, captureOf(rows([{ ...partial, partial: true }]), { day: '2026-06-04' }));
    await recordCapture(library, captureOf(rows([facts(1, { githubStars: 9 })]), { day: '2026-06-05' }));
    const paper = await library.papers.get('arxiv:2601.00001');
    expect(paper).toMatchObject({ ...facts(1), githubStars: 9, projectPage: 'https://example.org/' });
    expect(paper).not.toHaveProperty('partial');
  });

  it('leaves a paper out that is gone from the page, and keeps it in the library', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    await recordCapture(library, captureOf(rows([facts(2)]), { day: '2026-06-04', name: '2026-06-03' }));
    expect(await library.papers.count()).toBe(2);
    expect(await library.papers.get('arxiv:2601.00001')).toMatchObject({ lastSeen: noon('2026-06-03') });
  });

  it('stamps the next revision on what changed, and distinguishes changed text from a mere sighting', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    await recordCapture(
      library,
      captureOf(rows([facts(1), facts(2, { title: 'A new title' })]), { day: '2026-06-04' }),
    );
    expect(await library.papers.toArray()).toMatchObject([
      { revision: 2, textRevision: 1 },
      { revision: 2, textRevision: 2 },
    ]);
  });

  it('leaves a note of a listing kind that another adapter reads', async () => {
    const library = freshLibrary();
    await library.notices.put({ notice: 'format:hf-week', kind: 'format', about: 'hf-week', at: 1 });
    const byLinks = captureOf(rows([facts(1)]), { kind: 'week', name: '2026-W23', adapter: 'hf-links' });
    await recordCapture(library, byLinks);
    expect(await library.notices.count()).toBe(1);
  });

  it('clears the note that a page of this kind could not be read', async () => {
    const library = freshLibrary();
    await library.notices.put({ notice: 'format:hf-day', kind: 'format', about: 'hf-day', at: 1 });
    await library.notices.put({ notice: 'format:hf-week', kind: 'format', about: 'hf-week', at: 1 });
    await recordCapture(library, captureOf(rows([facts(1)])));
    expect((await library.notices.toArray()).map((row) => row.notice)).toEqual(['format:hf-week']);
  });

  it('loses no count when twenty tabs send at once, the same listing or different ones', async () => {
    const library = freshLibrary();
    const shared = Array.from({ length: 20 }, (_, i) =>
      captureOf(rows([facts(1), facts(2)]), { at: noon('2026-06-03') + i }),
    );
    const own = Array.from({ length: 20 }, (_, i) =>
      captureOf(rows([facts(1), facts(100 + i)]), { name: `2026-05-${10 + i}` }),
    );
    const receipts = await Promise.all([...shared, ...own].map((capture) => recordCapture(library, capture)));
    expect(receipts.reduce((sum, receipt) => sum + receipt.fresh, 0)).toBe(22);
    expect(await library.papers.count()).toBe(22);
    expect(await library.meta.get('library')).toMatchObject({ revision: 40, papers: 22 });
    const first = await library.sightings.where('listing').equals('hf:day:2026-06-03').toArray();
    expect(first.map((sighting) => sighting.times)).toEqual([1, 1]);
    expect(await library.listings.get('hf:day:2026-06-03')).toMatchObject({ times: 20 });
    expect(await library.captures.count()).toBe(40);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOf } from '../../papers/clock.ts';
import { DIGEST_LIMITS, digestOf, isEmptyDigest } from '../../papers/digest.ts';
import { keeps } from '../../papers/digest-kept.ts';
import { placeNow } from '../../papers/place-between.ts';
import { runs } from '../property-runs.ts';
import { idOf, input, mark, noon, paper, sighting } from './made-digest.ts';

const ids = (papers: readonly { paper: { paperId: string } }[]) => papers.map(({ paper: { paperId } }) => paperId);
const star = { kind: 'star', name: '', value: true } as const;
const skipped = { kind: 'status', name: '', value: 'skipped' } as const;

describe('what was seen', () => {
  it('counts each paper once, the days, those new in the week and those opened', () => {
    const opened = { kind: 'paper', listing: `hf:paper:${idOf(1)}` } as const;
    const { seen } = digestOf(
      input({
        papers: [paper(1), paper(2)],
        sightings: [
          sighting(1, '2026-06-01', 3),
          sighting(1, '2026-06-02', 3),
          sighting(2, '2026-06-02', 3),
          sighting(1, '2026-06-02', undefined, opened),
        ],
        earlier: [sighting(2, '2026-05-20', 1)],
      }),
    );
    expect(seen).toEqual({ papers: 2, fresh: 1, opened: 1, days: 2 });
  });

  it('is nothing of a week without sightings and marks', () => {
    expect(isEmptyDigest(digestOf(input({})))).toBe(true);
    const kept = digestOf(input({ papers: [paper(1)], marks: [mark(1, star, '2026-06-02')] }));
    expect(isEmptyDigest(kept)).toBe(false);
  });

  it('is so far, while the week is not over', () => {
    expect(digestOf(input({ today: '2026-06-07' })).isSoFar).toBe(true);
    expect(digestOf(input({ today: '2026-06-08' })).isSoFar).toBe(false);
  });
});

describe('what was kept', () => {
  it('says everything that was done with a paper, and begins with the one marked last', () => {
    const marks = [
      mark(1, { kind: 'tag', name: 'rl', value: true }, '2026-06-01'),
      mark(2, { kind: 'status', name: '', value: 'read' }, '2026-06-03'),
      mark(1, { kind: 'tag', name: 'agents', value: true }, '2026-06-02'),
      mark(1, star, '2026-06-02'),
      mark(1, { kind: 'list', name: 'talk', value: 'a' }, '2026-06-02'),
    ];
    const { kept } = digestOf(input({ papers: [paper(1), paper(2)], marks }));
    expect(ids(kept.papers)).toEqual([idOf(2), idOf(1)]);
    expect(kept.papers[1]).toMatchObject({
      ...{ isStarred: true, isRead: false, isNoted: false, tags: ['agents', 'rl'], lists: ['talk'] },
    });
  });

  it('is the reader’s own word that still stands', () => {
    const since = noon('2026-06-01');
    const kept = (value: Parameters<typeof mark>[1], more = {}) => keeps(mark(1, value, '2026-06-02', more), since);
    expect(kept(star)).toBe(true);
    expect(kept({ kind: 'note', name: '', value: 'mine' })).toBe(true);
    expect(kept({ ...star, value: false })).toBe(false);
    expect(kept(star, { imported: firstOf(since) })).toBe(false);
    expect(kept({ kind: 'auto-tag', name: 'rule', value: 'rl' })).toBe(false);
    expect(kept(skipped)).toBe(false);
    expect(kept({ kind: 'status', name: '', value: 'reading' })).toBe(false);
  });

  it('has no paper that came on its list before, whose removal was taken back in the week', () => {
    const since = noon('2026-06-01');
    const entry = (day: string) =>
      keeps(mark(1, { kind: 'list', name: 'talk', value: placeNow(noon(day)) }, '2026-06-02'), since);
    expect(entry('2026-06-02')).toBe(true);
    expect(entry('2026-05-02')).toBe(false);
  });
});

describe('what rose', () => {
  it('goes from the votes when first seen to those when last seen in the week, the greatest rise first', () => {
    const { rose } = digestOf(
      input({
        papers: [paper(1), paper(2), paper(3)],
        earlier: [sighting(2, '2026-05-01', 5), sighting(2, '2026-05-20', 9)],
        sightings: [
          sighting(1, '2026-06-01', 10),
          sighting(1, '2026-06-03', 13),
          sighting(2, '2026-06-04', 30),
          sighting(3, '2026-06-04', 7),
        ],
      }),
    );
    expect(rose.papers.map(({ paper: { paperId }, from, to }) => [paperId, from, to])).toEqual([
      [idOf(2), 5, 30],
      [idOf(1), 10, 13],
    ]);
  });

  it('has none that had risen before and not in the week', () => {
    const { rose } = digestOf(
      input({
        papers: [paper(1)],
        earlier: [sighting(1, '2026-05-01', 5), sighting(1, '2026-05-20', 50)],
        sightings: [sighting(1, '2026-06-02', 50)],
      }),
    );
    expect(rose.count).toBe(0);
  });

  it('counts all and names the foremost', () => {
    const many = Array.from({ length: 30 }, (_, index) => index);
    const { rose } = digestOf(
      input({
        papers: many.map((number) => paper(number)),
        sightings: many.flatMap((n) => [sighting(n, '2026-06-01', 1), sighting(n, '2026-06-02', 2 + n)]),
      }),
    );
    expect(rose.count).toBe(30);
    expect(ids(rose.papers)).toEqual(many.toReversed().slice(0, DIGEST_LIMITS.rose).map(idOf));
  });
});

describe('what was skipped', () => {
  const sinceSkipped = (from: number, to: number) =>
    digestOf(
      input({
        papers: [paper(1, { status: 'skipped' })],
        sightings: [sighting(1, '2026-06-01', from), sighting(1, '2026-06-05', to)],
        skips: [mark(1, skipped, '2026-06-02')],
      }),
    );

  it('took off when it has twice the votes since, and at least ten more', () => {
    expect(ids(sinceSkipped(10, 20).tookOff.papers)).toEqual([idOf(1)]);
    expect(sinceSkipped(10, 19).tookOff.count).toBe(0);
    expect(sinceSkipped(4, 13).tookOff.count).toBe(0);
    expect(sinceSkipped(0, 10).tookOff.count).toBe(1);
  });

  it('is not among what rose', () => {
    expect(sinceSkipped(10, 20).rose.count).toBe(0);
  });

  it('has the votes that were seen last before it was skipped', () => {
    const { tookOff } = digestOf(
      input({
        papers: [paper(1, { status: 'skipped' })],
        earlier: [sighting(1, '2026-05-01', 2), sighting(1, '2026-05-20', 15)],
        sightings: [sighting(1, '2026-06-04', 40)],
        skips: [mark(1, skipped, '2026-05-25')],
      }),
    );
    expect(tookOff.papers).toMatchObject([{ from: 15, to: 40 }]);
  });
});

describe('the days missed', () => {
  it('are those of working days on which nothing was seen, and whose page was never opened', () => {
    const seen = { papers: 3, fresh: 1, listings: [] };
    const days = [
      { day: '2026-06-01', ...seen },
      { day: '2026-06-03', papers: 0, fresh: 0, listings: ['hf:day:2026-06-03'] },
    ];
    expect(digestOf(input({ days })).missed).toEqual(['2026-06-02', '2026-06-04', '2026-06-05']);
  });

  it('begin with the reader’s first day and end before today', () => {
    expect(digestOf(input({ firstDay: '2026-06-02', today: '2026-06-05' })).missed).toEqual([
      '2026-06-03',
      '2026-06-04',
    ]);
    expect(digestOf(input({ firstDay: undefined })).missed).toEqual([]);
  });
});

describe('a digest', () => {
  it('is the same in whatever order its rows come', () => {
    const number = fc.integer({ min: 0, max: 8 });
    const day = fc.constantFrom('2026-06-01', '2026-06-02', '2026-06-05');
    const older = fc.constantFrom('2026-05-02', '2026-05-20');
    const votes = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });
    const device = fc.constantFrom('a', 'b');
    const seen = (of: fc.Arbitrary<string>) =>
      fc.uniqueArray(
        fc.tuple(number, of, votes, device).map(([n, d, v, one]) => sighting(n, d, v, { device: one })),
        { maxLength: 25, selector: (each) => `${each.paperId} ${each.day} ${each.device}` },
      );
    const papers = fc.constant(
      Array.from({ length: 9 }, (_, n) => paper(n, { aiKeywords: [n % 2 ? 'RL' : 'rl', 'agents'] })),
    );
    fc.assert(
      fc.property(papers, seen(day), seen(older), fc.array(fc.tuple(number, day)), (all, now, then, marked) => {
        // Two sightings of one moment may show different votes: which of them counts is for the order to say.
        const apart = (rows: typeof now) =>
          rows.map((each, i) => ({ ...each, firstAt: each.firstAt + i, lastAt: each.lastAt + i }));
        const [sightings, earlier] = [apart(now), apart(then)];
        const marks = marked.map(([n, d]) => mark(n, star, d));
        const before = Array.from({ length: 30 }, (_, n) => paper(100 + n, { aiKeywords: ['agents'] }));
        const one = digestOf(input({ papers: all, sightings, earlier, marks, before }));
        const other = digestOf(
          input({
            papers: all.toReversed(),
            sightings: sightings.toReversed(),
            earlier: earlier.toReversed(),
            marks: marks.toReversed(),
            before: before.toReversed(),
          }),
        );
        expect(other).toEqual(one);
        for (const { from, to } of [...one.rose.papers, ...one.tookOff.papers]) expect(to).toBeGreaterThan(from);
        expect(one.seen.fresh).toBeLessThanOrEqual(one.seen.papers);
      }),
      { numRuns: runs(200) },
    );
  });
});

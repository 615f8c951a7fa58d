import { describe, expect, it } from 'vitest';
import { forget } from '../../../storage/forget/forget.ts';
import { hashForgottenTitles } from '../../../storage/forget/forgotten-titles.ts';
import type { Library } from '../../../storage/library.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { captureOf, contents, facts, freshLibrary, noon, rows } from '../made-library.ts';
import { clockMovesOn, cloneOf, joined, knowledge } from './made-copies.ts';

const ONE = facts(1).paperId;
const TWO = facts(2).paperId;

const star = { kind: 'star', name: '', value: true } as const;

async function seen(library: Library, numbers: number[], options: Parameters<typeof captureOf>[1] = {}): Promise<void> {
  await recordCapture(library, captureOf(rows(numbers.map((number) => facts(number))), options));
}

describe('what was forgotten on one copy', () => {
  /** Seen by both on one day, by b again on another, marked by b; then `order` is given on a. */
  async function afterOrder(order: Parameters<typeof forget>[1], options: Parameters<typeof captureOf>[1] = {}) {
    const [a, b] = [freshLibrary(), freshLibrary()];
    await seen(a, [1, 2], options);
    await seen(b, [1, 2, 3, 4], options);
    await seen(b, [2], { day: '2026-06-07' });
    await setMark(b, facts(4).paperId, star);
    clockMovesOn();
    await forget(a, order);
    const both = await joined(b, a);
    expect(await knowledge(await joined(a, b))).toEqual(await knowledge(both));
    return { both, a, b, ids: await both.papers.toCollection().primaryKeys() };
  }

  it.each([
    [{ what: 'day', day: '2026-06-03' }, {}],
    [{ what: 'listing', listing: 'hf:day:2026-06-03' }, {}],
    [
      { what: 'listing', listing: 'hf:search:secret wish' },
      { kind: 'search', name: 'secret wish' },
    ],
  ] as const)(
    'does not come back from another: %o, but for what was marked or seen elsewhere',
    async (order, options) => {
      const { both, ids } = await afterOrder(order, options);
      expect(ids).toEqual([TWO, facts(4).paperId]);
      expect(await both.papers.get(facts(4).paperId)).toMatchObject({ unseen: true, starred: 1 });
      expect((await both.sightings.toArray()).map(({ day }) => day)).toEqual(['2026-06-07']);
      expect((await both.captures.toArray()).map(({ at }) => at)).toEqual([noon('2026-06-07')]);
      expect(JSON.stringify(await contents(both))).not.toContain('secret');
      expect(await both.days.toArray()).toEqual([{ day: '2026-06-07', papers: 1 }]);
    },
  );

  it('does not come back from another: a paper, whatever is known of it', async () => {
    const { both, ids } = await afterOrder({ what: 'paper', paperId: TWO });
    expect(ids).toEqual([ONE, facts(3).paperId, facts(4).paperId]);
    const { tombstones: _, ...rest } = await contents(both);
    expect(JSON.stringify(rest)).not.toContain(TWO);
  });

  it('does not come back from another: a site, with all marks', async () => {
    const { both } = await afterOrder({ what: 'source', source: 'hf' });
    const { tombstones: _, forgotten: _orders, ...rest } = await contents(both);
    expect(Object.values(rest).flat()).toEqual([]);
    expect(await both.meta.get('library')).toMatchObject({ papers: 0 });
  });

  it('is there again where it was seen or marked since, on whichever copy and by whatever clock', async () => {
    const [a, b] = [freshLibrary(), freshLibrary()];
    await seen(a, [1, 2]);
    await seen(b, [1, 2]);
    await forget(a, { what: 'paper', paperId: ONE });
    await forget(a, { what: 'source', source: 'hf' });
    const ordered = await cloneOf(a);
    // Dated before the order, as by a clock that was set back, and recorded after it.
    await seen(a, [1], { day: '2026-06-10' });
    clockMovesOn();
    await setMark(b, TWO, star);
    const both = await joined(a, b);
    expect((await both.sightings.toArray()).map(({ paperId, day }) => [paperId, day])).toEqual([[ONE, '2026-06-10']]);
    expect(await both.papers.get(TWO)).toMatchObject({ unseen: true, starred: 1 });
    expect(await knowledge(await joined(ordered, b, a))).toEqual(await knowledge(both));
  });

  it('stays forgotten under the key that the paper had before, and under the one it has since', async () => {
    const title = { paperId: 'title:paper-number-1', title: 'Paper number 1' };
    const [a, b] = [freshLibrary(), freshLibrary()];
    await recordCapture(a, captureOf(rows([title])));
    await seen(a, [1], { day: '2026-06-04' });
    await forget(a, { what: 'paper', paperId: ONE });
    await recordCapture(b, captureOf(rows([title, facts(2)])));
    const both = await joined(b, a);
    expect(await both.papers.toCollection().primaryKeys()).toEqual([TWO]);
    expect((await both.captures.toArray()).map(({ paperIds }) => paperIds)).toEqual([[TWO]]);
  });

  it('stays forgotten when only the hash of its title is left', async () => {
    const title = { paperId: 'title:known-by-its-title', title: 'Known by its title' };
    const [a, b] = [freshLibrary(), freshLibrary()];
    await recordCapture(a, captureOf(rows([title])));
    await recordCapture(b, captureOf(rows([title, facts(2)])));
    await forget(a, { what: 'paper', paperId: title.paperId });
    await hashForgottenTitles(a, Number.MAX_SAFE_INTEGER);
    expect(JSON.stringify(await contents(a))).not.toContain('known-by');
    for (const both of [await joined(b, a), await joined(a, b)]) {
      expect(await both.papers.toCollection().primaryKeys()).toEqual([TWO]);
      expect((await both.captures.toArray()).map(({ paperIds }) => paperIds)).toEqual([[TWO]]);
    }
  });
});

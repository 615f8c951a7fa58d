import { describe, expect, it } from 'vitest';
import type { ForgettablePlace } from '../../../papers/forgotten-scope.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import { finishForgetting, forget } from '../../../storage/forget/forget.ts';
import { forgetMore, orderToForget, pendingOrders } from '../../../storage/forget/forget-place.ts';
import type { Library } from '../../../storage/library.ts';
import { openLibrary } from '../../../storage/library.ts';
import { placesBeingForgotten } from '../../../storage/reads/forgetting.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { IN_BROWSER } from '../../thoroughness.ts';
import { captureOf, contents, facts, noon, rows } from '../made-library.ts';
import { overTables } from '../over-tables.ts';
import { DAY, LISTING, largeLibrary } from './large-library.ts';

/** More than one write takes, by place. */
const SIZES = { source: 1_600, day: 450, listing: 450 };
const PLACES: ForgettablePlace[] = [
  { what: 'source', source: 'hf' },
  { what: 'day', day: DAY },
  { what: 'listing', listing: LISTING },
];
const idOf = (number: number) => facts(number).paperId;

/** Everything that is left of the library, and how many papers it says it has. */
async function left(library: Library) {
  const { tombstones: _, forgotten, ...rest } = await contents(library);
  return { rows: Object.values(rest).flat(), forgotten, papers: (await library.meta.get('library'))?.papers };
}

const started = (library: Library, place: ForgettablePlace) => orderToForget(library, place);

// A site is what makes most writes; that a day and a listing go the same way is no matter of the browser.
describe.each(IN_BROWSER ? PLACES.slice(0, 1) : PLACES)('forgetting a large $what', (place) => {
  const papers = SIZES[place.what];
  const [first, last] = [idOf(0), idOf(papers - 1)];

  it('takes several writes, and leaves nothing', async () => {
    const library = await largeLibrary(papers);
    const before = (await library.meta.get('library'))?.revision ?? 0;
    expect(await forget(library, place)).toBe(papers);
    expect(await left(library)).toMatchObject({ rows: [], forgotten: [{}], papers: 0 });
    expect((await library.meta.get('library'))?.revision).toBeGreaterThan(before + 1);
    expect(await pendingOrders(library)).toEqual([]);
  });

  it('says how far it has come', async () => {
    const library = await largeLibrary(papers);
    await started(library, place);
    const [order] = await placesBeingForgotten(library);
    expect(order).toMatchObject({ place, total: papers });
    expect(order?.handled).toBeGreaterThan(100);
    expect(order?.handled).toBeLessThan(papers);
    await finishForgetting(library);
    expect(await placesBeingForgotten(library)).toEqual([]);
  });

  it('goes on after it was cut short', async () => {
    const library = await largeLibrary(papers);
    const { isDone, scope } = await started(library, place);
    expect(isDone).toBe(false);
    expect(await library.papers.count()).toBeGreaterThan(0);
    await finishForgetting(library);
    expect(await left(library)).toMatchObject({ rows: [], papers: 0 });
    const [order] = await library.forgotten.toArray();
    expect(order).toEqual({ scope, clock: order?.clock, revision: order?.revision });
  });

  it('leaves what is captured meanwhile, and nothing of before of it', async () => {
    const library = await largeLibrary(papers);
    await setMark(library, last, { kind: 'note', name: '', value: 'of before' });
    await started(library, place);
    const again = captureOf(rows([facts(0), facts(papers - 1), facts(papers)]), { at: noon(DAY) + 1 });
    await recordCapture(library, again);
    await finishForgetting(library);
    const kept = await library.papers.toArray();
    expect(kept.map(({ paperId }) => paperId)).toEqual([first, last, idOf(papers)]);
    for (const { firstSeen } of kept) expect(firstSeen).toBe(again.at);
    expect(await library.sightings.toArray()).toMatchObject([{ times: 1 }, { times: 1 }, { times: 1 }]);
    expect(await library.captures.toCollection().primaryKeys()).toEqual([again.captureId]);
    expect(await library.listings.toArray()).toMatchObject([{ firstSeen: again.at, times: 1 }]);
    expect(await library.days.toArray()).toEqual([{ day: DAY, papers: 3 }]);
    expect(await library.meta.get('library')).toMatchObject({ papers: 3 });
    expect((await library.papers.get(last))?.note).toBe(place.what === 'source' ? '' : 'of before');
  });

  it('leaves what is marked meanwhile', async () => {
    const library = await largeLibrary(papers);
    await started(library, place);
    await setMark(library, last, { kind: 'tag', name: 'mine', value: true });
    await finishForgetting(library);
    expect(await library.papers.toArray()).toMatchObject([{ paperId: last, tags: ['mine'], unseen: true }]);
    expect(await library.sightings.count()).toBe(0);
    expect(await library.meta.get('library')).toMatchObject({ papers: 1 });
  });

  it('shows each paper whole or not at all', async () => {
    const library = await largeLibrary(papers);
    let { isDone, scope } = await started(library, place);
    while (!isDone) {
      const seen = new Set((await library.sightings.toCollection().primaryKeys()).map(([paperId]) => paperId));
      expect(new Set<PaperId>(await library.papers.toCollection().primaryKeys())).toEqual(seen);
      expect(await library.days.toArray()).toEqual(seen.size > 0 ? [{ day: DAY, papers: seen.size }] : []);
      const next = await forgetMore(library, scope);
      isDone = next?.isDone ?? true;
    }
  });
});

describe('forgetting a large site', () => {
  it('leaves no tombstones but those of papers that were themselves forgotten', async () => {
    const library = await largeLibrary(SIZES.source);
    await forget(library, { what: 'paper', paperId: idOf(9) });
    const before = await library.tombstones.toArray();
    await recordCapture(library, captureOf(rows([facts(9)]), { at: noon(DAY) + 1 }));
    await forget(library, { what: 'source', source: 'hf' });
    expect(await library.papers.count()).toBe(0);
    expect(await library.tombstones.toArray()).toEqual(before);
  });

  it('costs a capture of new papers no read of sightings for each', async () => {
    const library = await largeLibrary(SIZES.source);
    await started(library, { what: 'source', source: 'hf' });
    const other = openLibrary(library.name);
    let queries = 0;
    overTables(other, 'count', (table, name) => ({
      query: (request) => {
        if (name === 'sightings') queries += 1;
        return table.query(request);
      },
    }));
    const counts: number[] = [];
    for (const [first, papers] of [
      [5_000, 1],
      [6_000, 40],
    ] as const) {
      queries = 0;
      const fresh = Array.from({ length: papers }, (_, number) => facts(first + number));
      await recordCapture(other, captureOf(rows(fresh), { at: noon(DAY) + first }));
      counts.push(queries);
    }
    expect(counts[1]).toBe(counts[0]);
    other.close();
  });

  it('waits between its steps, so that others go first', async () => {
    const library = await largeLibrary(SIZES.source);
    const left: number[] = [];
    await forget(library, { what: 'source', source: 'hf' }, async () => {
      await setMark(library, idOf(SIZES.source - 1), { kind: 'star', name: '', value: true });
      left.push(await library.papers.count());
    });
    expect(left.length).toBeGreaterThan(0);
    expect(await library.papers.toArray()).toMatchObject([{ paperId: idOf(SIZES.source - 1), starred: 1 }]);
  });
});

describe('several orders to forget', () => {
  it('are all carried out, also when one is given twice', async () => {
    const library = await largeLibrary(SIZES.source);
    const orders = [...PLACES, ...PLACES].map((place) => forget(library, place));
    await Promise.all(orders);
    expect(await left(library)).toMatchObject({ rows: [], papers: 0 });
    expect(await library.forgotten.count()).toBe(PLACES.length);
    expect(await pendingOrders(library)).toEqual([]);
  });
});

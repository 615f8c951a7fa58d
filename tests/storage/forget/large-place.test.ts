import { describe, expect, it } from 'vitest';
import type { ForgettablePlace } from '../../../papers/forgotten-scope.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import { newSighting } from '../../../papers/sighting.ts';
import { finishForgetting, forget } from '../../../storage/forget/forget.ts';
import { forgetMore, orderToForget, pendingOrders } from '../../../storage/forget/forget-place.ts';
import type { Library } from '../../../storage/library.ts';
import { newPaper } from '../../../storage/paper-row.ts';
import { placesBeingForgotten } from '../../../storage/reads/forgetting.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-mark.ts';
import { captureOf, contents, facts, freshLibrary, noon, rows } from '../made-library.ts';

const DAY = '2026-06-03';
const LISTING = 'hf:day:2026-06-03';
const PAPERS = 1_600;
const PLACES: ForgettablePlace[] = [
  { what: 'source', source: 'hf' },
  { what: 'day', day: DAY },
  { what: 'listing', listing: LISTING },
];
const numbers = Array.from({ length: PAPERS }, (_, index) => index);
const idOf = (number: number) => facts(number).paperId;
const [FIRST, LAST] = [idOf(0), idOf(PAPERS - 1)];

/** More papers of one day and listing than one write takes, put there behind the back of captures. */
async function largeLibrary(): Promise<Library> {
  const library = freshLibrary();
  await recordCapture(library, captureOf(rows([facts(0), facts(PAPERS - 1)])));
  const meta = await library.meta.get('library');
  const where = { listing: LISTING, kind: 'day', day: DAY, device: meta?.device ?? '' } as const;
  const seen = rows(numbers.map((number) => facts(number)));
  await library.papers.bulkPut(seen.map(({ paper }) => ({ ...newPaper(paper, noon(DAY)), revision: 1 })));
  await library.sightings.bulkPut(seen.map((row) => newSighting(where, row, noon(DAY))));
  await library.days.put({ day: DAY, papers: PAPERS });
  await library.meta.update('library', { papers: PAPERS });
  return library;
}

/** Everything that is left of the library, and how many papers it says it has. */
async function left(library: Library) {
  const { tombstones: _, forgotten, ...rest } = await contents(library);
  return { rows: Object.values(rest).flat(), forgotten, papers: (await library.meta.get('library'))?.papers };
}

const started = (library: Library, place: ForgettablePlace) => orderToForget(library, place);

describe.each(PLACES)('forgetting a large $what', (place) => {
  it('takes several writes, and leaves nothing', async () => {
    const library = await largeLibrary();
    const before = (await library.meta.get('library'))?.revision ?? 0;
    expect(await forget(library, place)).toBe(PAPERS);
    expect(await left(library)).toMatchObject({ rows: [], forgotten: [{}], papers: 0 });
    expect((await library.meta.get('library'))?.revision).toBeGreaterThan(before + 1);
    expect(await pendingOrders(library)).toEqual([]);
  });

  it('says how far it has come', async () => {
    const library = await largeLibrary();
    await started(library, place);
    const [first] = await placesBeingForgotten(library);
    expect(first).toMatchObject({ place, total: PAPERS });
    expect(first?.handled).toBeGreaterThan(100);
    expect(first?.handled).toBeLessThan(PAPERS);
    await finishForgetting(library);
    expect(await placesBeingForgotten(library)).toEqual([]);
  });

  it('goes on after it was cut short', async () => {
    const library = await largeLibrary();
    const { isDone, scope } = await started(library, place);
    expect(isDone).toBe(false);
    expect(await library.papers.count()).toBeGreaterThan(0);
    await finishForgetting(library);
    expect(await left(library)).toMatchObject({ rows: [], papers: 0 });
    const [order] = await library.forgotten.toArray();
    expect(order).toEqual({ scope, clock: order?.clock, revision: order?.revision });
  });

  it('leaves what is captured meanwhile, and nothing of before of it', async () => {
    const library = await largeLibrary();
    await setMark(library, LAST, { kind: 'note', name: '', value: 'of before' });
    await started(library, place);
    const again = captureOf(rows([facts(0), facts(PAPERS - 1), facts(PAPERS)]), { at: noon(DAY) + 1 });
    await recordCapture(library, again);
    await finishForgetting(library);
    const papers = await library.papers.toArray();
    expect(papers.map(({ paperId }) => paperId)).toEqual([FIRST, LAST, idOf(PAPERS)]);
    for (const { firstSeen } of papers) expect(firstSeen).toBe(again.at);
    expect(await library.sightings.toArray()).toMatchObject([{ times: 1 }, { times: 1 }, { times: 1 }]);
    expect(await library.captures.toCollection().primaryKeys()).toEqual([again.captureId]);
    expect(await library.listings.toArray()).toMatchObject([{ firstSeen: again.at, times: 1 }]);
    expect(await library.days.toArray()).toEqual([{ day: DAY, papers: 3 }]);
    expect(await library.meta.get('library')).toMatchObject({ papers: 3 });
    expect((await library.papers.get(LAST))?.note).toBe(place.what === 'source' ? '' : 'of before');
  });

  it('leaves what is marked meanwhile', async () => {
    const library = await largeLibrary();
    await started(library, place);
    await setMark(library, LAST, { kind: 'tag', name: 'mine', value: true });
    await finishForgetting(library);
    expect(await library.papers.toArray()).toMatchObject([{ paperId: LAST, tags: ['mine'], unseen: true }]);
    expect(await library.sightings.count()).toBe(0);
    expect(await library.meta.get('library')).toMatchObject({ papers: 1 });
  });

  it('shows each paper whole or not at all', async () => {
    const library = await largeLibrary();
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

describe('several orders to forget', () => {
  it('are all carried out, also when one is given twice', async () => {
    const library = await largeLibrary();
    const orders = [...PLACES, ...PLACES].map((place) => forget(library, place));
    await Promise.all(orders);
    expect(await left(library)).toMatchObject({ rows: [], papers: 0 });
    expect(await library.forgotten.count()).toBe(PLACES.length);
    expect(await pendingOrders(library)).toEqual([]);
  });
});

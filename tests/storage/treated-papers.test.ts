import { describe, expect, it } from 'vitest';
import type { TreatedState } from '../../papers/feed-settings.ts';
import { TREATED_STATES } from '../../papers/feed-settings.ts';
import type { Library } from '../../storage/library.ts';
import { treatedPapers } from '../../storage/reads/treated-papers.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { recordShown } from '../../storage/record-shown.ts';
import { setMark } from '../../storage/set-marks.ts';
import { captureOf, facts, freshLibrary, rows } from './made-library.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.now();
const id = (number: number) => facts(number).paperId.replace('arxiv:', '');

/** Records a listing with these papers, and shows some of them. */
async function visit(library: Library, ago: number, present: number[], shown: number[]): Promise<void> {
  const at = NOW - ago;
  const capture = captureOf(rows(present.map((number) => facts(number))), { at });
  await recordCapture(library, capture);
  const papers = shown.map((number) => ({ paperId: facts(number).paperId, at: at + 1_000 }));
  const { captureId, listing } = capture;
  await recordShown(library, { listing: listing.listing, captureId, captureAt: at, papers });
}

const setStatus = (library: Library, number: number, value: 'read' | 'skipped' | 'unread' | 'reading') =>
  setMark(library, facts(number).paperId, { kind: 'status', name: '', value });
const treated = (library: Library, states: readonly TreatedState[] = TREATED_STATES, now = NOW) =>
  treatedPapers(library, states, now);

describe('the papers whose cards may be hidden', () => {
  it('are those shown, skipped and read, and none that were merely on the page', async () => {
    const library = freshLibrary();
    await visit(library, 3 * HOUR, [1, 2, 3, 4, 5], [1, 2, 3]);
    await setStatus(library, 2, 'skipped');
    await setStatus(library, 4, 'read');
    const { skipped, read, shown } = await treated(library, TREATED_STATES, Date.now());
    expect(skipped).toEqual([id(2)]);
    expect(read).toEqual([id(4)]);
    expect([...shown].sort()).toEqual([1, 2, 3].map(id));
  });

  it('are only those in the states that are asked for', async () => {
    const library = freshLibrary();
    await visit(library, 3 * HOUR, [1, 2, 3], [1, 2, 3]);
    await setStatus(library, 2, 'skipped');
    expect(await treated(library, ['skipped'], Date.now())).toMatchObject({ skipped: [id(2)], read: [], shown: [] });
  });

  it('are no longer those whose status was taken back', async () => {
    const library = freshLibrary();
    await visit(library, 3 * HOUR, [1], []);
    await setStatus(library, 1, 'skipped');
    await setStatus(library, 1, 'unread');
    expect(await treated(library, TREATED_STATES, Date.now())).toMatchObject({ skipped: [], read: [], shown: [] });
  });

  it('tell what was first shown in the last visit, on whatever listing, from what was shown before', async () => {
    const library = freshLibrary();
    await visit(library, 5 * HOUR, [1, 2], [1]);
    await visit(library, 40 * 60_000, [2, 3], [2]);
    await visit(library, 20 * 60_000, [1, 3], [1, 3]);
    const { shown, lately, until } = await treated(library);
    expect(shown).toEqual([id(1)]);
    expect([...lately].sort()).toEqual([2, 3].map(id));
    expect(until).toBe(NOW - 20 * 60_000);
  });

  it('are not those shown that the reader starred, tagged, listed, noted or reads', async () => {
    const library = freshLibrary();
    await visit(library, 3 * HOUR, [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]);
    await setMark(library, facts(1).paperId, { kind: 'star', name: '', value: true });
    await setMark(library, facts(2).paperId, { kind: 'tag', name: 'mine', value: true });
    await setMark(library, facts(3).paperId, { kind: 'note', name: '', value: 'mine' });
    await setStatus(library, 4, 'reading');
    expect((await treated(library)).shown).toEqual([id(5)]);
  });

  it('are of the last sixty days', async () => {
    const library = freshLibrary();
    await visit(library, 62 * DAY, [1], [1]);
    await visit(library, 58 * DAY, [2], [2]);
    await setStatus(library, 3, 'skipped').catch(() => {});
    expect((await treated(library)).shown).toEqual([id(2)]);
    await setStatus(library, 1, 'skipped');
    expect((await treated(library, ['skipped'], Date.now())).skipped).toEqual([id(1)]);
    expect((await treated(library, ['skipped'], Date.now() + 61 * DAY)).skipped).toEqual([]);
  });
});

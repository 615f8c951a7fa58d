import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../papers/limits.ts';
import { forget } from '../../storage/forget/forget.ts';
import { markFromLink } from '../../storage/mark-from-link.ts';
import { newPaper } from '../../storage/paper-row.ts';
import { changesAfter } from '../../storage/reads/changes.ts';
import { paperDetail } from '../../storage/reads/detail.ts';
import { everything } from '../../storage/reads/everything.ts';
import { historyDays, orderOfDay, seenPapers } from '../../storage/reads/history.ts';
import { libraryCounts } from '../../storage/reads/library-counts.ts';
import { listingsSeen } from '../../storage/reads/listings.ts';
import { readSettings } from '../../storage/reads/overview.ts';
import {
  authorsOf,
  authorsOfAll,
  papersById,
  readPapers,
  readPapersAhead,
  recentPapers,
} from '../../storage/reads/papers.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { recordShown } from '../../storage/record-shown.ts';
import { setMark } from '../../storage/set-marks.ts';
import { changeSettings } from '../../storage/settings.ts';
import { captureOf, contents, facts, freshLibrary, noon, rows } from './made-library.ts';

const id = (number: number) => facts(number).paperId;

describe('reading the library', () => {
  it('gives the papers last seen in the order of their page, with where they stood', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(9)])));
    await recordCapture(library, captureOf(rows([facts(3), facts(1), facts(2)], 50), { day: '2026-06-04' }));
    const seen = await recentPapers(library, 10);
    expect(seen.map(({ paper, sighting }) => [paper.paperId, sighting?.rank, sighting?.upvotes])).toEqual([
      [id(3), 1, 50],
      [id(1), 2, 49],
      [id(2), 3, 48],
      [id(9), 1, 100],
    ]);
    expect((await recentPapers(library, 2)).map(({ sighting }) => sighting?.rank)).toEqual([1, 2]);
  });

  it('reads little more than the papers asked for, however many have the time of the last', async () => {
    const library = freshLibrary();
    const papers = Array.from({ length: 2_000 }, (_, number) => newPaper(facts(number), noon('2026-06-03')));
    await library.papers.bulkAdd(papers);
    let read = 0;
    library.papers.hook('reading', (row) => {
      read++;
      return row;
    });
    expect(await recentPapers(library, 20)).toHaveLength(20);
    expect(read).toBeLessThanOrEqual(20 + LIMITS.rows);
  });

  it('gives the names of authors, of some papers or of all, the paper seen last first', async () => {
    const library = freshLibrary();
    const named = (number: number, ...names: string[]) => facts(number, { authors: names.map((name) => ({ name })) });
    await recordCapture(library, captureOf(rows([named(1, 'Ada Example', 'Ben Other')])));
    await recordCapture(library, captureOf(rows([named(2, 'Cy Third')]), { day: '2026-06-04' }));
    expect(await authorsOf(library, [id(1), id(7)])).toEqual([['Ada Example', 'Ben Other']]);
    expect(await authorsOfAll(library)).toEqual([['Cy Third'], ['Ada Example', 'Ben Other']]);
  });

  it('gives the history by day, newest first, each paper once a day and the last listing on top', async () => {
    const library = freshLibrary();
    const at = noon('2026-06-04');
    await recordCapture(library, captureOf(rows([facts(1)])));
    await recordCapture(library, captureOf(rows([facts(2), facts(3)]), { at, day: '2026-06-04' }));
    await recordCapture(
      library,
      captureOf(rows([facts(3), facts(4)]), { at: at + 9_000, kind: 'week', name: '2026-W23' }),
    );
    await recordCapture(
      library,
      captureOf([{ paper: facts(2) }], { at: at + 20_000, kind: 'paper', name: '2601.00002' }),
    );
    expect(await historyDays(library)).toEqual([
      { day: '2026-06-04', papers: 3 },
      { day: '2026-06-03', papers: 1 },
    ]);
    expect(await historyDays(library, 1)).toEqual([{ day: '2026-06-04', papers: 3 }]);
    const seen = await orderOfDay(library, '2026-06-04');
    expect(seen.map(({ paperId, listing, rank }) => [paperId, listing, rank])).toEqual([
      [id(3), 'hf:week:2026-W23', 1],
      [id(4), 'hf:week:2026-W23', 2],
      [id(2), 'hf:day:2026-06-04', 1],
    ]);
  });

  it('gives every paper of the history once, newest day first, by its keys alone', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    await recordCapture(library, captureOf(rows([facts(3), facts(1)]), { day: '2026-06-04' }));
    await markFromLink(library, { paperId: id(4), title: 'Never seen' }, { kind: 'tag', name: 'rlhf', value: true });
    library.sightings.hook('reading', () => expect.fail('a row is read'));
    const seen = await seenPapers(library);
    expect(seen.slice(0, 2).sort()).toEqual([id(1), id(3)]);
    expect(seen.slice(2)).toEqual([id(2)]);
  });

  it('gives papers by key in the order asked for, with the sighting on a listing before the one of opening', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    await recordCapture(
      library,
      captureOf([{ paper: facts(2) }], { kind: 'paper', name: '2601.00002', day: '2026-06-05' }),
    );
    const found = await papersById(library, [id(2), id(8), id(1)]);
    expect(found.map(({ paper, sighting }) => [paper.paperId, sighting?.kind])).toEqual([
      [id(2), 'day'],
      [id(1), 'day'],
    ]);
    expect((await paperDetail(library, id(2)))?.sightings.map((sighting) => sighting.kind)).toEqual(['paper', 'day']);
    expect(await paperDetail(library, id(8))).toBeNull();
  });

  it('gives what changed and what is gone since a revision', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    await recordCapture(library, captureOf(rows([facts(3)])));
    await forget(library, { what: 'paper', paperId: id(1) });
    const since = await changesAfter(library, 1);
    expect(since).toMatchObject({ newest: 3, revision: 3, removed: [id(1)] });
    expect(since.changed.map(({ paper, sightings }) => [paper.paperId, sightings.length])).toEqual([[id(3), 1]]);
    expect(await changesAfter(library, 3)).toMatchObject({ revision: 3, changed: [], removed: [] });
    expect((await readPapers(library, [id(1), id(3)])).map((paper) => paper.paperId)).toEqual([id(3)]);
  });

  it('gives papers in parts in the order of their ids, without those that are gone', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1), facts(2), facts(3), facts(4), facts(5)])));
    await forget(library, { what: 'paper', paperId: id(4) });
    const parts = await Array.fromAsync(readPapersAhead(library, [5, 3, 4, 1, 2].map(id), 2));
    expect(parts.map((papers) => papers.map(({ paperId }) => paperId))).toEqual([[5, 3].map(id), [id(1)], [id(2)]]);
    expect(await Array.fromAsync(readPapersAhead(library, [], 2))).toEqual([[]]);
  });

  it('gives changes in batches that never cut one write in two', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    await recordCapture(library, captureOf(rows([facts(3), facts(4), facts(5)])));
    await recordCapture(library, captureOf(rows([facts(6)])));
    const batches: unknown[] = [];
    for (let revision = 0; revision < 3; ) {
      const batch = await changesAfter(library, revision, 2);
      batches.push([batch.revision, batch.changed.map(({ paper }) => paper.paperId)]);
      revision = batch.revision;
    }
    expect(batches).toEqual([
      [1, [id(1), id(2)]],
      [2, [id(3), id(4), id(5)]],
      [3, [id(6)]],
    ]);
  });

  it('gives a paper again when only a sighting of it has changed', async () => {
    const library = freshLibrary();
    const capture = captureOf(rows([facts(1), facts(2)]));
    await recordCapture(library, capture);
    await recordCapture(library, captureOf(rows([facts(1)]), { at: capture.at }));
    expect((await changesAfter(library, 1)).changed.map(({ paper }) => paper.paperId)).toEqual([id(1)]);
    await recordShown(library, {
      listing: capture.listing.listing,
      captureAt: capture.at,
      papers: [{ paperId: id(2), at: capture.at + 5_000 }],
    });
    const { changed } = await changesAfter(library, 2);
    expect(changed.map(({ sightings }) => sightings.map((sighting) => sighting.shownAt))).toEqual([
      [capture.at + 5_000],
    ]);
  });

  it('counts what is stored', async () => {
    const library = freshLibrary();
    expect(await libraryCounts(library)).toMatchObject({ papers: 0, sightings: 0 });
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    await recordCapture(library, captureOf(rows([facts(2), facts(3)]), { day: '2026-06-04' }));
    await setMark(library, id(1), { kind: 'tag', name: 'a', value: true });
    await setMark(library, id(1), { kind: 'tag', name: 'b', value: true });
    await setMark(library, id(1), { kind: 'note', name: '', value: 'x' });
    await setMark(library, id(2), { kind: 'note', name: '', value: '' });
    expect(await libraryCounts(library)).toEqual({
      papers: 3,
      sightings: 4,
      listings: 2,
      days: 2,
      tagged: 1,
      starred: 0,
      notes: 1,
      since: noon('2026-06-03'),
    });
  });

  it('gives every row of every table for leaving', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows(Array.from({ length: 700 }, (_, n) => facts(n)).slice(0, 500))));
    await recordCapture(
      library,
      captureOf(rows(Array.from({ length: 200 }, (_, n) => facts(500 + n))), { day: '2026-06-04' }),
    );
    const out: Record<string, object[]> = {};
    for await (const { table, rows: some } of everything(library)) {
      expect(some.length).toBeLessThanOrEqual(500);
      out[table] = [...(out[table] ?? []), ...some];
    }
    const { papers, sightings } = await contents(library);
    expect(out.papers).toEqual(papers);
    expect(out.sightings).toEqual(sightings);
    expect(out.meta).toHaveLength(1);
  });

  it('gives the listings, the one opened last first, and the title of each opened paper', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    for (const [number, day] of [
      [2, '2026-06-04'],
      [1, '2026-06-05'],
    ] as const) {
      const name = facts(number).paperId.replace('arxiv:', '');
      await recordCapture(library, captureOf([{ paper: facts(number) }], { kind: 'paper', name, day }));
    }
    const named = async () => (await listingsSeen(library)).map(({ listing, title }) => [listing, title]);
    expect(await named()).toEqual([
      ['hf:paper:2601.00001', 'Paper number 1'],
      ['hf:paper:2601.00002', 'Paper number 2'],
      ['hf:day:2026-06-03', undefined],
    ]);
    await library.papers.delete(id(2));
    expect((await named())[1]).toEqual(['hf:paper:2601.00002', undefined]);
  });

  it('keeps settings that were not changed', async () => {
    const library = freshLibrary();
    expect(await readSettings(library)).toMatchObject({ capturing: true, privateWindows: false });
    await changeSettings(library, { capturing: false });
    await changeSettings(library, { privateWindows: true });
    expect(await readSettings(library)).toMatchObject({ capturing: false, privateWindows: true });
  });
});

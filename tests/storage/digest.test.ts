import { describe, expect, it, vi } from 'vitest';
import { addDays } from '../../papers/days.ts';
import { forget } from '../../storage/forget/forget.ts';
import type { Library } from '../../storage/library.ts';
import { digestOnOffer, weekDigest } from '../../storage/reads/digest.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { setMark } from '../../storage/set-marks.ts';
import { changeSettings } from '../../storage/settings.ts';
import { captureOf, facts, freshLibrary, noon, rows } from './made-library.ts';
import { overTables } from './over-tables.ts';

const FIRST = '2026-06-01';
const TODAY = '2026-06-20';
const star = { kind: 'star', name: '', value: true } as const;

/** Papers captured on some days of the week, each of them anew, and one of long before. */
async function libraryOfWeek(library = freshLibrary()): Promise<Library> {
  await recordCapture(library, captureOf(rows([facts(1)], 5), { day: '2026-02-02' }));
  await recordCapture(library, captureOf(rows([facts(1), facts(2)], 20), { day: '2026-06-02' }));
  await recordCapture(library, captureOf(rows([facts(2), facts(3)], 40), { day: '2026-06-04' }));
  return library;
}

describe('the digest of a week', () => {
  it('is read from the library: what was seen, rose and was kept', async () => {
    const library = await libraryOfWeek();
    const now = vi.spyOn(Date, 'now').mockReturnValue(noon('2026-06-04') + 60_000);
    await setMark(library, facts(3).paperId, star);
    now.mockReturnValue(noon('2026-06-09'));
    await setMark(library, facts(2).paperId, star);
    now.mockReturnValue(noon(TODAY));
    const { seen, kept, rose } = await weekDigest(library, FIRST, TODAY);
    now.mockRestore();
    expect(seen).toEqual({ papers: 3, fresh: 2, opened: 0, days: 2 });
    expect(kept.papers.map(({ paper }) => paper.paperId)).toEqual([facts(3).paperId]);
    expect(rose.papers.map(({ paper, from, to }) => [paper.paperId, from, to])).toEqual([
      [facts(2).paperId, 19, 40],
      [facts(1).paperId, 5, 20],
    ]);
  });

  it('leaves out what a page showed that nobody looked at', async () => {
    const library = await libraryOfWeek();
    const behind = captureOf(rows([facts(3), facts(4)], 90), { day: '2026-06-05' });
    await recordCapture(library, { ...behind, hidden: true });
    const { seen, rose } = await weekDigest(library, FIRST, TODAY);
    expect(seen).toMatchObject({ papers: 3, days: 2 });
    expect(rose.count).toBe(2);
  });

  it('names no paper that was forgotten', async () => {
    const library = await libraryOfWeek();
    await forget(library, { what: 'paper', paperId: facts(2).paperId });
    const digest = await weekDigest(library, FIRST, TODAY);
    expect(digest.seen.papers).toBe(2);
    expect(JSON.stringify(digest)).not.toContain(facts(2).title);
  });

  it('costs the same however large the library is', async () => {
    const library = freshLibrary();
    const readSince = countReads(library);
    await libraryOfWeek(library);
    readSince();
    await weekDigest(library, FIRST, TODAY);
    const few = readSince();
    for (let index = 0; index < 20; index += 1) {
      const shown = Array.from({ length: 20 }, (_, paper) => facts(100 + 20 * index + paper));
      await recordCapture(library, captureOf(rows(shown), { day: addDays('2026-03-01', index) }));
      await recordCapture(library, captureOf(rows(shown), { day: addDays('2026-07-01', index) }));
    }
    readSince();
    await weekDigest(library, FIRST, TODAY);
    expect(readSince()).toBe(few);
    expect(few).toBeGreaterThan(0);
  });
});

describe('a digest on offer', () => {
  // A Monday.
  const MONDAY = '2026-06-08';

  it('is that of the week before, once anything was seen in it', async () => {
    const library = freshLibrary();
    expect(await digestOnOffer(library, MONDAY)).toBeNull();
    await recordCapture(library, captureOf(rows([facts(1)]), { day: '2026-06-03' }));
    expect(await digestOnOffer(library, MONDAY)).toEqual({ first: '2026-06-01', last: '2026-06-07' });
    expect(await digestOnOffer(library, addDays(MONDAY, 1))).toBeNull();
    expect(await digestOnOffer(library, addDays(MONDAY, 7))).toBeNull();
  });

  it('goes once it was opened, or digests are off', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)]), { day: '2026-06-03' }));
    await changeSettings(library, { digestSeen: '2026-06-01' });
    expect(await digestOnOffer(library, MONDAY)).toBeNull();
    await changeSettings(library, { digestSeen: '2026-05-25', digests: false });
    expect(await digestOnOffer(library, MONDAY)).toBeNull();
    await changeSettings(library, { digests: true });
    expect(await digestOnOffer(library, MONDAY)).not.toBeNull();
  });
});

/** Counts the rows and keys that come from a library that is not open yet: gives how many since it was last asked. */
function countReads(library: Library): () => number {
  let read = 0;
  overTables(library, 'counted', (table) => ({
    async query(request) {
      const answer = await table.query(request);
      read += answer.result.length;
      return answer;
    },
    async getMany(request) {
      const answer = await table.getMany(request);
      read += answer.length;
      return answer;
    },
  }));
  return () => {
    const since = read;
    read = 0;
    return since;
  };
}

import { Dexie } from 'dexie';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copiedFromRows } from '../../../storage/backup/copied-from-rows.ts';
import { dropRehearsal, REHEARSAL_NAME, rehearse } from '../../../storage/backup/rehearse.ts';
import { cancelRestore, carryOutRestore, orderRestore } from '../../../storage/backup/restore.ts';
import { RestoreStaging } from '../../../storage/backup/staging.ts';
import { forget } from '../../../storage/forget/forget.ts';
import type { CopiedRows } from '../../../storage/join/copied-rows.ts';
import { pieces } from '../../../storage/join/copied-rows.ts';
import type { Library } from '../../../storage/library.ts';
import { openLibrary } from '../../../storage/library.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { knowledge } from '../join/made-copies.ts';
import { boundLibrary, Lifetime } from '../lifetime.ts';
import { captureOf, facts, freshLibrary, rows } from '../made-library.ts';
import { backupOf, cleanRows } from './made-backup.ts';

const star = { kind: 'star', name: '', value: true } as const;
const now = async () => {};

function freshStaging(): RestoreStaging {
  const staging = new RestoreStaging(`test-${crypto.randomUUID()}`);
  onTestFinished(() => staging.drop());
  return staging;
}

async function source(): Promise<Library> {
  const library = freshLibrary();
  for (const day of ['2026-06-03', '2026-06-04']) {
    await recordCapture(library, captureOf(rows([facts(1), facts(2), facts(3)]), { day }));
  }
  await setMark(library, facts(1).paperId, star);
  await forget(library, { what: 'paper', paperId: facts(3).paperId });
  return library;
}

/** Stages a backup of the library, in batches as they are or of as many papers. */
async function staged(library: Library, staging: RestoreStaging, papersAtOnce?: number): Promise<string> {
  const { device = '' } = (await library.meta.get('library')) ?? {};
  const { id } = await staging.fill({ device, madeAt: Date.now() }, inBatches(library, papersAtOnce));
  return id;
}

async function* inBatches(library: Library, papersAtOnce = 150): AsyncGenerator<CopiedRows> {
  const { zips } = await backupOf(library);
  for await (const batch of copiedFromRows(cleanRows(zips))) {
    if (batch.kind !== 'papers') yield batch;
    else for (const papers of pieces(batch.papers, papersAtOnce)) yield { kind: 'papers', papers };
  }
}

describe('a restore', () => {
  it('that is ended at any call of the library goes on to the same end', async () => {
    const from = await source();
    const whole = await knowledge(from);
    let ends = 0;
    for (let calls = 1, isOver = true; isOver; calls += 7) {
      const name = `test-${crypto.randomUUID()}`;
      const staging = freshStaging();
      const id = await staged(from, staging);
      const first = openLibrary(name);
      await orderRestore(first, staging, id);
      first.close();
      const lifetime = new Lifetime(calls);
      const second = boundLibrary(openLibrary(name), lifetime);
      await carryOutRestore(second, staging, now).catch(() => {});
      isOver = lifetime.isOver;
      second.close();
      const next = openLibrary(name);
      onTestFinished(() => next.delete());
      await carryOutRestore(next, staging, now);
      expect(await knowledge(next)).toEqual(whole);
      expect((await next.meta.get('library'))?.restoring).toBeUndefined();
      expect(await staging.staged()).toBeUndefined();
      ends += 1;
    }
    expect(ends).toBeGreaterThan(10);
  });

  it('lets marks and captures through, and takes nothing from them', async () => {
    const library = freshLibrary();
    const staging = freshStaging();
    await recordCapture(library, captureOf(rows([facts(2)])));
    await orderRestore(library, staging, await staged(await source(), staging));
    let said = 0;
    await carryOutRestore(library, staging, async () => {
      said += 1;
      await setMark(library, facts(2).paperId, { kind: 'tag', name: `said ${said}`, value: true });
    });
    expect(said).toBeGreaterThan(2);
    expect((await library.papers.get(facts(2).paperId))?.tags).toHaveLength(said);
    expect(await library.papers.get(facts(1).paperId)).toMatchObject({ starred: 1 });
  });

  it('that is cancelled keeps what was joined, with its listings, and is joined to the end when it is ordered again', async () => {
    const from = await source();
    const whole = await knowledge(from);
    const all = (await Array.fromAsync(inBatches(from, 1))).length;
    const kept: number[] = [];
    for (let piece = 0; piece < all; piece += 1) {
      const [library, staging] = [freshLibrary(), freshStaging()];
      await orderRestore(library, staging, await staged(from, staging, 1));
      let count = 0;
      const done = await carryOutRestore(library, staging, async () => {
        if (count === piece) await cancelRestore(library);
        count += 1;
      });
      const { restoring, restoreCancelled, restored } = (await library.meta.get('library')) ?? {};
      expect({ restoring, staged: await staging.staged() }).toEqual({});
      const isWhole = done !== undefined;
      expect(restored !== undefined).toBe(isWhole);
      expect(restoreCancelled !== undefined).toBe(!isWhole);
      const [sightings, listings] = await Promise.all([library.sightings.toArray(), library.listings.toArray()]);
      expect(new Set(listings.map(({ listing }) => listing))).toEqual(new Set(sightings.map(({ listing }) => listing)));
      kept.push(await library.papers.count());
      await orderRestore(library, staging, await staged(from, staging));
      await carryOutRestore(library, staging, now);
      expect(await knowledge(library)).toEqual(whole);
      expect((await library.meta.get('library'))?.restoreCancelled).toBeUndefined();
    }
    expect(new Set(kept).size).toBeGreaterThan(1);
    expect(kept).toEqual(kept.toSorted((a, b) => a - b));
  });

  it('that is cancelled before its first piece changes nothing', async () => {
    const [library, staging] = [freshLibrary(), freshStaging()];
    await orderRestore(library, staging, await staged(await source(), staging));
    await cancelRestore(library);
    expect(await carryOutRestore(library, staging, now)).toBeUndefined();
    expect(await library.papers.count()).toBe(0);
    expect((await library.meta.get('library'))?.restoreCancelled).toMatchObject({ done: 0 });
  });

  it('that is cancelled stays so when the background is stopped before it has ended', async () => {
    const [library, staging] = [freshLibrary(), freshStaging()];
    await orderRestore(library, staging, await staged(await source(), staging, 1));
    let count = 0;
    const stopped = carryOutRestore(library, staging, async () => {
      count += 1;
      if (count === 2) await cancelRestore(library);
      if (count === 3) throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    const before = await library.papers.count();
    expect(await carryOutRestore(library, staging, now)).toBeUndefined();
    expect(await library.papers.count()).toBe(before);
    expect(await library.listings.count()).toBeGreaterThan(0);
    expect((await library.meta.get('library'))?.restoreCancelled?.done).toBeGreaterThan(0);
  });

  it('of what is not staged, or not whole, is refused', async () => {
    const [library, staging] = [freshLibrary(), freshStaging()];
    await expect(orderRestore(library, staging, 'none')).rejects.toMatchObject({ code: 'not-staged' });
    async function* failing() {
      yield { kind: 'listings' as const, listings: [] };
      throw new Error('cut short');
    }
    await expect(staging.fill({ device: 'a', madeAt: 1 }, failing())).rejects.toThrow('cut short');
    const cut = await staging.staged();
    expect(cut?.isWhole).toBe(false);
    await expect(orderRestore(library, staging, cut?.id ?? '')).rejects.toMatchObject({ code: 'not-staged' });
  });

  it('of a later state of the same device gives the library a name of its own', async () => {
    const library = await source();
    const staging = freshStaging();
    const { device } = (await library.meta.get('library')) ?? {};
    await orderRestore(library, staging, await staged(library, staging));
    await carryOutRestore(library, staging, now);
    expect((await library.meta.get('library'))?.device).not.toBe(device);
  });
});

describe('the scratch library of a rehearsal', () => {
  it('is gone when the rehearsal is, and when it was left behind', async () => {
    const { zips } = await backupOf(await source());
    await rehearse(cleanRows(zips), new Set());
    expect(await Dexie.exists(REHEARSAL_NAME)).toBe(false);
    const left = openLibrary(REHEARSAL_NAME);
    await left.open();
    left.close();
    await dropRehearsal();
    expect(await Dexie.exists(REHEARSAL_NAME)).toBe(false);
  });

  it('is not good when rows are missing or other', async () => {
    const { zips } = await backupOf(await source());
    const name = `test-${crypto.randomUUID()}`;
    async function* without() {
      for await (const file of cleanRows(zips)) yield file;
      yield [
        { table: 'marks' as const, row: { paperId: 'arxiv:2601.00009', kind: 'star', name: '', value: true, at: '' } },
      ];
    }
    expect((await rehearse(without(), new Set(), undefined, name)).differences).toEqual(['marks']);
  });
});

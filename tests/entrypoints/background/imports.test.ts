import { describe, expect, it } from 'vitest';
import { undo } from '../../../storage/journal/take-back.ts';
import { stepsUnderWay } from '../../../storage/reads/journal.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { CHOICE, entry, importEntries, stage } from '../../storage/imports/made-import.ts';
import { id, seenOn, shown } from '../../storage/imports/made-sightings.ts';
import { facts, noon } from '../../storage/made-library.ts';
import type { Background } from './made-background.ts';
import { DONE, FEED, papers, sentCapture, startBackground } from './made-background.ts';

const MANY = 320;
const many = Array.from({ length: MANY }, (_, i) =>
  entry(i + 1, { ids: [facts(i + 1).paperId], facts: { title: `Made-up work number ${i + 1}` } }),
);

async function staged(background: Background): Promise<string> {
  return (await stage(background.staging, background.library, many)).id;
}

/** An import that a background began, which was stopped after the first piece. */
async function cutShort({ daybook, library, staging }: Background): Promise<void> {
  const { id } = await stage(staging, library, many);
  let pieces = 0;
  daybook.commands.done = async () => {
    pieces += 1;
    if (pieces === 1) throw new Error('stopped');
  };
  await expect(daybook.imports.join(id, CHOICE)).rejects.toThrow('stopped');
}

describe('an import', () => {
  it('is joined in pieces, with captures and marks between, and nothing stays staged', async () => {
    const background = startBackground();
    const { library, daybook, staging } = background;
    const id = await staged(background);
    const waits: number[] = [];
    daybook.commands.done = async () => {
      const start = performance.now();
      await setMark(library, facts(1).paperId, { kind: 'star', name: '', value: true });
      waits.push(performance.now() - start);
    };
    const capture = background.send('capture', sentCapture(papers(1, 2)), FEED);
    expect(await background.send('join-import', { id, choice: CHOICE })).toMatchObject({
      ok: true,
      output: { papers: MANY, isStopped: false },
    });
    expect(await capture).toEqual(DONE);
    expect(waits.length).toBeGreaterThan(1);
    expect(await library.papers.count()).toBe(MANY);
    expect(await staging.current()).toBeUndefined();
    expect(await staging.count(id)).toBe(0);
  });

  it('that is cancelled is taken back whole', async () => {
    const background = startBackground();
    const { library, daybook, staging } = background;
    const id = await staged(background);
    let cancelled: Promise<unknown> | undefined;
    daybook.commands.done = async () => {
      cancelled ??= background.send('cancel-import', { id });
    };
    expect(await background.send('join-import', { id, choice: CHOICE })).toMatchObject({ output: { isStopped: true } });
    expect(await cancelled).toEqual(DONE);
    expect([await library.papers.count(), await staging.count(id), await stepsUnderWay(library)]).toEqual([0, 0, []]);
  });

  it('whose step is taken back while it goes on is gone whole, and does not come again', async () => {
    const background = startBackground();
    const { library, daybook, staging } = background;
    const id = await staged(background);
    let undone: Promise<unknown> | undefined;
    daybook.commands.done = async () => {
      undone ??= undo(library);
    };
    await background.send('join-import', { id, choice: CHOICE });
    await undone;
    await daybook.imports.finish();
    expect([await library.papers.count(), await staging.count(id), await stepsUnderWay(library)]).toEqual([0, 0, []]);
  });

  it('is found by since when the reader has it, and by the day of a saved page', async () => {
    const { library, send } = startBackground();
    const saved = shown(2, seenOn('2026-05-01', 3));
    const old = entry(1, { ids: [id(1)], facts: { title: 'Of old' }, addedAt: noon('2024-03-05') });
    await importEntries(library, [old, saved]);
    const found = async (text: string) => {
      const reply = await send('search', { text, from: 0, limit: 10 });
      return (reply as { output: { hits: { paperId: string }[] } }).output.hits.map(({ paperId }) => paperId);
    };
    expect(await found('added:2024-03')).toEqual([id(1)]);
    expect(await found('added:today')).toEqual([id(2)]);
    expect(await found('added:<2024')).toEqual([]);
    expect(await found('seen:2026-05-01 rank:3')).toEqual([id(2)]);
    expect(await found('seen:2024-03')).toEqual([]);
    expect(await found('is:shown')).toEqual([]);
  });

  it('that was never read is refused', async () => {
    const { send } = startBackground();
    expect(await send('join-import', { id: crypto.randomUUID(), choice: CHOICE })).toEqual({
      ok: false,
      refusal: 'no-import',
    });
  });
});

describe('the start of the background', () => {
  it('goes on with an import that was cut short', async () => {
    const background = startBackground();
    await cutShort(background);
    expect(await background.library.papers.count()).toBeLessThan(MANY);
    background.daybook.commands.done = async () => {};
    await background.daybook.housekeeping.run();
    expect(background.logged).toEqual([]);
    expect(await background.library.papers.count()).toBe(MANY);
    expect(await background.staging.current()).toBeUndefined();
  });

  it('takes an import back that is no longer staged', async () => {
    const background = startBackground();
    await cutShort(background);
    await background.staging.clear();
    background.daybook.commands.done = async () => {};
    await background.daybook.housekeeping.run();
    expect([await background.library.papers.count(), await stepsUnderWay(background.library)]).toEqual([0, []]);
  });

  it('takes an import back that was cancelled', async () => {
    const background = startBackground();
    await cutShort(background);
    const row = await background.staging.current();
    await background.staging.cancel(row?.id ?? '');
    background.daybook.commands.done = async () => {};
    await background.daybook.housekeeping.run();
    expect(await background.library.papers.count()).toBe(0);
    expect(await background.staging.current()).toBeUndefined();
  });

  it('drops what was read more than a day ago, and leaves what was read today', async () => {
    const background = startBackground();
    await stage(background.staging, background.library, many);
    await background.daybook.imports.finish();
    expect((await background.staging.current())?.counts.new).toBe(MANY);
    const row = await stage(background.staging, background.library, many);
    await background.staging.database.imports.put({ ...row, at: Date.now() - 90_000_000 });
    await background.daybook.imports.finish();
    expect(await background.staging.current()).toBeUndefined();
  });
});

describe('forgetting', () => {
  it('drops what was read and is not decided on', async () => {
    const background = startBackground();
    await background.send('capture', sentCapture(papers(1, 2)), FEED);
    await stage(background.staging, background.library, many);
    await background.send('forget', { what: 'paper', paperId: facts(1).paperId });
    expect(await background.staging.database.entries.count()).toBe(0);
    await stage(background.staging, background.library, many);
    await background.send('forget-everything', null);
    expect(await background.staging.database.entries.count()).toBe(0);
  });
});

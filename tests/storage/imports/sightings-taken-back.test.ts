import { describe, expect, it, onTestFinished } from 'vitest';
import { forget } from '../../../storage/forget/forget.ts';
import { joinImport } from '../../../storage/imports/join-import.ts';
import { redo, undo } from '../../../storage/journal/take-back.ts';
import { openLibrary } from '../../../storage/library.ts';
import { countMonths } from '../../../storage/months/count-months.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { joined } from '../join/made-copies.ts';
import { captureOf, facts, freshLibrary, noon, rows } from '../made-library.ts';
import { CHOICE, freshStaging, importEntries, stage } from './made-import.ts';
import { counted, DAY, HOUR, id, seenOf, seenOn, shown } from './made-sightings.ts';

describe('an import with saved pages', () => {
  const many = Array.from({ length: 230 }, (_, i) => shown(i + 1));

  it('is taken back and done again as one step, with its days and months', async () => {
    const library = freshLibrary();
    await importEntries(library, [shown(1), shown(2, seenOn('2026-05-01', 2))]);
    await countMonths(library, async () => {});
    const months = async () => (await library.months.toArray()).map(({ month, papers }) => [month, papers]);
    expect(await months()).toEqual([
      ['2026-05', 1],
      ['2026-06', 1],
    ]);
    const whole = await counted(library);
    expect(await undo(library)).toMatchObject({ papers: 2, leftAlone: 0 });
    expect(await library.papers.count()).toBe(0);
    expect(await counted(library)).toEqual({ papers: [], sightings: [], days: [] });
    await countMonths(library, async () => {});
    expect(await months()).toEqual([]);
    expect(await redo(library)).toMatchObject({ papers: 2, leftAlone: 0 });
    expect(await counted(library)).toEqual(whole);
    await countMonths(library, async () => {});
    expect((await months()).length).toBe(2);
  });

  it('leaves what a later import said of the same day', async () => {
    const library = freshLibrary();
    const { step } = await importEntries(library, [shown(1)]);
    await importEntries(library, [shown(1, seenOn(DAY, 7, { at: noon(DAY) + HOUR }))]);
    await undo(library, step ?? undefined);
    expect(await seenOf(library, 1)).toEqual([{ day: DAY, imported: true, rank: 7, upvotes: 33 }]);
  });

  it('that is cut short goes on where it was, and is taken back whole', async () => {
    const library = freshLibrary();
    const staging = freshStaging();
    const { id: importId } = await stage(staging, library, many);
    await staging.hand(importId, CHOICE);
    const gone = () => Promise.reject(new Error('the browser is gone'));
    await expect(joinImport(library, staging, importId, { between: gone })).rejects.toThrow('gone');
    expect(await library.sightings.count()).toBeLessThan(230);
    const next = openLibrary(library.name);
    onTestFinished(() => next.close());
    await joinImport(next, staging, importId);
    expect(await next.days.toArray()).toEqual([{ day: DAY, papers: 230 }]);
    expect(await undo(next)).toMatchObject({ papers: 230 });
    expect([await next.sightings.count(), await next.days.count(), await next.papers.count()]).toEqual([0, 0, 0]);
  });
});

describe('a day with a saved page that is forgotten', () => {
  it('keeps the paper that the import brought, of no day, and the journal does not name it', async () => {
    const library = freshLibrary();
    await importEntries(library, [shown(1)]);
    await forget(library, { what: 'day', day: DAY });
    expect(await library.papers.get(id(1))).toMatchObject({ unseen: true, firstSeen: 0, lastSeen: 0 });
    expect([await library.sightings.count(), await library.days.count()]).toEqual([0, 0]);
    expect(JSON.stringify(await library.journal.toArray())).not.toContain(DAY);
    await undo(library);
    await redo(library);
    expect(await library.sightings.count()).toBe(0);
  });

  it('is not named by an import that was taken back, nor does it come again with it', async () => {
    const library = freshLibrary();
    await importEntries(library, [shown(1)]);
    await recordCapture(library, captureOf(rows([facts(2)])));
    await undo(library);
    await forget(library, { what: 'listing', listing: `hf:day:${DAY}` });
    expect(JSON.stringify(await library.journal.toArray())).not.toContain(DAY);
    await redo(library);
    expect(await library.papers.get(id(1))).toMatchObject({ unseen: true });
    expect(await library.sightings.count()).toBe(0);
  });

  it('goes in a copy that is joined with it, also from its journal, and what is imported later stays', async () => {
    const [here, there] = [freshLibrary(), freshLibrary()];
    await importEntries(there, [shown(1)]);
    await recordCapture(here, captureOf(rows([facts(2)])));
    await forget(here, { what: 'day', day: DAY });
    const both = await joined(there, here);
    expect([await both.sightings.count(), await both.days.count()]).toEqual([0, 0]);
    expect(JSON.stringify(await both.journal.toArray())).not.toContain(DAY);
    await importEntries(both, [shown(1)]);
    expect(await (await joined(both, here)).sightings.count()).toBe(1);
  });
});

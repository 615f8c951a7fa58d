import { describe, expect, it, onTestFinished } from 'vitest';
import { titlePaperId } from '../../../papers/paper-id.ts';
import { READING_LIST } from '../../../papers/reading-list.ts';
import { rehearse } from '../../../storage/backup/rehearse.ts';
import { forget } from '../../../storage/forget/forget.ts';
import { forgetEverything } from '../../../storage/forget/forget-everything.ts';
import { partPapers } from '../../../storage/imports/part-papers.ts';
import type { Library } from '../../../storage/library.ts';
import { moveEntry, setWhy } from '../../../storage/organise/order-entries.ts';
import { applyRule, setRule } from '../../../storage/organise/rules.ts';
import { setList } from '../../../storage/organise/set-list.ts';
import { setSmartList } from '../../../storage/organise/set-smart-list.ts';
import { setTag } from '../../../storage/organise/set-tag.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { entry, importEntries } from '../imports/made-import.ts';
import { joined, knowledge } from '../join/made-copies.ts';
import { captureOf, facts, freshLibrary, rows } from '../made-library.ts';
import { backupOf, cleanRows, restoreInto, rowsOfBackup } from './made-backup.ts';

const id = (number: number) => facts(number).paperId;

/** A library with rows of every kind. */
async function fullLibrary(first: number, library = freshLibrary()): Promise<Library> {
  const [a, b, c, d] = [first, first + 1, first + 2, first + 3];
  const all = [a, b, c, d].map((number) => facts(number, { githubRepo: 'https://github.com/a/b', aiKeywords: ['x'] }));
  await recordCapture(library, captureOf(rows(all)));
  await recordCapture(library, captureOf(rows([facts(a, { title: `Renamed ${a}` })]), { day: '2026-06-05' }));
  await recordCapture(library, captureOf(rows([facts(d)]), { kind: 'search', name: 'agents', day: '2026-06-04' }));
  await recordCapture(library, captureOf(rows([{ paperId: titlePaperId(`Only ${a}`) ?? '', title: `Only ${a}` }])));
  await setMark(library, id(a), { kind: 'star', name: '', value: true });
  await setMark(
    library,
    id(a),
    { kind: 'note', name: '', value: 'One\n“two”' },
    { was: '', editor: crypto.randomUUID() },
  );
  await setMark(library, id(b), { kind: 'tag', name: 'rlhf/dpo', value: true });
  await setMark(library, id(b), { kind: 'status', name: '', value: 'read' });
  for (const number of [a, b])
    await setMark(library, id(number), { kind: 'list', name: READING_LIST, value: `k${number}` });
  await moveEntry(library, { list: READING_LIST, paperId: id(b), before: id(a) });
  await setWhy(library, READING_LIST, id(a), 'For the talk');
  await setMark(library, id(c), { kind: 'star', name: '', value: true });
  await setMark(library, id(c), { kind: 'star', name: '', value: false });
  await setList(library, { name: `List ${first}` });
  await setSmartList(library, { id: `smart-${first}`, name: 'Agents', text: 'agents votes:>10' });
  await setRule(library, { id: `smart-${first}`, tag: 'agents', on: true });
  await applyRule(library, { id: `smart-${first}`, tag: 'agents', papers: [id(c)], step: 1 });
  await setTag(library, 'rlhf', { colour: 'red' });
  await importEntries(library, [
    entry(1, { ids: [id(a + 40)], facts: { title: `Imported ${a}` }, words: { tags: ['of a file'] } }),
    entry(2, { facts: { title: `By title alone ${a}` }, words: { note: 'From elsewhere' } }),
  ]);
  await recordCapture(
    library,
    captureOf(rows([facts(a + 60, { title: `By title alone ${a}` })]), { day: '2026-06-06' }),
  );
  const [record] = (await library.papers.get(id(a + 60)))?.mergedFrom ?? [];
  if (record) await partPapers(library, id(a + 60), record.paperId);
  await forget(library, { what: 'paper', paperId: id(d) });
  await forget(library, { what: 'listing', listing: 'hf:search:agents' });
  return library;
}

describe('a backup', () => {
  it('has rows of every table, none with what is its library’s own', async () => {
    const { zips } = await backupOf(await fullLibrary(1));
    const found = await rowsOfBackup(zips);
    expect([...new Set(found.map(({ table }) => table))].sort()).toEqual([
      'captures',
      'facts',
      'forgotten',
      'listings',
      'lists',
      'marks',
      'rules',
      'sightings',
      'smartLists',
      'tags',
      'tombstones',
    ]);
    expect(found.filter(({ row }) => 'revision' in row)).toEqual([]);
  });

  it('restores into an empty library, of which a second backup has the same rows', async () => {
    const library = await fullLibrary(1);
    const { zips } = await backupOf(library);
    const before = await knowledge(library);
    await forgetEverything(library);
    await restoreInto(library, zips);
    expect(await knowledge(library)).toEqual(before);
    expect(await rowsOfBackup((await backupOf(library)).zips)).toEqual(await rowsOfBackup(zips));
  });

  it('restores into the library it was made of without any change', async () => {
    const library = await fullLibrary(1);
    const { zips } = await backupOf(library);
    const before = await knowledge(library);
    await restoreInto(library, zips);
    expect(await knowledge(library)).toEqual(before);
  });

  it('of each of three devices gives the same library, in whatever order they are restored', async () => {
    const devices = [await fullLibrary(1), await fullLibrary(3), await fullLibrary(5)];
    const backups = await Promise.all(devices.map(async (device) => (await backupOf(device)).zips));
    const expected = await knowledge(await joined(freshLibrary(), ...devices));
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const library = freshLibrary();
      for (const index of order) await restoreInto(library, backups[index] ?? []);
      expect(await knowledge(library)).toEqual(expected);
    }
  });

  it('is cut into parts, which together hold the same and alone are whole zips', async () => {
    const library = await fullLibrary(1);
    const whole = await backupOf(library);
    const { zips } = await backupOf(library, { files: 5, total: 1_000_000 });
    expect(zips.length).toBeGreaterThan(1);
    const sorted = async (of: Blob[]) => (await rowsOfBackup(of)).map((row) => JSON.stringify(row)).sort();
    expect(await sorted(zips)).toEqual(await sorted(whole.zips));
    await expect(rowsOfBackup(zips.slice(1))).rejects.toMatchObject({ code: 'missing-part' });
  });
});

describe('a rehearsal', () => {
  const rehearsed = (zips: Blob[], changed = new Set<string>()) => {
    const name = `test-${crypto.randomUUID()}`;
    onTestFinished(() => indexedDB.deleteDatabase(name) && undefined);
    return rehearse(cleanRows(zips), changed, undefined, name);
  };

  it('finds a backup good whose rows all come back', async () => {
    const { zips } = await backupOf(await fullLibrary(1));
    expect(await rehearsed(zips)).toEqual({ differences: [], ahead: 0 });
  });
});

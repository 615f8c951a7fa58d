import { describe, expect, it, onTestFinished } from 'vitest';
import { forget } from '../../storage/forget/forget.ts';
import { copiedRows } from '../../storage/join/copied-rows.ts';
import { joinCopy } from '../../storage/join/join-copy.ts';
import type { Library } from '../../storage/library.ts';
import { openLibrary } from '../../storage/library.ts';
import { factsOf } from '../../storage/paper-row.ts';
import { openForReading } from '../../storage/reads/live.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import type { SchemaVersion } from '../../storage/schema.ts';
import { SCHEMA, SCHEMA_VERSION } from '../../storage/schema.ts';
import { setMark } from '../../storage/set-marks.ts';
import firstSchema from '../fixtures/library-schema-1.json' with { type: 'json' };
import secondSchema from '../fixtures/library-schema-2.json' with { type: 'json' };
import thirdSchema from '../fixtures/library-schema-3.json' with { type: 'json' };
import fourthSchema from '../fixtures/library-schema-4.json' with { type: 'json' };
import fifthSchema from '../fixtures/library-schema-5.json' with { type: 'json' };
import sixthSchema from '../fixtures/library-schema-6.json' with { type: 'json' };
import seventhSchema from '../fixtures/library-schema-7.json' with { type: 'json' };
import { captureOf, contents, countsOfLabels, facts, freshLibrary, rows as rowsOf } from './made-library.ts';
import type { StoredLibrary } from './stored-library.ts';
import { putStored } from './stored-library.ts';

/** The schema after this one, which adds a field to every paper and an index for it. */
function nextSchema(upgrade: SchemaVersion['upgrade']): SchemaVersion[] {
  const papers = SCHEMA.findLast(({ stores }) => stores.papers)?.stores.papers;
  const stores = { papers: `${papers}, length` };
  return [...SCHEMA, { version: SCHEMA_VERSION + 1, stores, ...(upgrade && { upgrade }) }];
}

const addLength: SchemaVersion['upgrade'] = async (transaction) => {
  await transaction
    .table('papers')
    .toCollection()
    .modify((paper) => {
      paper.length = paper.title.length;
    });
};

async function libraryOfToday(): Promise<Library> {
  const library = freshLibrary();
  await recordCapture(library, captureOf(rowsOf([facts(1), facts(2)])));
  await setMark(library, facts(1).paperId, { kind: 'tag', name: 'kept', value: true });
  return library;
}

function reopened(library: Library, schema: SchemaVersion[]): Library {
  library.close();
  const next = openLibrary(library.name, schema);
  onTestFinished(() => next.close());
  return next;
}

describe('a library of an older schema', () => {
  it('opens in newer code with everything in it, in the new shape', async () => {
    const old = await libraryOfToday();
    const before = await contents(old);
    const library = reopened(old, nextSchema(addLength));
    await library.open();
    const withLength = (before.papers as { title: string }[]).map((paper) => ({
      ...paper,
      length: paper.title.length,
    }));
    expect(await contents(library)).toEqual({ ...before, papers: withLength });
    expect(await library.meta.get('library')).toMatchObject({ schema: SCHEMA_VERSION + 1 });
    await recordCapture(library, captureOf(rowsOf([facts(3)])));
    expect(await library.papers.count()).toBe(3);
  });

  it('is as it was when an upgrade throws, and opens in the old code', async () => {
    const old = await libraryOfToday();
    const before = await contents(old);
    const failing = nextSchema(async (transaction) => {
      await addLength?.(transaction);
      throw new Error('a fault of ours');
    });
    await expect(reopened(old, failing).open()).rejects.toThrow('a fault of ours');
    const library = reopened(old, [...SCHEMA]);
    expect(await contents(library)).toEqual(before);
    expect(await library.meta.get('library')).toMatchObject({ schema: SCHEMA_VERSION });
  });
});

describe('a stored library of each schema that was ever written', () => {
  it.each<[string, StoredLibrary]>([
    ['1', firstSchema],
    ['2', secondSchema],
    ['3', thirdSchema],
    ['4', fourthSchema],
    ['5', fifthSchema],
    ['6', sixthSchema],
    ['7', seventhSchema],
  ])('opens with every row as it was, and goes on: schema %s', async (_, stored) => {
    const library = await putStored(stored);
    const { meta: _meta, ...rows } = stored.rows;
    const before = await contents(library);
    for (const [table, those] of Object.entries(rows)) expect(before[table], table).toEqual(those);
    expect(await library.meta.get('library')).toMatchObject({ ...stored.rows.meta?.[0], schema: SCHEMA_VERSION });
    const { kept, counted } = await countsOfLabels(library);
    expect(kept).toEqual(counted);
    expect(kept).not.toEqual({});

    const [paper] = await library.papers.toArray();
    if (!paper) throw new Error('no paper');
    await recordCapture(library, captureOf(rowsOf([facts(1), { ...factsOf(paper).facts, title: 'Revised' }])));
    await setMark(library, paper.paperId, { kind: 'tag', name: 'new', value: true });
    await setMark(library, paper.paperId, { kind: 'note', name: '', value: 'mine' }, { was: paper.noteAt ?? '' });
    expect(await library.papers.get(paper.paperId)).toMatchObject({ note: 'mine' });
    expect((await library.papers.get(paper.paperId))?.tags).toContain('new');
    const copy = freshLibrary();
    await joinCopy(copy, copiedRows(library));
    expect(await copy.papers.count()).toBe(await library.papers.count());
    await forget(library, { what: 'paper', paperId: paper.paperId });
    expect(await library.papers.get(paper.paperId)).toBeUndefined();
  });

  it('is there as a fixture for the schema of today', () => {
    const stored = [firstSchema, secondSchema, thirdSchema, fourthSchema, fifthSchema, sixthSchema, seventhSchema];
    expect(Math.max(...stored.map(({ version }) => version))).toBe(SCHEMA_VERSION * 10);
  });
});

describe('code that is older than the library', () => {
  it('does not write to it', async () => {
    const library = await libraryOfToday();
    const before = await contents(library);
    await library.meta.update('library', { schema: SCHEMA_VERSION + 1 });
    await expect(recordCapture(library, captureOf(rowsOf([facts(3)])))).rejects.toMatchObject({ code: 'outdated' });
    expect(await contents(library)).toEqual(before);
  });

  it('learns, when it only reads, that it must be reloaded', async () => {
    const old = await libraryOfToday();
    let outdated = 0;
    const page = openForReading(() => {
      outdated += 1;
    }, old.name);
    onTestFinished(() => page.close());
    expect(await page.papers.count()).toBe(2);
    expect(outdated).toBe(0);
    const library = reopened(old, nextSchema(addLength));
    await library.open();
    expect(outdated).toBe(1);
    const later = openForReading(() => {
      outdated += 1;
    }, old.name);
    onTestFinished(() => later.close());
    await later.open();
    expect(outdated).toBe(2);
  });
});

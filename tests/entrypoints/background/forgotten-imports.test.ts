import { describe, expect, it } from 'vitest';
import type { Forgettable } from '../../../storage/forget/forget.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { SECRET, SECRET_WORDS } from '../../storage/forget/secret-library.ts';
import { libraryStore, stagingStore, traces } from '../../storage/forget/walk.ts';
import { entry, importEntries, stage } from '../../storage/imports/made-import.ts';
import { captureOf, facts, rows } from '../../storage/made-library.ts';
import { startBackground } from './made-background.ts';

const title = 'Zqxjxv secrets of a file';
const read = entry(1, {
  facts: { title, venue: 'Zqxjxv proceedings' },
  words: { tags: ['zqxjxvtag'], note: 'zqxjxv note' },
});
const page = captureOf(rows([facts(99, { title }), facts(1)]));
const TARGETS: [string, Forgettable | null][] = [
  ['the paper', { what: 'paper', paperId: SECRET }],
  ['everything', null],
];

describe.each(TARGETS)('forgetting %s', (_name, target) => {
  it('leaves nothing of what a file said of it: in the library, the journal, and what waits to be imported', async () => {
    const { library, staging, daybook, send } = startBackground();
    await importEntries(library, [read]);
    await recordCapture(library, page);
    await stage(staging, library, [read]);
    const stores = [libraryStore(library), stagingStore(staging)];
    for (const store of stores) expect(await traces([store], SECRET_WORDS)).not.toEqual([]);
    expect(await library.papers.get(SECRET)).toMatchObject({ tags: ['zqxjxvtag'] });

    const done = await (target ? send('forget', target) : send('forget-everything', null));
    expect(done).toMatchObject({ ok: true });
    await daybook.housekeeping.run();
    expect(await traces(stores, SECRET_WORDS)).toEqual([]);
  });
});

describe('forgetting a place', () => {
  it('keeps a paper that an import brought, with what its file said, and nothing of when it was seen', async () => {
    const { library, send } = startBackground();
    await importEntries(library, [read]);
    await recordCapture(library, page);
    await send('forget', { what: 'source', source: 'hf' });
    expect((await library.papers.toArray()).map(({ paperId }) => paperId)).toEqual([SECRET]);
    expect(await library.papers.get(SECRET)).toMatchObject({
      unseen: true,
      firstSeen: 0,
      lastSeen: 0,
      tags: ['zqxjxvtag'],
    });
    expect(await library.sightings.count()).toBe(0);
  });
});

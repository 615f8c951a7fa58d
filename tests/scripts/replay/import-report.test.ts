import { describe, expect, it } from 'vitest';
import type { ImportedFile } from '../../../scripts/replay/import-file.ts';
import { importReport, importTroubles } from '../../../scripts/replay/import-report.ts';
import type { StoredLibrary } from '../../../scripts/replay/read-library.ts';

const LIBRARY: StoredLibrary = {
  captures: [],
  titles: { 'arxiv:2602.08025': 'A Paper', 'title:another': 'Another' },
  became: { 'title:a-paper': 'doi:10.1234/a', 'doi:10.1234/a': 'arxiv:2602.08025' },
  listings: 0,
  sightings: 0,
};

const FILE: ImportedFile = {
  file: 'seeds/a.txt',
  at: Date.UTC(2026, 10, 26),
  readMs: 12.4,
  joinMs: 3.6,
  entries: [
    { kind: 'new', paperId: 'title:a-paper', title: 'A paper' },
    { kind: 'refused', title: '' },
    { kind: 'doubtful', paperId: 'title:gone', title: 'Gone', upvotes: 3 },
    { kind: 'joined', paperId: 'title:another', title: 'another' },
  ],
};

describe('the report of a file that was imported', () => {
  it('has its entries as cards, and its papers by the keys and titles that they have in the end', () => {
    expect(importReport(FILE, LIBRARY)).toEqual({
      file: 'seeds/a.txt',
      url: '',
      listing: '',
      kind: '',
      via: 'text',
      capturedAt: '2026-11-26T00:00:00.000Z',
      cards: 4,
      new: 1,
      unreadable: 1,
      ids: ['2602.08025', 'title:gone', 'title:another'],
      titles: ['A Paper', 'Gone', 'Another'],
      upvotes: [null, 3, null],
      readMs: 12,
      ackMs: 4,
    });
  });

  it('names the listing of a page that was saved', () => {
    const entries = FILE.entries.map((entry) => ({ ...entry, listing: 'hf:day:2026-05-08' }));
    expect(importReport({ ...FILE, entries }, LIBRARY)).toMatchObject({ listing: 'hf:day:2026-05-08', kind: 'day' });
  });
});

describe('the trouble with it', () => {
  it('is what was not imported, and what was and is not there', () => {
    expect(importTroubles(FILE, LIBRARY)).toEqual([]);
    expect(importTroubles({ ...FILE, trouble: 'it failed' }, LIBRARY)).toEqual(['seeds/a.txt gave nothing: it failed']);
    expect(importTroubles(FILE, { ...LIBRARY, titles: { 'arxiv:2602.08025': 'A Paper' } })).toEqual([
      'seeds/a.txt was imported and has lost title:another',
    ]);
  });
});

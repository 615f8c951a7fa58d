import { expect, it } from 'vitest';
import { dropNoticesOfOthers, formatNotice, raiseNotice } from '../../storage/notices.ts';
import { readNotices } from '../../storage/reads/overview.ts';
import type { Notice } from '../../storage/rows.ts';
import { freshLibrary } from './made-library.ts';

it('notices of pages that no adapter reads any more are dropped, and no others', async () => {
  const library = freshLibrary();
  // The last is as versions before 2026-12 wrote it: a kind of listing, for which there was no adapter of that name.
  for (const about of ['hf-day', 'hf-links', 'gone-day', 'hf-profile']) {
    await raiseNotice(library, { notice: formatNotice(about), kind: 'format', about, at: 1 });
  }
  await raiseNotice(library, { notice: 'too-many', kind: 'too-many', papers: 3, at: 0 });
  // So did they keep what stops recording; such rows are drawn by nothing.
  const old: object[] = [
    { notice: 'full', kind: 'full', at: 2 },
    { notice: 'lost', kind: 'lost', at: 2, papers: 1 },
  ];
  await library.notices.bulkPut(old as Notice[]);
  expect((await readNotices(library)).map(({ kind }) => kind)).toEqual([
    ...['format', 'format', 'format', 'format'],
    'too-many',
  ]);
  await dropNoticesOfOthers(library, ['hf-day', 'hf-links']);
  const left = (await library.notices.toArray()).map(({ notice }) => notice);
  expect(left).toEqual(['format:hf-day', 'format:hf-links', 'too-many']);
});

import { expect, it } from 'vitest';
import { dropNoticesOfOthers, formatNotice, raiseNotice } from '../../storage/notices.ts';
import { freshLibrary } from './made-library.ts';

it('notices of pages that no adapter reads any more are dropped, and no others', async () => {
  const library = freshLibrary();
  // The last is as versions before 2026-12 wrote it: a kind of listing, for which there was no adapter of that name.
  for (const about of ['hf-day', 'hf-links', 'gone-day', 'hf-profile']) {
    await raiseNotice(library, { notice: formatNotice(about), kind: 'format', about, at: 1 });
  }
  await raiseNotice(library, { notice: 'full', kind: 'full', at: 1 });
  await dropNoticesOfOthers(library, ['hf-day', 'hf-links']);
  const left = (await library.notices.toArray()).map(({ notice }) => notice);
  expect(left).toEqual(['format:hf-day', 'format:hf-links', 'full']);
});

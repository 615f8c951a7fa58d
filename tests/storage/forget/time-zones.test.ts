import { afterEach, describe, expect, it, vi } from 'vitest';
import { localDay } from '../../../papers/days.ts';
import { forget } from '../../../storage/forget/forget.ts';
import type { Library } from '../../../storage/library.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { liveAt } from '../live-at.ts';
import { captureOf, contents, facts, freshLibrary, rows } from '../made-library.ts';

const EVENING = Date.parse('2026-06-03T11:30:00Z');

/** Papers seen at one moment, on 4 June where the reader is, 14 hours ahead. */
async function seenAhead(): Promise<Library> {
  const library = freshLibrary();
  liveAt(14);
  expect(localDay(EVENING)).toBe('2026-06-04');
  await recordCapture(library, captureOf(rows([facts(1), facts(2)]), { at: EVENING, name: '2026-06-03' }));
  liveAt(-11);
  expect(localDay(EVENING)).toBe('2026-06-03');
  return library;
}

describe('forgetting a day after the reader went from one end of the world to the other', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('takes the captures of its sightings along', async () => {
    const library = await seenAhead();
    expect(await forget(library, { what: 'day', day: '2026-06-04' })).toBe(2);
    const { tombstones: _, ...rest } = await contents(library);
    expect(JSON.stringify(rest)).not.toContain('2601.0000');
  });

  it('takes captures along that do not say of which day they are', async () => {
    const library = await seenAhead();
    await library.captures.toCollection().modify((capture) => {
      delete capture.day;
    });
    await forget(library, { what: 'day', day: '2026-06-04' });
    expect(await library.captures.count()).toBe(0);
  });

  it('leaves what was seen on the day that it is where the reader is now', async () => {
    const library = await seenAhead();
    await forget(library, { what: 'day', day: '2026-06-03' });
    expect(await library.captures.count()).toBe(1);
    expect(await library.papers.count()).toBe(2);
  });
});

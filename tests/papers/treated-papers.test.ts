import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedSettings } from '../../papers/feed-settings.ts';
import { cardTreatments, MOST_TREATED, treatedStates } from '../../papers/treated-papers.ts';
import { VISIT_GAP } from '../../papers/visit.ts';
import { runs } from '../property-runs.ts';

const [A, B, C, D] = ['2606.00001', '2606.00002', '2606.00003', '2606.00004'];
const NOW = 1_780_000_000_000;
const copy = { skipped: [A], read: [B], shown: [A, B, C], lately: [D], until: NOW - 1_000 };
const wanting = (day: NonNullable<FeedSettings['treatments']['day']>): FeedSettings => ({
  treatments: { day },
  strength: 60,
});
const on = (settings: unknown, now = NOW, stored: unknown = copy, kind: 'day' | 'week' = 'day') => {
  const { hide, dim, strength } = cardTreatments(stored, settings, kind, now);
  return { hide: [...hide], dim: [...dim], strength };
};

describe('what is done with a card', () => {
  it('is nothing where the reader wants nothing, and on other kinds of listings', () => {
    expect(on(undefined)).toEqual({ hide: [], dim: [], strength: 45 });
    expect(on(wanting({ skipped: 'keep', shown: 'keep' }))).toEqual({ hide: [], dim: [], strength: 60 });
    expect(on(wanting({ skipped: 'hide' }), NOW, copy, 'week')).toEqual({ hide: [], dim: [], strength: 60 });
  });

  it('is what is wanted for the weightiest of its states that is not kept', () => {
    expect(on(wanting({ skipped: 'hide', read: 'dim' }))).toMatchObject({ hide: [A], dim: [B] });
    expect(on(wanting({ skipped: 'hide', shown: 'dim' }))).toMatchObject({ hide: [A], dim: [B, C] });
    expect(on(wanting({ skipped: 'dim', shown: 'hide' }))).toMatchObject({ hide: [B, C], dim: [A] });
    expect(on(wanting({ skipped: 'keep', shown: 'hide' }))).toMatchObject({ hide: [A, B, C], dim: [] });
  });

  it('leaves what was first shown in this visit as it is until half an hour after it', () => {
    const { until } = copy;
    expect(on(wanting({ shown: 'hide' }), until + VISIT_GAP).hide).not.toContain(D);
    expect(on(wanting({ shown: 'hide' }), until + VISIT_GAP + 1).hide).toContain(D);
  });

  it('is asked of the library only for the states that are not kept', () => {
    expect(treatedStates({ treatments: {}, strength: 45 })).toEqual([]);
    expect(
      treatedStates({ treatments: { day: { shown: 'keep' }, week: { read: 'dim', skipped: 'hide' } }, strength: 45 }),
    ).toEqual(['skipped', 'read']);
  });

  it('takes nothing but ids from a copy that a page has written, and no more than it has room for', () => {
    const hostile = ['2606.00001"]){}*{display:none}', 'x', 7, null, `${A}v2`, B];
    expect(on(wanting({ skipped: 'hide' }), NOW, { skipped: hostile }).hide).toEqual([B]);
    const many = Array.from({ length: MOST_TREATED + 5 }, (_, n) => `2601.${String(n).padStart(5, '0')}`);
    expect(on(wanting({ skipped: 'hide' }), NOW, { skipped: many }).hide).toHaveLength(MOST_TREATED);
  });

  it('is decided without an error whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (stored, settings) => {
        for (const id of on(settings, NOW, stored).hide) expect(id).toMatch(/^\d{4}\.\d{4,5}$/);
      }),
      { numRuns: runs(300) },
    );
  });
});

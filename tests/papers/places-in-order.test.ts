import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBetween, placeNow, timeOfPlace } from '../../papers/place-between.ts';
import type { Placed } from '../../papers/places-in-order.ts';
import { placesInOrder } from '../../papers/places-in-order.ts';
import { compareTexts } from '../../papers/value-order.ts';
import { runs } from '../property-runs.ts';

const NOW = Date.UTC(2026, 10, 26);

const inOrder = (rows: readonly Placed[]) =>
  rows.toSorted((a, b) => compareTexts(a.place, b.place) || compareTexts(a.id, b.id));
const ids = (rows: readonly Placed[]) => rows.map(({ id }) => id);

/** The rows after one of them was moved, as they are stored. */
function moved(rows: readonly Placed[], from: number, to: number): { wanted: string[]; stored: Placed[]; set: number } {
  const [row] = rows.slice(from, from + 1);
  if (!row) throw new Error('no row');
  const wanted = rows.toSpliced(from, 1).toSpliced(to, 0, row);
  const set = placesInOrder(wanted, to);
  const places = new Map(set.map(({ id, place }) => [id, place]));
  return {
    wanted: ids(wanted),
    stored: wanted.map(({ id, place }) => ({ id, place: places.get(id) ?? place })),
    set: set.length,
  };
}

describe('placesInOrder', () => {
  // Rows of a few moments, of which several share one.
  const added = fc
    .array(fc.nat(3), { minLength: 1, maxLength: 12 })
    .map((times) =>
      inOrder(times.map((time, i) => ({ id: String.fromCharCode(97 + i), place: placeNow(NOW + time) }))),
    );
  const moves = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 });

  it('keeps any order that rows are moved to, and gives short keys', () => {
    fc.assert(
      fc.property(added, moves, (start, steps) => {
        let rows = start;
        for (const [from, to] of steps) {
          const { wanted, stored } = moved(rows, from % rows.length, to % rows.length);
          rows = inOrder(stored);
          expect(ids(rows)).toEqual(wanted);
        }
        expect(Math.max(...rows.map(({ place }) => place.length))).toBeLessThan(40);
      }),
      { numRuns: runs(200) },
    );
  });

  it('sets the place of the moved row alone where there is room', () => {
    const rows = [1, 2, 3].map((time) => ({ id: String(time), place: placeNow(NOW + time) }));
    expect(moved(rows, 2, 0)).toMatchObject({ wanted: ['3', '1', '2'], set: 1 });
  });

  it('gives places of their own to rows of one moment behind which one is put', () => {
    const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id, place: placeNow(NOW) }));
    expect(moved(rows, 3, 1)).toMatchObject({ wanted: ['a', 'd', 'b', 'c'], set: 3 });
  });

  it('puts a row at the end before all that is added later', () => {
    const [first, last] = [placeNow(NOW), placeNow(NOW + 1)];
    const [row] = placesInOrder(
      [
        { id: 'b', place: last },
        { id: 'a', place: first },
      ],
      1,
    );
    expect(row?.place).toBe(placeBetween(last, ''));
    expect((row?.place ?? '') < placeNow(NOW + 2)).toBe(true);
  });
});

describe('timeOfPlace', () => {
  it('gives the time at which something was added', () => {
    expect(timeOfPlace(placeNow(NOW))).toBe(NOW);
    expect(timeOfPlace(placeNow(0))).toBe(0);
  });

  it.each(['', 'a0', 'i', 'not-a-key'])('gives none for %j', (key) => {
    expect(timeOfPlace(key)).toBeUndefined();
  });
});

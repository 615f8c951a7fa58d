import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBetween, placeNow } from '../../papers/place-between.ts';
import { runs } from '../property-runs.ts';

const NOW = Date.parse('2026-06-03T12:00:00Z');

describe('a place in a list that is ordered by hand', () => {
  it('is between its neighbours, however entries were added and moved before', () => {
    // Each step adds one at a later time, or moves one to another place.
    const steps = fc.array(fc.oneof(fc.constant('add' as const), fc.tuple(fc.nat(), fc.nat())), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (all) => {
        const places: string[] = [];
        let now = NOW;
        for (const step of all) {
          now += 1_000;
          if (step === 'add') places.push(placeNow(now));
          else if (places.length > 0) {
            places.splice(step[0] % places.length, 1);
            const to = step[1] % (places.length + 1);
            places.splice(to, 0, placeBetween(places[to - 1] ?? '', places[to] ?? ''));
          }
          expect(places).toEqual([...places].sort());
          expect(new Set(places).size).toBe(places.length);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('is, at the end, before all that is added later', () => {
    let last = placeNow(NOW);
    for (let moved = 0; moved < 100; moved += 1) {
      const next = placeBetween(last, '');
      expect(next > last).toBe(true);
      expect(next < placeNow(NOW + 1)).toBe(true);
      last = next;
    }
  });

  it('stays short when a hundred are put into one gap', () => {
    const [before, after] = [placeNow(NOW), placeNow(NOW + 60_000)];
    let last = after;
    for (let put = 0; put < 100; put += 1) last = placeBetween(before, last);
    expect(last > before).toBe(true);
    expect(last.length).toBeLessThan(40);
  });

  it.each([
    ['', ''],
    ['', 'a'],
    ['', '1'],
    ['a', 'b'],
    ['az', 'b'],
    ['a', 'a1'],
    ['a', 'az'],
  ])('is found between %j and %j', (before, after) => {
    const place = placeBetween(before, after);
    expect(place > before).toBe(true);
    if (after !== '') expect(place < after).toBe(true);
  });

  it('comes right after two that leave no room, as another program may have made them', () => {
    expect(placeBetween('a', 'a0') > 'a0').toBe(true);
    expect(placeBetween('', '0') > '0').toBe(true);
    expect(placeBetween('b', 'a') > 'a').toBe(true);
  });
});

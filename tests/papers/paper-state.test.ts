import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tick } from '../../papers/clock.ts';
import type { DeviceFacts } from '../../papers/device-facts.ts';
import { joinMarks } from '../../papers/join-marks.ts';
import type { Mark } from '../../papers/mark.ts';
import type { OrdersForPaper, PaperState } from '../../papers/paper-state.ts';
import { joinStates, NO_STATE } from '../../papers/paper-state.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { addCapture, newSighting } from '../../papers/sighting.ts';
import { runs } from '../property-runs.ts';

const PAPER = 'arxiv:2602.08025';
const DEVICES = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'] as const;
const DAYS = ['2026-06-03', '2026-06-04'] as const;

const stamp = (time: number, device: string) => tick(undefined, time, device);

/** What a device does with the paper, one after the other; a copy knows of each device the first so many of them. */
type Act = { day: (typeof DAYS)[number]; title: string } | { tag: string; value: boolean };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ day: fc.constantFrom(...DAYS), title: fc.constantFrom('One', 'Two') }),
  fc.record({ tag: fc.constantFrom('x', 'y'), value: fc.boolean() }),
);

const histories = fc.tuple(
  fc.array(act, { minLength: 1, maxLength: 5 }),
  fc.array(act, { maxLength: 5 }),
  fc.array(act, { maxLength: 5 }),
);
const known = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5));

const clock = fc.option(fc.integer({ min: 0, max: 80 }), { nil: undefined });
const orders: fc.Arbitrary<OrdersForPaper> = fc.record({ paper: clock, day: clock, site: clock }).map((times) => {
  const [paper, day, site] = [times.paper, times.day, times.site].map((time) =>
    time === undefined ? undefined : `${stamp(time, 'zzzzzzzzzz')}`,
  );
  const places = [day, site].filter((each) => each !== undefined).sort();
  return {
    paper,
    place: (sighting) => (sighting.day === DAYS[0] ? places.at(-1) : site),
    source: () => 'hf',
    sources: new Map(site === undefined ? [] : [['hf', site]]),
    newest: places.at(-1),
  };
});

/** The times of the devices' acts lie between each other: the first of a is 0, of b 1, of c 2, the second of a 10. */
function stateOf(acts: readonly (readonly Act[])[], first: readonly number[]): PaperState {
  const facts: DeviceFacts[] = [];
  const sightings = new Map<string, Sighting>();
  const marks = new Map<string, Mark>();
  for (const [index, device] of DEVICES.entries()) {
    for (const [count, one] of (acts[index] ?? []).slice(0, first[index]).entries()) {
      const at = 10 * count + index;
      if ('tag' in one) {
        const mark: Mark = { paperId: PAPER, kind: 'tag', name: one.tag, value: one.value, at: stamp(at, device) };
        const other = marks.get(one.tag);
        marks.set(one.tag, other ? joinMarks(other, mark) : mark);
      } else {
        const where = { listing: `hf:day:${one.day}`, kind: 'day', day: one.day, device } as const;
        const paper = { paperId: PAPER, title: one.title };
        const before = sightings.get(`${one.day} ${device}`);
        const seen = newSighting(where, { paper, rank: at }, at);
        sightings.set(`${one.day} ${device}`, before ? addCapture(before, seen) : seen);
      }
      const row = { paperId: PAPER, device, facts: { paperId: PAPER, title: `${count}` }, factsAt: 0, version: count };
      facts.splice(0, facts.length, ...facts.filter((each) => each.device !== device), row);
    }
  }
  return { facts, sightings: [...sightings.values()], marks: [...marks.values()] };
}

describe('joinStates', () => {
  it('is commutative, associative and idempotent for what copies can know, whatever was ordered to be forgotten', () => {
    fc.assert(
      fc.property(histories, known, known, known, orders, (acts, one, two, three, order) => {
        const [a, b, c] = [one, two, three].map((first) => stateOf(acts, first));
        if (!a || !b || !c) return;
        const ab = joinStates(a, b, order);
        expect(joinStates(b, a, order)).toEqual(ab);
        expect(joinStates(ab, c, order)).toEqual(joinStates(a, joinStates(b, c, order), order));
        expect(joinStates(ab, b, order)).toEqual(ab);
        expect(joinStates(ab, ab, order)).toEqual(ab);
        expect(joinStates(NO_STATE, ab, order)).toEqual(ab);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('leaves nothing of what an order covers', () => {
    fc.assert(
      fc.property(histories, known, orders, (acts, first, order) => {
        const state = joinStates(stateOf(acts, first), NO_STATE, order);
        const until = (sighting: Sighting) => [order.paper ?? '', order.place(sighting) ?? ''].sort().at(-1) ?? '';
        for (const sighting of state.sightings)
          expect(stamp(sighting.lastAt, 'zzzzzzzzzz') > until(sighting)).toBe(true);
        for (const mark of state.marks) {
          expect(mark.at > (order.paper ?? '') && mark.at > (order.sources.get('hf') ?? '')).toBe(true);
        }
        const isKeptBy = state.sightings.length > 0 || state.marks.some(({ value }) => value);
        if (order.newest && !isKeptBy) expect(state.facts).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });
});

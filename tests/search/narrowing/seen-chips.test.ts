import { describe, expect, it } from 'vitest';
import type { SeenAt } from '../../../search/narrowing/seen-chips.ts';
import { seenChips } from '../../../search/narrowing/seen-chips.ts';

const seen = (day: string, kind: SeenAt['kind'] = 'day'): SeenAt[] => [{ day, kind }];
const some = (count: number, sightings: SeenAt[]) => Array.from({ length: count }, () => sightings);

describe('the chips of when and where', () => {
  it('name months, the newest first', () => {
    const sightings = [...some(4, seen('2026-03-02')), ...some(4, seen('2026-05-02')), ...some(4, seen('2026-04-02'))];
    expect(seenChips(sightings).map(({ kind, part, keeps }) => [kind, part, keeps])).toEqual([
      ['when', 'seen:2026-05', 4],
      ['when', 'seen:2026-04', 4],
      ['when', 'seen:2026-03', 4],
    ]);
  });

  it('name weeks where all was seen in two months', () => {
    const sightings = [...some(4, seen('2026-06-03')), ...some(4, seen('2026-06-10'))];
    expect(seenChips(sightings).map(({ part }) => part)).toEqual(['seen:2026-W24', 'seen:2026-W23']);
  });

  it('name listings that some have and others lack, but no page of a paper', () => {
    const sightings = [
      ...some(5, seen('2026-06-03')),
      ...some(4, [...seen('2026-06-03', 'trending'), ...seen('2026-06-03', 'paper')]),
    ];
    expect(seenChips(sightings).map(({ kind, label, part }) => [kind, label, part])).toEqual([
      ['where', 'day', 'in:day'],
      ['where', 'trending', 'in:trending'],
    ]);
  });

  it('are none where all were seen at one time and place', () => {
    expect(seenChips(some(9, seen('2026-06-03')))).toEqual([]);
  });
});

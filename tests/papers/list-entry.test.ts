import { describe, expect, it } from 'vitest';
import { firstOf } from '../../papers/clock.ts';
import { listEntry } from '../../papers/list-entry.ts';
import { placeNow } from '../../papers/place-between.ts';

const PAPER = 'arxiv:2601.00001';
const ADDED = Date.UTC(2026, 10, 1);
const LATER = ADDED + 1_000;
const EARLIER = ADDED - 1_000;

const entry = (added: number, at = added) =>
  ({ paperId: PAPER, kind: 'list', name: 'l', value: placeNow(added), at: firstOf(at) }) as const;
const move = (at: number, value = 'k') =>
  ({ paperId: PAPER, kind: 'place', name: 'l', value, at: firstOf(at) }) as const;
const why = (at: number) =>
  ({ paperId: PAPER, kind: 'why', name: 'l', value: 'for the talk', at: firstOf(at) }) as const;

describe('an entry of a list', () => {
  it('stands where it came until it is moved', () => {
    expect(listEntry(entry(ADDED), undefined, undefined)).toEqual({
      paperId: PAPER,
      added: ADDED,
      place: placeNow(ADDED),
      why: '',
    });
    expect(listEntry(entry(ADDED), move(LATER), why(LATER))).toMatchObject({ place: 'k', why: 'for the talk' });
  });

  it('begins anew when it was taken off and added again', () => {
    expect(listEntry(entry(ADDED), move(EARLIER), why(EARLIER))).toMatchObject({ place: placeNow(ADDED), why: '' });
  });

  it('is as it was when its removal is taken back', () => {
    const again = entry(ADDED, LATER + 1_000);
    expect(listEntry(again, move(LATER), why(LATER))).toMatchObject({ added: ADDED, place: 'k', why: 'for the talk' });
  });

  it('stands where it came when its move is taken back', () => {
    expect(listEntry(entry(ADDED), move(LATER, ''), undefined)).toMatchObject({ place: placeNow(ADDED) });
  });
});

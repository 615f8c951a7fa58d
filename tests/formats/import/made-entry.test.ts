import { describe, expect, it } from 'vitest';
import { madeEntry } from '../../../formats/import/made-entry.ts';
import { isRefused } from '../../../papers/imported-entry.ts';
import { LIMITS } from '../../../papers/limits.ts';
import { NOW } from './read-file.ts';

type Found = Parameters<typeof madeEntry>[0];
const made = (found: Partial<Found>) => madeEntry({ names: [], title: 'A', ...found }, 1, NOW);
const entryOf = (found: Partial<Found>) => {
  const entry = made(found);
  if (isRefused(entry)) throw new Error(entry.reason);
  return entry;
};

describe('an entry', () => {
  it('without an id and a title that is seen is nameless', () => {
    expect(made({ title: ' \u200b ' })).toMatchObject({ reason: 'nameless' });
    expect(made({ title: undefined, venue: 'Made Letters' })).toMatchObject({
      reason: 'nameless',
      shown: 'Made Letters',
    });
    expect(entryOf({ title: '', names: ['2602.08025'] }).facts).toEqual({ partial: true });
  });

  it('is doubtful by dates out of range and texts that are cut, and without what makes no sense', () => {
    const doubts = (found: Partial<Found>) => entryOf(found).doubts;
    expect(doubts({ published: '1989-12-31' })).toEqual(['early-date']);
    expect(doubts({ published: '1990' })).toEqual([]);
    expect(doubts({ published: '2026-11-27' })).toEqual([]);
    expect(doubts({ published: '2026-11-29' })).toEqual(['future-date']);
    expect(doubts({ published: '2026-13-13' })).toEqual(['bad-value']);
    expect(doubts({ published: 'in press' })).toEqual([]);
    expect(entryOf({ added: '3000-01-01' })).not.toHaveProperty('addedAt');
    expect(doubts({ title: 'a '.repeat(LIMITS.title) })).toEqual(['cut']);
    expect(doubts({ note: 'n'.repeat(LIMITS.note + 1) })).toEqual(['cut']);
    expect(doubts({ tags: ['t'.repeat(LIMITS.tag + 1), 'kept'] })).toEqual(['cut']);
    expect(doubts({ tags: Array.from({ length: 101 }, (_, at) => `t${at}`) })).toEqual(['cut']);
    expect(doubts({ automaticTags: ['t'.repeat(LIMITS.tag + 1)] })).toEqual([]);
  });

  it("has tags in their one form, and no automatic one that is the reader's own", () => {
    expect(entryOf({ tags: ['#RLHF ', 'rlhf', 'b'], automaticTags: ['B', 'c,d', ''] }).words).toEqual({
      tags: ['b', 'rlhf'],
      automaticTags: ['c d'],
      lists: [],
    });
  });

  it('was opened as often as the other program says, in its own range, or not at all', () => {
    const at = '2026-03-01T08:00:00Z';
    expect(entryOf({ opened: { firstAt: at, lastAt: '2026-02-01', times: 3 } }).opened).toEqual({
      device: 'papermemory',
      firstAt: Date.UTC(2026, 1, 1),
      lastAt: Date.parse(at),
      times: 3,
    });
    expect(entryOf({ opened: { firstAt: at, lastAt: '', times: 0 } })).not.toHaveProperty('opened');
    expect(entryOf({ opened: { firstAt: at, lastAt: at, times: 1e9 } })).toMatchObject({
      opened: { times: 1 },
      doubts: ['bad-value'],
    });
    expect(entryOf({ opened: { firstAt: 'x', lastAt: '3000-01-01', times: 2 } })).toMatchObject({
      doubts: ['future-date', 'bad-value'],
    });
  });

  it('has a note without controls, with ends of lines of one kind', () => {
    expect(entryOf({ note: ' a\r\nb\u0000\u0007\tc\rd \ud800' }).words.note).toBe('a\nb\tc\nd \ufffd');
  });
});

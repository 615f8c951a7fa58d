import { describe, expect, it } from 'vitest';
import { sameSeen } from '../../../components/papers/same-seen.ts';
import { NO_MARKS } from '../../../papers/mark.ts';
import type { Sighting } from '../../../papers/sighting.ts';
import type { SeenPaper } from '../../../storage/reads/papers.ts';

const seen = (revision: number, sighting?: Partial<Sighting>): SeenPaper => ({
  paper: {
    ...NO_MARKS,
    paperId: 'arxiv:2601.00001',
    title: 'Otters',
    titleKey: 'otters',
    firstSeen: 1,
    lastSeen: 2,
    factsAt: 1,
    revision,
    textRevision: 1,
  },
  ...(sighting && {
    sighting: {
      paperId: 'arxiv:2601.00001',
      listing: 'hf:day:2026-06-03',
      kind: 'day',
      day: '2026-06-03',
      device: 'a',
      firstAt: 1,
      lastAt: 2,
      times: 1,
      ...sighting,
    },
  }),
});

describe('a paper that is read again', () => {
  it('stays the same object when no write has changed it or its sighting', () => {
    const last = seen(4, { rank: 2 });
    expect(sameSeen(last, seen(4, { rank: 2 }))).toBe(last);
    const bare = seen(4);
    expect(sameSeen(bare, seen(4))).toBe(bare);
  });

  it.each([
    ['the paper', seen(5, { rank: 2 })],
    ['its rank', seen(4, { rank: 3 })],
    ['a number that was not known', seen(4, { rank: 2, upvotes: 1 })],
    ['its sighting is gone', seen(4)],
  ])('is another when something has changed: %s', (_, now) => {
    expect(sameSeen(seen(4, { rank: 2 }), now)).toBe(now);
  });

  it('is another when its note was cut', () => {
    const [short, whole] = ['n', 'note'].map((note) => ({ paper: { ...seen(4).paper, note } }));
    expect(short && whole && sameSeen(short, whole)).toBe(whole);
  });

  it('is what was read when it was not known before', () => {
    const now = seen(4);
    expect(sameSeen(undefined, now)).toBe(now);
  });
});

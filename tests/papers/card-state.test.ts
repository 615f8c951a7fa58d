import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EarlierCapture } from '../../papers/card-changes.ts';
import type { CardStory, KnownPaper } from '../../papers/card-state.ts';
import { CARD_STATES, cardStory, countCards } from '../../papers/card-state.ts';
import { localDay } from '../../papers/days.ts';
import type { LinkTimes } from '../../papers/link-times.ts';
import { listingRef } from '../../papers/listing.ts';
import type { Mark } from '../../papers/mark.ts';
import { NO_MARKS } from '../../papers/mark.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { visitWith } from '../../papers/visit.ts';
import { runs } from '../property-runs.ts';

const HOUR = 3_600_000;
const TUESDAY = new Date('2026-06-02T10:00:00').getTime();
const WEDNESDAY = TUESDAY + 24 * HOUR;
const paperId = 'arxiv:2606.00001';
const listing = listingRef('hf', 'day', '2026-06-02');

const PAPER: KnownPaper['paper'] = {
  ...NO_MARKS,
  paperId,
  title: 'A paper',
  titleKey: 'a-paper',
  firstSeen: TUESDAY,
  lastSeen: TUESDAY,
  factsAt: TUESDAY,
  revision: 1,
  textRevision: 1,
};

const capture = (at: number, votes = 12): EarlierCapture => ({
  at,
  day: localDay(at),
  paperIds: [paperId],
  upvotes: [votes],
});

function sighting(at: number, more: Partial<Sighting> = {}): Sighting {
  const where = { listing: 'hf:day:2026-06-02', kind: 'day', day: localDay(at), device: 'this' } as const;
  return { ...where, paperId, firstAt: at, lastAt: at, times: 1, firstRank: 4, shownAt: at + 2_000, ...more };
}

/** What a card says at the last of these captures. */
function story(known: Partial<KnownPaper>, ...captures: [EarlierCapture, ...EarlierCapture[]]): CardStory {
  const current = captures.at(-1) ?? captures[0];
  if (!listing) throw new Error('no listing');
  const visit = { ...visitWith(captures, current), listing, device: 'this', captures, current };
  return cardStory({ paper: PAPER, sightings: [], marks: [], ...known }, visit);
}

describe('a card', () => {
  it('is new in the first visit, also when the page is loaded again or gone back to in it', () => {
    const inVisit = [sighting(TUESDAY, { lastAt: TUESDAY + 600_000 })];
    expect(story({ sightings: [sighting(TUESDAY)] }, capture(TUESDAY))).toMatchObject({ state: 'new', times: 0 });
    expect(story({ sightings: inVisit }, capture(TUESDAY), capture(TUESDAY + 600_000)).state).toBe('new');
  });

  it('is seen in a later visit, of the same day or the next, with when and where that was first', () => {
    const later = [sighting(TUESDAY, { lastAt: TUESDAY + 3 * HOUR, times: 2 })];
    const first = { day: '2026-06-02', kind: 'day', rank: 4 };
    const sameDay = story({ sightings: later }, capture(TUESDAY), capture(TUESDAY + 3 * HOUR));
    expect(sameDay).toMatchObject({ state: 'seen', times: 1, first });
    const both = [...later, sighting(WEDNESDAY)];
    const nextDay = story({ sightings: both }, capture(TUESDAY), capture(TUESDAY + 3 * HOUR), capture(WEDNESDAY));
    expect(nextDay).toMatchObject({ state: 'seen', times: 2, first });
  });

  it('is seen when another listing had it on screen before, and when it was opened', () => {
    const week = sighting(TUESDAY, { listing: 'hf:week:2026-W23', kind: 'week' });
    expect(story({ sightings: [week] }, capture(WEDNESDAY)).state).toBe('seen');
    const { shownAt: _, ...opened } = sighting(TUESDAY, { listing: 'hf:paper:2606.00001', kind: 'paper' });
    expect(story({ sightings: [opened] }, capture(WEDNESDAY)).state).toBe('seen');
  });

  it('is new when it was merely on the page, or in a tab that nobody looked at', () => {
    const { shownAt: _, ...present } = sighting(TUESDAY);
    expect(story({ sightings: [present] }, capture(WEDNESDAY))).toMatchObject({ state: 'new', times: 1 });
    const hidden: Sighting = { ...present, hidden: true, times: 0 };
    expect(story({ sightings: [hidden] }, capture(WEDNESDAY))).toMatchObject({ state: 'new', times: 0 });
  });

  it('is acted on by the reader’s own marks alone, not by what a rule has tagged', () => {
    const at = 'x' as Mark['at'];
    const byRule: Mark = { paperId, kind: 'auto-tag', name: 'agents', value: 'agent', at };
    expect(story({ marks: [byRule] }, capture(TUESDAY)).state).toBe('new');
    const takenBack: Mark = { paperId, kind: 'star', name: '', value: false, at };
    expect(story({ marks: [takenBack] }, capture(TUESDAY)).state).toBe('new');
    expect(story({ marks: [{ ...takenBack, value: true }] }, capture(TUESDAY)).state).toBe('acted');
  });

  it('says how votes grew since the last visit, not since the last load', () => {
    const captures = [capture(TUESDAY, 12), capture(WEDNESDAY, 100), capture(WEDNESDAY + 60_000, 140)] as const;
    expect(story({ sightings: [sighting(TUESDAY)] }, ...captures).changes.votes).toEqual([12, 140]);
  });

  it('says that code or a project page has appeared since it was seen last, not what was there or came later', () => {
    const seen = { sightings: [sighting(TUESDAY)] };
    const captures = [capture(TUESDAY), capture(WEDNESDAY)] as const;
    const told = (times: LinkTimes) => {
      const { code = false, project = false } = story({ paper: { ...PAPER, ...times }, ...seen }, ...captures).changes;
      return { code, project };
    };
    expect(told({ noProjectAt: TUESDAY, projectAt: WEDNESDAY })).toEqual({ code: false, project: true });
    expect(told({ noCodeAt: TUESDAY, codeAt: WEDNESDAY })).toEqual({ code: true, project: false });
    expect(told({ noProjectAt: TUESDAY - HOUR, projectAt: TUESDAY })).toEqual({ code: false, project: false });
    expect(told({ projectAt: WEDNESDAY })).toEqual({ code: false, project: false });
  });

  it('is counted once, under the state that it shows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ state: fc.constantFrom(...CARD_STATES), lists: fc.subarray(['a']) })),
        (cards) => {
          const { all, listed, ...states } = countCards(cards);
          expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(all);
          expect(listed).toBe(cards.filter(({ lists }) => lists.length > 0).length);
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it('stays as it is for the rest of a visit, however often the page is loaded in it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 29 * 60_000 }), { maxLength: 8 }), (waits) => {
        const times = [WEDNESDAY];
        for (const wait of waits) times.push((times.at(-1) ?? WEDNESDAY) + wait);
        const captures = [capture(TUESDAY), ...times.map((at) => capture(at))];
        const sightings = [sighting(TUESDAY), sighting(WEDNESDAY, { lastAt: times.at(-1) ?? WEDNESDAY })];
        const [first, ...rest] = captures;
        if (first) expect(story({ sightings }, first, ...rest)).toMatchObject({ state: 'seen', times: 1 });
      }),
      { numRuns: runs(100) },
    );
  });
});

import fc from 'fast-check';
import { NO_MARKS } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { anyText } from '../papers/any-text.ts';

const text = anyText(40);
const time = fc.oneof(fc.integer(), fc.constantFrom(0, Number.NaN, Number.POSITIVE_INFINITY, 8.64e15, 9e15));
const names = fc.array(fc.record({ name: text }), { maxLength: 3 });

/** An id as any that was ever stored, before it was checked as it is now too. */
const paperId = fc.oneof(
  fc.constant('arxiv:2601.00001'),
  text.map((rest) => `doi:10.1145/${rest}`),
  text.map((rest) => `title:${rest}`),
  text,
);

/** A paper of the right shape whose texts, ids and times may be anything: what a library can hold from before. */
export const storedPaper: fc.Arbitrary<Paper> = fc
  .record(
    {
      paperId,
      title: text,
      titleKey: text,
      formerTitles: fc.array(fc.record({ title: text, at: time }), { maxLength: 2 }),
      abstract: text,
      aiSummary: text,
      authors: names,
      authorCount: fc.integer(),
      aiKeywords: fc.array(text, { maxLength: 3 }),
      organisation: fc.record({ name: text, handle: text }),
      venue: text,
      doi: text,
      githubRepo: text,
      githubStars: fc.integer(),
      projectPage: text,
      publishedAt: time,
      firstSeen: time,
      lastSeen: time,
      factsAt: time,
      revision: fc.nat(),
      textRevision: fc.nat(),
      tags: fc.array(text, { maxLength: 3 }),
      note: text,
      status: fc.constantFrom('unread', 'reading', 'read', 'skipped'),
    } as const,
    {
      requiredKeys: [
        ...(['paperId', 'title', 'titleKey', 'firstSeen', 'lastSeen', 'factsAt', 'revision', 'textRevision'] as const),
        ...(['tags', 'note', 'status'] as const),
      ],
    },
  )
  .map((paper) => ({ ...NO_MARKS, ...paper }));

/** A key of a listing as any that was ever stored. */
export const listingKey: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.constantFrom('day', 'week', 'month', 'trending', 'search', 'paper', 'organisation', 'profile'), text)
    .map(([kind, name]) => `hf:${kind}:${name}`),
  text,
);

/** A sighting whose texts and numbers may be anything. */
export const storedSighting: fc.Arbitrary<Sighting> = fc.record({
  paperId,
  listing: listingKey,
  kind: fc.constantFrom('day', 'search', 'paper'),
  day: fc.oneof(fc.constant('2026-06-03'), text),
  device: text,
  firstAt: time,
  lastAt: time,
  times: fc.integer(),
  hidden: fc.constant(true as const),
  rank: fc.integer(),
  upvotes: fc.integer(),
  shownAt: time,
});

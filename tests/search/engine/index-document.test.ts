import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../../papers/sighting.ts';
import { indexDocument } from '../../../search/engine/index-document.ts';
import { FLAGS } from '../../../search/query/columns.ts';
import { paper } from '../made-paper.ts';

const MINUTE = 60_000;

const sighting = (fields: Partial<Sighting>): Sighting => ({
  paperId: 'arxiv:2601.00001',
  listing: 'hf:day:2026-05-01',
  kind: 'day',
  day: '2026-05-01',
  device: 'this',
  firstAt: 1,
  lastAt: 1,
  times: 1,
  ...fields,
});

describe('indexDocument', () => {
  const document = indexDocument(
    paper(1, {
      title: 'Models of models',
      authors: [{ name: 'Ada Byron' }],
      aiSummary: 'A GPT-4o study',
      githubRepo: 'https://github.com/a/b',
      githubStars: 41,
      submitter: { handle: 'AdaB' },
      publishedAt: -5,
      firstSeen: 3 * MINUTE + 5,
      lastSeen: 9 * MINUTE,
      tags: ['to read'],
      lists: ['reading-list'],
      status: 'read',
      starred: 1,
    }),
    [
      sighting({
        day: '1970-01-03',
        kind: 'week',
        listing: 'hf:week:1970-W01',
        rank: 4,
        upvotes: 7,
        lastAt: 9 * MINUTE,
      }),
      sighting({ day: '1970-01-02', kind: 'paper', listing: 'hf:paper:2601.00001', lastAt: 8 * MINUTE, times: 2 }),
      sighting({ day: '1970-01-02', kind: 'day', upvotes: 0, lastAt: 3 * MINUTE, shownAt: 1 }),
    ],
  );

  it('counts the terms of each field and of all together, and keeps whole what is named', () => {
    const terms = (words: Record<string, number>) => new Map(Object.entries(words));
    expect(document.terms).toEqual([
      terms({ model: 2, of: 1 }),
      terms({ ada: 1, byron: 1 }),
      terms({}),
      terms({ a: 1, gpt4o: 1, gpt: 1, '4o': 1, study: 1 }),
      terms({}),
      terms({}),
      terms({ to: 1, read: 1 }),
      terms({}),
      terms({
        model: 6,
        of: 3,
        ada: 2,
        byron: 2,
        a: 1,
        gpt4o: 1,
        gpt: 1,
        '4o': 1,
        study: 1,
        to: 4,
        read: 4,
      }),
      terms({
        '\u0001tag:to read': 1,
        '\u0001list:reading-list': 1,
        '\u0001paper:arxiv:2601.00001': 1,
        '\u0001address:github.com/a/b': 1,
        '\u0001submitter:adab': 1,
      }),
      // Of three words the first and the third, with which the title ends.
      terms({ model: 0b00000_00100_00000_00101, of: 0b10 }),
    ]);
  });

  it('has as lengths the different tokens before folding', () => {
    expect(document.lengths).toEqual([2, 2, 0, 3, 0, 0, 2, 0, 9, 0, 0]);
    expect(indexDocument(paper(2, { title: 'Model of models' }), []).lengths[0]).toBe(3);
  });

  it('takes the columns from the paper and its sightings', () => {
    expect(document.columns).toEqual({
      firstSeen: 3,
      lastSeen: 9,
      opened: 8,
      published: 1,
      added: 0,
      times: 4,
      votesNow: 8,
      stars: 42,
      flags: FLAGS.starred | FLAGS.opened | FLAGS.shown | FLAGS.code | FLAGS.summary | FLAGS.listed,
      status: 2,
      sources: 1,
    });
  });

  it('has its sightings in the order of their days', () => {
    expect(document.sightings).toEqual([
      { day: 1, kind: 0, rank: 0, votes: 1 },
      { day: 1, kind: 5, rank: 0, votes: 0 },
      { day: 2, kind: 1, rank: 4, votes: 8 },
    ]);
  });

  it('knows since when the reader has what an import brought', () => {
    const imported = { imported: '0mqc3v1k7-0000-abcdefghij', addedAt: 120_000 };
    expect(indexDocument(paper(1, imported), []).columns.added).toBe(2);
    expect(indexDocument(paper(1, { addedAt: 120_000 }), []).columns.added).toBe(0);
  });

  it('takes the facts of a paper that was never seen from the paper alone', () => {
    expect(indexDocument(paper(1, {}), []).columns).toMatchObject({
      opened: 0,
      published: 0,
      times: 0,
      votesNow: 0,
      flags: 0,
    });
  });
});

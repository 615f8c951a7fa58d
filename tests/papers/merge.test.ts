import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatedFacts } from '../../papers/merge.ts';
import { foldFacts, mergeFacts } from '../../papers/merge.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { runs } from '../property-runs.ts';

const NOW = 10 * 86_400_000;

const FULL: PaperFacts = {
  paperId: 'arxiv:2602.08025',
  title: 'A Title',
  abstract: 'The whole abstract, word for word.',
  authors: [{ name: 'Ada' }, { name: 'Bo' }],
  githubStars: 10,
};

// Few times, so that many are equal; the last ones are too far ahead.
const anyFacts: fc.Arbitrary<DatedFacts> = fc.record({
  facts: fc
    .record(
      {
        paperId: fc.constant('arxiv:2602.08025'),
        title: fc.constantFrom('One title', 'One  Title', 'Another title', 'Another ti…', 'A third'),
        unsureTitle: fc.constant(true as const),
        formerTitles: fc.array(fc.record({ title: fc.constantFrom('One title', 'Old', 'Older'), at: fc.nat(5) }), {
          minLength: 1,
          maxLength: 3,
        }),
        abstract: fc.constantFrom('short', 'a longer abstract', 'a much longer abstract of the paper', 'a much long…'),
        authors: fc.array(fc.record({ name: fc.constantFrom('Ada', 'Bo', 'Cy') }), { minLength: 1, maxLength: 3 }),
        authorCount: fc.constantFrom(1_001, 2_000),
        githubStars: fc.nat(5),
        codeAt: fc.nat(5),
        noCodeAt: fc.nat(5),
        projectAt: fc.nat(5),
        noProjectAt: fc.nat(5),
        partial: fc.constant(true as const),
      },
      { requiredKeys: ['paperId', 'title'] },
    )
    .map(({ authorCount, ...known }) => (known.authors && authorCount ? { ...known, authorCount } : known)),
  factsAt: fc.oneof(fc.nat(5), fc.constantFrom(NOW + 86_400_001, NOW * 2)),
});
const several = fc.array(anyFacts, { minLength: 1, maxLength: 5 });

function fold(records: readonly DatedFacts[], now = NOW): DatedFacts {
  const [first, ...others] = records;
  if (!first) throw new Error('no records');
  return foldFacts([first, ...others], now);
}

/** The record with its fields in the reverse order. */
function turned({ facts, factsAt }: DatedFacts): DatedFacts {
  return { facts: Object.fromEntries(Object.entries(facts).reverse()) as unknown as PaperFacts, factsAt };
}

describe('facts folded', () => {
  it('are the same in whatever order the records and their fields come, and however often each', () => {
    fc.assert(
      fc.property(
        several.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray([...records, ...records], { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          const all = [...shuffled, ...records];
          expect(fold(all)).toEqual(fold(records));
          expect(fold(all.map(turned))).toEqual(fold(records));
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it('have every field that one of the records has', () => {
    fc.assert(
      fc.property(several, (records) => {
        const { partial, formerTitles: _, unsureTitle: _unsure, ...folded } = fold(records).facts;
        const known = new Set(records.flatMap(({ facts }) => Object.keys(facts)));
        for (const field of ['partial', 'formerTitles', 'unsureTitle']) known.delete(field);
        if (!folded.authorCount) known.delete('authorCount');
        expect(Object.keys(folded).sort()).toEqual([...known].sort());
        if (records.every(({ facts }) => facts.partial)) expect(partial).toBe(true);
      }),
    );
  });

  it('of records that differ in everything are those of the newest complete one', () => {
    const [older, newer, newest] = [1, 2, 3].map((factsAt) => ({
      facts: { ...FULL, title: `At ${factsAt}` },
      factsAt,
    }));
    if (!older || !newer || !newest) throw new Error('three');
    const withFormer = ({ facts, factsAt }: DatedFacts, ...ats: number[]) => ({
      facts: { ...facts, formerTitles: ats.map((at) => ({ title: `At ${at}`, at })) },
      factsAt,
    });
    const partial = { ...newest, facts: { ...newest.facts, partial: true as const } };
    expect(fold([newer, partial, older])).toEqual(withFormer(newer, 1));
    expect(fold([newer, newest, older])).toEqual(withFormer(newest, 2, 1));
  });

  it('say how many authors there are of the list they hold, never of another', () => {
    const many = { facts: { ...FULL, authorCount: 2_000 }, factsAt: 1 };
    expect(fold([many, { facts: FULL, factsAt: 2 }]).facts.authorCount).toBeUndefined();
    const { authors: _, ...without } = FULL;
    expect(fold([many, { facts: without, factsAt: 2 }]).facts.authorCount).toBe(2_000);
  });
});

describe('mergeFacts', () => {
  it('takes the newer of two values', () => {
    const newer = { facts: { ...FULL, githubStars: 99, title: 'A Better Title' }, factsAt: 2 };
    const merged = mergeFacts({ facts: FULL, factsAt: 1 }, newer, NOW);
    const formerTitles = [{ title: 'A Title', at: 1 }];
    expect(merged).toEqual({ ...newer, facts: { ...newer.facts, formerTitles } });
    expect(mergeFacts(newer, { facts: FULL, factsAt: 1 }, NOW)).toEqual(merged);
  });

  it('keeps what a newer record does not mention', () => {
    const { githubStars: _, ...without } = FULL;
    expect(mergeFacts({ facts: FULL, factsAt: 1 }, { facts: without, factsAt: 2 }, NOW).facts.githubStars).toBe(10);
  });

  it('takes a later revision or withdrawal of an abstract, however short', () => {
    const withdrawn = { facts: { ...FULL, abstract: 'Withdrawn.' }, factsAt: 2 };
    expect(mergeFacts({ facts: FULL, factsAt: 1 }, withdrawn, NOW).facts.abstract).toBe('Withdrawn.');
    expect(mergeFacts(withdrawn, { facts: FULL, factsAt: 1 }, NOW).facts.abstract).toBe('Withdrawn.');
  });

  it('never lets a partial record replace anything, not even with a longer abstract', () => {
    const card: PaperFacts = {
      paperId: FULL.paperId,
      title: 'A Ti tle',
      abstract: 'The whole abstract, word for word, with a high light.',
      organisation: { handle: 'lab', name: 'Lab' },
      partial: true,
    };
    const merged = mergeFacts({ facts: FULL, factsAt: 1 }, { facts: card, factsAt: 9 }, NOW);
    expect(merged).toEqual({ facts: { ...FULL, organisation: { handle: 'lab', name: 'Lab' } }, factsAt: 1 });
    expect(mergeFacts({ facts: card, factsAt: 9 }, { facts: FULL, factsAt: 1 }, NOW)).toEqual(merged);
  });

  it('never lets facts dated more than a day ahead lead, until that day has come', () => {
    const ahead = { facts: { ...FULL, title: 'Of a wrong clock', doi: '10.1000/x' }, factsAt: NOW + 86_400_001 };
    const now = { facts: { ...FULL, title: 'Of now' }, factsAt: NOW };
    expect(mergeFacts(ahead, now, NOW)).toEqual({ facts: { ...now.facts, doi: '10.1000/x' }, factsAt: NOW });
    const formerTitles = [{ title: 'Of now', at: NOW }];
    expect(mergeFacts(ahead, now, NOW + 1)).toEqual({ ...ahead, facts: { ...ahead.facts, formerTitles } });
  });

  it('changes nothing when the same record comes again', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, other) => {
        const once = mergeFacts(one, other, NOW);
        expect(mergeFacts(once, other, NOW).facts).toEqual(once.facts);
      }),
    );
  });

  it('settles each field by value when the times are equal', () => {
    const one = { facts: { ...FULL, title: 'A', githubStars: 20 }, factsAt: 1 };
    const other = { facts: { ...FULL, title: 'B', doi: '10.1/x' }, factsAt: 1 };
    const formerTitles = [{ title: 'A', at: 1 }];
    const merged = { facts: { ...FULL, title: 'B', formerTitles, githubStars: 20, doi: '10.1/x' }, factsAt: 1 };
    expect(mergeFacts(one, other, NOW)).toEqual(merged);
    expect(mergeFacts(other, one, NOW)).toEqual(merged);
  });

  it('does not change what it is given', () => {
    const one = Object.freeze({ facts: Object.freeze({ ...FULL }), factsAt: 1 });
    expect(() => mergeFacts(one, one, NOW)).not.toThrow();
  });
});

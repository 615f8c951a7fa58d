import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatedFacts } from '../../papers/merge.ts';
import { mergeFacts } from '../../papers/merge.ts';
import type { PaperFacts } from '../../papers/paper.ts';

const FULL: PaperFacts = {
  paperId: 'arxiv:2602.08025',
  title: 'A Title',
  abstract: 'The whole abstract, word for word.',
  authors: [{ name: 'Ada' }, { name: 'Bo' }],
  githubStars: 10,
};

const anyFacts: fc.Arbitrary<DatedFacts> = fc.record({
  facts: fc.record(
    {
      paperId: fc.constant('arxiv:2602.08025'),
      title: fc.constantFrom('One title', 'Another title'),
      abstract: fc.constantFrom(
        'short',
        'a longer abstract',
        'A longer abstract',
        'a much longer abstract of the paper',
      ),
      authors: fc.array(fc.record({ name: fc.constantFrom('Ada', 'Bo', 'Cy') }), { minLength: 1, maxLength: 3 }),
      githubStars: fc.nat(5),
      partial: fc.constant(true as const),
    },
    { requiredKeys: ['paperId', 'title'] },
  ),
  factsAt: fc.nat(5),
});

describe('mergeFacts', () => {
  it('takes the newer of two values', () => {
    const newer = { facts: { ...FULL, githubStars: 99, title: 'A Better Title' }, factsAt: 2 };
    const merged = mergeFacts({ facts: FULL, factsAt: 1 }, newer);
    expect(merged).toEqual(newer);
    expect(mergeFacts(newer, { facts: FULL, factsAt: 1 })).toEqual(newer);
  });

  it('keeps what a newer record does not mention', () => {
    const { githubStars: _, ...without } = FULL;
    expect(mergeFacts({ facts: FULL, factsAt: 1 }, { facts: without, factsAt: 2 }).facts.githubStars).toBe(10);
  });

  it('keeps the longer of two complete abstracts', () => {
    const cutOff = { facts: { ...FULL, abstract: 'The whole…' }, factsAt: 2 };
    expect(mergeFacts({ facts: FULL, factsAt: 1 }, cutOff).facts.abstract).toBe(FULL.abstract);
  });

  it('never lets a partial record replace anything, not even with a longer abstract', () => {
    const card: PaperFacts = {
      paperId: FULL.paperId,
      title: 'A Ti tle',
      abstract: 'The whole abstract, word for word, with a high light.',
      organisation: { handle: 'lab', name: 'Lab' },
      partial: true,
    };
    const merged = mergeFacts({ facts: FULL, factsAt: 1 }, { facts: card, factsAt: 9 });
    expect(merged).toEqual({ facts: { ...FULL, organisation: { handle: 'lab', name: 'Lab' } }, factsAt: 1 });
    expect(mergeFacts({ facts: card, factsAt: 9 }, { facts: FULL, factsAt: 1 })).toEqual(merged);
  });

  it('never loses a field that one of the two has', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, other) => {
        const { partial, ...merged } = mergeFacts(one, other).facts;
        const { partial: onePartial, ...oneFacts } = one.facts;
        const { partial: otherPartial, ...otherFacts } = other.facts;
        expect(Object.keys(merged).sort()).toEqual(Object.keys({ ...oneFacts, ...otherFacts }).sort());
        expect(partial).toBe(onePartial && otherPartial);
        expect(merged.abstract?.length ?? 0).toBeGreaterThanOrEqual(
          one.facts.partial === other.facts.partial
            ? Math.max(one.facts.abstract?.length ?? 0, other.facts.abstract?.length ?? 0)
            : 0,
        );
      }),
    );
  });

  it('changes nothing when the same record comes again', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, other) => {
        const once = mergeFacts(one, other);
        expect(mergeFacts(once, other).facts).toEqual(once.facts);
      }),
    );
  });

  it('settles each field by value when the times are equal', () => {
    const one = { facts: { ...FULL, title: 'A', githubStars: 20 }, factsAt: 1 };
    const other = { facts: { ...FULL, title: 'B', doi: '10.1/x' }, factsAt: 1 };
    const merged = { facts: { ...FULL, title: 'B', githubStars: 20, doi: '10.1/x' }, factsAt: 1 };
    expect(mergeFacts(one, other)).toEqual(merged);
    expect(mergeFacts(other, one)).toEqual(merged);
  });

  it('gives the same whichever of the two was there first', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, other) => {
        expect(mergeFacts(one, other)).toEqual(mergeFacts(other, one));
      }),
    );
  });

  it('gives the same in whatever order copies of one time come', () => {
    const ofOneTime = anyFacts.map(({ facts: { partial: _, ...facts } }) => ({ facts, factsAt: 1 }));
    fc.assert(
      fc.property(ofOneTime, ofOneTime, ofOneTime, (one, two, three) => {
        expect(mergeFacts(mergeFacts(one, two), three)).toEqual(mergeFacts(one, mergeFacts(two, three)));
        expect(mergeFacts(one, one)).toEqual(one);
      }),
    );
  });

  it('does not change what it is given', () => {
    const one = Object.freeze({ facts: Object.freeze({ ...FULL }), factsAt: 1 });
    expect(() => mergeFacts(one, one)).not.toThrow();
  });
});

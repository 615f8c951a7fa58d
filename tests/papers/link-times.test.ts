import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkTimes } from '../../papers/link-times.ts';
import { LINK_TIMES, linkAppearedAt, linkTimes, withLinkTimes, withoutLinkTimes } from '../../papers/link-times.ts';
import type { DatedFacts } from '../../papers/merge.ts';
import { mergeFacts } from '../../papers/merge.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { runs } from '../property-runs.ts';

const NOW = 1_000;
const ADDRESSES = { code: 'githubRepo', project: 'projectPage' } as const;
const BOTH = ['code', 'project'] as const;

interface Seen {
  at: number;
  links: (typeof BOTH)[number][];
  partial: boolean;
}

function capture({ at, links, partial }: Seen): DatedFacts {
  const facts: PaperFacts = { paperId: 'arxiv:2602.08025', title: 'A title', ...(partial && { partial: true }) };
  for (const link of links) facts[ADDRESSES[link]] = `https://example.com/${link}`;
  return withLinkTimes({ facts, factsAt: at });
}

const anyTimes: fc.Arbitrary<LinkTimes> = fc.record(
  { codeAt: fc.nat(9), noCodeAt: fc.nat(9), projectAt: fc.nat(9), noProjectAt: fc.nat(9) },
  { requiredKeys: [] },
);
const anySeen = fc.record({ at: fc.nat(9), links: fc.subarray([...BOTH]), partial: fc.boolean() });

describe('the times of a paper’s links', () => {
  it('are joined in whatever order, grouping and number', () => {
    fc.assert(
      fc.property(anyTimes, anyTimes, anyTimes, (a, b, c) => {
        expect(linkTimes([a, b])).toEqual(linkTimes([b, a]));
        expect(linkTimes([linkTimes([a, b]), c])).toEqual(linkTimes([a, linkTimes([b, c])]));
        expect(linkTimes([a, a])).toEqual(a);
      }),
      { numRuns: runs(500) },
    );
  });

  it.each(BOTH)(
    'say that %s appeared where a complete capture without came before all with it, and nowhere else',
    (link) => {
      fc.assert(
        fc.property(fc.array(anySeen, { minLength: 1, maxLength: 6 }), (captures) => {
          const [first, ...others] = captures.map(capture);
          if (!first) return;
          const { facts } = others.reduce((known, other) => mergeFacts(known, other, NOW), first);
          const withIt = captures.filter(({ links }) => links.includes(link)).map(({ at }) => at);
          const without = captures
            .filter(({ links, partial }) => !links.includes(link) && !partial)
            .map(({ at }) => at);
          const earliest = Math.min(...withIt);
          const isCertain = withIt.length > 0 && Math.min(...without) < earliest;
          expect(linkAppearedAt(facts, link)).toBe(isCertain ? earliest : undefined);
        }),
        { numRuns: runs(500) },
      );
    },
  );

  it('can be taken off the facts, every one', () => {
    const { facts } = capture({ at: 3, links: ['code'], partial: false });
    expect(withoutLinkTimes(facts)).not.toHaveProperty('codeAt');
    const all = Object.fromEntries(LINK_TIMES.map((name) => [name, 1]));
    expect(withoutLinkTimes({ ...facts, ...all })).toEqual({
      paperId: 'arxiv:2602.08025',
      title: 'A title',
      githubRepo: 'https://example.com/code',
    });
  });
});

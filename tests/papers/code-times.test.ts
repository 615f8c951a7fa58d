import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeTimes } from '../../papers/code-times.ts';
import { codeAppearedAt, codeTimes, withCodeTime, withoutCodeTimes } from '../../papers/code-times.ts';
import type { DatedFacts } from '../../papers/merge.ts';
import { mergeFacts } from '../../papers/merge.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { runs } from '../property-runs.ts';

const NOW = 1_000;
const githubRepo = 'https://github.com/a/b';

interface Seen {
  at: number;
  code: boolean;
  partial: boolean;
}

function capture({ at, code, partial }: Seen): DatedFacts {
  const facts: PaperFacts = { paperId: 'arxiv:2602.08025', title: 'A title' };
  return withCodeTime({
    facts: { ...facts, ...(code && { githubRepo }), ...(partial && { partial: true }) },
    factsAt: at,
  });
}

const anyTimes: fc.Arbitrary<CodeTimes> = fc.record({ codeAt: fc.nat(9), noCodeAt: fc.nat(9) }, { requiredKeys: [] });
const anySeen = fc.record({ at: fc.nat(9), code: fc.boolean(), partial: fc.boolean() });

describe('the times of a paper’s code', () => {
  it('are joined in whatever order, grouping and number', () => {
    fc.assert(
      fc.property(anyTimes, anyTimes, anyTimes, (a, b, c) => {
        expect(codeTimes([a, b])).toEqual(codeTimes([b, a]));
        expect(codeTimes([codeTimes([a, b]), c])).toEqual(codeTimes([a, codeTimes([b, c])]));
        expect(codeTimes([a, a])).toEqual(a);
      }),
      { numRuns: runs(500) },
    );
  });

  it('say that code appeared where a complete capture without came before all with it, and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(anySeen, { minLength: 1, maxLength: 6 }), (captures) => {
        const [first, ...others] = captures.map(capture);
        if (!first) return;
        const { facts } = others.reduce((known, other) => mergeFacts(known, other, NOW), first);
        const withCode = captures.filter(({ code }) => code).map(({ at }) => at);
        const without = captures.filter(({ code, partial }) => !code && !partial).map(({ at }) => at);
        const earliest = Math.min(...withCode);
        const isCertain = withCode.length > 0 && Math.min(...without) < earliest;
        expect(codeAppearedAt(facts)).toBe(isCertain ? earliest : undefined);
      }),
      { numRuns: runs(500) },
    );
  });

  it('can be taken off the facts', () => {
    const { facts } = capture({ at: 3, code: false, partial: false });
    expect(withoutCodeTimes(facts)).toEqual({ paperId: 'arxiv:2602.08025', title: 'A title' });
  });
});

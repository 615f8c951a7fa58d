import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTERS } from '../../../search/query/filters.ts';
import { parseQuery } from '../../../search/query/parse-query.ts';
import type { Query } from '../../../search/query/query.ts';
import { withoutChip } from '../../../search/query/query-chips.ts';
import { DAY_WORDS } from '../../../search/query/values/date-range.ts';
import { runs } from '../../property-runs.ts';
import { TIMES } from '../../thoroughness.ts';
import { NOW, read } from './build-query.ts';

const FRAGMENTS = [
  ...Object.keys(FILTERS).flatMap((name) => [`${name}:`, `-${name}:`, name]),
  ...DAY_WORDS,
  ...['OR', '(', ')', '-', '"', '“', ' ', '  ', ':', '..', '>', '<=', '1k', '3d', '2026-05', '2026-05-01', '0'],
  ...['starred', 'day,week', 'search', 'code', 'votes', 'read', 'hf', 'rl', '2602.08025', 'foo:bar', 'seen:foo'],
  ...[
    'May 2025',
    'may',
    'to',
    'and',
    'between',
    'since',
    '\u2013',
    '- ',
    '50',
    '100',
    '1 204',
    'or more',
    'last week',
    'ago',
  ],
  ...['two', 'Seen: ', 'votes: >', 'top ten', 'published:3 May', '5/3/2025', 'authors:x', '>1,000', '~'],
  ...['deep', 'gpt-4o', 'β-vae', '深度学习', 'é', '$\\alpha$', '{', '\u0000', '\ud800', '👩‍🔬', '\u202e', '\n', 'f(x)'],
];

/** A fast source of numbers below a bound, the same for each seed (a linear congruential generator). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function randomText(next: (below: number) => number): string {
  let text = '';
  const isOfFragments = next(2) === 0;
  for (let length = next(9); length > 0; length--) {
    if (isOfFragments) text += `${FRAGMENTS[next(FRAGMENTS.length)]}${next(3) === 0 ? '' : ' '}`;
    else text += String.fromCharCode(next(next(4) === 0 ? 0x1_0000 : 0x80));
  }
  return text;
}

const OPEN_QUOTES = [
  ...[
    'seen:"{',
    'seen:“$\\alpha$',
    'seen:”$\\alpha$ x',
    '-seen:"{a',
    '-(seen:"{a',
    '(a OR rank:“a $b$',
    'x -near:"{a}',
  ],
  ...['tag:"a', 'title:"a b', '-author:“$a$', 'title:"', '"a', '-(“a b', 'seen:"foo', 'sort:"votes', 'a OR "b'],
];

const typedText = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom('', ' ', ' ')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

/** True for spans of the text in order without overlaps. */
function areInOrder(text: string, spans: readonly { from: number; to: number }[]): boolean {
  let end = 0;
  return spans.every(({ from, to }) => {
    const isInOrder = end <= from && from < to && to <= text.length;
    end = to;
    return isInOrder;
  });
}

function fault(text: string): string | undefined {
  const { words, chips, problems }: Query = parseQuery(text, { now: NOW });
  if (!areInOrder(text, chips)) return `chips of ${JSON.stringify(text)}`;
  if (!problems.every(({ from, to }) => 0 <= from && from < to && to <= text.length)) return `problems of ${text}`;
  if (words.length > 24) return `words of ${text}`;
  return undefined;
}

describe('any text', () => {
  it(
    'is parsed without failing, its chips and problems within it: 50,000 texts',
    () => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const next = numbersFrom(seed);
          const faults = Array.from({ length: 10_000 }, () => fault(randomText(next)));
          expect(faults.filter((each) => each !== undefined)).toEqual([]);
        }),
        { numRuns: runs(5), seed: 20_260_603 },
      );
    },
    100_000 * TIMES,
  );

  it('of any characters is parsed without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(fault(text)).toBeUndefined();
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('is parsed up to its 200th character, so that its length costs nothing', () => {
    for (const unit of ['(', '-', '"', 'a ', '-(', 'a OR ', 'seen:', 'x(', 'tag:a OR (', '))', ' ', '1..']) {
      const { problems, ...rest } = read(unit.repeat(100_000));
      const { problems: own, ...first } = read(unit.repeat(200).slice(0, 200));
      expect(rest).toEqual(first);
      expect(problems).toEqual([...own, { from: 200, to: unit.length * 100_000, why: 'too-long' }]);
    }
  });

  it('means the same whatever the space around it', () => {
    fc.assert(
      fc.property(typedText, (text) => {
        fc.pre(text.length < 190);
        const { chips, problems, ...clauses } = read(`${text} `);
        const moved = <Span extends { from: number; to: number }>(spans: readonly Span[]) =>
          spans.map((span) => ({ ...span, from: span.from + 2, to: span.to + 2 }));
        const spaced = read(`  ${text}\n `);
        expect(spaced).toEqual({ ...clauses, chips: moved(chips), problems: moved(problems) });
      }),
      { examples: OPEN_QUOTES.map((text) => [text]) },
    );
  });
});

describe('withoutChip', () => {
  it.each([
    ['a b c', 1, 'a c'],
    ['a b ', 1, 'a '],
    ['a b', 0, 'b'],
    ['a', 0, ''],
    ['tag:rl "x y" b', 1, 'tag:rl b'],
    ['a"x y"b', 1, 'a b'],
    ['x (rank:<3) y', 1, 'x y'],
    ['-tag:rl y', 0, 'y'],
    ['(a b)', 1, '(a )'],
    ['x (a OR b) y', 1, 'x y'],
    ['x ( a OR b ', 1, 'x ( '],
    ['seen:last tag:x week', 1, 'seen:last  week'],
    ['rl- tag:x stars', 1, 'rl- -- stars'],
  ])('of %j removes chip %i: %j', (text, index, rest) => {
    expect(withoutChip(text, read(text).chips[index] ?? { from: 0, to: 0 })).toBe(rest);
  });

  it('removes what the chip shows, and every other chip stays as it is', () => {
    const contents = ({ chips }: Query) => chips.map(({ from: _, to: __, ...content }) => content);
    fc.assert(
      fc.property(typedText, fc.nat(), (typed, number) => {
        const text = `${typed} `;
        const before = read(text);
        // Without the first sort a second one counts, and terms that were too many may fit.
        fc.pre(before.chips.length > 0 && !before.problems.some(({ why }) => why !== 'value'));
        const index = number % before.chips.length;
        const chip = before.chips[index] ?? { from: 0, to: 0 };
        const after = read(withoutChip(text, chip));
        expect(contents(after)).toEqual(contents(before).toSpliced(index, 1));
      }),
      { numRuns: runs(3_000), examples: [['rl- seen:seen: stars', 1]] },
    );
  });
});

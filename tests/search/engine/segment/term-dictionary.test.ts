import fc from 'fast-check';
import SearchableMap from 'minisearch/SearchableMap';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TermMatch } from '../../../../search/engine/index-reader.ts';
import type { SegmentReader } from '../../../../search/engine/segment/segment-reader.ts';
import type { TermQuery } from '../../../../search/query/term-query.ts';
import { runs } from '../../../property-runs.ts';
import { withinEdits } from '../../edits-between.ts';
import { plainDocument, writtenSegment } from './made-documents.ts';

// Terms of many pages, with long runs that begin alike and of many lengths.
const syllables = fc.constantFrom('a', 'na', 'tion', 'mod', 'el', 'ing', 'é', '深', '度学', '😀', 'x1', '-');
const spelled = (most: number) =>
  fc.array(syllables, { minLength: 1, maxLength: most }).map((chosen) => chosen.join(''));
const terms = fc.sample(fc.oneof(spelled(6), spelled(6), spelled(40)), { numRuns: 6000, seed: 3 });

const map = new SearchableMap<true>();
for (const term of terms) map.set(term, true);
let reader: SegmentReader;

beforeAll(async () => {
  const made = await writtenSegment([plainDocument(1, terms.join(' '))]);
  reader = made.reader;
  expect(made.meta.sizes.keys).toBeGreaterThan(20_000);
});

async function found(pattern: TermQuery, kind: TermMatch['kind']): Promise<[string, number][]> {
  const [answer = []] = await reader.expand([pattern]);
  const terms = answer.filter((term) => term.kind === kind);
  return terms.map(({ term, distance }): [string, number] => [term, distance]).sort(byTerm);
}

function byTerm([a]: [string, number], [b]: [string, number]): number {
  return a < b ? -1 : 1;
}

const known = fc.constantFrom(...terms);
const near = fc.oneof(
  known,
  spelled(6),
  fc.tuple(known, spelled(1), fc.nat(9)).map(([a, b, i]) => a.slice(0, i) + b + a.slice(i)),
);

const swapped = fc.tuple(near, fc.nat(9), fc.nat(9)).map(([term, ...places]) => places.reduce(swapAt, term));
const short = fc.oneof(near, swapped).map((term) => term.slice(0, 30));

function swapAt(text: string, at: number): string {
  return (
    text.slice(0, at) +
    text
      .slice(at, at + 2)
      .split('')
      .reverse()
      .join('') +
    text.slice(at + 2)
  );
}

describe('the dictionary of a segment', () => {
  it('finds each of its terms and no other', async () => {
    const patterns = terms.map((term) => ({ term, prefix: false, edits: 0 }));
    const answers = await reader.expand(patterns);
    expect(answers.map((answer) => answer.map(({ term }) => term))).toEqual(terms.map((term) => [term]));
    expect(await found({ term: 'nowhere', prefix: false, edits: 0 }, 'exact')).toEqual([]);
  });

  it('finds the terms that begin with a word over all its pages', async () => {
    await fc.assert(
      fc.asyncProperty(near, fc.nat(8), async (word, length) => {
        const term = word.slice(0, length);
        const right = Array.from(map.atPrefix(term).keys(), (each): [string, number] => [
          each,
          each.length - term.length,
        ]);
        const others = right.filter(([each]) => each !== term).sort(byTerm);
        expect(await found({ term, prefix: true, edits: 0 }, 'prefix')).toEqual(others);
      }),
    );
  });

  it('finds the terms within one or two edits, letters that changed places counting as one', async () => {
    await fc.assert(
      fc.asyncProperty(short, fc.integer({ min: 1, max: 2 }), fc.boolean(), async (term, edits, prefix) => {
        const right = withinEdits(map.keys(), term, edits)
          .filter(([each, distance]) => distance > 0 && !(prefix && each.startsWith(term)))
          .sort(byTerm);
        expect(await found({ term, prefix, edits }, 'fuzzy')).toEqual(right);
      }),
      { numRuns: runs(150) },
    );
  });

  it('finds nothing in a segment without documents', async () => {
    const { reader: empty } = await writtenSegment([]);
    expect(await empty.expand([{ term: 'a', prefix: true, edits: 2 }])).toEqual([[]]);
    expect(await empty.docsOf(['arxiv:1'])).toEqual([undefined]);
    expect(await empty.ids([])).toEqual([]);
  });
});

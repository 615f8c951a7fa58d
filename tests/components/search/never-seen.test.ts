import { beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER, withFilter } from '../../../components/search/filter.ts';
import { neverSeen, placesToOpen } from '../../../components/search/never-seen.ts';
import type { Found } from '../../../components/search/search-runner.ts';
import { loadParser, typedQuery } from '../../../components/search/typed-query.ts';
import { paper } from '../../search/made-paper.ts';

beforeAll(loadParser);

const answerTo = (text: string, ids: string[], more: Partial<Found> = {}): Found => ({
  ...typedQuery(text),
  hits: ids.map((paperId) => ({ paperId, score: 1 })),
  first: [],
  total: ids.length,
  exact: true,
  loose: false,
  ...more,
});

describe('the papers that were never seen', () => {
  it.each([
    ['2602.08025', [], ['arxiv:2602.08025']],
    ['2602.08025', ['arxiv:2602.08025'], []],
    ['2602.08025 2602.08026', ['arxiv:2602.08026'], ['arxiv:2602.08025']],
    ['[2602.08025] Quilted Memory', ['arxiv:2602.00001'], ['arxiv:2602.08025']],
    ['10.1145/abc', [], ['doi:10.1145/abc']],
    ['quilted memory', [], []],
    ['2602.08025 is:starred', [], []],
    ['-2602.08025', [], []],
    ['2602.080', [], []],
  ])('are those named and not found: %j', (text, hits, missing) => {
    expect(neverSeen(answerTo(text, hits))).toEqual(missing);
  });

  it('are none while papers may be missing from the answer', () => {
    expect(neverSeen(answerTo('2602.08025', [], { incomplete: true }))).toEqual([]);
    expect(neverSeen(answerTo('2602.08025 2602.08026', ['arxiv:2602.08026'], { total: 2 }))).toEqual([]);
  });

  it('are none where a filter may leave the paper out', () => {
    const query = withFilter(typedQuery('2602.08025'), { ...NO_FILTER, starred: true })?.query;
    expect(query?.named).toBeUndefined();
    expect(withFilter(typedQuery('2602.08025'), NO_FILTER)?.query.named).toEqual(['arxiv:2602.08025']);
  });

  it('are not those found by a DOI that is not their key', () => {
    const found = { ...paper(1, { doi: '10.1145/abc' }) };
    const first = [{ paper: found }];
    expect(neverSeen(answerTo('10.1145/ABC', [found.paperId], { first }))).toEqual([]);
  });
});

describe('the places where a paper can be opened', () => {
  it.each([
    ['arxiv:2602.08025', ['https://huggingface.co/papers/2602.08025', 'https://arxiv.org/abs/2602.08025']],
    ['arxiv:cs/0112017', ['https://arxiv.org/abs/cs/0112017']],
    ['doi:10.1145/a"b', ['https://doi.org/10.1145/a%22b']],
  ])('of %s are made from its id', (paperId, urls) => {
    expect(placesToOpen(paperId).map(({ url }) => url)).toEqual(urls);
  });
});

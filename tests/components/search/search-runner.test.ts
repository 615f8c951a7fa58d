import { beforeAll, describe, expect, it } from 'vitest';
import { loadHighlight } from '../../../components/papers/use-highlights.ts';
import { NO_FILTER, withFilter } from '../../../components/search/filter.ts';
import type { ReadHits, SearchState } from '../../../components/search/search-runner.ts';
import { SearchRunner } from '../../../components/search/search-runner.ts';
import { loadParser, typedQuery } from '../../../components/search/typed-query.ts';
import { RefusedError } from '../../../messages/send.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { SearchAnswer } from '../../../papers/search-answer.ts';
import { eventually } from '../../eventually.ts';
import { paper } from '../../search/made-paper.ts';

const FIRST = 10;

beforeAll(async () => {
  await Promise.all([loadParser(), loadHighlight()]);
});

interface Call {
  text: string;
  from: number;
  limit: number;
  answer(ids: string[], more?: Partial<SearchAnswer>): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** A runner whose searches the test answers. */
function started({ read }: { read?: ReadHits } = {}) {
  const calls: Call[] = [];
  let state: SearchState = { isBusy: false };
  const reads: PaperId[][] = [];
  const readAll: ReadHits = async (ids) => {
    reads.push(ids);
    return ids.map((paperId) => ({ paper: paper(1, { paperId }) }));
  };
  const settle = () => new Promise<void>((done) => setTimeout(done));
  const ask = (text: string, from: number, limit: number) =>
    new Promise<SearchAnswer>((resolve, reject) => {
      calls.push({
        text,
        from,
        limit,
        answer(ids, more) {
          const hits = ids.map((paperId) => ({ paperId, score: 1 }));
          resolve({ hits, total: ids.length, exact: true, loose: false, ...more });
          return settle();
        },
        fail(error) {
          reject(error);
          return settle();
        },
      });
    });
  const onState = (next: SearchState) => {
    state = next;
  };
  const runner = new SearchRunner(ask, read ?? readAll, onState, () => FIRST);
  return { runner, calls, reads, state: () => state, found: () => state.found?.hits.map((hit) => hit.paperId) };
}

describe('searching while typing', () => {
  it('runs one search at a time, and skips those typed over meanwhile', async () => {
    const { runner, calls, found } = started();
    for (const text of ['m', 'ma', 'mar', 'mart']) runner.want(typedQuery(text));
    expect(calls.map(({ text }) => text)).toEqual(['m']);
    await calls[0]?.answer(['a']);
    expect(calls.map(({ text }) => text)).toEqual(['m', 'mart']);
    await calls[1]?.answer(['b']);
    expect(found()).toEqual(['b']);
  });

  it('asks once for what could not be parsed yet, and shows the answer with its query', async () => {
    const { runner, calls, state } = started();
    const unparsed = { ...typedQuery(''), text: 'martens', unparsed: 'martens' };
    runner.want(withFilter(unparsed, { ...NO_FILTER, starred: true }));
    runner.want(withFilter(typedQuery('martens'), { ...NO_FILTER, starred: true }));
    await calls[0]?.answer(['a']);
    expect(state().found?.query.words.map(({ typed }) => typed)).toEqual(['martens']);
    expect(calls.map(({ text }) => text)).toEqual(['is:starred martens']);
  });

  it('reads the papers of the first hits before it shows an answer, in one go', async () => {
    const { runner, calls, reads, state } = started();
    const ids = Array.from({ length: 30 }, (_, index) => `arxiv:${index}`);
    runner.want(typedQuery('a'));
    await calls[0]?.answer(ids);
    expect(reads).toEqual([ids.slice(0, FIRST)]);
    expect(state().found?.first.map((seen) => seen.paper.paperId)).toEqual(ids.slice(0, FIRST));
  });

  it('reads no paper again that the answer before began with, until the library has changed', async () => {
    const { runner, calls, reads, state } = started();
    runner.want(typedQuery('a'));
    await calls[0]?.answer(['1', '2']);
    runner.want(typedQuery('ab'));
    await calls[1]?.answer(['2', '3']);
    expect(reads).toEqual([['1', '2'], ['3']]);
    expect(state().found?.first.map((seen) => seen.paper.paperId)).toEqual(['2', '3']);
    runner.changed();
    runner.want(typedQuery('abc'));
    await calls[2]?.answer(['2', '3']);
    expect(reads.at(-1)).toEqual(['2', '3']);
  });

  it('shows an answer whose papers could not be read', async () => {
    const { runner, calls, found } = started({ read: () => Promise.reject(new Error('gone')) });
    runner.want(typedQuery('a'));
    await calls[0]?.answer(['a']);
    expect(found()).toEqual(['a']);
  });

  it('drops an outdated answer, and keeps the last one until the next', async () => {
    const { runner, calls, found, state } = started();
    runner.want(typedQuery('a'));
    await calls[0]?.answer(['a']);
    runner.want(typedQuery('ab'));
    runner.want(typedQuery('abc'));
    await calls[1]?.answer(['ab']);
    expect(found()).toEqual(['a']);
    expect(state().isBusy).toBe(true);
    await calls[2]?.answer(['abc']);
    expect(found()).toEqual(['abc']);
    expect(state().isBusy).toBe(false);
  });

  it('puts the answer away when the box is emptied, also one that comes later', async () => {
    const { runner, calls, state } = started();
    runner.want(typedQuery('a'));
    runner.want(undefined);
    await calls[0]?.answer(['a']);
    expect(state()).toEqual({ isBusy: false });
  });

  it('loads on beyond a total that is only a lower bound, until there is no more', async () => {
    const { runner, calls, found, state } = started();
    runner.want(typedQuery('a'));
    await calls[0]?.answer(['a', 'b'], { exact: false });
    runner.more();
    await calls[1]?.answer(['c'], { total: 3, exact: false });
    expect(found()).toEqual(['a', 'b', 'c']);
    runner.more();
    await calls[2]?.answer([], { total: 3, exact: false });
    expect(state().found).toMatchObject({ total: 3, exact: true });
    runner.more();
    expect(calls).toHaveLength(3);
  });

  it('highlights synonyms too, by the same query for every answer to a text', async () => {
    const { runner, calls, state } = started();
    const also = { clip: ['contrastive'] };
    runner.want(typedQuery('clip'));
    await calls[0]?.answer(['a'], { also });
    const query = state().found?.query;
    expect(query?.words.map(({ synonyms }) => synonyms)).toEqual([['contrastive']]);
    runner.again();
    await calls[1]?.answer(['a', 'b'], { also: { ...also } });
    expect(state().found?.query).toBe(query);
  });

  it('highlights only the words that were not taken for a filter', async () => {
    const { runner, calls, state } = started();
    const taken = [{ from: 6, to: 15, filter: 'seen:last-week' }];
    runner.want(typedQuery('clips last week'));
    await calls[0]?.answer(['a'], { taken });
    const query = state().found?.query;
    expect(query?.words.map(({ typed }) => typed)).toEqual(['clips']);
    runner.again();
    await calls[1]?.answer(['a'], { taken: [...taken] });
    expect(state().found?.query).toBe(query);
    runner.again();
    await calls[2]?.answer(['a']);
    expect(state().found?.query.words.map(({ typed }) => typed)).toEqual(['clips', 'last', 'week']);
  });

  it('shows a failure, and searches again on request', async () => {
    const { runner, calls, state, found } = started();
    runner.want(typedQuery('a'));
    await calls[0]?.fail(new Error('gone'));
    expect(state()).toEqual({ isBusy: false, failure: new Error('gone') });
    runner.again();
    await calls[1]?.answer(['a']);
    expect(found()).toEqual(['a']);
    expect(state().failure).toBeUndefined();
  });

  it('shows that nothing answered, also where more was typed meanwhile, and no refusal of what was typed over', async () => {
    const { runner, calls, state, found } = started();
    runner.want(typedQuery('a'));
    runner.want(typedQuery('ab'));
    await calls[0]?.fail(new Error('no answer in time'));
    expect(state()).toMatchObject({ isBusy: true, failure: new Error('no answer in time') });
    await calls[1]?.answer(['a']);
    expect([found(), state().failure]).toEqual([['a'], undefined]);
    runner.want(typedQuery('abc'));
    runner.want(typedQuery('abcd'));
    await calls[2]?.fail(new RefusedError('search', 'malformed'));
    expect(state().failure).toBeUndefined();
  });
});

describe('more hits', () => {
  it('are loaded after those shown, each paper once', async () => {
    const { runner, calls, found } = started();
    runner.want(typedQuery('a'));
    await calls[0]?.answer(['1', '2'], { total: 4 });
    runner.more();
    expect(calls[1]).toMatchObject({ text: 'a', from: 2 });
    await calls[1]?.answer(['2', '3'], { total: 4 });
    expect(found()).toEqual(['1', '2', '3']);
  });

  it('are not loaded at the end, nor during another search', async () => {
    const { runner, calls } = started();
    runner.more();
    runner.want(typedQuery('a'));
    runner.more();
    expect(calls).toHaveLength(1);
    await calls[0]?.answer(['1']);
    runner.more();
    expect(calls).toHaveLength(1);
  });

  it('end when there are fewer than the total', async () => {
    const { runner, calls, state } = started();
    runner.want(typedQuery('a'));
    await calls[0]?.answer(['1', '2'], { total: 9 });
    runner.more();
    await calls[1]?.answer([], { total: 9 });
    expect(state().found?.total).toBe(2);
    runner.more();
    expect(calls).toHaveLength(2);
  });

  it('are all loaded again when the library has changed', async () => {
    const { runner, calls } = started();
    const ids = Array.from({ length: 60 }, (_, index) => String(index));
    runner.want(typedQuery('a'));
    await calls[0]?.answer(ids.slice(0, 30), { total: 60 });
    runner.more();
    await calls[1]?.answer(ids.slice(30), { total: 60 });
    runner.again();
    await eventually(() => expect(calls[2]).toMatchObject({ text: 'a', from: 0, limit: 60 }));
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { isOpenFilter, NO_FILTER, withFilter } from '../../../components/search/filter.ts';
import { loadParser, typedQuery } from '../../../components/search/typed-query.ts';
import { LIMITS } from '../../../papers/limits.ts';
import { parseQuery } from '../../../search/query/parse-query.ts';
import type { MarkFilter } from '../../../storage/reads/marks.ts';

beforeAll(loadParser);

const NOW = { now: Date.now() };
const filtered = (text: string, filter: MarkFilter) => withFilter(typedQuery(text), filter)?.text ?? '';

describe('a filter', () => {
  it('is open until anything is chosen', () => {
    expect(isOpenFilter(NO_FILTER)).toBe(true);
    expect(isOpenFilter({ ...NO_FILTER, starred: true })).toBe(false);
    expect(isOpenFilter({ ...NO_FILTER, tags: ['rlhf'] })).toBe(false);
    expect(isOpenFilter({ ...NO_FILTER, list: 'reading-list' })).toBe(false);
  });

  it('stands before what is typed, as search reads it', () => {
    const filter = { tags: ['to read', 'rlhf'], starred: true, list: 'reading-list' };
    const { words, must } = parseQuery(filtered('sparse atten', filter), NOW);
    expect(words.map(({ typed }) => typed)).toEqual(['sparse', 'atten']);
    expect(must).toEqual(parseQuery('tag:"to read" tag:rlhf is:starred list:reading-list', NOW).must);
  });

  it('holds when more is typed than search reads', () => {
    const typed = 'word '.repeat(LIMITS.query);
    const filter = { ...NO_FILTER, tags: ['to read'] };
    expect(parseQuery(filtered(typed, filter), NOW).must).toEqual(parseQuery('tag:"to read"', NOW).must);
  });

  it('holds whatever is typed first', () => {
    const filter = { ...NO_FILTER, starred: true };
    for (const typed of ['OR a', ' OR OR a', ') a', '(a', '-a', '"a']) {
      const { must } = parseQuery(filtered(typed, filter), NOW);
      expect([typed, must[0]]).toEqual([typed, parseQuery('is:starred', NOW).must[0]]);
    }
  });

  it('asks for nothing by itself, but for all it leaves while what is typed has only begun', () => {
    const filter = { ...NO_FILTER, starred: true };
    expect(withFilter(typedQuery(' '), filter)).toBeUndefined();
    expect(withFilter(typedQuery('seen:'), NO_FILTER)).toBeUndefined();
    expect(parseQuery(filtered('seen:', filter), NOW).must).toEqual(parseQuery('is:starred', NOW).must);
  });
});

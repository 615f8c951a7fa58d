import { describe, expect, it } from 'vitest';
import { isOpenFilter, NO_FILTER, withTags } from '../../components/search/filter.ts';
import { LIMITS } from '../../papers/limits.ts';
import { parseQuery } from '../../search/parse-query.ts';

describe('a filter', () => {
  it('is open until anything is chosen', () => {
    expect(isOpenFilter(NO_FILTER)).toBe(true);
    expect(isOpenFilter({ ...NO_FILTER, starred: true })).toBe(false);
    expect(isOpenFilter({ ...NO_FILTER, tags: ['rlhf'] })).toBe(false);
    expect(isOpenFilter({ ...NO_FILTER, list: 'reading-list' })).toBe(false);
  });

  it('puts its tags before what is typed, as search reads them', () => {
    const query = parseQuery(withTags('sparse atten', { ...NO_FILTER, tags: ['to read', 'rlhf'] }));
    expect(query).toMatchObject({ tags: ['to read', 'rlhf'], words: ['sparse', 'atten'] });
  });

  it('keeps its tags when more is typed than search reads', () => {
    const typed = 'word '.repeat(LIMITS.query);
    expect(parseQuery(withTags(typed, { ...NO_FILTER, tags: ['to read'] })).tags).toEqual(['to read']);
  });
});

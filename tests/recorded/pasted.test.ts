import { describe, expect, it } from 'vitest';
import { HAS_ARCHIVES, recordedLibrary } from '../../bench/library/recorded.ts';
import { parseQuery } from '../../search/query/parse-query.ts';

describe.runIf(HAS_ARCHIVES)('the titles of the recorded archives', () => {
  it('have no id or address in them', () => {
    const named = recordedLibrary().papers.filter(({ title }) => {
      const { named: papers, first, must } = parseQuery(title, { now: 0 });
      return papers || first || must.some((clause) => clause.is === 'any-key');
    });
    expect(named.map(({ title }) => title)).toEqual([]);
  });
});

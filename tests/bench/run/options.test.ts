import { describe, expect, it } from 'vitest';
import { parseBenchOptions } from '../../../bench/run/options.ts';

describe('the command line of the bench', () => {
  it('takes several sizes in any form, the smallest first', () => {
    expect(parseBenchOptions(['--papers', '30000', '--papers', '1000']).papers).toEqual([1_000, 30_000]);
    expect(parseBenchOptions(['--papers', '30000', '1000']).papers).toEqual([1_000, 30_000]);
    expect(parseBenchOptions(['--papers', '30000,1000']).papers).toEqual([1_000, 30_000]);
  });

  it('measures every engine at three sizes by default', () => {
    const { papers, engines, queries } = parseBenchOptions([]);
    expect(papers).toEqual([7_415, 30_000, 100_000]);
    expect(engines).toEqual(['daybook', 'minisearch', 'fts5', 'flexsearch', 'scan']);
    expect(queries).toBe(500);
  });

  it('measures the pages at a small, a usual and a large size by default', () => {
    expect(parseBenchOptions(['--ui'])).toMatchObject({ ui: true, papers: [1_000, 30_000, 100_000] });
  });

  it('loads the site’s page a hundred times with a large library by default', () => {
    expect(parseBenchOptions(['--feed'])).toMatchObject({ feed: true, papers: [20_000], loads: 100 });
    expect(parseBenchOptions(['--feed', '--loads', '4']).loads).toBe(4);
  });

  it('is refused in plain words when it is wrong', () => {
    expect(() => parseBenchOptions(['--engines', 'lucene'])).toThrow('lucene');
    expect(() => parseBenchOptions(['--papers', 'many'])).toThrow('many');
  });
});

import { describe, expect, it } from 'vitest';
import { renameInSearch } from '../../../search/query/rename-in-search.ts';

const rename = (text: string, from = 'ml', to = 'ai') => renameInSearch(text, (tag) => (tag === from ? to : tag));

describe('a search with a tag that is renamed', () => {
  it.each([
    ['tag:ml', 'tag:ai'],
    ['diffusion -tag:ml seen:7d', 'diffusion -tag:ai seen:7d'],
    ['(tag:ml OR tag:rl) tag:"ML"', '(tag:ai OR tag:rl) tag:ai'],
    ['ml title:ml', 'ml title:ml'],
    ['"tag:ml" tag:mlops', '"tag:ml" tag:mlops'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(rename(text)).toBe(expected);
  });

  it('has quotes around a name with spaces', () => {
    expect(rename('tag:ml code', 'ml', 'machine learning')).toBe('tag:"machine learning" code');
  });

  it('stays where it would become longer than is read', () => {
    const text = `tag:ml ${'word '.repeat(38)}`;
    expect(rename(text, 'ml', 'm'.repeat(50))).toBe(text);
  });
});

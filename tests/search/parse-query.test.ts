import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../search/parse-query.ts';
import type { Query } from '../../search/query.ts';
import { isEmptyQuery } from '../../search/query.ts';

const NOTHING: Query = { words: [], phrases: [], without: [], tags: [], authors: [] };

describe('parseQuery', () => {
  it.each<[string, Partial<Query>]>([
    ['', {}],
    ['   ', {}],
    ['Diffusion models', { words: ['diffusion', 'models'] }],
    ['diffusion ', { words: ['diffusion'] }],
    ['Erdős', { words: ['erdos'] }],
    ['gpt-4o', { words: ['gpt', '4o'] }],
    ['"chain of thought"', { phrases: [['chain', 'of', 'thought']] }],
    ['“chain of thought”', { phrases: [['chain', 'of', 'thought']] }],
    ['"chain of', { phrases: [['chain', 'of']] }],
    ['"diffusion"', { words: ['diffusion'] }],
    ['a "b c" d', { words: ['a', 'd'], phrases: [['b', 'c']] }],
    ['video -audio', { words: ['video'], without: ['audio'] }],
    ['-"old news"', { without: ['old', 'news'] }],
    ['tag:RLHF', { tags: ['rlhf'] }],
    ['TAG:"to read" agents', { tags: ['to read'], words: ['agents'] }],
    ['author:LeCun', { authors: [['lecun']] }],
    ['author:"Yann LeCun" author:Bengio', { authors: [['yann', 'lecun'], ['bengio']] }],
    ['tag:', { words: ['tag'] }],
    ['author:', { words: ['author'] }],
    ['title:x', { words: ['title', 'x'] }],
    ['-tag:x', { words: ['tag', 'x'] }],
    ['-', {}],
    ['""', {}],
    ['$\\alpha$ = 5%', { words: ['alpha', '5'] }],
  ])('reads %j', (text, query) => {
    expect(parseQuery(text)).toEqual({ ...NOTHING, ...query });
  });

  it('looks at the first 24 words and 200 characters', () => {
    expect(parseQuery('a '.repeat(60)).words).toHaveLength(24);
    expect(parseQuery(`${'x'.repeat(300)} y`).words).toEqual(['x'.repeat(200)]);
  });

  it('never fails, and every word it gives is folded and not empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const query = parseQuery(text);
        const words = [...query.words, ...query.without, ...query.phrases.flat(), ...query.authors.flat()];
        expect(words.length).toBeLessThanOrEqual(24);
        for (const word of words) expect(word).toMatch(/^[^\s\p{P}]+$/u);
        expect(isEmptyQuery(query)).toBe(words.length === 0 && query.tags.length === 0);
      }),
      { numRuns: 2_000 },
    );
  });
});

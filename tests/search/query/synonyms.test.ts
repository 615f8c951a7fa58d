import { describe, expect, it } from 'vitest';
import { synonymsUsed, withSynonyms } from '../../../search/query/synonyms.ts';
import { read } from './build-query.ts';

const lookup = (term: string) => (term === 'photo' ? ['imag'] : term === 'gpt' ? ['model'] : []);
const words = (text: string) => withSynonyms(read(text), lookup).words.map(({ typed, synonyms }) => [typed, synonyms]);

describe('synonyms', () => {
  it('are looked up by term', () => {
    expect(words('photos of martens')).toEqual([
      ['photos', ['imag']],
      ['of', undefined],
      ['martens', undefined],
    ]);
  });

  it('are not given to compounds', () => {
    expect(words('gpt-4o')).toEqual([['gpt-4o', undefined]]);
  });

  it('are not given to phrases, words with a field and clauses', () => {
    const query = read('"old photo" title:photo -photo (photo OR film)');
    expect(withSynonyms(query, lookup)).toEqual(query);
  });

  it('are reported by typed term', () => {
    expect(synonymsUsed(withSynonyms(read('photos of martens'), lookup))).toEqual({ photo: ['imag'] });
    expect(synonymsUsed(read('martens'))).toBeUndefined();
  });
});

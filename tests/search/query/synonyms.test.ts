import { describe, expect, it } from 'vitest';
import { synonymsUsed, withSynonyms } from '../../../search/query/synonyms.ts';
import { read } from './build-query.ts';

const meant = (term: string) => (term === 'photo' ? ['imag'] : term === 'gpt' ? ['model'] : []);
const words = (text: string) => withSynonyms(read(text), meant).words.map(({ typed, synonyms }) => [typed, synonyms]);

describe('what words mean besides', () => {
  it('is told by their term', () => {
    expect(words('photos of martens')).toEqual([
      ['photos', ['imag']],
      ['of', undefined],
      ['martens', undefined],
    ]);
  });

  it('is nothing for a name of several parts', () => {
    expect(words('gpt-4o')).toEqual([['gpt-4o', undefined]]);
  });

  it('leaves alone what must stand as it is: phrases, fields, what must not be there', () => {
    const query = read('"old photo" title:photo -photo (photo OR film)');
    expect(withSynonyms(query, meant)).toEqual(query);
  });

  it('is said by typed term', () => {
    expect(synonymsUsed(withSynonyms(read('photos of martens'), meant))).toEqual({ photo: ['imag'] });
    expect(synonymsUsed(read('martens'))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../papers/limits.ts';
import { authorNames, authorQuery, transposedQuery } from '../../../../search/query/completion/authors.ts';
import { typedAuthor } from '../../../../search/query/completion/value-place.ts';

const PAPERS = [['Kai Chen', 'Kaiming He'], ['Kaiming He', 'KAIMING HÉ'], ['Kaiser Other']];

describe('typedAuthor', () => {
  it.each([
    ['author:ka|', 'ka'],
    ['deep -author:"kaiming h|', 'kaiming h'],
    ['author:kai|ming', 'kai'],
    ['author:k|', ''],
    ['title:kai|', ''],
    ['author|:kai', ''],
    ['author:"Kaiming He" |', ''],
    ['kai|', ''],
  ])('at %j is %j', (withCaret, expected) => {
    expect(typedAuthor(withCaret.replace('|', ''), withCaret.indexOf('|'))).toBe(expected);
  });
});

describe('the search for authors', () => {
  it.each([
    ['kai', 'author:kai sort:seen'],
    ['he', 'author:he sort:seen'],
    ['kaiming h', 'author:kaiming sort:seen'],
    ['kaiming he', 'author:kaiming sort:seen'],
    ['he kaiming', 'author:he author:kaiming sort:seen'],
    ['(wei) "zhang', 'author:wei author:zhang sort:seen'],
    ['k h', ''],
  ])('for %j is %j', (typed, search) => {
    expect(authorQuery(typed)).toBe(search);
  });

  it('exchanges each pair of neighbouring letters that differ', () => {
    expect(transposedQuery('kamii h')).toBe('author:akmii OR author:kmaii OR author:kaimi sort:seen');
    expect(transposedQuery('kami')).toBe('');
  });

  it('stays within the length that search reads', () => {
    const typed = transposedQuery('abcdefghijklmnopqrstuvwxyz');
    expect(typed.length).toBeGreaterThan(LIMITS.query / 2);
    expect(typed.length).toBeLessThanOrEqual(LIMITS.query);
  });
});

describe('the names of authors', () => {
  it('come by the number of their papers, all spellings of one counted once a paper', () => {
    expect(authorNames({ papers: PAPERS, cover: 'library', stored: 3 }, [])).toEqual([
      { name: 'Kaiming He', count: 2 },
      { name: 'Kai Chen', count: 1 },
      { name: 'Kaiser Other', count: 1 },
    ]);
  });

  it('have no count when there may be more papers', () => {
    const names = authorNames({ papers: PAPERS, cover: 'some', stored: 500 }, ['kai']);
    expect(names).toEqual([{ name: 'Kaiming He' }, { name: 'Kai Chen' }, { name: 'Kaiser Other' }]);
  });

  it('have a count when every paper with the name was found', () => {
    const counted = (searched: string[], papers: string[][], stored = 500) =>
      authorNames({ papers, cover: 'matches', stored }, searched).flatMap(({ name, count }) => (count ? [name] : []));
    expect(counted(['kaiming'], [['Kaiming He', 'Kai Chen']])).toEqual(['Kaiming He']);
    expect(counted(['kai'], [['Kaiming He', 'Ada Example']])).toEqual(['Kaiming He']);
    // Short and frequent words do not match as prefixes; of several words it is unknown which did.
    expect(counted(['he'], [['Kaiming He', 'Henri Other']])).toEqual(['Kaiming He']);
    expect(counted(['kai'], [['Kaiming He', 'Kai Chen']], 5)).toEqual(['Kai Chen']);
    expect(counted(['kai', 'che'], [['Kaiming Cheng', 'Kai Che']])).toEqual(['Kai Che']);
  });
});

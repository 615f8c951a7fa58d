import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../papers/limits.ts';
import { authorNames, authorQuery, transposedQuery } from '../../../../search/query/completion/authors.ts';
import { typedAuthor } from '../../../../search/query/completion/value-place.ts';

const PAPERS = [['Kai Chen', 'Kaiming He'], ['Kaiming He', 'KAIMING HÉ'], ['Kaiser Other']];

describe('the author typed', () => {
  it.each([
    ['author:ka|', 'ka'],
    ['deep -author:"kaiming h|', 'kaiming h'],
    ['author:kai|ming', 'kai'],
    ['author:k|', ''],
    ['title:kai|', ''],
    ['author|:kai', ''],
    ['author:"Kaiming He" |', ''],
    ['kai|', ''],
  ])('at %j is %j', (marked, expected) => {
    expect(typedAuthor(marked.replace('|', ''), marked.indexOf('|'))).toBe(expected);
  });
});

describe('the question for authors', () => {
  it.each([
    ['kai', 'author:kai sort:seen'],
    ['he', 'author:he sort:seen'],
    ['kaiming h', 'author:kaiming sort:seen'],
    ['kaiming he', 'author:kaiming sort:seen'],
    ['he kaiming', 'author:he author:kaiming sort:seen'],
    ['(wei) "zhang', 'author:wei author:zhang sort:seen'],
    ['k h', ''],
  ])('for %j is %j', (typed, question) => {
    expect(authorQuery(typed)).toBe(question);
  });

  it('with swapped letters names each neighbouring pair that differs', () => {
    expect(transposedQuery('kamii h')).toBe('author:akmii OR author:kmaii OR author:kaimi sort:seen');
    expect(transposedQuery('kami')).toBe('');
  });

  it('with swapped letters stays within what search reads', () => {
    const question = transposedQuery('abcdefghijklmnopqrstuvwxyz');
    expect(question.length).toBeGreaterThan(LIMITS.query / 2);
    expect(question.length).toBeLessThanOrEqual(LIMITS.query);
  });
});

describe('the names of authors', () => {
  it('come by the number of their papers, each spelling of one counted once a paper', () => {
    expect(authorNames({ papers: PAPERS, all: 'papers', stored: 3 }, [])).toEqual([
      { name: 'Kaiming He', count: 2 },
      { name: 'Kai Chen', count: 1 },
      { name: 'Kaiser Other', count: 1 },
    ]);
  });

  it('have no count when there may be more papers', () => {
    const names = authorNames({ papers: PAPERS, all: 'no', stored: 500 }, ['kai']);
    expect(names).toEqual([{ name: 'Kaiming He' }, { name: 'Kai Chen' }, { name: 'Kaiser Other' }]);
  });

  it('have a count when every paper with such a name was found', () => {
    const counted = (asked: string[], papers: string[][], stored = 500) =>
      authorNames({ papers, all: 'answers', stored }, asked).flatMap(({ name, count }) => (count ? [name] : []));
    expect(counted(['kaiming'], [['Kaiming He', 'Kai Chen']])).toEqual(['Kaiming He']);
    expect(counted(['kai'], [['Kaiming He', 'Ada Example']])).toEqual(['Kaiming He']);
    // Short words and common ones are not looked for as beginnings, nor is it known of several which of them was.
    expect(counted(['he'], [['Kaiming He', 'Henri Other']])).toEqual(['Kaiming He']);
    expect(counted(['kai'], [['Kaiming He', 'Kai Chen']], 5)).toEqual(['Kai Chen']);
    expect(counted(['kai', 'che'], [['Kaiming Cheng', 'Kai Che']])).toEqual(['Kai Che']);
  });
});

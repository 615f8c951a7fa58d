import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../papers/limits.ts';
import { authorQuestion, swappedQuestion } from '../../../../search/query/completion/author-question.ts';
import { typedAuthor } from '../../../../search/query/completion/value-place.ts';

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
    expect(authorQuestion(typed)).toBe(question);
  });

  it('with swapped letters names each neighbouring pair that differs', () => {
    expect(swappedQuestion('kamii h')).toBe('author:akmii OR author:kmaii OR author:kaimi sort:seen');
    expect(swappedQuestion('kami')).toBe('');
  });

  it('with swapped letters stays within what search reads', () => {
    const question = swappedQuestion('abcdefghijklmnopqrstuvwxyz');
    expect(question.length).toBeGreaterThan(LIMITS.query / 2);
    expect(question.length).toBeLessThanOrEqual(LIMITS.query);
  });
});

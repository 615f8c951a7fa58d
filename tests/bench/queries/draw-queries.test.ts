import { describe, expect, it } from 'vitest';
import { drawQueries } from '../../../bench/queries/draw-queries.ts';
import { newPaper } from '../../../storage/paper-row.ts';

const papers = Array.from({ length: 40 }, (_, index) =>
  newPaper(
    {
      paperId: `arxiv:2401.${String(index).padStart(5, '0')}`,
      title: `Paper ${index} about the measuring of things`,
      aiKeywords: ['made words'],
      authors: [{ name: 'Ada Example' }],
    },
    Date.UTC(2024, 0, 15),
  ),
);

describe('the queries of the bench', () => {
  it('are as many as requested, in fixed shares of each class', () => {
    const classes = drawQueries(papers, 100).map(({ queryClass }) => queryClass);
    const count = (name: string) => classes.filter((each) => each === name).length;
    expect(['words', 'prefixes', 'typos', 'filters'].map(count)).toEqual([40, 30, 15, 15]);
  });

  it('are the same every time', () => {
    expect(drawQueries(papers, 50)).toEqual(drawQueries(papers, 50));
  });

  it('are never empty', () => {
    expect(drawQueries(papers, 200).filter(({ text, words }) => text.trim() === '' || words.trim() === '')).toEqual([]);
  });

  it('have their filters in their text', () => {
    for (const { queryClass, text, author, without, first } of drawQueries(papers, 100)) {
      const filters = [author && `author:${author}`, without && `-${without}`, first && `first:${first}`].filter(
        Boolean,
      );
      expect(filters).toHaveLength(queryClass === 'filters' ? 1 : 0);
      for (const filter of filters) expect(text).toContain(filter);
    }
  });
});

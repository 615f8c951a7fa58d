import { describe, expect, it } from 'vitest';
import { grownTopics } from '../../papers/digest-topics.ts';
import type { Paper } from '../../papers/paper.ts';
import { paper } from './made-digest.ts';

/** So many papers, the first of which have each keyword. */
function papers(count: number, keywords: Record<string, number>): Paper[] {
  return Array.from({ length: count }, (_, index) => {
    const names = Object.entries(keywords).flatMap(([name, those]) => (index < those ? [name] : []));
    return paper(index, { aiKeywords: ['everywhere', ...names] });
  });
}

const names = (week: Paper[], before: Paper[], most = 10) => grownTopics(week, before, most).map(({ name }) => name);

describe('the topics that grew', () => {
  it('are those of at least half as many papers more, as a share, and of three papers', () => {
    const before = papers(100, { grown: 10, steady: 20, gone: 30 });
    const week = papers(20, { grown: 3, steady: 5, new: 3, rare: 2 });
    expect(grownTopics(week, before, 10)).toEqual([
      { name: 'new', papers: 3, of: 20, papersBefore: 0, ofBefore: 100 },
      { name: 'grown', papers: 3, of: 20, papersBefore: 10, ofBefore: 100 },
    ]);
  });

  it('begin with the one with most papers more than it would have had', () => {
    const before = papers(40, { large: 10 });
    expect(names(papers(40, { large: 30, small: 5, less: 4 }), before)).toEqual(['large', 'small', 'less']);
    expect(names(papers(40, { large: 30, small: 5, less: 4 }), before, 1)).toEqual(['large']);
  });

  it('are not told while too little was seen before', () => {
    expect(names(papers(20, { new: 9 }), papers(19, {}))).toEqual([]);
    expect(names(papers(20, { new: 9 }), papers(20, {}))).toEqual(['new']);
  });

  it('count a keyword once for a paper however it is written, in the spelling that most have', () => {
    const week = [
      paper(1, { aiKeywords: ['RLHF', 'rlhf'] }),
      paper(2, { aiKeywords: ['RLHF'] }),
      paper(3, { aiKeywords: ['RLHF'] }),
    ];
    expect(grownTopics(week, papers(20, {}), 10)).toMatchObject([{ name: 'RLHF', papers: 3, of: 3 }]);
  });

  it('leave out papers that were never seen, and those without keywords', () => {
    const before = [...papers(20, {}), paper(90), paper(91, { unseen: true, aiKeywords: ['new'] })];
    const week = [...papers(3, { new: 3 }), paper(92)];
    expect(grownTopics(week, before, 10)).toMatchObject([{ name: 'new', of: 3, papersBefore: 0, ofBefore: 20 }]);
  });
});

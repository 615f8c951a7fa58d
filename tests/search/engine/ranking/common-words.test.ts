import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../search/engine/index-document.ts';
import { FreshDocuments } from '../../../../search/engine/memory/memory-index.ts';
import { RankedLibrary } from '../../../../search/engine/ranking/searcher.ts';
import { parseQuery } from '../../../../search/query/parse-query.ts';
import type { Query } from '../../../../search/query/query.ts';
import { paper } from '../../made-paper.ts';

// 100 papers: `model` is in all of them, `video` in half, `origami` in six, `quilting` in one.
const papers = Array.from({ length: 100 }, (_, i) =>
  paper(i, {
    title: `Model ${i % 2 ? 'video' : 'audio'} ${i % 17 === 3 ? 'origami' : ''} ${i === 40 ? 'quilting' : ''}`,
    abstract: `${'model '.repeat(i % 5)} ${'filler '.repeat(i % 7)}`,
  }),
);

function libraryOf(): RankedLibrary {
  const fresh = new FreshDocuments();
  fresh.add(papers.map((each) => documentOf(each, [])));
  return new RankedLibrary([fresh.part()]);
}

async function best(text: string, limit: number) {
  const ranking = await libraryOf().ask(parseQuery(text, { now: 0 }), undefined, 0);
  const { papers: found, total, exact } = await ranking.best(limit);
  return { found: found.map(({ paperId, tier }) => [paperId, tier]), total, exact };
}

describe('common words', () => {
  it.each([
    'origami model',
    'model video origami',
    'quilting model',
    'origami quilting video',
    'model -video origami',
    'title:model origami',
    'origam model sort:relevance',
    // More words than combinations of them have places (patterns.ts).
    'one two three four five six seven eight nine ten eleven twelve model video audio filler origami quilting',
  ])('of “%s” give the same best papers however many are asked for', async (text) => {
    const all = await best(text, 100);
    expect(all.found.length).toBe(all.total);
    for (const limit of [1, 2, 5, 20]) {
      const some = await best(text, limit);
      expect(some.found).toEqual(all.found.slice(0, limit));
      expect(some.exact ? some.total : all.total).toBe(all.total);
    }
  });

  it('are not scored everywhere where enough papers have all the words', async () => {
    expect(await best('origami model', 3)).toMatchObject({ exact: false, total: 6 });
  });

  it('are scored everywhere where too few papers have the other words', async () => {
    expect(await best('quilting model', 3)).toMatchObject({ exact: true, total: 100 });
  });

  it('alone are scored everywhere', async () => {
    expect(await best('model video', 3)).toMatchObject({ exact: true, total: 100 });
  });

  it('are scored everywhere where another order is asked for', async () => {
    expect(await best('origami model sort:votes', 3)).toMatchObject({ exact: true, total: 100 });
  });

  it('that must be there count as well in what a paper with common words alone is worth at most', async () => {
    // Nine papers have `zither` once among many words, fourteen have `audio` often; all have the four that must be there.
    const fresh = new FreshDocuments();
    const made = Array.from({ length: 100 }, (_, i) =>
      paper(i, {
        title: 'alpha beta gamma delta',
        abstract: i < 9 ? `zither ${unlike(60)}` : i < 23 ? 'audio '.repeat(9) : unlike(5),
      }),
    );
    fresh.add(made.map((each) => documentOf(each, [])));
    const word = (text: string) => ({ typed: text, variants: [[text]] });
    const query: Query = {
      words: [word('zither'), word('audio')],
      must: [{ is: 'words', words: ['alpha', 'beta', 'gamma', 'delta'].map(word) }],
      sort: 'relevance',
      chips: [],
      problems: [],
    };
    const ranking = await new RankedLibrary([fresh.part()]).ask(query, undefined, 0);
    const all = await ranking.best(100);
    expect((await ranking.best(3)).papers).toEqual(all.papers.slice(0, 3));
  });
});

function unlike(count: number): string {
  return Array.from({ length: count }, (_, i) => `word${i}x`).join(' ');
}

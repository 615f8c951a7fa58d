import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../../search/engine/index-document.ts';
import { MemoryIndex } from '../../../../search/engine/memory/memory-index.ts';
import { rank } from '../../../../search/engine/ranking/rank.ts';
import { Searcher } from '../../../../search/engine/ranking/searcher.ts';
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

function searcher(): Searcher {
  const memory = new MemoryIndex();
  memory.add(papers.map((each) => indexDocument(each, [])));
  return new Searcher([memory.reader()]);
}

async function best(text: string, limit: number) {
  const search = await searcher().prepare(parseQuery(text, { now: 0 }), undefined, 0);
  const { papers: found, total, exact } = await rank(search, limit);
  return { found: found.map(({ paperId, tier }) => [paperId, tier]), total, exact };
}

describe('frequent words', () => {
  it.each([
    'origami model',
    'model video origami',
    'quilting model',
    'origami quilting video',
    'model -video origami',
    'title:model origami',
    'origam model sort:relevance',
    // More words than the array of groups has bits (match-groups.ts).
    'one two three four five six seven eight nine ten eleven twelve model video audio filler origami quilting',
  ])('of “%s” give the same best papers whatever the limit', async (text) => {
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

  it('are scored everywhere where the order is another', async () => {
    expect(await best('origami model sort:votes', 3)).toMatchObject({ exact: true, total: 100 });
  });

  it('that are stop words leave the count of papers exact', async () => {
    const memory = new MemoryIndex();
    const made = Array.from({ length: 100 }, (_, i) => paper(i, { title: i < 6 ? 'the origami' : 'the model' }));
    memory.add(made.map((each) => indexDocument(each, [])));
    const query = parseQuery('the origami', { now: 0 });
    const search = await new Searcher([memory.reader()]).prepare(query, undefined, 0);
    expect(await rank(search, 3)).toMatchObject({ exact: true, total: 6 });
  });

  it('that must be there count as well in what a paper with common words alone can score', async () => {
    // Nine papers have `zither` once among many words, fourteen have `audio` often; all have the four required words.
    const memory = new MemoryIndex();
    const made = Array.from({ length: 100 }, (_, i) =>
      paper(i, {
        title: 'alpha beta gamma delta',
        abstract: i < 9 ? `zither ${unlike(60)}` : i < 23 ? 'audio '.repeat(9) : unlike(5),
      }),
    );
    memory.add(made.map((each) => indexDocument(each, [])));
    const word = (text: string) => ({ typed: text, variants: [[text]] });
    const query: Query = {
      words: [word('zither'), word('audio')],
      must: [{ is: 'words', words: ['alpha', 'beta', 'gamma', 'delta'].map(word) }],
      sort: 'relevance',
      chips: [],
      problems: [],
    };
    const search = await new Searcher([memory.reader()]).prepare(query, undefined, 0);
    const all = await rank(search, 100);
    expect((await rank(search, 3)).papers).toEqual(all.papers.slice(0, 3));
  });
});

function unlike(count: number): string {
  return Array.from({ length: count }, (_, i) => `word${i}x`).join(' ');
}

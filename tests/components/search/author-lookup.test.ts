import { describe, expect, it } from 'vitest';
import { findAuthors } from '../../../components/search/author-lookup.ts';
import type { Ask } from '../../../components/search/search-runner.ts';
import { parseQuery } from '../../../search/query/parse-query.ts';
import { readerOf } from '../../../storage/reads/reader.ts';
import { paper } from '../../search/made-paper.ts';
import { searchOver } from '../../search/made-search.ts';
import { freshLibrary } from '../../storage/made-library.ts';

const NOBODY = Array.from({ length: 250 }, (_, index) => [`Other Person${index}`]);

/** Finds authors among papers with these. */
async function over(authors: string[][]) {
  const papers = authors.map((names, number) => paper(number, { authors: names.map((name) => ({ name })) }));
  const library = freshLibrary();
  await library.papers.bulkAdd(papers);
  await library.meta.update('library', { papers: papers.length });
  const search = searchOver(papers.map((each) => ({ paper: each, sightings: [] })));
  const searches: string[] = [];
  const ask: Ask = async (text, from, limit) => {
    searches.push(text);
    return search(parseQuery(text, { now: 0 }), { from, limit });
  };
  const reader = readerOf(library);
  return { searches, ask, reader, find: async (typed: string) => (await findAuthors(typed, reader, ask))(typed) };
}

describe('looking up authors', () => {
  it('reads a small library whole, and does not search', async () => {
    const { find, searches } = await over([['Kai Chen'], ['Kaiming He', 'Kai Chen'], ['Ada Example']]);
    expect(await find('kai')).toEqual([
      { name: 'Kai Chen', count: 2 },
      { name: 'Kaiming He', count: 1 },
    ]);
    expect(searches).toEqual([]);
  });

  it('searches a larger one, and counts the papers found', async () => {
    const { find, searches } = await over([...NOBODY, ['Kaiming He', 'Kai Chen'], ['Kaiming He']]);
    expect(await find('kai')).toEqual([
      { name: 'Kaiming He', count: 2 },
      { name: 'Kai Chen', count: 1 },
    ]);
    expect(searches).toEqual(['author:kai sort:seen']);
  });

  it('counts nothing when there are more papers than it reads', async () => {
    const { find } = await over([...NOBODY, ...NOBODY.map((names) => [...names, 'Kaiming He'])]);
    expect(await find('kaim')).toEqual([{ name: 'Kaiming He' }]);
  });

  it.each(['kamiing', 'kaimign', 'Kamiing he'])('offers a name for the typo in %j', async (typed) => {
    const { find } = await over([...NOBODY, ['Kaiming He']]);
    expect(await find(typed)).toEqual([{ name: 'Kaiming He' }]);
  });

  it('rejects when the search fails', async () => {
    const { reader } = await over(NOBODY);
    await expect(findAuthors('kai', reader, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  });
});

describe('an author typed in another order', () => {
  it.each(['He, Kaim', 'he kaim', 'K. He', 'He, K', 'He et al.'])(
    'is offered as the name is stored: %j',
    async (typed) => {
      const { find } = await over([...NOBODY, ['Kaiming He'], ['Tong Sun']]);
      expect((await find(typed)).map(({ name }) => name)).toEqual(['Kaiming He']);
    },
  );

  it.each(['Schoelk', 'Schölk', 'scholk'])('is offered by each spelling: %j', async (typed) => {
    const { find } = await over([...NOBODY, ['Bernhard Schölkopf']]);
    expect((await find(typed)).map(({ name }) => name)).toEqual(['Bernhard Schölkopf']);
  });

  it('is offered with ö for a stored oe', async () => {
    const { find } = await over([['Hans Mueller']]);
    expect((await find('Müll')).map(({ name }) => name)).toEqual(['Hans Mueller']);
  });
});

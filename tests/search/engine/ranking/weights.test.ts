import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../papers/paper.ts';
import type { Word } from '../../../../search/query/query.ts';
import { paper } from '../../made-paper.ts';
import { searchOver, typed } from '../../made-search.ts';

const PAPERS = 50;

/** Papers with these titles or fields, numbered from 1, among others that share no word with them; 50 in all. */
function libraryOf(...made: (string | Partial<Paper>)[]) {
  const given = made.map((fields) => (typeof fields === 'string' ? { title: fields } : fields));
  const others = Array.from({ length: PAPERS - given.length }, (_, i) => ({ title: `other${i} words${i}` }));
  return searchOver([...given, ...others].map((fields, i) => ({ paper: paper(i + 1, fields), sightings: [] })));
}

/** The numbers of the papers that a text finds, by relevance alone. */
async function found(library: ReturnType<typeof libraryOf>, text: string): Promise<number[]> {
  return (await library({ words: typed(text), sort: 'relevance' })).numbers;
}

const times = (count: number, title: string) => Array.from({ length: count }, () => title);

describe('a word that some papers have', () => {
  it('counts more than a longer and rarer one that begins with it', async () => {
    const library = libraryOf('graphene lamp', ...times(4, 'graph lamp'));
    expect(await found(library, 'graph')).toEqual([2, 3, 4, 5, 1]);
  });

  it('counts more next to a longer one that begins with it, though the title is longer', async () => {
    expect(await found(libraryOf('graph lamp', 'graph graphene lamp'), 'graph')).toEqual([2, 1]);
  });

  it('finds longer ones until a tenth of the papers have it', async () => {
    expect(await found(libraryOf('graphene', ...times(PAPERS / 10 - 1, 'graph')), 'graph')).toContain(1);
    expect(await found(libraryOf('graphene', ...times(PAPERS / 10, 'graph')), 'graph')).not.toContain(1);
  });

  it('finds no other spelling', async () => {
    expect(await found(libraryOf('lampo', 'lampa'), 'lampo')).toEqual([1]);
  });
});

describe('a word that no paper has', () => {
  it('is half typed rather than mistyped', async () => {
    expect(await found(libraryOf('quixa', 'quixotic'), 'quixo')).toEqual([2, 1]);
  });

  it('counts less, half typed, than one that some paper has', async () => {
    expect(await found(libraryOf('quixotic', 'lamp'), 'quixo lamp')).toEqual([2, 1]);
  });

  it('counts more, mistyped, than one that half of the papers have', async () => {
    const [best] = await found(libraryOf(...times(PAPERS / 2, 'lamp'), 'quixa'), 'quixo lamp');
    expect(best).toBe(PAPERS / 2 + 1);
  });

  it.each([
    ['gril', 'grid'],
    ['mega-bnech', 'mega-bench'],
    ['lampo', 'lampa'],
    ['electroencefalogram', 'electroencephalogram'],
    ['lmapa', 'lampa'],
    ['lamap', 'lampa'],
    ['eletcroencephaolgram', 'electroencephalogram'],
  ])(
    'may be mistyped from four letters on, once up to seven letters and twice at most: %s for %s',
    async (word, intended) => {
      expect(await found(libraryOf(intended), word)).toEqual([1]);
    },
  );

  it.each([
    ['gri', 'gra'],
    ['gril', 'gird2'],
    ['lampo', 'lamba'],
    ['lmpao', 'lampo'],
    ['lmaop', 'lampo'],
    ['electroenzefalogram', 'electroencephalogram'],
  ])('is not mistyped more than that: %s for %s', async (word, other) => {
    expect(await found(libraryOf(other), word)).toEqual([]);
  });
});

describe('a synonym', () => {
  const photo: Word = { typed: 'photo', variants: [['photo']], synonyms: ['imag'] };

  it('counts less than the typed word', async () => {
    const library = libraryOf('image lamp', 'photo lamp', 'photo oven');
    expect((await library({ words: [photo], sort: 'relevance' })).numbers).toEqual([2, 3, 1]);
  });

  it('counts more than a typed one that half of the papers have', async () => {
    const library = libraryOf(...times(PAPERS / 2, 'lamp'), 'image', 'photo');
    const { numbers } = await library({ words: [photo, ...typed('lamp')], sort: 'relevance' });
    expect(numbers.slice(0, 2)).toEqual([PAPERS / 2 + 2, PAPERS / 2 + 1]);
  });
});

describe('a word of a field', () => {
  it.each<[string, number, (text: string) => Partial<Paper>]>([
    ['title', 3, (title) => ({ title })],
    ['authors', 2, (name) => ({ authors: [{ name }] })],
    ['summary', 1, (aiSummary) => ({ aiSummary })],
    ['keywords', 1, (keyword) => ({ aiKeywords: [keyword] })],
    ['organisation', 1, (name) => ({ organisation: { name, handle: 'x' } })],
    ['tags', 4, (tag) => ({ tags: [tag] })],
    ['note', 3, (note) => ({ note })],
  ])('%s counts as often as %i of the abstract', async (_, share, put) => {
    const library = libraryOf(
      { title: 'oven', ...put('lamp'), abstract: times(share, 'chair').join(' ') },
      { title: 'oven', ...put('chair'), abstract: times(share, 'lamp').join(' ') },
    );
    const { hits } = await library({ words: typed('lamp'), sort: 'relevance' });
    expect(hits).toHaveLength(2);
    expect(hits[0]?.score).toBe(hits[1]?.score);
  });
});

describe('papers near another', () => {
  const near = async (like: Partial<Paper>, ...others: Partial<Paper>[]) =>
    (await libraryOf(like, ...others)({ near: paper(1, {}).paperId, sort: 'relevance' })).numbers;

  it('share any of its words of three letters or more, in its abstract as well', async () => {
    const like = { title: 'lamp ai', abstract: 'oven' };
    expect(await near(like, { title: 'ai' }, { title: 'lamp' }, { title: 'oven' })).toEqual([3, 4]);
  });

  it('share one of its twelve most distinctive words', async () => {
    const words = [...'abdfghjklmnp'].map((letter) => `lamp${letter}`);
    const others = [...words, 'oven'].map((title) => ({ title }));
    const numbers = await near({ title: words.join(' '), abstract: 'oven' }, ...others);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(words.map((_, i) => i + 2));
  });
});

describe('an answer in the order of titles', () => {
  it('is in their order though many papers are found', async () => {
    const titles = Array.from({ length: 30 }, (_, i) => `lamp ${30 - i}`);
    const { numbers } = await libraryOf(...titles)({ words: typed('lamp'), sort: 'title' });
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, i) => 30 - i));
  });
});

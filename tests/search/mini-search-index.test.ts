import { describe, expect, it } from 'vitest';
import { MiniSearchIndex } from '../../search/mini-search-index.ts';
import { find, indexOf, paper } from './made-index.ts';

// A small library of which one knows by heart what should come first.
const PAPERS = [
  paper(1, {
    title: 'Sparse attention for long video',
    abstract: 'We prune attention maps of diffusion transformers.',
  }),
  paper(2, {
    title: 'Diffusion policies for robots',
    authors: [{ name: 'Chelsea Finn' }],
    tags: ['robots', 'to read'],
  }),
  paper(3, {
    title: 'A survey of robot learning',
    abstract: 'Policies, diffusion and planning.',
    note: 'gift for Ada',
  }),
  paper(4, { title: 'Chain of thought without prompts', aiSummary: 'Reasoning paths emerge by decoding.' }),
  paper(5, { title: 'Thought of a chain', abstract: 'Unlike a chain of thought, this is a chain of stores.' }),
  paper(6, { title: 'Erdős problems and proof search', organisation: { handle: 'math-lab', name: 'Math Lab' } }),
  paper(7, { title: 'Diffuse light rendering', aiKeywords: ['global illumination'] }),
];

const index = indexOf(PAPERS);
const ask = (text: string, from?: number, limit?: number) => find(index, PAPERS, text, from, limit);

describe('finding papers', () => {
  it('puts a word in the title before the same word in the abstract', async () => {
    expect((await ask('diffusion')).numbers).toEqual([2, 3, 1]);
  });

  it('asks for all words', async () => {
    expect(await ask('diffusion robots')).toMatchObject({ numbers: [2, 3], loose: false, total: 2, exact: true });
  });

  it('shows papers with any of the words, and says so, when none has all', async () => {
    const answer = await ask('diffusion illumination');
    expect(answer.loose).toBe(true);
    expect(answer.numbers).toContain(7);
    expect(answer.numbers).toContain(2);
  });

  it('weighs an exact word above the start of a longer one, and that above a typo', async () => {
    const corpus = [
      paper(1, { title: 'graph' }),
      paper(2, { title: 'graphics' }),
      paper(3, { title: 'grapa' }),
      paper(4, { title: 'unrelated' }),
    ];
    expect((await find(indexOf(corpus), corpus, 'graph')).numbers).toEqual([1, 2, 3]);
  });

  it('lets a better field outweigh an exact word: there are no hard tiers', async () => {
    const corpus = [
      paper(1, { title: 'Transformers everywhere' }),
      paper(2, {
        title: 'Something else',
        abstract: `A transformer is named here once. ${'Other words follow it. '.repeat(30)}`,
      }),
      ...Array.from({ length: 10 }, (_, i) => paper(10 + i, { title: `Filler ${i}` })),
    ];
    expect((await find(indexOf(corpus), corpus, 'transformer')).numbers).toEqual([1, 2]);
  });

  it('finds through one wrong letter, but takes numbers as typed', async () => {
    expect((await ask('atention')).numbers).toEqual([1]);
    const corpus = [paper(1, { title: 'Results of 20245' })];
    expect((await find(indexOf(corpus), corpus, '20246')).numbers).toEqual([]);
  });

  it('finds a phrase only where its words stand together in order', async () => {
    expect((await ask('"chain of thought"')).numbers.sort()).toEqual([4, 5]);
    expect((await ask('"thought of a chain"')).numbers).toEqual([5]);
    expect((await ask('"of chain"')).numbers).toEqual([]);
  });

  it('does not find a phrase across two fields', async () => {
    const corpus = [paper(1, { title: 'ends with deep', abstract: 'Learning begins here.' })];
    expect((await find(indexOf(corpus), corpus, '"deep learning"')).numbers).toEqual([]);
  });

  it('leaves out papers with a word that must not be there', async () => {
    expect((await ask('diffusion -robots')).numbers).toEqual([1]);
    expect((await ask('-diffusion')).numbers.sort()).toEqual([4, 5, 6, 7]);
  });

  it('narrows to a tag exactly, alone or with words', async () => {
    expect((await ask('tag:"to read"')).numbers).toEqual([2]);
    expect((await ask('tag:to')).numbers).toEqual([]);
    expect((await ask('diffusion tag:robots')).numbers).toEqual([2]);
  });

  it('looks for an author among authors alone', async () => {
    expect((await ask('author:finn')).numbers).toEqual([2]);
    expect((await ask('author:"chelsea finn" robots')).numbers).toEqual([2]);
    expect((await ask('author:ada')).numbers).toEqual([]);
    expect((await ask('ada')).numbers).toEqual([3]);
  });

  it.each([
    ['erdos', 6],
    ['math-lab', 6],
    ['global illumination', 7],
    ['decoding', 4],
    ['gift', 3],
  ])('reads accents, organisations, keywords, summaries and notes: %s', async (text, number) => {
    expect((await ask(text)).numbers).toEqual([number]);
  });

  it('tells which words matched in which fields', async () => {
    const [hit] = (await ask('policies')).hits;
    expect(hit?.matches).toEqual([{ word: 'policy', fields: ['title'] }]);
  });

  it('gives a page of a long answer and counts it whole', async () => {
    const all = await ask('diffusion');
    const page = await ask('diffusion', 1, 1);
    expect(page.total).toBe(all.total);
    expect(page.numbers).toEqual(all.numbers.slice(1, 2));
  });

  it('orders papers of equal score by key', async () => {
    const corpus = [3, 1, 2].map((number) => paper(number, { title: 'same words' }));
    expect((await find(indexOf(corpus), corpus, 'same')).numbers).toEqual([1, 2, 3]);
  });
});

describe('keeping up', () => {
  it('takes a new version of a paper in place of the old', async () => {
    const corpus = [paper(1, { title: 'Before' })];
    const changing = indexOf(corpus);
    const after = paper(1, { title: 'After', textRevision: 2 });
    changing.apply([after]);
    expect(changing.size).toBe(1);
    expect((await find(changing, [after], 'before')).numbers).toEqual([]);
    expect((await find(changing, [after], 'after')).numbers).toEqual([1]);
  });

  it('does nothing when told the same again, and passes over papers it does not know', () => {
    const changing = indexOf([paper(1, {})]);
    const before = changing.save();
    changing.apply([paper(1, {})]);
    changing.remove(['arxiv:2601.99999']);
    expect(changing.save()).toBe(before);
  });

  it('forgets a removed paper', async () => {
    const changing = indexOf(PAPERS);
    changing.remove([PAPERS[1]?.paperId ?? '']);
    expect(changing.size).toBe(PAPERS.length - 1);
    expect((await find(changing, PAPERS, 'finn')).numbers).toEqual([]);
  });

  it('finds the same after being saved and restored', async () => {
    const restored = MiniSearchIndex.restore(index.save());
    for (const text of ['diffusion', 'tag:robots', '"chain of thought"', 'atention -robots', 'author:finn']) {
      expect((await find(restored, PAPERS, text)).hits).toEqual((await ask(text)).hits);
    }
  });

  it('throws when what it is restored from is damaged', () => {
    expect(() => MiniSearchIndex.restore(index.save().slice(0, 500))).toThrow();
  });
});

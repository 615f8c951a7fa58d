import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../../../papers/sighting.ts';
import { phraseTerms } from '../../../../search/analysis/phrases.ts';
import type { Sort } from '../../../../search/query/filters.ts';
import type { Clause } from '../../../../search/query/query.ts';
import { paper } from '../../made-paper.ts';
import type { Seen } from '../../made-search.ts';
import { required, searchOver, typed } from '../../made-search.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

const seen = (number: number, fields: Parameters<typeof paper>[1], ...sightings: Partial<Sighting>[]): Seen => ({
  paper: paper(number, fields),
  sightings: sightings.map((each) => ({
    paperId: paper(number, {}).paperId,
    listing: 'hf:day:2026-05-01',
    kind: 'day',
    day: '2026-05-01',
    device: 'this',
    firstAt: 1,
    lastAt: 1,
    times: 1,
    ...each,
  })),
});

// A library so small that the right answers are obvious.
const LIBRARY = [
  seen(
    1,
    { title: 'Sparse attention for video', abstract: 'We prune maps of diffusion transformers.', lastSeen: 9 * MINUTE },
    { rank: 3, upvotes: 10 },
    { kind: 'week', listing: 'hf:week:2026-W18', day: '2026-05-03', rank: 40, upvotes: 90, lastAt: 2 },
  ),
  seen(
    2,
    { title: 'Diffusion policies', tags: ['to read'], lists: ['reading-list'], starred: 1, lastSeen: 8 * MINUTE },
    { rank: 30, upvotes: 5 },
    { kind: 'paper', listing: 'hf:paper:2601.00002', day: '2026-05-02', lastAt: 2 },
  ),
  seen(3, {
    title: 'A survey of robots',
    abstract: 'Policies, diffusion and a chain of thought.',
    status: 'read',
    publishedAt: 3 * DAY,
    lastSeen: 7 * MINUTE,
    firstSeen: 7 * MINUTE,
  }),
  seen(4, {
    title: 'Chain of thought',
    note: 'robots',
    submitter: { handle: 'AdaB' },
    githubStars: 2_000,
    lastSeen: 6 * MINUTE,
    firstSeen: 3 * MINUTE,
  }),
  seen(5, { title: 'Thought of a chain', publishedAt: 9 * DAY, lastSeen: 5 * MINUTE }),
];

const ask = searchOver(LIBRARY);

const exact = (key: string): Clause => ({ is: 'exact', key: `\u0001${key}` });
const phrase = (text: string): Clause => ({ is: 'phrase', terms: phraseTerms(text) });
const not = (clause: Clause): Clause => ({ is: 'not', clause });
const flag = (name: 'starred' | 'opened' | 'note', value = true): Clause => ({
  is: 'paper',
  test: { flag: name, value },
});

describe('words', () => {
  it('find papers with all of them first, then those with some', async () => {
    const answer = await ask({ words: typed('diffusion policies') });
    expect(answer.numbers).toEqual([2, 3, 1]);
    expect(answer.hits.map(({ all }) => all)).toEqual([true, true, false]);
    expect(answer).toMatchObject({ total: 3, exact: true, loose: false });
  });

  it('make the answer loose when no paper has all', async () => {
    expect(await ask({ words: typed('sparse survey') })).toMatchObject({ loose: true, total: 2 });
    expect(await ask({ words: typed('nowhere') })).toMatchObject({ loose: false, total: 0 });
  });

  it('that are stop words find no paper and keep none out of the first', async () => {
    const answer = await ask({ words: typed('the one with a diffusion of policies') });
    expect(answer.numbers).toEqual([3, 2, 1]);
    expect(answer.loose).toBe(false);
    expect((await ask({ words: typed('of') })).numbers.sort()).toEqual([1, 3, 4, 5]);
  });

  it('are found by other forms, starts and typos', async () => {
    expect((await ask({ words: typed('policy') })).numbers).toEqual([2, 3]);
    expect((await ask({ words: typed('diff') })).numbers).toEqual([2, 3, 1]);
    expect((await ask({ words: typed('atention') })).numbers).toEqual([1]);
    expect((await ask({ words: typed('ro') })).numbers).toEqual([]);
  });
});

describe('clauses', () => {
  it.each<[string, Clause[], number[]]>([
    ['all words of a group', [required('diffusion policies')], [2, 3]],
    ['a field', [required('diffusion', 'title')], [2]],
    ['a phrase', [phrase('chain of thought')], [4, 3]],
    ['a phrase of which only the words are there', [phrase('of chain')], []],
    ['a phrase in a field', [{ is: 'phrase', terms: phraseTerms('chain of thought'), field: 'title' }], [4]],
    ['not a phrase', [required('thought'), not(phrase('chain of thought'))], [5]],
    ['a phrase or a word', [{ is: 'any', clauses: [phrase('of a chain'), required('sparse')] }], [1, 5]],
    ['not a word', [not(required('diffusion'))], [4, 5]],
    ['a word and not another', [required('diffusion'), not(required('robots'))], [2, 1]],
    ['one of two', [{ is: 'any', clauses: [required('sparse'), required('survey')] }], [1, 3]],
    ['a tag', [exact('tag:to read')], [2]],
    ['a part of a tag', [exact('tag:to')], []],
    ['a list', [exact('list:reading-list')], [2]],
    ['a submitter', [exact('submitter:adab')], [4]],
    ['a flag', [flag('starred')], [2]],
    ['no flag', [flag('starred', false)], [1, 3, 4, 5]],
    ['a status', [{ is: 'paper', test: { status: 2 } }], [3]],
    ['a source', [{ is: 'paper', test: { source: 0 } }], [1, 2]],
    ['a column', [{ is: 'paper', test: { column: 'stars', from: 1_001 } }], [4]],
    ['a column that is not known', [{ is: 'paper', test: { column: 'stars', to: 5_000 } }], [4]],
    ['a kind of listing', [{ is: 'sighting', tests: [{ kinds: ['week', 'month'] }] }], [1]],
    ['a day', [{ is: 'sighting', tests: [{ column: 'day', from: 20_575 }] }], [1, 2]],
    ['one sighting that is both', [{ is: 'sighting', tests: [{ kinds: ['week'] }, { column: 'rank', to: 10 }] }], []],
    [
      'two sightings',
      [
        { is: 'sighting', tests: [{ kinds: ['week'] }] },
        { is: 'sighting', tests: [{ column: 'rank', to: 10 }] },
      ],
      [1],
    ],
    ['votes then', [{ is: 'sighting', tests: [{ column: 'votes', from: 51 }] }], [1]],
    ['a word or a flag', [{ is: 'any', clauses: [required('sparse'), flag('opened')] }], [1, 2]],
    ['not a flag in a group', [{ is: 'any', clauses: [not(flag('note')), required('robots')] }], [4, 3, 1, 2, 5]],
    ['a group', [{ is: 'all', clauses: [required('diffusion'), flag('opened', false)] }], [1, 3]],
    ['nothing', [], [1, 2, 3, 4, 5]],
  ])('ask for %s', async (_, must, numbers) => {
    const answer = await ask({ must });
    expect(new Set(answer.numbers)).toEqual(new Set(numbers));
    expect(answer).toMatchObject({ total: numbers.length, exact: true });
  });

  it('narrow what words find', async () => {
    expect((await ask({ words: typed('diffusion policies'), must: [not(flag('starred'))] })).numbers).toEqual([3, 1]);
    expect((await ask({ words: typed('robots'), must: [phrase('chain of thought')] })).numbers).toEqual([4, 3]);
  });

  it('are ordered by when papers were last seen where nothing is scored', async () => {
    expect((await ask({ must: [flag('starred', false)] })).numbers).toEqual([1, 3, 4, 5]);
  });
});

describe('orders', () => {
  it.each<[Sort, number[]]>([
    ['seen', [1, 2, 3, 4, 5]],
    ['first', [3, 4, 1, 2, 5]],
    ['votes', [1, 2, 3, 4, 5]],
    ['rank', [1, 2, 3, 4, 5]],
    ['published', [5, 3, 1, 2, 4]],
    ['title', [3, 4, 2, 1, 5]],
    ['relevance', [1, 2, 3, 4, 5]],
  ])('by %s', async (sort, numbers) => {
    expect((await ask({ sort })).numbers).toEqual(numbers);
  });

  it('keep papers with all words before the others', async () => {
    expect((await ask({ words: typed('diffusion policies'), sort: 'seen' })).numbers).toEqual([2, 3, 1]);
    expect((await ask({ words: typed('diffusion policies'), sort: 'title' })).numbers).toEqual([3, 2, 1]);
  });

  it('by rank uses the sightings that pass the filters of the query', async () => {
    const must: Clause[] = [{ is: 'sighting', tests: [{ column: 'rank', from: 20 }] }];
    expect((await ask({ must, sort: 'rank' })).numbers).toEqual([2, 1]);
  });

  it('put what the reader starred before its equal, and by relevance alone do not', async () => {
    const twins = searchOver([seen(1, { title: 'same words' }), seen(2, { title: 'same words', starred: 1 })]);
    expect((await twins({ words: typed('same') })).numbers).toEqual([2, 1]);
    expect((await twins({ words: typed('same'), sort: 'relevance' })).numbers).toEqual([1, 2]);
  });

  it('put what was seen lately before its equal', async () => {
    const twins = [seen(1, { title: 'same words' }), seen(2, { title: 'same words', lastSeen: 90 * DAY })];
    expect((await searchOver(twins, 91 * DAY)({ words: typed('same') })).numbers).toEqual([2, 1]);
  });
});

describe('near', () => {
  it('finds papers that share the distinctive terms of a paper, without it', async () => {
    expect((await ask({ near: paper(4, {}).paperId })).numbers).toEqual([5, 3]);
  });

  it('finds nothing for a paper that is not there', async () => {
    expect((await ask({ near: 'arxiv:2601.99999' })).numbers).toEqual([]);
  });

  it('orders what words find', async () => {
    const answer = await ask({ words: typed('policies'), near: paper(1, {}).paperId });
    expect(answer.numbers.sort()).toEqual([2, 3]);
  });
});

describe('a page', () => {
  it('is a slice of the whole answer, which it counts', async () => {
    const whole = await ask({ words: typed('diffusion policies') });
    const page = await ask({ words: typed('diffusion policies') }, { from: 1, limit: 1 });
    expect(page).toMatchObject({ numbers: whole.numbers.slice(1, 2), total: 3, exact: true });
    expect((await ask({ words: typed('diffusion') }, { from: 9, limit: 5 })).hits).toEqual([]);
  });

  it('of a phrase is read no further than needed, and then the count is a lower bound', async () => {
    const many = Array.from({ length: 400 }, (_, i) => seen(i + 1, { title: `a chain of thought ${i}` }));
    const answer = await searchOver(many)({ must: [phrase('chain of thought')] }, { from: 0, limit: 5 });
    expect(answer.exact).toBe(false);
    expect(answer.total).toBeGreaterThan(5);
    expect(answer.numbers).toHaveLength(5);
  });
});

describe('words that may mean the same', () => {
  const photos = searchOver([
    seen(1, { title: 'A photo of a marten' }),
    seen(2, { title: 'An image of a marten' }),
    seen(3, { title: 'Martens asleep' }),
    seen(4, { title: 'An image and a photo' }),
  ]);
  const [photo, marten] = typed('photo marten');
  const words = [{ typed: 'photo', variants: photo?.variants ?? [], synonyms: ['imag'] }];

  it('find papers, after those with the word itself', async () => {
    expect((await photos({ words, sort: 'relevance' })).numbers).toEqual([1, 4, 2]);
    expect((await photos({ words: typed('photo'), sort: 'relevance' })).numbers).toEqual([1, 4]);
  });

  it('do not make a paper one that has all words', async () => {
    const { hits, numbers } = await photos({ words: [...words, ...(marten ? [marten] : [])], sort: 'relevance' });
    expect(numbers).toEqual([1, 2, 4, 3]);
    expect(hits.map(({ all }) => all)).toEqual([true, false, false, false]);
  });

  it('are left out where no bit is left for them, and the words stay', async () => {
    const many = Array.from({ length: 31 }, (_, i) => ({
      typed: 'photo',
      variants: [[`photo${i}`]],
      synonyms: ['imag'],
    }));
    const { numbers } = await photos({ words: [...many.slice(0, 30), ...words] });
    expect(numbers).toContain(1);
  });
});

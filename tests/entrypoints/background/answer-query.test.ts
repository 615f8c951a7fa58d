import { describe, expect, it } from 'vitest';
import { answerQuery, questionOf } from '../../../entrypoints/background/answer-query.ts';
import { relaxQuery } from '../../../entrypoints/background/relax-query.ts';
import type { Sighting } from '../../../papers/sighting.ts';
import { PaperIndex } from '../../../search/engine/index/paper-index.ts';
import { indexDocument } from '../../../search/engine/index-document.ts';
import type { PaperReader } from '../../../search/engine/ranking/find-papers.ts';
import { withTaken } from '../../../search/query/offers/offer.ts';
import { withoutChip } from '../../../search/query/query-chips.ts';
import { MemoryBlockStore } from '../../search/engine/memory-block-store.ts';
import { paper } from '../../search/made-paper.ts';

/** Noon of Wednesday 3 June 2026 where the tests run. */
const NOW = new Date(2026, 5, 3, 12).getTime();

const read: PaperReader = async (ids) =>
  LIBRARY.map(({ paper }) => paper).filter(({ paperId }) => ids.includes(paperId));

function seen(number: number, title: string, sighting: Partial<Sighting>, abstract = '') {
  const place = { listing: 'hf:day:2026-06-02', kind: 'day', day: '2026-06-02', device: 'this' } as const;
  const facts = paper(number, { title, abstract });
  return {
    paper: facts,
    sightings: [{ paperId: facts.paperId, ...place, firstAt: 1, lastAt: 1, times: 1, ...sighting }],
  };
}

const LIBRARY = [
  seen(1, 'Robots that fold garments', { day: '2026-05-26', rank: 15, upvotes: 30 }),
  seen(2, 'Robots that climb stairs', { rank: 2, upvotes: 120 }),
  seen(3, 'Robots in kitchens', { day: '2026-04-02', rank: 30, upvotes: 4, kind: 'trending' }),
  seen(4, 'The last week of summer', { day: '2026-01-01' }, 'About thirty votes were cast.'),
  seen(5, 'Diffusion for video', { rank: 4, upvotes: 60 }),
];

async function library(): Promise<PaperIndex> {
  const index = await PaperIndex.open(new MemoryBlockStore());
  const documents = LIBRARY.map(({ paper, sightings }) => indexDocument(paper, sightings));
  await index.apply({ documents, removed: [], epoch: 'made', revision: 1 });
  return index;
}

/** The titles that answer a search and what was taken for a filter. */
async function answered(text: string) {
  const index = await library();
  const { hits, taken = [] } = await answerQuery(index, questionOf(text, NOW), { from: 0, limit: 10 }, read);
  const papers = new Map((await read(hits.map(({ paperId }) => paperId))).map((paper) => [paper.paperId, paper.title]));
  return {
    titles: hits.map(({ paperId }) => papers.get(paperId)),
    taken: taken.map(({ from, to, filter }) => [text.slice(from, to), filter]),
    asked: withTaken(text, taken),
  };
}

/** Each relaxation as the search that it leads to and the number of its papers. */
async function relaxed(text: string) {
  const index = await library();
  const found = await relaxQuery(text, NOW, index, read);
  return found.map(({ from, to, insert, total }) => [
    insert ? text.slice(0, from) + insert + text.slice(to) : withoutChip(text, { from, to }),
    total,
  ]);
}

describe('the record in plain words', () => {
  it.each<[string, string[], string]>([
    ['robots last week', ['Robots that fold garments'], 'robots seen:last-week'],
    ['robots about thirty votes', ['Robots that fold garments'], 'robots votes:24..36'],
    ['robots halfway down', ['Robots that fold garments'], 'robots rank:10..25'],
    ['robots near the top', ['Robots that climb stairs'], 'robots rank:1..5'],
    ['robots on trending', ['Robots in kitchens'], 'robots in:trending'],
    ['video yesterday more than 50 votes', ['Diffusion for video'], 'video seen:yesterday votes:>=51'],
  ])('answers %j where no paper has all the words', async (text, titles, asked) => {
    expect(await answered(text)).toMatchObject({ titles, asked });
  });

  it('is left as words where a paper has them all', async () => {
    const { titles, taken } = await answered('summer last week about thirty votes');
    expect([titles[0], taken]).toEqual(['The last week of summer', []]);
  });

  it('is taken but for one part where all of it finds nothing', async () => {
    const { titles, asked } = await answered('robots last week top ten');
    expect([titles, asked]).toEqual([['Robots that climb stairs'], 'robots last week rank:1..10']);
  });

  it('is left as words where it finds nothing', async () => {
    expect((await answered('robots zygote in:search starred')).taken).toEqual([]);
    expect(await answered('robots zygote')).toMatchObject({ taken: [] });
  });
});

describe('what is to blame that nothing was found', () => {
  it.each<[string, [string, number][]]>([
    [
      'robots seen:2025',
      [
        ['robots ', 3],
        ['seen:2025', 0],
      ],
    ],
    ['robots zygote', [['robots ', 3]]],
    ['"robots that" seen:2025 -stairs', [['"robots that" -stairs', 1]]],
    [
      'robots last week is:starred',
      [
        ['robots is:starred', 0],
        ['robots last week ', 0],
      ],
    ],
    ['robots dance in:trending', [['robots in:trending', 1]]],
    ['robots in:search', [['robots ', 3]]],
    [
      'robots -garments -stairs -kitchens',
      [
        ['robots -stairs -kitchens', 1],
        ['robots -garments -kitchens', 1],
      ],
    ],
    ['zygote', []],
    ['', []],
  ])('of %j', async (text, expected) => {
    const found = await relaxed(text);
    expect(found).toEqual(expect.arrayContaining(expected.filter(([, total]) => total > 0)));
    expect(found.every(([, total]) => Number(total) > 0)).toBe(true);
  });

  it('is one part where words together say something of the record', async () => {
    const text = 'video zygote last week';
    const found = await relaxQuery(text, NOW, await library(), read);
    expect(found.map(({ from, to }) => text.slice(from, to))).not.toContain('week');
    expect(await relaxed('stairs last week')).toContainEqual(['stairs ', 1]);
  });

  it('is the spelling, where some paper has a word like one that none has', async () => {
    expect(await relaxed('vdo')).toEqual([]);
    expect(await relaxed('robots steors')).toContainEqual(['robots stairs', 1]);
    expect(await relaxed('steors is:starred')).not.toContainEqual(['stairs is:starred', 1]);
  });

  it('is all words that no paper has, where none of them alone is to blame', async () => {
    const text = 'robots zygote stairs quokka';
    const [only, ...others] = await relaxQuery(text, NOW, await library(), read);
    const parts = only ? [{ from: only.from, to: only.to }, ...(only.more ?? [])] : [];
    expect(parts.map(({ from, to }) => text.slice(from, to))).toEqual(['zygote', 'quokka']);
    expect([only?.total, others]).toEqual([1, []]);
  });

  it('is five parts at most, after eight were tried', async () => {
    const text = 'robots -garments -stairs -kitchens -a -b -c -d -e -f -g';
    expect((await relaxed(text)).length).toBeLessThanOrEqual(5);
  });
});

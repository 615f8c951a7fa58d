import { describe, expect, it } from 'vitest';
import { readAt } from '../made-page.ts';

const ADDRESS = 'https://huggingface.co/some-lab/papers';
const PAPER = '/papers/2606.00001';

function titleIn(html: string): string | undefined {
  return readAt(ADDRESS, `<main>${html}</main>`)?.rows.find(({ paper }) => paper.paperId.endsWith('00001'))?.paper
    .title;
}

const ABSTRACT = 'We study how paper boats behave in calm water and in storms, and find that folding matters more.';
const heading = `<h3><a href="${PAPER}">Paper Boats</a></h3>`;
const plain = `<a href="${PAPER}">Paper Boats</a>`;
const others = [
  'Upvote 12 and join the discussion',
  'Upvote 1.2k',
  'View paper page',
  'View on arXiv',
  'Read more',
  'Read the full paper',
  'See the discussion on Hugging Face',
  '3 comments',
  '3 comments · 12 upvotes',
  'Join the discussion on this paper',
  'arXiv',
  'arXiv:2606.00001',
  'https://arxiv.org/abs/2606.00001',
  'PDF',
  'HTML version',
  'Submitted by ada',
  'Published on May 29, 2026',
  'May 29',
  '29 May 2026',
  '2 days ago',
  '14 authors',
  'Ada Example, Bo van der Hidden and Cy O’Neil',
  'Ada Example, Bo Hidden, et al.',
  '2.06k',
  '✕',
  ABSTRACT,
  `Abstract ${ABSTRACT}`,
  'Boats are folded. Some of them float. We measure how long and how far they do.',
  'Paper boats, and what the wind does to them on a day in autumn. '.repeat(6),
];

describe('a page of links', () => {
  it.each(others)('takes the heading, and not a longer link: %s', (text) => {
    expect(titleIn(`<article>${heading}<a href="${PAPER}">${text}</a></article>`)).toBe('Paper Boats');
    expect(titleIn(`<article><a href="${PAPER}">${text}</a>${heading}</article>`)).toBe('Paper Boats');
  });

  it.each(others)('takes the link with the paper’s own words where there is no heading: %s', (text) => {
    expect(titleIn(`<div>${plain}<a href="${PAPER}">${text}</a></div>`)).toBe('Paper Boats');
    expect(titleIn(`<div><a href="${PAPER}">${text}</a>${plain}</div>`)).toBe('Paper Boats');
  });

  it.each(others)('takes nothing for a title that is none: %s', (text) => {
    expect(titleIn(`<div><a href="${PAPER}">${text}</a></div>`)).toBeUndefined();
  });

  it.each([
    ['a heading in a link that is the whole card', `<a href="${PAPER}"><h4>Owls</h4><p>${ABSTRACT}</p><b>12</b></a>`],
    ['a heading of another size', `<h2><a href="${PAPER}">Owls</a></h2>`],
    [
      'a heading that is no link',
      `<article><h3>Owls</h3><p>${ABSTRACT}</p><a href="${PAPER}">View paper</a></article>`,
    ],
    ['a heading beside its link', `<article><h3>Owls <a href="${PAPER}">[link]</a></h3></article>`],
    ['the first words in a link that is a card', `<a href="${PAPER}"><div><b></b>Owls</div><p>${ABSTRACT}</p></a>`],
    ['the first words after a count', `<a href="${PAPER}"><span>12</span><span>Owls</span><p>${ABSTRACT}</p></a>`],
    [
      'a link in a list',
      `<ul><li><a href="${PAPER}">Owls</a> <a href="${PAPER}#community">Talk about owls</a></li></ul>`,
    ],
    ['a link beside a button', `<a href="${PAPER}"><button>Save this paper for later</button>Owls</a>`],
    ['a link with a picture’s title', `<a href="${PAPER}"><svg><title>Paper of the week</title></svg>Owls</a>`],
    ['an absolute link', '<a href="https://hf.co/papers/2606.00001v2">Owls</a>'],
  ])('takes %s', (_what, html) => {
    expect(titleIn(html)).toBe('Owls');
  });

  it.each([
    'Read, Vote and Share: A Study',
    'Code Llama',
    'View Synthesis by Walking',
    'Published as Intended',
    '12 Angry Agents',
    'Join Order Benchmarks',
    'Upvote Prediction',
    'Comments on Comments, Considered',
    'The Paper Mill',
    'MayBERT',
    'Q*: Stars in a Row',
    'Attention, Transformers, and Owls',
    '多模态',
    'May the Source Be with You',
  ])('takes titles that begin like a button: %s', (title) => {
    expect(titleIn(`<div><a href="${PAPER}">${title}</a></div>`)).toBe(title);
  });

  it('is sure of the titles in headings, and of no others', () => {
    const html = `<h3><a href="${PAPER}">Owls</a></h3><a href="/papers/2606.00002"><h4>Boats</h4></a>
      <a href="/papers/2606.00003">our paper on kites</a><h4><a href="/papers/2606.00004">Tides <b>✓</b><i>read</i></a></h4>`;
    const rows = readAt(ADDRESS, `<main>${html}</main>`)?.rows ?? [];
    expect(rows.map(({ paper: { title, unsureTitle } }) => [title, unsureTitle])).toEqual([
      ['Owls', undefined],
      ['Boats', undefined],
      ['our paper on kites', true],
      ['Tides', true],
    ]);
  });

  it('keeps its order, and each paper once', () => {
    const html = `<a href="/papers/2606.00002">View paper</a><a href="${PAPER}">Owls</a>
      <a href="/papers/2606.00002">Paper Boats</a><a href="${PAPER}">Owls again</a>`;
    const reading = readAt(ADDRESS, `<main>${html}</main>`);
    expect(reading?.rows.map(({ paper, rank }) => [rank, paper.title])).toEqual([
      [1, 'Paper Boats'],
      [2, 'Owls'],
    ]);
  });
});

describe("an organisation's own data", () => {
  const paper = (id: string, title: string) => ({
    paper: {
      id,
      title,
      summary: `On ${title}.`,
      authors: [{ name: 'Ines Duarte' }],
      upvotes: 7,
      publishedAt: '2026-02-01T00:00:00.000Z',
    },
    title,
    numComments: 2,
  });
  const listed = [paper('2606.00001', 'Granite Tides'), paper('2606.00002', 'Basalt Winds')];
  const card = '<article><h3><a href="/papers/2606.00001">Granite Tides</a></h3></article>';
  const row = {
    paper: {
      paperId: 'arxiv:2606.00001',
      title: 'Granite Tides',
      abstract: 'On Granite Tides.',
      authors: [{ name: 'Ines Duarte' }],
      publishedAt: Date.parse('2026-02-01T00:00:00Z'),
    },
    rank: 1,
    upvotes: 7,
    comments: 2,
  };

  function page(target: string, props: object, html = card): string {
    const data = JSON.stringify(props).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `<main><div data-target="${target}" data-props="${data}">${html}</div></main>`;
  }

  it.each([
    ['OrgProfile', { orgPapers: listed }],
    ['OrgProfile', { org: { name: 'some-lab' }, orgPapers: listed, numPapers: 2 }],
    ['OrgPapers', { papers: listed }],
    ['UserProfile', { user: { papers: listed } }],
    ['OrgProfile', { orgPapers: [null, 'text', ...listed] }],
  ])('gives the facts of the papers that are shown, and no others: %s %o', (target, props) => {
    expect(readAt(ADDRESS, page(target, props))).toEqual({
      listing: { listing: 'hf:organisation:some-lab', source: 'hf', kind: 'organisation', name: 'some-lab' },
      via: 'links',
      rows: [row],
      cards: 1,
      unreadable: 0,
    });
  });

  it('has the title of a paper whose card was translated', () => {
    const html = card.replace('Granite Tides', '<font><font>Granitgezeiten</font></font>');
    expect(readAt(ADDRESS, page('OrgProfile', { orgPapers: listed }, html))?.rows).toEqual([row]);
  });

  it('of a collection, whose items are papers, is partial without abstracts', () => {
    const items = [
      { type: 'paper', id: '2606.00001', title: 'Granite Tides', upvotes: 9 },
      { type: 'model', id: 'a/b' },
    ];
    const reading = readAt('https://huggingface.co/collections/user/slug-1', page('Collection', { items }));
    expect(reading?.rows).toEqual([
      {
        paper: { paperId: 'arxiv:2606.00001', title: 'Granite Tides', partial: true },
        rank: 1,
        upvotes: 9,
      },
    ]);
  });

  it.each([
    'null',
    '[]',
    '7',
    '{"orgPapers":7}',
    '{"orgPapers":[{"paper":null}]}',
    '{"orgPapers":',
    '{"a":{"b":{"c":[]}}}',
  ])('that is none leaves the links: %s', (json) => {
    const html = `<main><div data-target="OrgProfile" data-props='${json}'>${card}</div></main>`;
    expect(readAt(ADDRESS, html)?.rows).toMatchObject([{ paper: { title: 'Granite Tides', partial: true }, rank: 1 }]);
  });
});

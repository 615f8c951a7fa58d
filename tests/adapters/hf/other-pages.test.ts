import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adapterFor } from '../../../adapters/index.ts';
import { paperPage } from '../../../scripts/pages/paper-page.ts';
import { parse, RICH_ITEM, RICH_ROW, readAt } from '../made-page.ts';

describe('addresses', () => {
  it.each([
    ['https://huggingface.co/papers', 'hf-day'],
    ['https://huggingface.co/papers/', 'hf-day'],
    ['https://huggingface.co/papers/date/2026-06-03', 'hf-day'],
    ['https://huggingface.co/papers?date=2026-06-03', 'hf-day'],
    ['https://hf.co/papers', 'hf-day'],
    ['https://huggingface.co/papers/week/2026-W23', 'hf-week'],
    ['https://huggingface.co/papers/month/2026-06', 'hf-month'],
    ['https://huggingface.co/papers/trending', 'hf-trending'],
    ['https://huggingface.co/papers?q=rl', 'hf-search'],
    ['https://huggingface.co/papers/trending?q=rl', 'hf-search'],
    ['https://huggingface.co/papers/2509.24002', 'hf-paper'],
    ['https://huggingface.co/papers/2509.24002v2#community', 'hf-paper'],
    ['https://huggingface.co/papers/2509.24002.md', 'hf-paper'],
    ['https://huggingface.co/some-lab/papers', 'hf-links'],
    ['https://huggingface.co/collections/user/slug-12', 'hf-links'],
    ['https://huggingface.co/user', 'hf-links'],
    ['https://huggingface.co/user/activity/papers', 'hf-links'],
  ])('%s are read by %s', (address, name) => {
    expect(adapterFor(new URL(address))?.name).toBe(name);
  });

  it.each([
    'https://huggingface.co/',
    'https://huggingface.co/models',
    'https://huggingface.co/papers/submit',
    'https://huggingface.co/user/model',
    'https://huggingface.co/datasets/user/papers',
    'https://huggingface.co/docs/hub/papers',
    'http://huggingface.co/papers',
    'https://huggingface.co.example.org/papers',
    'https://example.org/papers',
  ])('%s are nobody’s', (address) => {
    expect(adapterFor(new URL(address))).toBeUndefined();
  });
});

describe("a paper's own page", () => {
  const address = 'https://huggingface.co/papers/2606.00001';
  const listing = { listing: 'hf:paper:2606.00001', source: 'hf', kind: 'paper', name: '2606.00001' };

  it('is read whole from its JSON', () => {
    const { rank: _, ...row } = RICH_ROW;
    const { thumbnail: __, ...paper } = row.paper;
    expect(readAt(`${address}v3`, paperPage({ item: RICH_ITEM }))).toEqual({
      listing,
      via: 'json',
      rows: [{ ...row, paper }],
      cards: 1,
      unreadable: 0,
    });
  });

  it('is read from its text without JSON: the abstract, and not the summary that stands first', () => {
    expect(readAt(address, paperPage({ item: RICH_ITEM, props: 'none' }))).toEqual({
      listing,
      via: 'text',
      rows: [
        {
          paper: {
            paperId: 'arxiv:2606.00001',
            title: 'A Rich Paper',
            abstract: 'We study $\\alpha < 5\\%$ & more. It wraps.',
            aiSummary: 'One sentence.',
            authors: [{ name: 'Ada Example' }, { name: 'Bo Hidden' }],
            partial: true,
            unsureTitle: true,
          },
          upvotes: 42,
        },
      ],
      cards: 1,
      unreadable: 0,
      trouble: 'no-json',
    });
  });

  it('is not read while it is still the page of another paper', () => {
    expect(readAt('https://huggingface.co/papers/2606.00009', paperPage({ item: RICH_ITEM }))).toBeUndefined();
    const bare = paperPage({ item: RICH_ITEM, props: 'none' });
    expect(readAt('https://huggingface.co/papers/2606.00009', bare)).toBeUndefined();
  });

  it('gives what it prints of a paper when its JSON is still about another, and nothing of that other', () => {
    const next = { ...RICH_ITEM, paper: { ...RICH_ITEM.paper, id: '2606.00009', title: 'The Next Paper' } };
    const document = parse(paperPage({ item: next }), 'https://huggingface.co/papers/2606.00009');
    const other = parse(paperPage({ item: RICH_ITEM }), address).querySelector('[data-target="PaperContent"]');
    const part = document.querySelector('[data-target="PaperContent"]');
    part?.setAttribute('data-props', other?.getAttribute('data-props') ?? '');
    expect(readAt('https://huggingface.co/papers/2606.00009', document)).toMatchObject({
      via: 'text',
      trouble: 'stale-json',
      rows: [{ paper: { paperId: 'arxiv:2606.00009', title: 'The Next Paper', partial: true, unsureTitle: true } }],
    });
    const [row] = readAt('https://huggingface.co/papers/2606.00009', document)?.rows ?? [];
    expect(Object.keys(row?.paper ?? {}).sort()).toEqual(['paperId', 'partial', 'title', 'unsureTitle']);
  });

  it('keeps its abstract when the id in its JSON has a version', () => {
    const item = { ...RICH_ITEM, paper: { ...RICH_ITEM.paper, id: '2606.00001v2' } };
    expect(readAt(`${address}v2`, paperPage({ item }))?.rows[0]?.paper).toMatchObject({
      paperId: 'arxiv:2606.00001',
      abstract: RICH_ROW.paper.abstract,
    });
  });

  it.each([
    [43, 43],
    [41, 41],
    [42, 42],
    [97, 42],
  ])('has the votes that it prints when the reader changed them by one: %s', (printed, votes) => {
    const document = parse(paperPage({ item: RICH_ITEM, loggedIn: { csrf: 'x' } }), address);
    const count = document.querySelector('main label .font-semibold');
    if (count) count.textContent = String(printed);
    expect(readAt(address, document)?.rows[0]?.upvotes).toBe(votes);
  });
});

describe('pages of organisations, collections and users', () => {
  const links =
    '<main><a href="/papers/2606.00001"><h4>First paper</h4><p>text</p></a><a href="/papers/2606.00001">5</a></main>';

  it.each([
    ['https://huggingface.co/some-lab/papers', 'hf:organisation:some-lab'],
    ['https://huggingface.co/collections/user/slug-12', 'hf:collection:user/slug-12'],
    ['https://huggingface.co/user', 'hf:profile:user'],
  ])('give partial records of the papers they link to: %s', (address, listing) => {
    expect(readAt(address, links)).toMatchObject({
      listing: { listing },
      via: 'links',
      rows: [{ paper: { paperId: 'arxiv:2606.00001', title: 'First paper', partial: true }, rank: 1 }],
      cards: 1,
    });
  });

  it('give nothing when they link to none', () => {
    expect(readAt('https://huggingface.co/user', '<main><a href="/papers">Papers</a></main>')).toBeUndefined();
  });
});

describe('hostile pages', () => {
  const hostile = {
    paper: {
      id: '2606.00001',
      title: '<img src=x onerror=alert(1)>\u202e<script>alert(1)</script>',
      summary: 'x'.repeat(10_000_000),
      authors: Array.from({ length: 50_000 }, (_, i) => ({ name: `Author ${i}`, user: { user: '../../evil' } })),
      projectPage: 'javascript:alert(1)',
      githubRepo: 'https://github.com/a/b/../../c',
      upvotes: '9e99',
      ai_keywords: Array.from({ length: 9_000 }, () => 'k'.repeat(9_000)),
      organization: { name: 'a/b', fullname: 'x' },
      publishedAt: 'never',
      __proto__: { polluted: true },
    },
    numComments: -4,
    thumbnail: 'data:text/html,x',
  };

  it('are cut to the limits and lose what could do harm', () => {
    const json = JSON.stringify({ dailyPapers: [hostile], dateString: '2026-06-03', periodType: 'day', query: {} });
    const polluting = json.replace(
      '"numComments"',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"numComments"',
    );
    const document = parse('<main><div data-target="DailyPapers"></div></main>', 'https://huggingface.co/papers');
    document.querySelector('div')?.setAttribute('data-props', polluting);
    const row = readAt('https://huggingface.co/papers', document)?.rows[0];
    expect(row?.paper).toEqual({
      paperId: 'arxiv:2606.00001',
      title: '<img src=x onerror=alert(1)> <script>alert(1)</script>',
      abstract: 'x'.repeat(20_000),
      authors: Array.from({ length: 1_000 }, (_, i) => ({ name: `Author ${i}` })),
      authorCount: 50_000,
      aiKeywords: Array.from({ length: 50 }, () => 'k'.repeat(120)),
    });
    expect(row).not.toHaveProperty('upvotes');
    expect(row).not.toHaveProperty('comments');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('never give the token that logged-in pages carry', () => {
    const html = paperPage({ item: RICH_ITEM, loggedIn: { csrf: 'very-secret' } });
    expect(html).toContain('very-secret');
    expect(JSON.stringify(readAt('https://huggingface.co/papers/2606.00001', html))).not.toContain('very-secret');
  });
});

it('no adapter relies on the looks of a page but for the vote box', () => {
  const source = ['cards', 'error-page', 'link-rows', 'link-titles', 'paper-text', 'listing-name', 'props'].map(
    (name) => readFileSync(new URL(`../../../adapters/hf/${name}.ts`, import.meta.url), 'utf8'),
  );
  const selectors = [...source.join('\n').matchAll(/querySelector(?:All)?(?:<\w+>)?\(\s*[`']([^`']+)[`']/g)].map(
    ([, found]) => found ?? '',
  );
  expect(
    selectors.filter(
      (selector) => /\.[a-z]/.test(selector) && !/\.leading-none|span\.author|\.notranslate/.test(selector),
    ),
  ).toEqual([]);
  expect(selectors.length).toBeGreaterThan(5);
});

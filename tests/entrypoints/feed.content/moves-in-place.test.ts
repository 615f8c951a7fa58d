// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://huggingface.co/papers/date/2026-01-05" }

import { describe, expect, it, vi } from 'vitest';
import type { UncheckedCapture } from '../../../papers/capture.ts';
import { paperPage } from '../../../scripts/pages/paper-page.ts';
import { captures, DAY_PAGE, eachOnAPage, idsIn, idsOf, items, others, show, watch } from './made-watched-page.ts';

const MINUTE = 60_000;

interface Fact {
  title: string;
  abstract?: string;
  authors?: { name: string }[];
}

const [first, second] = items as [(typeof items)[0], (typeof items)[0]];
const pathOf = ({ paper }: typeof first) => `/papers/${paper.id}`;
const factsIn = ({ rows: [row] }: UncheckedCapture) => (row as { paper: Fact }).paper;
const titlesRead = () => captures().map((capture) => [capture.listing.listing, factsIn(capture).title]);
const listed = ({ paper }: typeof first) => [`hf:paper:${paper.id}`, paper.title];
const facts = (): Partial<Fact> => captures().slice(-1).map(factsIn)[0] ?? {};
const html = (item: object, props: 'fresh' | 'none') =>
  new DOMParser().parseFromString(paperPage({ item, props }), 'text/html').body;

/** Puts a paper's page where the reader is, all of it or one part. */
function showPaper(item: object, props: 'fresh' | 'none' = 'fresh'): void {
  document.body.replaceChildren(...html(item, props).childNodes);
}

/** A page with nothing of a paper but its data and its heading, as in a redraw that is half done. */
function showHeading({ paper }: typeof first): void {
  const part = document.createElement('div');
  part.dataset.target = 'PaperContent';
  part.append(Object.assign(document.createElement('h1'), { textContent: paper.title }));
  const main = document.createElement('main');
  main.append(part);
  document.body.replaceChildren(main);
}

const dataOf = (item: object) =>
  html(item, 'fresh').querySelector('[data-target="PaperContent"]')?.getAttribute('data-props') ?? '';
const part = () => document.querySelector('[data-target="PaperContent"]');
const heading = () => document.querySelector('h1') ?? document.body;
const moves: [string, (to: string) => void][] = [
  ['pushState', (to) => history.pushState(null, '', to)],
  ['replaceState', (to) => history.replaceState(null, '', to)],
];
const settle = () => vi.advanceTimersByTimeAsync(6_000);

describe.each(moves)('a move from one paper to another by %s', (_name, move) => {
  eachOnAPage();

  it.each(['fresh', 'none'] as const)('waits for the other page, whole as it comes (JSON: %s)', async (props) => {
    history.replaceState(null, '', pathOf(first));
    showPaper(first, props);
    await watch();
    move(pathOf(second));
    await settle();
    expect(titlesRead()).toEqual([listed(first)]);
    showPaper(second, props);
    await settle();
    expect(titlesRead()).toEqual([listed(first), listed(second)]);
    expect(facts().abstract).toBe(second.paper.summary);
  });

  it('waits for a heading that changes alone, and takes nothing else of the page', async () => {
    history.replaceState(null, '', pathOf(first));
    showHeading(first);
    part()?.setAttribute('data-props', dataOf(first));
    await watch();
    move(pathOf(second));
    await settle();
    heading().textContent = second.paper.title;
    await settle();
    expect(titlesRead()).toEqual([listed(first), listed(second)]);
    expect(facts().authors ?? []).toEqual([]);
  });

  it('sees a heading whose text node changes', async () => {
    history.replaceState(null, '', pathOf(first));
    showHeading(first);
    await watch();
    move(pathOf(second));
    await settle();
    const [text] = heading().childNodes;
    if (text) text.nodeValue = second.paper.title;
    await settle();
    expect(titlesRead()).toEqual([listed(first), listed(second)]);
  });

  it('reads again when the data comes after the heading', async () => {
    history.replaceState(null, '', pathOf(first));
    showHeading(first);
    part()?.setAttribute('data-props', dataOf(first));
    await watch();
    move(pathOf(second));
    heading().textContent = second.paper.title;
    await settle();
    part()?.setAttribute('data-props', dataOf(second));
    await settle();
    expect(titlesRead()).toEqual([listed(first), listed(second), listed(second)]);
    expect(facts().abstract).toBe(second.paper.summary);
  });

  it('reads the data that comes before the heading', async () => {
    history.replaceState(null, '', pathOf(first));
    showHeading(first);
    part()?.setAttribute('data-props', dataOf(first));
    await watch();
    move(pathOf(second));
    part()?.setAttribute('data-props', dataOf(second));
    await settle();
    expect(titlesRead()).toEqual([listed(first), listed(second)]);
  });

  it('takes no abstract or authors of the paper before, without JSON', async () => {
    const bare = ({ paper }: typeof first) => ({ paper: { ...paper, ai_summary: undefined } });
    history.replaceState(null, '', pathOf(first));
    showPaper(bare(first), 'none');
    await watch();
    expect(facts().abstract).toBe(first.paper.summary);
    move(pathOf(second));
    for (const link of document.querySelectorAll('main a[href*="arxiv"], main a[href^="/login"]')) link.remove();
    heading().textContent = second.paper.title;
    await settle();
    expect(titlesRead()).toEqual([listed(first), listed(second)]);
    expect([facts().abstract, facts().authors]).toEqual(['', undefined]);
  });

  it('does not give the paper before the title of the next, which comes before the address', async () => {
    history.replaceState(null, '', pathOf(first));
    showHeading(first);
    part()?.setAttribute('data-props', dataOf(first));
    await watch();
    heading().textContent = second.paper.title;
    await settle();
    move(pathOf(second));
    await settle();
    expect(titlesRead()).toEqual([listed(first), listed(second)]);
  });

  it('and back reads each with its own', async () => {
    history.replaceState(null, '', pathOf(first));
    showPaper(first, 'none');
    await watch();
    move(pathOf(second));
    await settle();
    showPaper(second, 'none');
    await settle();
    move(pathOf(first));
    await settle();
    expect(titlesRead()).toEqual([listed(first), listed(second)]);
    showPaper(first, 'none');
    await settle();
    expect(titlesRead()).toEqual([listed(first), listed(second), listed(first)]);
  });

  it('that is given up reads nothing', async () => {
    history.replaceState(null, '', pathOf(first));
    showPaper(first, 'none');
    await watch();
    move(pathOf(second));
    await settle();
    move(pathOf(first));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(titlesRead()).toEqual([listed(first)]);
  });

  it('from a list to a paper and to the list again reads each once its own page is there', async () => {
    show({ props: 'none' });
    await watch();
    move(pathOf(first));
    await settle();
    showPaper(first, 'none');
    await settle();
    move(DAY_PAGE);
    await settle();
    show({ props: 'none' });
    await settle();
    expect(captures().map(({ listing }) => listing.kind)).toEqual(['day', 'paper', 'day']);
    expect(captures().map(idsOf)).toEqual([idsIn(items), idsIn([first]), idsIn(items)]);
  });

  it('from a list of it alone to a paper reads both', async () => {
    show({ items: [first], props: 'none' });
    await watch();
    move(pathOf(first));
    showPaper(first, 'none');
    await settle();
    expect(titlesRead()).toEqual([['hf:day:2026-01-05', first.paper.title], listed(first)]);
  });

  it('from one list to another reads the other once its cards are there', async () => {
    show({ props: 'none' });
    await watch();
    move('/papers?q=graphs');
    await settle();
    expect(captures()).toHaveLength(1);
    show({ items: others, props: 'none' });
    await settle();
    expect(captures().map(({ listing }) => listing.listing)).toEqual(['hf:day:2026-01-05', 'hf:search:graphs']);
    expect(captures().map(idsOf)).toEqual([idsIn(items), idsIn(others)]);
  });
});

describe('a page whose data comes later', () => {
  eachOnAPage();

  it('is read again, whole', async () => {
    show({ props: 'none' });
    await watch();
    expect(captures()).toMatchObject([{ via: 'cards' }]);
    const loaded = document.querySelector('[data-target="DailyPapers"]');
    show({});
    const data = document.querySelector('[data-target="DailyPapers"]')?.getAttribute('data-props') ?? '';
    document.querySelector('[data-target="DailyPapers"]')?.removeAttribute('data-props');
    expect(loaded?.isConnected).toBe(false);
    await settle();
    expect(captures()).toHaveLength(1);
    document.querySelector('[data-target="DailyPapers"]')?.setAttribute('data-props', data);
    await settle();
    expect(captures()).toMatchObject([{ via: 'cards' }, { via: 'json' }]);
  });

  it('is read again when the reader votes', async () => {
    show({ loggedIn: { csrf: 'x' } });
    await watch();
    const label = document.querySelector('main article label');
    const box = label?.querySelector('input');
    const count = label?.querySelector('.leading-none');
    if (box) box.checked = true;
    if (count) count.textContent = String(Number(items[0]?.paper.upvotes) + 1);
    await settle();
    expect(captures().map(({ rows }) => (rows[0] as { upvotes: number }).upvotes)).toEqual([
      items[0]?.paper.upvotes,
      Number(items[0]?.paper.upvotes) + 1,
    ]);
  });
});

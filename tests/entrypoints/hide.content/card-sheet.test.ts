// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { treatedCards } from '../../../adapters/hf/treated-cards.ts';
import { treatedCardsAt } from '../../../adapters/treated-cards.ts';
import { cardSheet } from '../../../entrypoints/hide.content/card-sheet.ts';
import { listingPage } from '../../../scripts/pages/listing-page.ts';
import { madeItems } from '../../../scripts/pages/made-papers.ts';

const DAY = '2026-06-03';
const items = madeItems(12, { day: DAY });
const ids = items.map(({ paper }) => paper.id);

function styled(hide: string[], dim: string[]): string[] {
  const html = listingPage({ kind: 'day', day: DAY, items });
  document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
  const style = document.createElement('style');
  style.textContent = cardSheet(treatedCards, hide, dim, 30);
  document.head.replaceChildren(style);
  return [...document.querySelectorAll('main article')].map((card) => {
    const { display, opacity } = getComputedStyle(card);
    return display === 'none' ? 'hidden' : opacity === '0.3' ? 'dimmed' : 'kept';
  });
}

describe('the sheet that hides and dims cards', () => {
  it('takes the cards of its papers and no others', () => {
    const [first = '', second = ''] = ids;
    expect(styled([first], [second])).toEqual(['hidden', 'dimmed', ...ids.slice(2).map(() => 'kept')]);
    expect(styled([first.slice(0, -1)], [])).toEqual(ids.map(() => 'kept'));
  });

  it('is nothing for no papers, and has rules of a few hundred ids each for many', () => {
    expect(cardSheet(treatedCards, [], [], 45)).toBe('');
    const many = Array.from({ length: 700 }, (_, n) => `2601.${String(n).padStart(5, '0')}`);
    expect(cardSheet(treatedCards, many, [], 45).split('\n')).toHaveLength(3);
  });
});

describe('the pages on which cards are dimmed and hidden', () => {
  const kindAt = (path: string) => treatedCardsAt(new URL(path, 'https://huggingface.co'))?.kind;

  it.each([
    ['/papers', 'day'],
    ['/papers?date=2026-06-03', 'day'],
    ['/papers/date/2026-06-03', 'day'],
    ['/papers/week/2026-W23', 'week'],
    ['/papers/month/2026-06', 'month'],
    ['/papers/trending', 'trending'],
  ])('are listings: %s', (path, kind) => {
    expect(kindAt(path)).toBe(kind);
  });

  it.each([
    '/papers?q=agents',
    '/papers/date/2026-06-03?q=agents',
    '/papers/trending?q=agents',
    '/papers/2606.00001',
    '/papers/submit',
    '/papers/date',
    '/papers/date/2026-06-03/more',
    '/lab/papers',
    '/lab',
    '/collections/lab/name',
  ])('are no searches, papers’ pages and pages of somebody: %s', (path) => {
    expect(kindAt(path)).toBeUndefined();
  });

  it('are none of another site', () => {
    expect(treatedCardsAt(new URL('https://example.org/papers'))).toBeUndefined();
  });
});

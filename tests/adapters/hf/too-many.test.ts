import { expect, it } from 'vitest';
import { LIMITS } from '../../../papers/limits.ts';
import { listingPage } from '../../../scripts/pages/listing-page.ts';
import { madeItems } from '../../../scripts/pages/made-papers.ts';
import { readAt } from '../made-page.ts';

const DAY = '2026-06-03';
const SITE = 'https://huggingface.co';
const MANY = LIMITS.rows + 37;
const items = madeItems(MANY, { day: DAY });
const links = items.map(({ paper }) => `<a href="/papers/${paper.id}">${paper.title}</a>`).join('');

it.each([
  ['its JSON', `${SITE}/papers/date/${DAY}`, listingPage({ kind: 'day', day: DAY, items }), 'json'],
  ['its cards', `${SITE}/papers/date/${DAY}`, listingPage({ kind: 'day', day: DAY, items, props: 'none' }), 'cards'],
  ['bare links', `${SITE}/some-lab/papers`, `<main>${links}</main>`, 'links'],
])(
  'a page with more papers than are kept of one is read up to the limit by %s, and the others are counted',
  (_by, url, html, via) => {
    const reading = readAt(url, html);
    expect(reading).toMatchObject({ via, cards: MANY, unreadable: MANY - LIMITS.rows });
    expect(reading?.rows).toHaveLength(LIMITS.rows);
  },
);

// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { paperAddress, paperPage } from '../../scripts/pages/paper-page.ts';
import type { CleanReading } from '../adapters/made-page.ts';
import { readPage } from '../adapters/made-page.ts';
import { plainAddress, plainPage } from './plain-page.ts';

const items = madeItems(12, { day: '2026-01-05' });

function read(address: string, html: string): CleanReading {
  const url = new URL(address);
  const reading = readPage({ document: new DOMParser().parseFromString(html, 'text/html'), url, at: 0 });
  if (!reading) throw new Error(`Nothing was read at ${address}.`);
  return reading;
}

describe('a made paper page', () => {
  it.each(items)('is read from its JSON and from its text alike: $paper.id', (item) => {
    const { paper, numComments } = item;
    const address = paperAddress(item);
    const plain = (text = '') => text.replace(/\s+/g, ' ');
    expect(read(address, paperPage({ item }))).toMatchObject({
      via: 'json',
      listing: { listing: `hf:paper:${paper.id}` },
      rows: [{ upvotes: paper.upvotes, comments: numComments, paper: { abstract: plain(paper.summary) } }],
    });
    const [row] = read(address, paperPage({ item, props: 'none' })).rows;
    expect(row?.paper).toMatchObject({
      title: plain(paper.title),
      abstract: plain(paper.summary),
      authors: paper.authors?.map(({ name }) => ({ name })),
      ...(paper.ai_summary && { aiSummary: paper.ai_summary }),
    });
    expect(row?.upvotes).toBe(paper.upvotes);
  });

  it('holds the token of a reader who is logged in', () => {
    const html = paperPage({ item: items[0] ?? {}, loggedIn: { csrf: 'a-secret-token' } });
    expect(html.match(/a-secret-token/g)).toHaveLength(2);
    expect(html).toContain('<label');
  });
});

describe('a made plain page', () => {
  it.each([
    ['northgate-lab/papers', 'hf:organisation:northgate-lab'],
    ['collections/some-user/reading-65a1', 'hf:collection:some-user/reading-65a1'],
    ['some-user', 'hf:profile:some-user'],
  ])('is read by its links at %s', (path, listing) => {
    const reading = read(plainAddress(path), plainPage({ path, title: 'Papers', items }));
    expect(reading).toMatchObject({ via: 'links', listing: { listing }, cards: 12 });
    expect(reading.rows.map((row) => row.paper.title)).toEqual(
      items.map(({ paper }) => paper.title.replace(/\s+/g, ' ')),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { listingPage } from '../../../scripts/pages/listing-page.ts';
import { madeItems } from '../../../scripts/pages/made-papers.ts';
import { paperPage } from '../../../scripts/pages/paper-page.ts';
import { ids, parse, RICH_ITEM, readAt } from '../made-page.ts';

const DAY = 'https://huggingface.co/papers/date/2026-06-03';
const HREF = '/papers/2606.00001';

/** The title of the only card of a day without JSON, and whether it is surely the site's. */
function titleOf(inLink: string, page = '<html>', afterLink = ''): [string, boolean] | undefined {
  const card = `<article><h3><a href="${HREF}">${inLink}</a>${afterLink}</h3></article>`;
  const paper = readAt(DAY, `${page}<body><main>${card}</main>`)?.rows[0]?.paper;
  return paper && [paper.title, paper.unsureTitle !== true];
}

const font = (text: string) =>
  `<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">${text}</font></font>`;

describe('a title that another language was put beside', () => {
  it.each([
    'Counting Clouds<font class="notranslate immersive-translate-target-wrapper" lang="zh-CN"><br><font class="notranslate">数云</font></font>',
    'Counting Clouds<br><span lang="de">Wolken zählen</span>',
    '<span lang="de">Wolken zählen</span><br>Counting Clouds',
    'Counting Clouds <font>Wolken zählen</font>',
    'Counting Clouds<span class="notranslate">Wolken zählen</span>',
    '<span class="original">Counting Clouds</span><span lang="zh">数云</span>',
    '<span>Counting Clouds</span><font class="notranslate" lang="zh">数云</font>',
    'Counting <span class="highlight">Clouds</span><font lang="zh">数云</font>',
    '<span class="highlight">Counting</span> Clouds<font><br>数云</font>',
    'Counting Clouds<span style="display: none" lang="zh">数云</span>',
    '\n  Counting\n  Clouds\n<font>数云</font>',
  ])('is the site’s alone: %s', (inLink) => {
    expect(titleOf(inLink)).toEqual(['Counting Clouds', true]);
  });

  it('does not take what stands behind its link', () => {
    expect(titleOf('Counting Clouds', '<html>', '<font lang="zh">数云</font>')).toEqual(['Counting Clouds', true]);
  });
});

describe('a title that was translated', () => {
  it.each([
    [font('Segeln lernen'), '<html lang="de" class="translated-ltr">'],
    [font('Segeln lernen'), '<html>'],
    ['Segeln lernen', '<html lang="de">'],
    ['Segeln lernen', '<html class="translated-ltr">'],
    ['Segeln lernen', '<html class="translated-rtl" lang="ar">'],
    [`<span>${font('Segeln lernen')}</span>`, '<html>'],
    [`${font('Segeln ')}<span class="highlight">${font('lernen')}</span>`, '<html>'],
    ['<font class="notranslate" lang="de">Segeln lernen</font>', '<html>'],
    ['<span lang="de">Segeln lernen</span>', '<html>'],
    ['<span _msttexthash="12">Segeln lernen</span>', '<html>'],
  ])('is kept as not surely the site’s: %s', (inLink, page) => {
    expect(titleOf(inLink, page)).toEqual(['Segeln lernen', false]);
  });

  it.each(['<html>', '<html lang="en">', '<html lang="en-GB">'])('is none on the site’s own pages: %s', (page) => {
    expect(titleOf('Learning to Sail', page)).toEqual(['Learning to Sail', true]);
  });
});

/** What a browser's translator does to a page. */
function translate(document: Document): Document {
  const { documentElement } = document;
  documentElement.lang = 'de';
  documentElement.className = 'translated-ltr';
  for (const element of document.querySelectorAll(
    'main h1, main h2, main h3 a, main p, main a.abstract, .organisation span',
  )) {
    element.innerHTML = font(`auf Deutsch: ${element.textContent?.trim()}`);
  }
  return document;
}

describe('a page that was translated', () => {
  const address = 'https://huggingface.co/papers/2606.00001';
  const items = madeItems(3, { day: '2026-06-03' });

  it('gives what its JSON says', () => {
    const html = listingPage({ kind: 'day', day: '2026-06-03', items });
    expect(readAt(DAY, translate(parse(html, DAY)))).toEqual(readAt(DAY, html));
  });

  it.each(['day', 'search', 'trending'] as const)(
    'gives no abstract, no names, and its titles as unsure without JSON: %s',
    (kind) => {
      const at = {
        day: DAY,
        search: 'https://huggingface.co/papers?q=graphs',
        trending: 'https://huggingface.co/papers/trending',
      }[kind];
      const html = listingPage({
        kind,
        day: '2026-06-03',
        query: 'graphs',
        items,
        searchResults: items,
        props: 'none',
      });
      const [plain, reading] = [readAt(at, html), readAt(at, translate(parse(html, at)))];
      expect(ids(reading)).toEqual(ids(plain));
      expect(reading?.rows.map(({ upvotes, rank }) => [upvotes, rank])).toEqual(
        plain?.rows.map(({ upvotes, rank }) => [upvotes, rank]),
      );
      for (const { paper } of reading?.rows ?? []) {
        expect(paper.unsureTitle).toBe(true);
        expect(paper.abstract).toBeUndefined();
        expect(paper.organisation?.name ?? '').not.toContain('Deutsch');
      }
    },
  );

  it('of a paper gives the title that it was sent with, and no abstract', () => {
    const html = paperPage({ item: RICH_ITEM, props: 'none' }).replace(
      '<head>',
      '<head><meta property="og:title" content="Paper page - A Rich Paper">',
    );
    const paper = readAt(address, translate(parse(html, address)))?.rows[0]?.paper;
    expect(paper).toMatchObject({ title: 'A Rich Paper', authors: [{ name: 'Ada Example' }, { name: 'Bo Hidden' }] });
    expect(paper?.abstract).toBeUndefined();
    expect(paper?.aiSummary).toBeUndefined();
  });

  it('of a paper does not believe the title that another paper was sent with', () => {
    const html = paperPage({ item: RICH_ITEM, props: 'none' })
      .replace('<head>', '<head><meta property="og:title" content="Paper page - Another">')
      .replace(/(og:url" content=")[^"]+/, '$1https://huggingface.co/papers/2606.00009');
    const paper = readAt(address, translate(parse(html, address)))?.rows[0]?.paper;
    expect(paper).toMatchObject({ title: 'auf Deutsch: A Rich Paper', unsureTitle: true });
  });

  it('of links gives its titles as unsure', () => {
    const html = `<html class="translated-ltr" lang="de"><main><h3><a href="${HREF}">${font('Segeln lernen')}</a></h3></main>`;
    expect(readAt('https://huggingface.co/some-lab/papers', html)?.rows).toEqual([
      { paper: { paperId: 'arxiv:2606.00001', title: 'Segeln lernen', partial: true, unsureTitle: true }, rank: 1 },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { command } from './daybook.ts';
import { ALL, FINCH, fivePapers, HERON, idOf, MARMOT, MARTEN, NAV, showsHash } from './five-papers.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const reader = sharedBrowser();
const papers = fivePapers(reader);

describe('where one is in the full page', () => {
  it('is in its address: a search, a list, a day and a paper can each be linked', async () => {
    await papers.list(MARMOT);
    const search = await papers.open('#q=marmots');
    await search.shows([MARMOT]);
    const reading = await papers.open('#list=reading-list');
    await reading.see('heading', 'Reading list');
    await reading.shows([MARMOT]);
    const paper = await papers.open(`#paper=${idOf(FINCH)}`);
    await paper.see('heading', FINCH, byRole('region', FINCH));
    await paper.shows([...ALL]);
  });

  it('follows what the reader does, and goes back and forward', async () => {
    const page = await papers.open();
    await page.shows([...ALL]);
    await page.page.type('heron');
    await page.shows([HERON]);
    await showsHash(page, '#q=heron');
    await page.click('link', /^Reading list/, NAV);
    await page.see('heading', /^Nothing on/);
    await page.page.evaluate('history.back()');
    await page.shows([HERON]);
    expect((await page.see('searchbox')).value).toBe('heron');
    await page.page.evaluate('history.back()');
    await page.shows([...ALL]);
    await page.page.evaluate('history.forward()');
    await page.shows([HERON]);
  });

  it('survives closing the page, until something is forgotten', async () => {
    const first = await papers.open();
    await first.shows([...ALL]);
    await first.page.type('heron');
    await showsHash(first, '#q=heron');
    await first.page.close();
    const second = await papers.open();
    await second.shows([HERON]);
    await second.page.close();
    await command(reader.own, 'forget', { what: 'paper', paperId: idOf(FINCH) });
    const third = await papers.open();
    await third.shows(ALL.filter((title) => title !== FINCH));
    expect((await third.see('searchbox')).value).toBe('');
  });

  it('is opened from the popup with what is typed there', async () => {
    const popup = await reader.open('popup.html');
    await popup.page.type('heron');
    await popup.shows([HERON]);
    const library = reader.browser.extensionUrl('library.html#q=heron');
    await popup.click('button', 'Full page');
    await popup.until('the full page', async () => (await reader.browser.addresses()).includes(library));
    await reader.own.evaluate(
      `for (const { id, url, pendingUrl } of await browser.tabs.query({}))
         if ((url ?? pendingUrl ?? '').includes('library.html')) await browser.tabs.remove(id)`,
    );
  });
});

describe('the panes of the full page', () => {
  it('fold, and keep their width, also in the next one', async () => {
    const page = await papers.open();
    await page.see('navigation', 'Library');
    await page.page.evaluate(`document.querySelector('[role=separator]').focus()`);
    await page.page.press('ArrowRight');
    const width = (await page.see('separator', 'Width of lists and tags')).attributes['aria-valuenow'];
    await page.click('button', 'Lists, tags and days');
    await page.gone('navigation', 'Library');
    const next = await papers.open();
    await next.see('searchbox');
    await next.gone('navigation', 'Library');
    await next.click('button', 'Lists, tags and days');
    const again = await next.see('separator', 'Width of lists and tags');
    expect(again.attributes['aria-valuenow']).toBe(width);
    await next.page.evaluate('localStorage.removeItem("layout")');
  });

  it('stand over the papers where there is no room, until something is chosen or Escape pressed', async () => {
    await papers.tag(MARTEN, 'winter');
    const page = await reader.open('library.html', { width: 360, height: 800 });
    await page.gone('navigation', 'Library');
    await page.click('button', 'Lists, tags and days');
    await page.hasFocus('link', 'All papers');
    await page.page.press('Escape');
    await page.gone('navigation', 'Library');
    await page.hasFocus('button', 'Lists, tags and days');
    await page.page.press('Enter');
    await page.click('link', /^winter/, NAV);
    await page.gone('navigation', 'Library');
    await page.shows([MARTEN]);
  });

  it('lead to starred papers, tags and a nested tag, each with its count', async () => {
    await papers.tag(MARTEN, 'winter');
    await papers.tag(HERON, 'winter/ice');
    const page = await papers.open();
    await page.click('link', /^winter 2 papers/, NAV);
    await page.shows([HERON, MARTEN]);
    await page.click('button', 'Show tags below winter', NAV);
    await page.click('link', /^ice 1 paper/, NAV);
    await page.shows([HERON]);
    await page.click('link', 'All papers', NAV);
    await page.shows([...ALL]);
  });
});

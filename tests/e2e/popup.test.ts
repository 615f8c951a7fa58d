import { describe, expect, it, onTestFinished } from 'vitest';
import type { Paper } from '../../papers/paper.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import type { Notice } from '../../storage/rows.ts';
import { canaryKnows, eventually, rowsOf } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import { listing, sharedBrowser, titlesOf } from './shared-browser.ts';

const DAY = '2026-06-03';
const items = madeItems(12, { day: DAY });
const page = listing({ kind: 'day', day: DAY, items });
const later = madeItems(4, { day: '2026-06-04' });
const reader = sharedBrowser();

describe('the popup', () => {
  it('opens with the focus in the search box', async () => {
    const popup = await reader.open('popup.html');
    await popup.hasFocus('searchbox', 'Search all papers you have seen');
  });

  it('shows what to do before anything was seen, and leads there', async () => {
    const popup = await reader.open('popup.html');
    await popup.see('heading', 'Daybook is ready');
    await popup.announces('No papers yet');
    const lead = () => popup.click('button', 'Open Hugging Face Daily Papers');
    expect(await reader.opened(lead, 'https://huggingface.co/papers')).toMatchObject({ active: true });
  });

  it('shows the papers of the page seen last first, each page in its own order', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items }, { kind: 'day', name: '2026-06-04', items: later });
    const popup = await reader.open('popup.html');
    await popup.shows([...titlesOf(later), ...titlesOf(items)]);
    await popup.announces('16 papers, last seen first');
    const [first] = await popup.all('article');
    expect(first?.text).toContain(`${later[0]?.paper.upvotes} votes place 1 on the page`);
  });

  it('shows more of the recent papers as the reader scrolls', async () => {
    const many = madeItems(75, { day: DAY });
    await putCaptures(reader.own, { kind: 'day', name: DAY, items: many });
    const popup = await reader.open('popup.html');
    await popup.see('article');
    expect((await popup.names('article')).length).toBeLessThan(75);
    let there = 0;
    await popup.until(
      () => `75 papers; there are ${there}`,
      async () => {
        await popup.scroll('feed', 'Papers seen last');
        there = (await popup.names('article')).length;
        return there === 75;
      },
    );
    expect(await popup.names('article')).toEqual(titlesOf(many));
  });

  it('shows a page that is recorded while it is open', async () => {
    const popup = await reader.open('popup.html');
    await popup.see('heading', 'Daybook is ready');
    await reader.record(page);
    await popup.announces('12 papers, last seen first');
    await popup.shows(titlesOf(items));
  });

  it('shows that recording is paused, and resumes it', async () => {
    const popup = await reader.open('popup.html');
    await popup.click('button', 'Pause');
    await popup.announces('Recording is paused');
    await popup.gone('button', 'Pause');
    const tab = await reader.browser.openTab(page);
    onTestFinished(() => tab.close());
    expect((await tab.waitForAck(60_000, 0, 'capture')).reply).toEqual({ ok: false, refusal: 'paused' });
    await popup.click('button', 'Resume');
    await popup.announces('Recording again');
    await popup.gone('button', 'Resume');
    await popup.see('article', titlesOf(items)[0]);
  });

  it('goes on after the background was stopped', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    const popup = await reader.open('popup.html');
    await popup.page.type('author:');
    await reader.browser.stopBackground();
    await popup.click('button', 'Clear the search');
    await popup.click('button', 'Star', { role: 'article', name: titlesOf(items)[3] });
    await popup.announces('Starred');
    const starred = (await rowsOf<Paper>(reader.own, 'papers')).filter((paper) => paper.starred === 1);
    expect(starred.map((paper) => paper.paperId)).toEqual([`arxiv:${items[3]?.paper.id}`]);
    await popup.see('button', 'Star', { role: 'article', name: titlesOf(items)[3] });
  });
});

describe('the popup over a listing that is not read', () => {
  it('asks for a reload, which records it', async () => {
    const tab = await reader.browser.openTab({ url: 'https://huggingface.co/models', html: '<main>Models</main>' });
    onTestFinished(() => tab.close());
    // No content script runs on such a page, nor comes when it turns into a listing without a load.
    await tab.evaluate(`history.pushState({}, '', args[0])`, page.url);
    tab.serve(page);
    const popup = await reader.open('popup.html');
    await popup.see('heading', 'Daybook is ready');
    await reader.own.evaluate(
      `const [tab] = await browser.tabs.query({ url: args[0] }); await browser.tabs.update(tab.id, { active: true })`,
      page.url,
    );
    await popup.reload();
    await popup.click('button', 'Reload page');
    await popup.see('article', titlesOf(items)[0]);
    await popup.gone('button', 'Reload page');
  });
});

describe('a notice in the popup', () => {
  it('shows that a page could not be read, until the reader dismisses it', async () => {
    const tab = await reader.browser.openTab({ url: page.url, html: '<main>Papers in a new shape</main>' });
    onTestFinished(() => tab.close());
    await tab.waitForAck(60_000, 0, 'unreadable');
    const popup = await reader.open('popup.html');
    await popup.see('button', 'Dismiss');
    expect((await popup.see('main')).text).toContain('A page could not be read (Daily Papers, ');
    await popup.click('button', 'Dismiss');
    await popup.announces('Dismissed');
    await popup.gone('button', 'Dismiss');
    expect(await rowsOf<Notice>(reader.own, 'notices')).toEqual([]);
  });

  it('shows that the library came back empty, and records again once the reader starts a new one', async () => {
    await reader.record(page);
    await canaryKnows(reader.own, 12);
    await reader.browser.stopBackground();
    await reader.own.evaluate(
      `const gone = indexedDB.deleteDatabase('daybook');
       await new Promise((done, failed) => { gone.onsuccess = done; gone.onerror = failed; })`,
    );
    const popup = await reader.open('popup.html');
    await popup.see('button', 'Start a new library…');
    expect((await popup.see('main')).text).toMatch(/Your library came back empty\. It held 12 papers on /);
    const refused = await reader.browser.openTab(page);
    onTestFinished(() => refused.close());
    expect((await refused.waitForAck(60_000, 0, 'capture')).reply).toEqual({ ok: false, refusal: 'lost' });

    await popup.click('button', 'Start a new library…');
    await popup.click('button', 'Cancel', { role: 'dialog', name: 'Start a new library?' });
    await popup.hasFocus('button', 'Start a new library…');
    await popup.click('button', 'Start a new library…');
    await popup.click('button', 'Start anew', { role: 'dialog', name: 'Start a new library?' });
    await popup.announces('A new library has begun');
    await popup.gone('button', 'Start a new library…');
    await eventually('the page to be recorded', async () => (await rowsOf(reader.own, 'papers')).length === 12);
    await popup.see('article', titlesOf(items)[0]);
  });
});

import { describe, expect, it, onTestFinished } from 'vitest';
import { listingAddress, listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import type { CaptureRecord } from '../../storage/rows.ts';
import { command, eventually, openCaptured, rowsOf, startBrowser } from './daybook.ts';
import { sharedBrowser } from './shared-browser.ts';

const listing = { kind: 'day', day: '2026-06-03', items: madeItems(5, { day: '2026-06-03' }) } as const;
const page = { url: listingAddress(listing), html: listingPage(listing) };

describe('recording', () => {
  const reader = sharedBrowser({ allowPrivate: true });

  it('stops while it is paused, shows so on the button, and reads the open page when it resumes', async () => {
    const { browser, own } = reader;
    await command(own, 'settings', { capturing: false });
    const tab = await browser.openTab(page);
    onTestFinished(() => tab.close());
    expect((await tab.waitForAck(60_000, 0, 'capture')).reply).toEqual({ ok: false, refusal: 'paused' });
    expect(await rowsOf(own, 'captures')).toEqual([]);
    await eventually('the button to say that it is paused', async () =>
      (await own.evaluate<string>('return browser.action.getTitle({})')).includes('paused'),
    );
    await command(own, 'settings', { capturing: true });
    expect((await tab.waitForAck(60_000, 1, 'capture')).reply).toMatchObject({ ok: true });
    expect(await rowsOf(own, 'papers')).toHaveLength(5);
  });

  it('leaves private windows alone unless the reader turned them on in the browser and in the options', async () => {
    const { browser, own } = reader;
    const first = await browser.openTab(page, { private: true });
    onTestFinished(() => first.close());
    expect((await first.waitForAck(15_000, 0, 'capture')).reply).toEqual({ ok: false, refusal: 'paused' });
    expect(await rowsOf(own, 'captures')).toEqual([]);
    await command(own, 'settings', { privateWindows: true });
    expect((await first.waitForAck(15_000, 1, 'capture')).reply).toMatchObject({ ok: true });
    expect(await rowsOf(own, 'captures')).toHaveLength(1);
  });
});

describe('recording where the browser allows it in no private window', () => {
  const reader = sharedBrowser();

  it('does not run there, whatever the options say', async () => {
    const { browser, own } = reader;
    await command(own, 'settings', { privateWindows: true });
    const tab = await browser.openTab(page, { private: true });
    onTestFinished(() => tab.close());
    await reader.record(page);
    expect(await tab.acks()).toEqual([]);
    expect(await rowsOf(own, 'captures')).toHaveLength(1);
  });
});

describe('an update of Daybook while a listing is open', () => {
  it('lets the new content script take over without a reload, and the old one ends without a word', async () => {
    const browser = await startBrowser();
    const errors = `globalThis.troubles ??= (() => {
      const troubles = [];
      addEventListener('error', (event) => troubles.push(event.message));
      addEventListener('unhandledrejection', (event) => troubles.push(String(event.reason)));
      return troubles;
    })()`;
    const tab = await openCaptured(browser, page);
    await tab.evaluate(errors);
    await browser.reloadExtension();
    const others = listingPage({ ...listing, items: madeItems(3, { day: '2026-06-04' }) });
    const own = await browser.openExtensionPage('options.html');
    await eventually(
      'the listing to be read by the new script',
      async () => (await rowsOf(own, 'captures')).length === 2,
      60_000,
    );
    await tab.evaluate(
      `document.querySelector('main article').parentElement.innerHTML = args[0]`,
      /<article[\s\S]*<\/article>/.exec(others)?.[0] ?? '',
    );
    await eventually(
      'the change to be captured once',
      async () => (await rowsOf(own, 'captures')).length === 3,
      60_000,
    );
    const captures = await rowsOf<CaptureRecord>(own, 'captures');
    expect(captures.map((capture) => capture.cards).sort()).toEqual([3, 5, 5]);
    expect(await tab.evaluate(`return ${errors}`)).toEqual([]);
    expect(await rowsOf(own, 'papers')).toHaveLength(8);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WIRE_VERSION } from '../../messages/wire-version.ts';
import type { Paper } from '../../papers/paper.ts';
import { listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { paperAddress, paperPage } from '../../scripts/pages/paper-page.ts';
import type { CaptureRecord, Notice } from '../../storage/rows.ts';
import { command, eventually, newReader, openCaptured, rowsOf } from './daybook.ts';
import { sharedBrowser } from './shared-browser.ts';

const DAY = '2026-06-03';
const [good, ...rest] = madeItems(6, { day: DAY });
if (!good) throw new Error('no item');
const url = `https://huggingface.co/papers/date/${DAY}`;
const SCRIPT = '<img src=x onerror="document.title=\'ran\'"><script>document.title="ran"</script>';

describe('a hostile page', () => {
  const reader = sharedBrowser();

  it('runs nothing in Daybook, stays within the limits, and leaves the rest of the page to be captured', async () => {
    const hostile = {
      ...good,
      paper: {
        ...good.paper,
        title: `${SCRIPT}\u202eevil`,
        summary: 'x'.repeat(10_000_000),
        authors: Array.from({ length: 50_000 }, (_, i) => ({ name: `${SCRIPT} ${i}` })),
        projectPage: 'javascript:alert(1)',
        githubRepo: 'https://github.com.evil.org/a/b',
        organization: { name: '"><script>', fullname: SCRIPT },
      },
      organization: { name: '"><script>', fullname: SCRIPT },
    };
    const broken = [
      { paper: { id: 'nope', title: 'No id' } },
      { paper: null },
      'text',
      { __proto__: { paper: good.paper } },
    ];
    const props = {
      dailyPapers: [hostile, ...broken, ...rest],
      dateString: DAY,
      periodType: 'day',
      query: {},
      authLight: { csrf: 'x' },
    };
    await reader.record({ url, html: listingPage({ kind: 'day', day: DAY, items: [], props }) });
    const own = await reader.browser.openExtensionPage('sidepanel.html');
    onTestFinished(() => own.close());
    const [capture] = await rowsOf<CaptureRecord>(own, 'captures');
    expect(capture).toMatchObject({ cards: 10, unreadable: 4, via: 'json' });
    const stored = await rowsOf<Paper>(own, 'papers');
    expect(stored).toHaveLength(6);
    const paper = stored.find((each) => each.paperId === `arxiv:${good.paper.id}`);
    expect(paper?.abstract).toHaveLength(20_000);
    expect(paper?.authors).toHaveLength(1_000);
    expect(paper).not.toHaveProperty('projectPage');
    expect(paper).not.toHaveProperty('githubRepo');
    expect(paper).not.toHaveProperty('organisation');

    await own.waitFor(`return document.querySelectorAll('article').length === 6`, 60_000);
    const page = await own.evaluate<object>(`return {
      title: document.title,
      scripts: [...document.querySelectorAll('script')].every((script) => script.src.startsWith(location.origin)),
      images: document.querySelectorAll('article img').length,
      links: [...document.querySelectorAll('a')].every((link) => /^(https|moz-extension|chrome-extension):/.test(link.href)),
      polluted: ({}).paper === undefined,
    }`);
    expect(page).toEqual({
      title: expect.not.stringContaining('ran'),
      scripts: true,
      images: 0,
      links: true,
      polluted: true,
    });
  });

  it.each([
    ['broken JSON', { props: 'broken' as const }],
    ['no JSON', { props: 'none' as const }],
    [
      'the JSON of another page',
      { props: { dailyPapers: madeItems(4, { day: '2026-01-09' }), dateString: '2026-01-09', periodType: 'day' } },
    ],
  ])('with %s is captured by its cards', async (_what, options) => {
    const tab = await reader.record({
      url,
      html: listingPage({ kind: 'day', day: DAY, items: rest, ...options }),
    });
    const [ack] = await tab.acks();
    expect(ack?.input).toMatchObject({ via: 'cards', cards: 5, listing: { listing: `hf:day:${DAY}` } });
    expect(ack?.input?.papers).toEqual(rest.map((item) => `arxiv:${item.paper.id}`));
  });

  it('without readable papers raises a note that stands until such a page can be read again', async () => {
    const tab = await reader.browser.openTab({
      url,
      html: '<main><section><div>Papers in a new shape</div></section></main>',
    });
    onTestFinished(() => tab.close());
    const ack = await tab.waitForAck(15_000, 0, 'unreadable');
    expect(ack.reply).toEqual({ ok: true, output: null });
    expect(await rowsOf<Notice>(reader.own, 'notices')).toMatchObject([{ kind: 'format', about: 'hf-day' }]);
    const badge = () => reader.own.evaluate<string>('return browser.action.getBadgeText({})');
    const title = () => reader.own.evaluate<string>('return browser.action.getTitle({})');
    await eventually('the alarm on the badge', async () => (await badge()) === '!');
    expect(await title()).toContain('format');
    await reader.record({ url, html: listingPage({ kind: 'day', day: DAY, items: rest }) });
    await eventually('the badge to count again', async () => (await badge()) === '5');
    expect(await title()).toContain('5 papers');
    expect(await rowsOf(reader.own, 'notices')).toEqual([]);
  });

  it('cannot reach the background, nor see that Daybook is there', async () => {
    const tab = await reader.record({ url, html: listingPage({ kind: 'day', day: DAY, items: rest }) });
    const reach = await tab.evaluate<object>(
      `
      const api = globalThis.browser ?? globalThis.chrome;
      const globals = Object.keys(globalThis).filter((key) => /daybook|wxt/i.test(key));
      const network = await fetch(args[0]).then(() => 'answered', () => 'refused');
      return { runtime: typeof api?.runtime?.sendMessage, globals, network };
    `,
      reader.browser.extensionUrl('popup.html'),
    );
    expect(reach).toEqual({ runtime: 'undefined', globals: [], network: 'refused' });
  });

  it('that takes over its content script can still only record what a listing can show', async () => {
    const tab = await reader.record({ url, html: listingPage({ kind: 'day', day: DAY, items: rest }) });
    const forged = (name: string, input: object | null) =>
      tab.sendFromContentScript({ command: name, input: input as never, wire: WIRE_VERSION });
    for (const [name, input] of [
      ['search', { text: 'x', from: 0, limit: 10 }],
      ['mark', { paperId: `arxiv:${good.paper.id}`, mark: { kind: 'star', name: '', value: true } }],
      ['forget', { what: 'source', source: 'hf' }],
      ['forget-everything', null],
      ['settings', { capturing: false }],
      ['warm', null],
    ] as const) {
      expect(await forged(name, input)).toEqual({ ok: false, refusal: 'forbidden' });
    }
    expect(await forged('capture', { captureId: 'x' })).toEqual({ ok: false, refusal: 'malformed' });
    expect(await command(reader.own, 'capture', {})).toEqual({ ok: false, refusal: 'forbidden' });
    expect(await rowsOf(reader.own, 'papers')).toHaveLength(5);
  });
});

describe('a logged-in page', () => {
  it('leaves nothing of its token in the profile', async () => {
    const reader = newReader();
    const browser = await reader.start();
    const csrf = 'csrf-9f27b1e0c4d84a6f-very-secret';
    await openCaptured(browser, { url, html: listingPage({ kind: 'day', day: DAY, items: rest, loggedIn: { csrf } }) });
    await openCaptured(browser, { url: paperAddress(good), html: paperPage({ item: good, loggedIn: { csrf } }) });
    await browser.close();
    const files = readdirSync(reader.profile, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const holding = (text: string) =>
      files.filter((entry) => {
        const bytes = readFileSync(join(entry.parentPath, entry.name));
        return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
      });
    // What was captured is found this way, so that a token would be.
    expect(holding(rest[0]?.paper.id ?? '').length).toBeGreaterThan(0);
    expect(holding(csrf).map((entry) => entry.name)).toEqual([]);
  });
});

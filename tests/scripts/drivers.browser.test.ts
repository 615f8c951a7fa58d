import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Browser, LaunchOptions } from '../../scripts/browser/driver.ts';
import { launchBrowser } from '../../scripts/browser/index.ts';
import { processTree } from '../../scripts/browser/processes.ts';
import { ACK_MS, AT, buildTinyExtension, DAY, outputOf, pageTitled, pngSize } from './tiny-extension.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-drivers-'));
const extension = join(folder, 'tiny');

beforeAll(() => buildTinyExtension(extension));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe.each(['chromium', 'firefox'] as const)('the %s driver', (name) => {
  const options: LaunchOptions = { extension, profile: join(folder, name), allowPrivate: true, dark: true };
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser(name, options);
  });
  afterAll(() => browser.close());

  async function storedNow(): Promise<number> {
    const tab = await browser.openTab(pageTitled('count'));
    const { stored } = outputOf(await tab.waitForAck(ACK_MS));
    await tab.close();
    return stored;
  }

  it('serves a page at its real address, of any size, as text or bytes', async () => {
    const tab = await browser.openTab({ url: `${DAY}#top`, html: `<title>Größe</title>${'x'.repeat(1_500_000)}` });
    expect(await tab.evaluate('return [location.href, document.title, document.body.textContent.length]')).toEqual([
      `${DAY}#top`,
      'Größe',
      1_500_000,
    ]);
    await tab.goto({ url: DAY, html: new TextEncoder().encode('<title>Bytes é</title>') });
    expect(await tab.evaluate('return document.title')).toBe('Bytes é');
    await tab.close();
  });

  it('refuses every other request', async () => {
    const tab = await browser.openTab(pageTitled('alone'));
    const get = (url: string) => tab.evaluate(`return fetch(args[0]).then(() => 'there', () => 'refused')`, url);
    expect(await get('https://huggingface.co/api/daily_papers')).toBe('refused');
    expect(await get('https://example.org/')).toBe('refused');
    await tab.close();
  });

  it('lets the extension itself reach this machine, and nothing else', async () => {
    const server = createServer((_, response) => response.end('here')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const here = `http://127.0.0.1:${port}/`;
    const tab = await browser.openTab(pageTitled('reach'));
    const inBackground = (url: string) => tab.sendFromContentScript({ command: 'fetch', input: url });
    expect(await inBackground(here)).toEqual({ ok: true, output: 'there' });
    expect(await inBackground(DAY)).toEqual({ ok: true, output: 'refused' });
    expect(await tab.evaluate(`return fetch(args[0]).then(() => 'there', () => 'refused')`, here)).toBe('refused');
    const page = await browser.openExtensionPage('page.html');
    expect(await page.evaluate('return fetch(args[0]).then((answer) => answer.text())', here)).toBe('here');
    expect(await page.evaluate(`return fetch(args[0]).catch(() => 'refused')`, DAY)).toBe('refused');
    await page.close();
    await tab.close();
    server.close();
  });

  it('serves tabs that a page of the extension opens, and gives their addresses', async () => {
    const url = 'https://example.org/paper';
    browser.serve({ url, html: '<title>Elsewhere</title>' });
    const page = await browser.openExtensionPage('page.html');
    const create = 'return (await (globalThis.browser ?? chrome).tabs.create({ url: args[0] })).id';
    const id = await page.evaluate<number>(create, url);
    await expect.poll(() => browser.addresses()).toContain(url);
    await page.evaluate('await (globalThis.browser ?? chrome).tabs.remove(args[0])', id);
    await expect.poll(() => browser.addresses()).not.toContain(url);
    await page.close();
  });

  it('follows the tab to pages that it is given to serve', async () => {
    const tab = await browser.openTab(pageTitled('first'));
    tab.serve(pageTitled('second', 'https://huggingface.co/papers/date/2026-02-21'));
    await tab.evaluate(`location.href = '/papers/date/2026-02-21'`);
    expect((await tab.waitForAck(ACK_MS)).input?.listing.listing).toMatch(/first|second/);
    await expect.poll(() => tab.evaluate('return document.title')).toBe('second');
    await tab.close();
  });

  it('sets the clock of content scripts, not of the page', async () => {
    const tab = await browser.openTab(pageTitled('then'));
    const { sentAt, ms, input } = await tab.waitForAck(ACK_MS);
    expect(sentAt).toBeGreaterThanOrEqual(AT);
    expect(sentAt).toBeLessThan(AT + 60_000);
    expect(input?.at).toBeGreaterThanOrEqual(AT);
    expect(Math.abs(input?.readMs ?? 99)).toBeLessThan(50);
    expect(ms).toBeGreaterThan(0);
    expect(await tab.evaluate<number>('return Date.now()')).toBeGreaterThan(AT + 86_400_000);
    await tab.close();
  });

  it('notes what the content script sent and what it was answered', async () => {
    const tab = await browser.openTab(pageTitled('noted'));
    const ack = await tab.waitForAck(ACK_MS, 0, 'capture');
    expect(ack).toMatchObject({ command: 'capture', reply: { ok: true, output: { url: DAY, private: false } } });
    expect(ack.captureId).toMatch(/^[0-9a-f-]{36}$/);
    expect(ack.input).toMatchObject({
      listing: { listing: 'noted' },
      via: 'cards',
      cards: 1,
      papers: ['arxiv:2601.00001'],
    });
    expect(JSON.stringify(ack.input)).not.toContain('long');
    await tab.reload();
    expect((await tab.waitForAck(ACK_MS)).captureId).not.toBe(ack.captureId);
    await expect(tab.waitForAck(300, 1)).rejects.toThrow('answer 2 to a message of the content script');
    expect(await tab.acks()).toHaveLength(1);
    await tab.close();
  });

  it('sends messages as the content script', async () => {
    const tab = await browser.openTab(pageTitled('sender'));
    expect(await tab.sendFromContentScript({ command: 'hello', input: null })).toMatchObject({ output: { url: DAY } });
    expect(await tab.sendFromContentScript({ command: 'refuse' })).toMatchObject({ error: { code: 'refused' } });
    await tab.close();
  });

  it('reads acknowledgements whatever the page does to its own world', async () => {
    const html = `<title>hostile</title><script>
      Element.prototype.getAttribute = document.dispatchEvent = JSON.parse = JSON.stringify = () => { throw 1 };
    </script>`;
    const tab = await browser.openTab({ url: DAY, html });
    expect((await tab.waitForAck(ACK_MS)).command).toBe('capture');
    expect(await tab.sendFromContentScript({ command: 'hello' })).toMatchObject({ ok: true });
    await tab.close();
  });

  it('drives twenty tabs at once, each with its own page at the same address', async () => {
    const before = await storedNow();
    const titles = Array.from({ length: 20 }, (_, index) => `day ${index}`);
    const tabs = await Promise.all(titles.map((title) => browser.openTab(pageTitled(title), { background: true })));
    onTestFinished(async () => {
      await Promise.all(tabs.map((tab) => tab.close()));
    });
    const acks = await Promise.all(tabs.map((tab) => tab.waitForAck(ACK_MS)));
    expect(acks.map(({ input }) => input?.listing.listing)).toEqual(titles);
    expect(acks.filter(({ reply }) => reply === undefined)).toEqual([]);
    expect(await storedNow()).toBe(before + 21);
  });

  it('stops the background, which wakes with the next message', async () => {
    const tab = await browser.openTab(pageTitled('awake'));
    const { life, stored } = outputOf(await tab.waitForAck(ACK_MS));
    await browser.stopBackground();
    await browser.stopBackground();
    await tab.reload();
    const again = outputOf(await tab.waitForAck(ACK_MS));
    expect(again.life).not.toBe(life);
    expect(again.stored).toBe(stored + 1);
    await tab.close();
  });

  it('drives an extension page with real keys and clicks', async () => {
    const page = await browser.openExtensionPage('page.html');
    expect(await page.evaluate('return [location.href, args[0] + args[1]]', 1, 2)).toEqual([
      browser.extensionUrl('page.html'),
      3,
    ]);
    await page.press('ArrowDown');
    await page.press('Control+k');
    expect(await page.evaluate('return seen')).toEqual(['ArrowDown', 'Control+Control', 'Control+k']);
    await page.click('input');
    await page.type('Ünï 1+');
    expect(await page.evaluate(`return document.querySelector('input').value`)).toBe('Ünï 1+');
    await page.click('button');
    await page.waitFor(`return document.title === 'clicked'`, 5_000);
    await expect(page.waitFor('return false', 200)).rejects.toThrow(
      'Waited 200 ms for the extension page: return false',
    );
    await expect(page.evaluate('throw new Error("mine")')).rejects.toThrow('mine');
    await page.chooseFiles('input[type=file]', join(extension, 'manifest.json'));
    expect(await page.evaluate(`return document.querySelector('input[type=file]').files[0].text()`)).toContain('Tiny');
    await page.click('a');
    await expect.poll(() => readdirSync(browser.downloads).length).toBe(1);
    await page.close();
  });

  it('shows an extension page in any size and in the dark', async () => {
    const page = await browser.openExtensionPage('page.html');
    expect(await page.evaluate(`return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]`)).toEqual([
      1280,
      true,
    ]);
    await page.setSize(400, 300);
    const file = join(folder, `${name}.png`);
    await page.screenshot(file);
    expect(pngSize(file)).toEqual([400, 300]);
    await page.screenshot(file, { fullPage: true });
    expect(pngSize(file)[1]).toBeGreaterThan(3000);
    await page.close();
  });

  it('opens a private window', async () => {
    const tab = await browser.openTab(pageTitled('secret'), { private: true });
    expect(outputOf(await tab.waitForAck(ACK_MS)).private).toBe(true);
    await tab.close();
  });

  it('loads the extension anew and keeps its data', async () => {
    const before = await storedNow();
    await browser.reloadExtension();
    expect(await storedNow()).toBe(before + 1);
  });

  it('keeps the data of the extension after an orderly end', async () => {
    const before = await storedNow();
    const { pid } = browser;
    await browser.close();
    expect(processTree([pid]).size).toBe(0);
    browser = await launchBrowser(name, options);
    expect(await storedNow()).toBe(before + 1);
  });

  it('keeps the data of the extension when killed', async () => {
    const before = await storedNow();
    const { pid } = browser;
    const waiting = browser.openTab(pageTitled('cut short')).then((tab) => tab.waitForAck(60_000, 5));
    waiting.catch(() => undefined);
    await browser.kill();
    await expect(waiting).rejects.toThrow();
    expect(processTree([pid]).size).toBe(0);
    browser = await launchBrowser(name, options);
    expect(await storedNow()).toBeGreaterThanOrEqual(before + 1);
  });
});

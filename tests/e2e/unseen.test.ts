import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Browser, ExtensionPage, Tab } from '../../scripts/browser/driver.ts';
import { listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { buildFolder } from '../../scripts/project.ts';
import type { CaptureRecord } from '../../storage/rows.ts';
import { BROWSER, eventually, rowsOf, startBrowser } from './daybook.ts';

const DAY = '2026-06-03';
const URL = `https://huggingface.co/papers/date/${DAY}`;
const inPage = (name: string) => readFileSync(join(import.meta.dirname, 'in-page', name), 'utf8');
const HEAR = inPage('hear-everything.js');

const pageOf = (count: number, day: string) => listingPage({ kind: 'day', day: DAY, items: madeItems(count, { day }) });
const cardsOf = (html: string) => /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? '';

interface Heard {
  said: object[];
  changes: string[];
  nodes: number;
  globals: string[];
  timeline: number;
}

/** The built extension with a script before its content script, in the same world. */
function withNotedCalls(): string {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-unseen-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  cpSync(buildFolder(BROWSER), folder, { recursive: true });
  writeFileSync(join(folder, 'note-calls.js'), inPage('note-calls.js'));
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { content_scripts: { js: string[] }[] };
  for (const script of manifest.content_scripts) script.js.unshift('note-calls.js');
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** Opens a page that hears everything, and waits until it is recorded. */
async function openHearing(browser: Browser, own: ExtensionPage): Promise<Tab> {
  const html = pageOf(5, DAY).replace(/<head[^>]*>/, (head) => `${head}<script>${HEAR}</script>`);
  const tab = await browser.openTab({ url: URL, html });
  await captures(own, 1);
  return tab;
}

async function captures(own: ExtensionPage, count: number): Promise<void> {
  await eventually(`${count} captures`, async () => (await rowsOf<CaptureRecord>(own, 'captures')).length === count);
}

/** Shows other papers on the page, as the site does. */
function showOthers(tab: Tab, day: string): Promise<void> {
  return tab.evaluate(
    `document.querySelector('main article').parentElement.innerHTML = args[0]`,
    cardsOf(pageOf(4, day)),
  );
}

const heardBy = (tab: Tab) => tab.evaluate<Heard>('return heard.all()');
const extensionId = (own: ExtensionPage) => own.evaluate<string>('return browser.runtime.id');

describe('a page that listens to everything', () => {
  it('hears and sees nothing of Daybook, from its opening on and while it changes', async () => {
    const browser = await startBrowser({ extension: withNotedCalls(), instruments: false });
    const own = await browser.openExtensionPage('options.html');
    const tab = await openHearing(browser, own);
    const nodes = await tab.evaluate<number>(`return document.querySelectorAll('*').length`);
    await tab.evaluate(`scrollTo(0, 500); await new Promise((done) => setTimeout(done, 1_500)); scrollTo(0, 0)`);
    const before = await heardBy(tab);
    await showOthers(tab, '2026-06-04');
    await captures(own, 2);
    await tab.evaluate(`history.pushState({}, '', '/papers/week/2026-W23')`);
    await showOthers(tab, '2026-06-05');
    await captures(own, 3);
    const after = await heardBy(tab);
    const silence = { said: [], changes: [], globals: [], timeline: 0 };
    expect([before, after]).toMatchObject([{ ...silence, nodes }, silence]);
    expect(await tab.evaluate<number>('return heard.events().length')).toBeGreaterThan(80);
    const noted = await own.evaluate<string[]>(
      `const [{ id }] = await browser.tabs.query({ url: 'https://huggingface.co/*' });
       const [{ result }] = await browser.scripting.executeScript({ target: { tabId: id }, func: () => globalThis.noted });
       return result;`,
    );
    expect(noted).toEqual([]);
  });

  it('cannot end the content script by anything that it says', async () => {
    const browser = await startBrowser({ instruments: false });
    const own = await browser.openExtensionPage('options.html');
    const tab = await openHearing(browser, own);
    // WXT's own context, which the content script does without, hears the first two.
    const id = await extensionId(own);
    const names = ['content-script-started', 'locationchange'].map((name) => `${id}:feed:wxt:${name}`);
    await tab.evaluate(
      `const detail = { contentScriptName: 'feed', messageId: 'another' };
       for (const type of [...args[0], ...heard.events()]) {
         for (const target of [document, window]) target.dispatchEvent(new CustomEvent(type, { detail }));
         postMessage({ ...detail, type }, '*');
       }`,
      names,
    );
    await showOthers(tab, '2026-06-04');
    await captures(own, 2);
    const [first, second] = (await rowsOf<CaptureRecord>(own, 'captures')).sort((a, b) => a.at - b.at);
    expect([first?.cards, second?.cards]).toEqual([5, 4]);
  });
});

import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { WIRE_VERSION } from '../../messages/wire-version.ts';
import type { Paper } from '../../papers/paper.ts';
import type { ServedPage } from '../../scripts/browser/driver.ts';
import type { Listing, Notice } from '../../storage/rows.ts';
import { buildWithSecondSite, withHostsGranted } from '../second-site/build-second-site.ts';
import { eventually, newReader, rowsOf } from './daybook.ts';
import { byRole, Screen } from './screen.ts';

const DAY = '2026-06-03';
const AT = new Date(`${DAY}T12:00:00`).getTime();
const NAME = 'Made Reviews';
const TITLES = ['Sparse trees for long texts', 'A reviewed paper'];

function dayPage(titles: string[], day = DAY): ServedPage {
  const papers = titles.map((title, index) => `<h2><a href="/paper/2606.0000${index + 1}">${title}</a></h2>`);
  return { url: `https://reviews.example/day/${day}`, html: `<main>${papers.join('')}</main>`, at: AT };
}

describe('a second site, one folder and one row', () => {
  let built = '';
  beforeAll(async () => {
    built = await buildWithSecondSite();
  }, 120_000);

  it('is recorded, shown with its own label and link, forgotten, and switched off and on in Options', async () => {
    const reader = newReader();
    // A permission granted at installation stays granted when an update makes it optional.
    const granted = withHostsGranted(built, join(reader.profile, '../granted'));
    const browser = await reader.start({ extension: granted });
    await browser.reloadExtension(built);
    const options = new Screen(await browser.openExtensionPage('options.html'));
    const rows = <T>(table: string) => rowsOf<T>(options.page, table);
    const registered = () => options.page.evaluate<object[]>('return browser.scripting.getRegisteredContentScripts()');
    const further = byRole('region', 'Further sites');
    expect(await options.names('button', byRole('region', 'Forget'))).not.toContain(`Forget: ${NAME}`);

    await eventually('the script to be registered', async () => (await registered()).length === 1);
    const first = await browser.openTab(dayPage(TITLES));
    await eventually('the page to be recorded', async () => (await rows('papers')).length === 2);
    await first.close();
    const empty = await browser.openTab(dayPage([], '2026-06-04'));
    await eventually('the notice', async () => (await rows('notices')).length === 1);
    expect(await rows<Notice>('notices')).toMatchObject([{ notice: 'format:made-day' }]);
    expect((await options.see('main')).text).toContain('A page could not be read (Reviews of the day,');
    await empty.goto(dayPage([...TITLES, 'One more'], '2026-06-04'));
    await eventually('the notice to go', async () => (await rows('notices')).length === 0);
    await empty.close();
    expect((await rows<Listing>('listings')).map(({ listing }) => listing).sort()).toEqual([
      `made:day:${DAY}`,
      'made:day:2026-06-04',
    ]);

    const panel = new Screen(await browser.openExtensionPage('sidepanel.html'));
    await panel.click('link', 'One more');
    const detail = byRole('region', 'One more');
    await panel.see('link', NAME, detail);
    expect((await panel.see('link', NAME, detail)).attributes.href).toBe('https://reviews.example/paper/2606.00003');
    const seenOn = await panel.see('link', /^Reviews of the day, /, detail);
    expect(seenOn.attributes.href).toBe('https://reviews.example/day/2026-06-04');
    const popup = new Screen(await browser.openExtensionPage('popup.html'));
    expect((await popup.see('article', 'One more')).text).toContain('Reviews of the day, ');
    await popup.page.close();
    await panel.page.close();

    await options.click('button', `Forget: ${NAME}`);
    await options.click('button', 'Forget', byRole('dialog', `Forget what you saw: ${NAME}?`));
    await options.announces('Forgotten: 3 papers are gone');
    expect(await rows<Paper>('papers')).toEqual([]);
    expect(await rows<Listing>('listings')).toEqual([]);

    // Switched off, the page that is still open is refused, and no other is read.
    const last = await browser.openTab(dayPage(TITLES));
    await eventually('the page to be recorded', async () => (await rows('papers')).length === 2);
    await options.page.evaluate(
      `const [{ id }] = await browser.tabs.query({ url: 'https://reviews.example/*' });
       await browser.scripting.executeScript({ target: { tabId: id }, files: ['instruments/ack-probe.js'] });`,
    );
    const listing = { listing: `hf:day:${DAY}`, source: 'hf', kind: 'day', name: DAY };
    const input = { captureId: crypto.randomUUID(), adapter: 'hf-day', at: AT, readMs: 1, listing, rows: [], cards: 0 };
    const forged = { command: 'capture', input: { ...input, via: 'cards' }, wire: WIRE_VERSION };
    expect(await last.sendFromContentScript(forged)).toEqual({ ok: false, refusal: 'malformed' });
    await options.click('switch', NAME, further);
    await options.announces(`Recording nothing more on ${NAME}`);
    await last.evaluate(`document.querySelector('main').innerHTML = '<h2><a href="/paper/2606.00009">Late</a></h2>'`);
    const refused = await last.waitForAck(15_000, 0, 'capture');
    expect(refused.reply).toEqual({ ok: false, refusal: 'paused' });
    await eventually('no script to be registered', async () => (await registered()).length === 0);
    expect(await rows<Paper>('papers')).toHaveLength(2);

    // Playwright cannot answer the browser's permission dialog (1.65), so switching on is tested up to it.
    await options.page.evaluate(
      'browser.permissions.request = async (given) => { globalThis.requested = given; return true; }',
    );
    await options.click('switch', NAME, further);
    await options.announces(`Recording on ${NAME} too`);
    expect(await options.page.evaluate('return globalThis.requested')).toEqual({
      origins: ['https://reviews.example/*'],
    });
  });
});

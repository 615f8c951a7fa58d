import { describe, expect, it } from 'vitest';
import { violations } from '../../scripts/screens/axe.ts';
import { rowsOf } from './daybook.ts';
import { sharedBrowser } from './shared-browser.ts';

const reader = sharedBrowser();
const SITE = 'huggingface.co';

describe('a new reader', () => {
  it('is told in one screen what is recorded, what is not, and that the browser lets Daybook read', async () => {
    const popup = await reader.open('popup.html');
    await popup.see('heading', 'Daybook is ready');
    await popup.see('heading', 'Recorded');
    await popup.see('heading', 'Never recorded');
    const [whole] = await popup.all('main');
    expect(whole?.text).toContain(`The browser lets Daybook read ${SITE}.`);
    const isWhole = `const feed = document.querySelector('main');
      return [...feed.querySelectorAll('li')].every((line) => line.getBoundingClientRect().bottom <= innerHeight)`;
    expect(await popup.page.evaluate(isWhole)).toBe(true);
    expect(await violations(popup.page)).toEqual([]);
    expect(await rowsOf(reader.own, 'papers')).toEqual([]);
  });

  it('is told what to do where the browser does not let Daybook read, and sees when it does', async () => {
    const { browser } = reader;
    await browser.setSiteAccess(false);
    const popup = await reader.open('popup.html');
    await popup.until('what to do', async () => {
      const [whole] = await popup.all('main');
      return whole?.text.includes(`does not let Daybook read ${SITE} yet`) === true;
    });
    await popup.see('button', 'Allow');
    await browser.setSiteAccess(true);
    await popup.until('that all is well', async () => {
      const [whole] = await popup.all('main');
      return whole?.text.includes(`The browser lets Daybook read ${SITE}.`) === true;
    });
  });
});

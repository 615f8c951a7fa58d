import { describe, expect, it } from 'vitest';
import { FINCH, fivePapers } from './five-papers.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const reader = sharedBrowser();
fivePapers(reader);

// A window of 1280 × 1024 pixels at 400 %, as in WCAG 2.2, 1.4.10.
const ENLARGED = { width: 320, height: 256 };

const PAGES = ['popup.html', 'sidepanel.html', 'library.html'];

describe.each(PAGES)('%s in a window that is enlarged four times', (path) => {
  it('leaves papers more than a third of its height, and scrolls to no side', async () => {
    const page = await reader.open(path, ENLARGED);
    await page.see('article', FINCH);
    const { share, beyond } = await page.page.evaluate<{ share: number; beyond: number }>(
      `let list = document.querySelector('article');
      while (list && !/auto|scroll/.test(getComputedStyle(list).overflowY)) list = list.parentElement;
      const beyond = document.documentElement.scrollWidth - innerWidth;
      return { share: list ? list.clientHeight / innerHeight : 1, beyond };`,
    );
    expect(share).toBeGreaterThan(1 / 3);
    expect(beyond).toBeLessThanOrEqual(0);
  });

  it('shows all keys at their key', async () => {
    const page = await reader.open(path, ENLARGED);
    await page.see('article', FINCH);
    await page.page.press('ArrowDown');
    await page.hasFocus('article', FINCH);
    await page.page.press('?');
    await page.see('button', 'Close', byRole('dialog'));
  });
});

import { it } from 'vitest';
import { putManyPapers } from './many-papers.ts';
import { sharedBrowser } from './shared-browser.ts';

const dark = process.env.LOOK === 'dark';
const reader = sharedBrowser({ dark });
const sleep = (ms: number) => new Promise((d) => setTimeout(d, ms));
it('looks', async () => {
  await putManyPapers(reader.own, 15, 40);
  for (const [name, file, w, h] of [
    ['popup360', 'popup.html', 360, 560],
    ['panel', 'sidepanel.html', 420, 800],
    ['library', 'library.html', 1280, 800],
  ] as const) {
    const screen = await reader.open(file, { width: w, height: h });
    const { page } = screen;
    await screen.see('article');
    await sleep(800);
    await page.evaluate(`document.querySelector('article').focus()`);
    await page.press('x');
    await page.press('ArrowDown');
    await page.press('ArrowDown');
    await page.press('Shift+X');
    await sleep(400);
    const shot = (n: string) => page.screenshot(`/tmp/h/undo-shots/${name}-${dark ? 'dark' : 'light'}-${n}.png`);
    await shot('selected');
    for (const panel of ['tag', 'list', 'status', 'star']) {
      await page.evaluate(`document.querySelector('[data-panel="${panel}"]').click()`);
      await sleep(300);
      await shot(panel);
      if (panel === 'tag') {
        await page.type('rlhf');
        await page.press('Enter');
        await sleep(900);
        await shot('tagged');
      }
    }
    await page.press('Escape');
    await page.evaluate(`document.querySelector('article').focus()`);
    await page.press('Control+z');
    await sleep(900);
    await shot('undone');
  }
}, 120000);

import { describe, expect, it, onTestFinished } from 'vitest';
import { BROWSER } from './daybook.ts';
import { fivePapers } from './five-papers.ts';
import { Screen } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const reader = sharedBrowser();
fivePapers(reader);

// As when the background hangs: what the page asks is neither answered nor refused. What the page waits for in vain
// comes four times as soon.
const UNANSWERED = `
  const waits = setTimeout;
  globalThis.setTimeout = (act, ms, ...rest) => waits(act, ms >= 5_000 ? ms / 4 : ms, ...rest);
  globalThis.answered = chrome.runtime.sendMessage.bind(chrome.runtime);
  chrome.runtime.sendMessage = (...message) => (globalThis.isHanging === false ? answered(...message) : new Promise(() => {}));`;

describe.runIf(BROWSER === 'chromium')('a page whose background does not answer', () => {
  it('says that it searches, then that nothing answered, and searches again when asked to', async () => {
    const page = await reader.browser.openExtensionPage('sidepanel.html', { before: UNANSWERED });
    onTestFinished(() => page.close());
    const panel = new Screen(page);
    await panel.see('searchbox');
    await panel.until('the rows', async () => (await panel.all('article')).length === 5);
    await page.type('heron');
    await panel.announces('Searching…');
    await panel.see('button', 'Try again');
    expect((await panel.see('main')).text).toContain('Daybook did not answer this search.');
    await page.evaluate('globalThis.isHanging = false');
    await panel.click('button', 'Try again');
    await panel.shows(['Herons stand still']);
    await panel.announces('1 paper');
  });
});

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { BROWSER, eventually } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import { sharedBrowser, titled } from './shared-browser.ts';

interface Suggested {
  content: string;
  description: string;
}

const DAY = '2026-06-03';
const HOSTILE = 'Quokka agents <b>&amp; "friends"</b>';
const [first, second, third] = madeItems(3, { day: DAY });
const items = [first, second, third].flatMap((item, index) =>
  item ? [titled(item, [HOSTILE, 'Quokka agents in the wild', 'Of another subject'][index] ?? '')] : [],
);
const reader = sharedBrowser();

// The browser's own bar is no page, so its events are given to the real background.
const TYPE = `
  const suggested = new Promise((done) => chrome.omnibox.onInputChanged.dispatch(args[0], done));
  return await suggested;`;
const ENTER = 'chrome.omnibox.onInputEntered.dispatch(args[0], args[1])';

describe.runIf(BROWSER === 'chromium')('the address bar, in the real background', () => {
  const type = (text: string) => reader.browser.runInBackground<Suggested[]>(TYPE, text);
  const enter = (text: string, how: string) => reader.browser.runInBackground<void>(ENTER, text, how);

  it('is answered with papers, in descriptions that are well-formed', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    // After a sleep too: nothing that is kept in variables is needed.
    await reader.browser.stopBackground();
    const suggested = await type('quokka wild');
    expect(suggested.at(-1)?.content).toBe(reader.browser.extensionUrl('library.html#q=quokka+wild'));
    const all = await type('agents');
    // Chromium takes descriptions as XML, and refuses them all when one is not well-formed.
    const { DOMParser } = new JSDOM('').window;
    for (const { description } of all) {
      const parsed = new DOMParser().parseFromString(`<line>${description}</line>`, 'text/xml');
      expect(parsed.querySelector('parsererror, b')).toBeNull();
    }
    expect(all.length).toBe(2);
  });

  it('opens the best match in a new tab, as Alt+Enter asks', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    const url = `https://huggingface.co/papers/${second?.paper.id}`;
    const opened = await reader.opened(() => enter('quokka wild', 'newForegroundTab'), url);
    expect(opened.active).toBe(true);
  });

  it('opens the full page with the search that no paper answers', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    await enter('zebra crossing', 'newForegroundTab');
    const url = reader.browser.extensionUrl('library.html#q=zebra+crossing');
    await eventually('the full page', async () =>
      (await reader.browser.addresses()).some((each) => each.startsWith(url)),
    );
  });
});

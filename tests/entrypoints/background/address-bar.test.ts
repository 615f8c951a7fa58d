import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { answerAddressBar } from '../../../entrypoints/background/address-bar.ts';
import { facts, rows } from '../../storage/made-library.ts';
import { give, madeEvent, watchTabs } from './browser-events.ts';
import { FEED, sentCapture, startBackground } from './made-background.ts';

interface Suggested {
  content: string;
  description: string;
}
type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

const page = (hash = '') => browser.runtime.getURL(`library.html${hash}`);
const PAPERS = 'https://huggingface.co/papers';
const HOSTILE = 'Agents <b>&amp;</b> "quotes" ]]> <match>';

async function madeAddressBar(titles: string[], { isFirefox = false } = {}) {
  const events = {
    onInputStarted: madeEvent<[]>(),
    onInputChanged: madeEvent<[string, (suggestions: Suggested[]) => void]>(),
    onInputEntered: madeEvent<[string, Disposition]>(),
  };
  const setDefaultSuggestion = vi.fn<(suggestion: { description: string }) => void>();
  give('omnibox', { ...events, setDefaultSuggestion });
  Object.assign(browser.runtime, { getBrowserInfo: isFirefox ? () => {} : undefined });
  if (!isFirefox) Reflect.deleteProperty(browser.runtime, 'getBrowserInfo');
  const background = startBackground();
  const shown = rows(titles.map((title, index) => facts(index + 1, { title })));
  if (shown.length > 0) await background.send('capture', sentCapture(shown), FEED);
  const opened = watchTabs();
  answerAddressBar(background.daybook, (error) => background.logged.push(error));
  return {
    ...background,
    opened,
    defaults: () => setDefaultSuggestion.mock.calls.map(([{ description }]) => description),
    start: () => events.onInputStarted.fire(),
    type: (text: string) => new Promise<Suggested[]>((resolve) => events.onInputChanged.fire(text, resolve)),
    enter: (text: string, disposition: Disposition = 'currentTab') => events.onInputEntered.fire(text, disposition),
  };
}

describe('the address bar', () => {
  it('suggests the papers found, best first, and the full page with the search last', async () => {
    const bar = await madeAddressBar(['Sparse attention', 'Attention', 'Diffusion']);
    const suggested = await bar.type('attention');
    expect(bar.defaults().at(-1)).toMatch(/^<match>Attention<\/match><dim> · Ada Example · /);
    expect(suggested.map(({ content }) => content)).toEqual([`${PAPERS}/2601.00001`, page('#q=attention')]);
    expect(suggested.at(-1)?.description).toContain('attention');
  });

  it('says what Enter does before anything is typed', async () => {
    const bar = await madeAddressBar([]);
    bar.start();
    expect(bar.defaults()).toEqual(['Open the best match among the papers you saw']);
    expect(await bar.type('  ')).toEqual([]);
  });

  it('has only well-formed descriptions, in which nothing of a title or of what is typed is markup', async () => {
    const bar = await madeAddressBar([HOSTILE, `More agents ${HOSTILE}`]);
    const { DOMParser } = new JSDOM('').window;
    for (const typed of ['agents', 'agents <match>', '"]]>&']) {
      const all = [...(await bar.type(typed)).map(({ description }) => description), bar.defaults().at(-1) ?? ''];
      for (const description of all) {
        const parsed = new DOMParser().parseFromString(`<line>${description}</line>`, 'text/xml');
        expect(parsed.querySelector('parsererror')).toBeNull();
        expect([...parsed.querySelectorAll('*')].map((node) => node.nodeName)).not.toContain('b');
      }
    }
    await bar.type('agents');
    const parsed = new DOMParser().parseFromString(`<line>${bar.defaults().at(-1)}</line>`, 'text/xml');
    expect(parsed.documentElement.textContent).toContain(HOSTILE);
  });

  it('has plain text in Firefox, which shows a new default only with the next letter', async () => {
    const bar = await madeAddressBar([HOSTILE], { isFirefox: true });
    const suggested = await bar.type('agents');
    expect(suggested).toHaveLength(2);
    expect(suggested[0]?.description).toContain(HOSTILE);
    expect(new Set(bar.defaults())).toEqual(new Set(['Open the best match among the papers you saw']));
  });

  it.each([
    ['currentTab', 'this tab'],
    ['newForegroundTab', 'a tab in front'],
    ['newBackgroundTab', 'a tab behind'],
  ] as const)('opens the best match of what was typed: %s', async (disposition, where) => {
    const bar = await madeAddressBar(['Sparse attention', 'Attention']);
    bar.enter('attention', disposition);
    await expect.poll(() => bar.opened).toEqual([{ url: `${PAPERS}/2601.00002`, in: where }]);
  });

  it('opens the suggestion that was chosen', async () => {
    const bar = await madeAddressBar(['Sparse attention', 'Attention']);
    const [paper, search] = await bar.type('attention');
    bar.enter(paper?.content ?? '');
    await expect.poll(() => bar.opened.map(({ url }) => url)).toEqual([`${PAPERS}/2601.00001`]);
    bar.enter(search?.content ?? '', 'newForegroundTab');
    await expect.poll(() => bar.opened.at(1)).toEqual({ url: page('#q=attention'), in: 'a tab in front' });
  });

  it('opens the full page with the search where no paper has all the words', async () => {
    const bar = await madeAddressBar(['Sparse attention']);
    bar.enter('attention zebra & co');
    await expect.poll(() => bar.opened).toEqual([{ url: page('#q=attention+zebra+%26+co'), in: 'this tab' }]);
  });

  it('opens no address that is not one of a paper in the library or of the full page', async () => {
    const bar = await madeAddressBar(['Sparse attention']);
    for (const typed of ['javascript:alert(1)', 'https://example.org/2601.00001', `${PAPERS}/2601.09999`])
      bar.enter(typed);
    await expect.poll(() => bar.opened.length).toBe(3);
    const urls = bar.opened.map(({ url = '' }) => url);
    expect(urls.filter((url) => url.startsWith(page('#q=')) || url === `${PAPERS}/2601.00001`)).toEqual(urls);
  });

  it('still offers the full page when the search fails', async () => {
    const bar = await madeAddressBar(['Sparse attention']);
    vi.spyOn(bar.daybook.index, 'search').mockRejectedValue(new Error('broken'));
    expect(await bar.type('attention')).toMatchObject([{ content: page('#q=attention') }]);
    bar.enter('attention');
    await expect.poll(() => bar.opened.map(({ url }) => url)).toEqual([page('#q=attention')]);
    expect(bar.logged).toHaveLength(2);
  });
});

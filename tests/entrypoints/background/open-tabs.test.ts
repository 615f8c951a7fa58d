import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { lookAgain, readOpenTabs } from '../../../entrypoints/background/open-tabs.ts';
import { DAY_PAGE, tab } from './made-background.ts';

// The test double has no tabs.
const query = vi.spyOn(browser.tabs, 'query');
const sendMessage = vi.spyOn(browser.tabs, 'sendMessage');
const executeScript = vi.spyOn(browser.scripting, 'executeScript');

const startedIn = () => executeScript.mock.calls.map(([{ target }]) => target.tabId);

describe('the listings that are open', () => {
  beforeEach(() => {
    for (const spy of [query, sendMessage, executeScript]) spy.mockReset();
    query.mockResolvedValue([
      tab({ id: 1, url: DAY_PAGE }),
      tab({ id: 2, url: 'https://huggingface.co/models' }),
      tab({ id: 3 }),
      tab({ id: 4, url: 'https://huggingface.co/papers/2606.00001' }),
    ]);
    sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
    executeScript.mockResolvedValue([]);
  });

  it('get the content script, and no other tabs do', async () => {
    await readOpenTabs();
    expect(startedIn()).toEqual([1, 4]);
  });

  it('are left alone where it already runs', async () => {
    sendMessage.mockImplementation(async (tabId) => {
      if (tabId !== 1) throw new Error('Receiving end does not exist');
      return true;
    });
    await readOpenTabs();
    expect(startedIn()).toEqual([4]);
  });

  it('are gone through to the end when one may not be touched', async () => {
    executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page'));
    await readOpenTabs();
    expect(startedIn()).toEqual([1, 4]);
  });

  it('each get a message to look again, whether or not it is answered', async () => {
    await lookAgain();
    expect(sendMessage.mock.calls.map(([tabId]) => tabId)).toEqual([1, 4]);
    expect(executeScript).not.toHaveBeenCalled();
  });
});

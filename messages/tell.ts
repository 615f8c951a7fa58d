import browser from 'webextension-polyfill';

/** What the background tells the content script in a tab. */
export type Tell =
  /** answer if you are there */
  | { tell: 'are-you-there' }
  /** recording was resumed or there is room again: look at the page as if it were new */
  | { tell: 'look-again' };

/** Tells a tab's content script; false when there is none that listens, as in a page opened before the install. */
export async function tellTab(tabId: number, tell: Tell): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, tell, { frameId: 0 })) === true;
  } catch {
    return false;
  }
}

/** Calls back for everything the background tells, and answers that somebody listened. For the content script. */
export function onTell(heed: (tell: Tell) => void): () => void {
  const listener = (message: unknown, _from: unknown, sendResponse: (reply: unknown) => void): true => {
    if (isTell(message)) heed(message);
    sendResponse(true);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function isTell(message: unknown): message is Tell {
  return typeof message === 'object' && message !== null && 'tell' in message;
}

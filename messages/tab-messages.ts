import browser from 'webextension-polyfill';

/** What the background or a page sends to the content script in a tab. */
export type TabMessage =
  /** answer if you are there */
  | 'are-you-there'
  /** recording was resumed or there is room again: read the page as if it were new */
  | 'look-again'
  /** what is known of the cards has changed, or may have */
  | 'cards-changed'
  /** the reader pressed the browser's key that turns the keys on cards on or off */
  | 'turn-triage';

/** Sends to a tab's content script; false when none is listening, as in a page opened before the install. */
export async function sendToTab(tabId: number, message: TabMessage): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, { tell: message }, { frameId: 0 })) === true;
  } catch {
    return false;
  }
}

/**
 * Calls `onMessage` for each message to this tab and answers it, until the returned function is called. For the content
 * script.
 */
export function listen(onMessage: (message: TabMessage) => void): () => void {
  const listener = (value: unknown, _from: unknown, sendResponse: (reply: unknown) => void): true => {
    const message = tabMessage(value);
    if (message) onMessage(message);
    sendResponse(true);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function tabMessage(value: unknown): TabMessage | undefined {
  const name = typeof value === 'object' && value !== null && 'tell' in value ? value.tell : undefined;
  // Each script acts on those that it knows by name.
  return typeof name === 'string' ? (name as TabMessage) : undefined;
}

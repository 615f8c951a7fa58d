import browser from 'webextension-polyfill';
import type { SendingToZotero } from '../papers/zotero.ts';

// In memory: it is of no use once the browser is closed.
const KEY = 'sending-to-zotero';

/** How far sending to Zotero has come; undefined while nothing is sent. */
export async function readSendingToZotero(): Promise<SendingToZotero | undefined> {
  const { [KEY]: sending } = await browser.storage.session.get(KEY);
  return sending as SendingToZotero | undefined;
}

/** Notes how far it has come. For the background. */
export async function writeSendingToZotero(sending: SendingToZotero | undefined): Promise<void> {
  if (sending) await browser.storage.session.set({ [KEY]: sending });
  else await browser.storage.session.remove(KEY);
}

/** Calls back with how far it has come whenever that changes, until the returned function is called. */
export function onSendingToZotero(callback: (sending: SendingToZotero | undefined) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'session' && change) callback(change.newValue as SendingToZotero | undefined);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

import browser from 'webextension-polyfill';

/** Asks the browser to keep the library when the disk is nearly full. With Daybook's permissions no reader is asked. */
export async function keepStorage(): Promise<void> {
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}

/** Whether the browser deletes nothing of the library by itself. */
export async function isStorageKept(): Promise<boolean> {
  if (await navigator.storage.persisted()) return true;
  // Chromium says so of no extension, and keeps the storage of those with this permission. Firefox goes by the answer.
  const isFirefox = browser.runtime.getBrowserInfo !== undefined;
  return !isFirefox && browser.permissions.contains({ permissions: ['unlimitedStorage'] });
}

import browser from 'webextension-polyfill';

// The browser stops a background after 30 seconds without an event or a call of an extension API.
const CALL_EVERY = 20_000;

/**
 * Keeps the background awake until work that may take longer than the browser waits is done, by calls that do nothing
 * (Chrome, "Longer extension service worker lifetimes": for such work alone). Fails as the work fails.
 */
export async function awakeUntil<T>(work: Promise<T>): Promise<T> {
  const calls = setInterval(() => void browser.runtime.getPlatformInfo(), CALL_EVERY);
  try {
    return await work;
  } finally {
    clearInterval(calls);
  }
}

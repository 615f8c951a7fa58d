import browser from 'webextension-polyfill';
import { logError } from './log-error.ts';

const KEY = 'first-messages';

// Far more than pages are open at a time; beyond it the pages heard of first are let go.
const MOST = 500;

let stored: Promise<Map<string, number>> | undefined;

/**
 * When the first message of this page's document came, in milliseconds by the background's clock; `now` when this is
 * it. Kept until the browser ends, as the background may be stopped meanwhile. Never rejects.
 */
export async function firstMessageOf(page: string, now: number): Promise<number> {
  stored ??= read();
  const times = await stored;
  const first = times.get(page);
  if (first !== undefined) return Math.min(first, now);
  times.set(page, now);
  for (const oldest of [...times.keys()].slice(0, Math.max(0, times.size - MOST))) times.delete(oldest);
  await browser.storage.session.set({ [KEY]: [...times] }).catch(logError);
  return now;
}

async function read(): Promise<Map<string, number>> {
  try {
    const { [KEY]: times } = await browser.storage.session.get(KEY);
    return new Map(times as [string, number][] | undefined);
  } catch (error) {
    logError(error);
    return new Map();
  }
}

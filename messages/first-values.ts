import browser from 'webextension-polyfill';
import { WIRE_VERSION } from './wire-version.ts';

// In memory: nothing of it is left on the disk, and content scripts cannot read it.
const KEY = 'first-values';

/** What the reads that pages begin with gave last, by their keys. */
export type FirstValues = Readonly<Record<string, unknown>>;

interface Stored {
  wire: number;
  /** as JSON: the browser hands a page one long text in a quarter of the time of many small values (Chromium 156) */
  values: string;
}

/** The first values as the background keeps them; undefined when it keeps none, or those of another version. */
export async function readFirstValues(): Promise<FirstValues | undefined> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  const { wire, values } = (stored as Stored | undefined) ?? {};
  return wire === WIRE_VERSION && typeof values === 'string' ? (JSON.parse(values) as FirstValues) : undefined;
}

/** Keeps the first values. For the background. */
export async function writeFirstValues(values: FirstValues): Promise<void> {
  await browser.storage.session.set({ [KEY]: { wire: WIRE_VERSION, values: JSON.stringify(values) } satisfies Stored });
}

/** Keeps none. For the background. */
export async function dropFirstValues(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

import browser from 'webextension-polyfill';

/** The pages that go on where they were when they are opened again. */
export type Frame = 'library' | 'panel';

const FRAMES: readonly Frame[] = ['library', 'panel'];
// In memory, as the first values are: what was searched for is nowhere on the disk.
const key = (frame: Frame) => `address-${frame}`;

/** Where a page was when it was closed, as the hash of its address; '' when that is not known. */
export async function readKeptAddress(frame: Frame): Promise<string> {
  const { [key(frame)]: kept } = await browser.storage.session.get(key(frame));
  return typeof kept === 'string' ? kept : '';
}

/** Keeps where a page is, until the browser is closed. */
export async function keepAddress(frame: Frame, hash: string): Promise<void> {
  await browser.storage.session.set({ [key(frame)]: hash });
}

/** Keeps none. For the background, when something is forgotten: an address may name it. */
export async function dropKeptAddresses(): Promise<void> {
  await browser.storage.session.remove(FRAMES.map(key));
}

import browser from 'webextension-polyfill';

/** The pages that go on where they were when they are opened again. */
export type Frame = 'library' | 'panel';

const FRAMES: readonly Frame[] = ['library', 'panel'];
// In memory, as the first values are: what was searched for is nowhere on the disk.
const key = (frame: Frame) => `address-${frame}`;
const SENT = 'address-sent';

/** Where the side panel of a window is sent, as the hash of its address. */
export interface SentPlace {
  hash: string;
  window: number;
}

/** Where a page was when it was closed, or is sent now, as the hash of its address; '' when that is not known. */
export async function readKeptAddress(frame: Frame): Promise<string> {
  const { [key(frame)]: kept, [SENT]: sent } = await browser.storage.session.get([key(frame), SENT]);
  if (frame === 'panel' && isSentPlace(sent)) return sent.hash;
  return typeof kept === 'string' ? kept : '';
}

/** Keeps where a page is, until the browser is closed. */
export async function keepAddress(frame: Frame, hash: string): Promise<void> {
  await browser.storage.session.set({ [key(frame)]: hash });
}

/** Sends the side panel of a window elsewhere, now or once it has opened. For the background. */
export async function sendPanelTo(place: SentPlace): Promise<void> {
  await browser.storage.session.set({ [SENT]: place });
}

/** Calls back with where side panels are sent, now and later, until the returned function is called. */
export function onSentPlace(callback: (place: SentPlace) => void): () => void {
  const hear = (place: unknown) => isSentPlace(place) && callback(place);
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session') hear(changes[SENT]?.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  browser.storage.session.get(SENT).then(
    ({ [SENT]: place }) => hear(place),
    () => {},
  );
  return () => browser.storage.onChanged.removeListener(listener);
}

/** It has arrived, or is not to be gone to any more. */
export async function dropSentPlace(): Promise<void> {
  await browser.storage.session.remove(SENT);
}

/** Keeps none. For the background, when something is forgotten: an address may name it. */
export async function dropKeptAddresses(): Promise<void> {
  await browser.storage.session.remove([...FRAMES.map(key), SENT]);
}

function isSentPlace(value: unknown): value is SentPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { hash, window } = value as Partial<Record<keyof SentPlace, unknown>>;
  return typeof hash === 'string' && typeof window === 'number';
}

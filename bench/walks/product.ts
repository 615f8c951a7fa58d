import { listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { untilQuiet } from './held-timers.ts';
import { load } from './lives.ts';
import { openDocument, openPopupDocument } from './made-document.ts';
import { sendFrom, startBackground } from './wire.ts';

/** Papers on each page. */
const PAPERS = 30;

/** Loads a background that has not run yet. */
export async function loadBackground(life: string): Promise<() => void> {
  const { default: background } = (await load('entrypoints/background/index.ts', life)) as {
    default: { main: () => void };
  };
  return () => startBackground(background.main);
}

/** Loads the content script into a made page of a day. The page is left by the function that `start` gives. */
export async function loadListing(day: string, life: string): Promise<() => () => void> {
  const url = `https://huggingface.co/papers/date/${day}`;
  const { window } = openDocument(listingPage({ kind: 'day', day, items: madeItems(PAPERS, { day }) }), url);
  const { default: script } = (await load('entrypoints/feed.content/index.ts', life)) as {
    default: { main: () => void };
  };
  return () => {
    sendFrom(url);
    script.main();
    return () => {
      (globalThis as { daybookLife?: { end(): void } }).daybookLife?.end();
      sendFrom(undefined);
      window.close();
    };
  };
}

/** The popup, drawn and quiet. */
export interface Popup {
  type(text: string): void;
  /** clicks the star of the first paper */
  star(): void;
  isStarred(): boolean;
  rows(): number;
}

/** Opens the popup. */
export async function openPopup(life: string): Promise<Popup> {
  const { document, HTMLInputElement, Event } = openPopupDocument().window;
  await load('entrypoints/popup/main.tsx', life);
  await untilQuiet();
  const star = () => found(document.querySelector<HTMLElement>('article button[aria-pressed]'));
  const putValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  return {
    type(text) {
      const box = found(document.querySelector('input'));
      // React ignores a value set through the setter that it puts on the element.
      putValue?.call(box, text);
      box.dispatchEvent(new Event('input', { bubbles: true }));
    },
    star: () => star().click(),
    isStarred: () => star().getAttribute('aria-pressed') === 'true',
    rows: () => document.querySelectorAll('article').length,
  };
}

function found<T>(element: T | null): T {
  if (element === null) throw new Error('The popup shows nothing.');
  return element;
}

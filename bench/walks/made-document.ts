import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

const NAMES = [
  'document',
  'location',
  'Node',
  'Element',
  'HTMLElement',
  'MutationObserver',
  'Event',
  'AbortController',
] as const;

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** Makes a document the one that pages see from now on. Nothing in it is ever laid out, scrolled or on screen. */
export function openDocument(html: string, url: string): JSDOM {
  const dom = new JSDOM(html, { url, pretendToBeVisual: true });
  const { window } = dom;
  const screen = {
    IntersectionObserver: NoObserver,
    ResizeObserver: NoObserver,
    matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
    requestIdleCallback: soon,
    cancelIdleCallback() {},
    requestAnimationFrame: soon,
    cancelAnimationFrame() {},
  };
  const { setTimeout, clearTimeout } = globalThis;
  Object.assign(window, screen, { setTimeout, clearTimeout });
  window.Element.prototype.scrollTo = () => {};
  Object.assign(globalThis, screen, { window });
  for (const name of NAMES) Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
  return dom;
}

/** The popup's empty document. */
export function openPopupDocument(): JSDOM {
  const html = readFileSync(join(import.meta.dirname, '../../entrypoints/popup/index.html'), 'utf8');
  return openDocument(html, 'http://daybook.example/popup.html');
}

/** Frames and idle times come as soon as nothing else runs. */
function soon(callback: (now: number) => void): number {
  setImmediate(() => callback(performance.now()));
  return 0;
}

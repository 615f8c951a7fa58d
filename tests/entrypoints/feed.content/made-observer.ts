import { onTestFinished, vi } from 'vitest';

interface Seen {
  isIntersecting: boolean;
  intersectionRatio?: number;
  height?: number;
}

/** The browser's watch over elements on screen, which jsdom lacks, for this test: it reports what the test moves. */
export function fakeIntersections() {
  let callback: (entries: object[]) => void = () => {};
  const watched = new Set<Element>();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(onChange: typeof callback) {
        callback = onChange;
      }
      observe(element: Element) {
        watched.add(element);
      }
      unobserve(element: Element) {
        watched.delete(element);
      }
      disconnect() {
        watched.clear();
      }
    },
  );
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return {
    watched,
    /** Moves an element on the screen; one that is not watched is ignored. */
    move(target: Element, { isIntersecting, intersectionRatio = isIntersecting ? 1 : 0, height = 100 }: Seen) {
      if (!watched.has(target)) return;
      callback([
        { target, isIntersecting, intersectionRatio, intersectionRect: { height }, rootBounds: { height: 800 } },
      ]);
    },
  };
}

/** Shows or hides the page, as when the reader changes tabs. */
export function setVisibility(state: 'visible' | 'hidden'): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchEnd } from '../../../components/papers/watch-end.ts';

/** What a browser does with the watch: tells of so many changes at once. */
function watched(onNear: () => void): { tell(...isNear: boolean[]): void; stop: () => void; watches: number } {
  let call: (entries: { isIntersecting: boolean }[]) => void = () => {};
  const state = { watches: 0 };
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof call) {
        call = callback;
      }
      observe() {
        state.watches++;
      }
      disconnect() {
        state.watches--;
      }
    },
  );
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const stop = watchEnd({} as Element, null, onNear);
  return {
    tell: (...isNear) => call(isNear.map((isIntersecting) => ({ isIntersecting }))),
    stop,
    get watches() {
      return state.watches;
    },
  };
}

describe('the watch over the end of a list', () => {
  it('tells that the end is near', () => {
    const onNear = vi.fn();
    watched(onNear).tell(true);
    expect(onNear).toHaveBeenCalledTimes(1);
  });

  it('tells nothing while the end is far', () => {
    const onNear = vi.fn();
    watched(onNear).tell(false);
    expect(onNear).not.toHaveBeenCalled();
  });

  it('goes by the last of several changes that come at once', () => {
    const onNear = vi.fn();
    const watch = watched(onNear);
    watch.tell(false, true);
    expect(onNear).toHaveBeenCalledTimes(1);
    watch.tell(true, false);
    expect(onNear).toHaveBeenCalledTimes(1);
  });

  it('ends when it is told to', () => {
    const watch = watched(() => {});
    expect(watch.watches).toBe(1);
    watch.stop();
    expect(watch.watches).toBe(0);
  });
});

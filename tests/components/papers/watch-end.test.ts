import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchEnd } from '../../../components/papers/watch-end.ts';

/** A watch whose IntersectionObserver is the test's: `report` hands it entries, one for each value. */
function watched(onNear: () => void): { report(...isNear: boolean[]): void; stop: () => void; watches: number } {
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
    report: (...isNear) => call(isNear.map((isIntersecting) => ({ isIntersecting }))),
    stop,
    get watches() {
      return state.watches;
    },
  };
}

describe('the watch over the end of a list', () => {
  it('calls back when the end is near', () => {
    const onNear = vi.fn();
    watched(onNear).report(true);
    expect(onNear).toHaveBeenCalledTimes(1);
  });

  it('does not call back while the end is far', () => {
    const onNear = vi.fn();
    watched(onNear).report(false);
    expect(onNear).not.toHaveBeenCalled();
  });

  it('goes by the last of several changes that come at once', () => {
    const onNear = vi.fn();
    const watch = watched(onNear);
    watch.report(false, true);
    expect(onNear).toHaveBeenCalledTimes(1);
    watch.report(true, false);
    expect(onNear).toHaveBeenCalledTimes(1);
  });

  it('ends when it is stopped', () => {
    const watch = watched(() => {});
    expect(watch.watches).toBe(1);
    watch.stop();
    expect(watch.watches).toBe(0);
  });
});

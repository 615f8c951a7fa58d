import { afterEach, describe, expect, it, vi } from 'vitest';
import { whenIdle } from '../../../components/live/when-idle.ts';

/** A browser that is never idle: it acts only where there is a time-out. */
function neverIdle(): void {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (act: () => void, { timeout }: { timeout?: number } = {}) =>
    timeout === undefined ? undefined : setTimeout(act, timeout),
  );
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what a page does once it is idle', () => {
  it('is done in a page that is never idle too', () => {
    neverIdle();
    const act = vi.fn();
    whenIdle(act);
    expect(act).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(act).toHaveBeenCalledOnce();
  });

  it('is not done once it is called off', () => {
    neverIdle();
    const act = vi.fn();
    whenIdle(act)();
    vi.runAllTimers();
    expect(act).not.toHaveBeenCalled();
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { awakeUntil } from '../../../entrypoints/background/index-upkeep.ts';

const getPlatformInfo = vi.spyOn(browser.runtime, 'getPlatformInfo');
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a background with long work', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    getPlatformInfo.mockReset();
    getPlatformInfo.mockResolvedValue({ os: 'linux', arch: 'x86-64' });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('calls the browser more often than every 30 seconds until the work is done', async () => {
    const work = awakeUntil(after(100_000).then(() => 'done'));
    await vi.advanceTimersByTimeAsync(100_000);
    expect(await work).toBe('done');
    expect(getPlatformInfo.mock.calls.length).toBeGreaterThan(3);
    getPlatformInfo.mockClear();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(getPlatformInfo).not.toHaveBeenCalled();
  });

  it('lets the browser go when the work fails', async () => {
    const work = awakeUntil(Promise.reject(new Error('no room')));
    await expect(work).rejects.toThrow('no room');
    await vi.advanceTimersByTimeAsync(100_000);
    expect(getPlatformInfo).not.toHaveBeenCalled();
  });
});

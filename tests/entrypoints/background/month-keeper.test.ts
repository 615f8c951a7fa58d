import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { MonthKeeper, restAfter } from '../../../entrypoints/background/month-keeper.ts';
import type { Library } from '../../../storage/library.ts';
import { LibraryError } from '../../../storage/library-error.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { captureOf, facts, freshLibrary, rows } from '../../storage/made-library.ts';

interface Kept {
  keeper: MonthKeeper;
  logged: unknown[];
  rests: number[];
  counted: () => number;
}

function keeperOf(library: () => Promise<Library>): Kept {
  const logged: unknown[] = [];
  const counted = vi.fn();
  const rests: number[] = [];
  const keeper = new MonthKeeper({
    library,
    quiet: async () => {},
    rest: async (ms) => void rests.push(ms),
    counted,
    log: (error) => logged.push(error),
  });
  onTestFinished(() => keeper.stop());
  return { keeper, logged, rests, counted: () => counted.mock.calls.length };
}

const capture = (...numbers: number[]) => captureOf(rows(numbers.map((number) => facts(number))));

describe('the keeper of the months', () => {
  it('counts what is due, says so, and does nothing more', async () => {
    const library = freshLibrary();
    await recordCapture(library, capture(1, 2));
    const { keeper, counted } = keeperOf(async () => library);
    await keeper.count();
    expect(await library.months.toArray()).toMatchObject([{ month: '2026-06', papers: 2 }]);
    expect(counted()).toBe(1);
    await keeper.count();
    expect(counted()).toBe(1);
  });

  it('rests after each piece four times as long as it took, half a second at most', async () => {
    expect([0, 20, 1_000].map(restAfter)).toEqual([0, 80, 500]);
    const library = freshLibrary();
    await recordCapture(library, capture(...Array.from({ length: 250 }, (_, number) => number)));
    const { keeper, rests } = keeperOf(async () => library);
    await keeper.count();
    expect(rests[0]).toBe(0);
    expect(rests.slice(1).filter((ms) => ms > 0)).toHaveLength(3);
  });

  it('waits until nothing more is written, but not for ever', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { keeper } = keeperOf(() => new Promise(() => {}));
    const count = vi.spyOn(keeper, 'count').mockResolvedValue();
    for (let seconds = 0; seconds < 59; seconds += 1) {
      keeper.countSoon();
      vi.advanceTimersByTime(1_000);
    }
    expect(count).not.toHaveBeenCalled();
    keeper.countSoon();
    vi.advanceTimersByTime(1_000);
    expect(count).toHaveBeenCalledTimes(1);
  });

  it('logs a failure, but not that the library is not to be written to', async () => {
    const failed = keeperOf(() => Promise.reject(new Error('no such disk')));
    await failed.keeper.count();
    expect(failed.logged).toHaveLength(1);
    const lost = keeperOf(() => Promise.reject(new LibraryError('lost')));
    await lost.keeper.count();
    expect(lost.logged).toEqual([]);
  });
});

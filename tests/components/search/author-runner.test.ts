import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AuthorRunner } from '../../../components/search/author-runner.ts';
import type { NameMatcher } from '../../../search/query/completion/name-matcher.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A runner whose searches the test answers. */
function started() {
  const calls: { typed: string; answer(name: string): void; fail(): void }[] = [];
  let found: NameMatcher | undefined;
  const find = (typed: string) =>
    new Promise<NameMatcher>((resolve, reject) => {
      calls.push({ typed, answer: (name) => resolve(() => [{ name }]), fail: () => reject(new Error('gone')) });
    });
  const runner = new AuthorRunner(find, (names) => {
    found = names;
  });
  return {
    runner,
    calls,
    names: () => found?.('').map(({ name }) => name),
    pause: () => vi.advanceTimersByTimeAsync(500),
  };
}

describe('looking up authors while typing', () => {
  it('searches once the reader pauses', async () => {
    const { runner, calls, names, pause } = started();
    for (const typed of ['ka', 'kai', 'kaim']) runner.want(typed);
    expect(calls).toEqual([]);
    await pause();
    expect(calls.map(({ typed }) => typed)).toEqual(['kaim']);
    calls[0]?.answer('Kaiming He');
    await pause();
    expect(names()).toEqual(['Kaiming He']);
  });

  it('ignores a late answer after a newer one', async () => {
    const { runner, calls, names, pause } = started();
    runner.want('kai');
    await pause();
    runner.want('ada');
    await pause();
    calls[1]?.answer('Ada Example');
    await pause();
    calls[0]?.answer('Kaiming He');
    await pause();
    expect(names()).toEqual(['Ada Example']);
  });

  it('puts those found away when nothing is typed, also those that come later', async () => {
    const { runner, calls, names, pause } = started();
    runner.want('kai');
    await pause();
    runner.want('');
    calls[0]?.answer('Kaiming He');
    await pause();
    expect(names()).toBeUndefined();
  });

  it('offers no names when no answer comes, and goes on', async () => {
    const { runner, calls, names, pause } = started();
    runner.want('kai');
    await pause();
    calls[0]?.fail();
    await pause();
    expect(names()).toBeUndefined();
    runner.want('kaim');
    await pause();
    calls[1]?.answer('Kaiming He');
    await pause();
    expect(names()).toEqual(['Kaiming He']);
  });
});

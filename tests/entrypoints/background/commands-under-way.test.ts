import { afterEach, describe, expect, it, vi } from 'vitest';
import { CommandsUnderWay } from '../../../entrypoints/background/commands-under-way.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** True when the promise is fulfilled before a timer of its own is due. */
async function isDone(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), new Promise<false>((resolve) => setTimeout(() => resolve(false)))]);
}

describe('commands under way', () => {
  it('are waited for until each is done or has failed, without those that came later', async () => {
    const commands = new CommandsUnderWay();
    const [one, two, later] = [0, 1, 2].map(() => Promise.withResolvers<string>());
    const first = commands.run(async () => one?.promise);
    const second = commands.run(async () => two?.promise);
    const done = commands.done();
    void commands.run(async () => later?.promise);
    one?.resolve('one');
    expect(await first).toBe('one');
    expect(await isDone(done)).toBe(false);
    two?.reject(new Error('refused'));
    await expect(second).rejects.toThrow('refused');
    await done;
  });

  it('are not waited for when there are none', async () => {
    const commands = new CommandsUnderWay();
    await commands.run(async () => undefined);
    expect(await isDone(commands.done())).toBe(true);
  });

  it('hold nobody up for more than a second', async () => {
    vi.useFakeTimers();
    const commands = new CommandsUnderWay();
    void commands.run(() => new Promise(() => {}));
    const done = commands.done();
    await vi.advanceTimersByTimeAsync(1_000);
    await done;
  });
});

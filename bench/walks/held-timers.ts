interface Held {
  id: number;
  delay: number;
  run: () => void;
}

const setRealTimeout = globalThis.setTimeout;
const clearRealTimeout = globalThis.clearTimeout;
const held = new Map<number, Held>();
let lastId = 2 ** 40;

/**
 * Holds every timer that waits from now on until `fire`, so that what the background does by and by happens in known
 * steps. Those without a delay only give way, and are left alone.
 */
export function holdTimers(): void {
  const hold = (work: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
    if (delay <= 1) return setRealTimeout(work, delay, ...args);
    lastId += 1;
    held.set(lastId, { id: lastId, delay, run: () => work(...args) });
    return lastId;
  };
  const release = (timer: unknown) => {
    if (typeof timer === 'number' && held.delete(timer)) return;
    if (timer !== undefined) clearRealTimeout(timer as NodeJS.Timeout);
  };
  Object.assign(globalThis, {
    setTimeout: hold,
    clearTimeout: release,
    setInterval: (work: () => void, delay: number) => hold(work, delay),
    clearInterval: release,
  });
}

/** Runs the timers that are held now and wait at most `longest` milliseconds, the shortest first. */
export function fire(longest = 5_000): void {
  const due = [...held.values()].filter(({ delay }) => delay <= longest).sort((a, b) => a.delay - b.delay);
  for (const { id, run } of due) if (held.delete(id)) run();
}

const BUSY = /^(Immediate|Timeout|FSReqPromise)$/;
const QUIET_TURNS = 5;

/** Waits until nothing is under way: no step of a database, no drawing, no timer that is not held. */
export async function untilQuiet(): Promise<void> {
  let quiet = 0;
  while (quiet < QUIET_TURNS) {
    await new Promise((resolve) => setRealTimeout(resolve, 1));
    quiet = process.getActiveResourcesInfo().some((resource) => BUSY.test(resource)) ? 0 : quiet + 1;
  }
}

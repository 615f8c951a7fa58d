import { onTestFinished } from 'vitest';
import { ZOTERO_ADDRESS } from '../../papers/zotero.ts';
import type { StandIn } from './stand-in.ts';
import { startStandIn } from './stand-in.ts';
import type { Edition, StandInOptions } from './stand-in-library.ts';

// Tests of the other browser may be at it.
const WAIT_MS = 90_000;

/**
 * A stand-in where the built extension looks for Zotero, until the test ends. Waits while the port is taken, and then
 * fails: a Zotero that runs on this machine must not get the papers of tests.
 */
export async function standInAtItsPort(edition: Edition, options: StandInOptions = {}): Promise<StandIn> {
  const port = Number(new URL(ZOTERO_ADDRESS).port);
  const end = performance.now() + WAIT_MS;
  for (;;) {
    try {
      const started = await startStandIn(edition, options, port);
      onTestFinished(() => started.stop());
      return started;
    } catch (error) {
      if (performance.now() > end)
        throw new Error(`Port ${port} is taken: quit Zotero for this test.`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

import type { Environment } from 'vitest/runtime';
import { builtinEnvironments } from 'vitest/runtime';

declare global {
  /** Does this when the worker has run its last file. */
  function atEndOfWorker(act: () => Promise<void>): void;
}

const { node } = builtinEnvironments;

const environment: Environment = {
  ...node,
  name: 'worker',
  async setup(global, options) {
    const acts: (() => Promise<void>)[] = [];
    global.atEndOfWorker = (act: () => Promise<void>) => acts.push(act);
    const { teardown } = await node.setup(global, options);
    return {
      async teardown() {
        for (const act of acts) await act();
        await teardown(global);
      },
    };
  },
};

export default environment;

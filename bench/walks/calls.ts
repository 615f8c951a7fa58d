import { AsyncLocalStorage } from 'node:async_hooks';
import { CALL } from './call-source.ts';

/** One call of a function, with its caller, whichever of the caller's awaits came between. */
export interface Call {
  name: string;
  file: string;
  self: unknown;
  caller: Call | undefined;
}

const current = new AsyncLocalStorage<Call | undefined>();
let watched: (call: Call) => void = () => {};

/** Calls back for each call in a traced life, from now on. */
export function watchCalls(onCall: (call: Call) => void): void {
  watched = onCall;
}

/** Runs `work` as if no call led to it. */
export function outsideCalls<T>(work: () => T): T {
  return current.run(undefined, work);
}

function call<T>(name: string, file: string, self: unknown, work: () => T): T {
  const made: Call = { name, file, self, caller: current.getStore() };
  watched(made);
  return current.run(made, work);
}

Object.assign(globalThis, { [CALL]: call });

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * Starts a module worker, as browsers allow it that ask where a script comes from. `address` is the one that the build
 * gives with `?worker&url`; throws for one that is not of the extension.
 */
export function startWorker(address: string): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('daybook-worker', { createScriptURL: own });
  return new Worker(policy?.createScriptURL(address) ?? own(address), { type: 'module' });
}

function own(address: string): string {
  const { origin, href } = new URL(address, location.href);
  if (origin !== location.origin) throw new Error(`${address} is no script of Daybook`);
  return href;
}

import workerAddress from './import-worker.ts?worker&url';

interface Policy {
  createScriptURL(address: string): string;
  createHTML(text: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

let made: Policy | undefined;

// What browsers ask for before a script is run, or a text made a document: one policy for reading files.
function policy(): Policy | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  made ??= trustedTypes?.createPolicy('daybook-import', {
    createScriptURL: () => workerAddress,
    createHTML: (text) => text,
  });
  return made;
}

/** Starts the worker that reads files. */
export function startWorker(): Worker {
  return new Worker(policy()?.createScriptURL(workerAddress) ?? workerAddress, { type: 'module' });
}

/** Makes a document of a text. Nothing of it is run, loaded or shown. */
export function parseDocument(text: string, type: 'text/html' | 'application/xml'): Document {
  return new DOMParser().parseFromString(policy()?.createHTML(text) ?? text, type);
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

interface Policy {
  createHTML(text: string): string;
}

let policy: Policy | undefined;

/** Makes a document of a text, as browsers allow it that ask for a policy. Nothing of it is run, loaded or shown. */
export function parseDocument(text: string, type: 'text/html' | 'application/xml'): Document {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('daybook-import', { createHTML: (given) => given });
  return new DOMParser().parseFromString(policy?.createHTML(text) ?? text, type);
}

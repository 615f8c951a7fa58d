import type { Adapter } from './adapter.ts';

// Every folder here is a site's. Vite puts the imports in when it builds.
const BY_FOLDER = import.meta.glob<readonly Adapter[]>('./*/adapters.ts', { eager: true, import: 'adapters' });

/** Every adapter of every site, a site's own in the order in which addresses are tried. */
export const ADAPTERS: readonly Adapter[] = Object.values(BY_FOLDER).flat();

/** The adapter for an address, or undefined when Daybook has no business there. */
export function adapterFor(url: URL): Adapter | undefined {
  return ADAPTERS.find((adapter) => adapter.matches(url));
}

import type { Adapter } from '../../adapters/adapter.ts';

interface AdaptersHere {
  list: readonly Adapter[];
  /** they are those for all pages, and not for feeds alone */
  areAll: boolean;
}

// Content scripts of one extension share a world of their own in each page, of which the page sees nothing.
const world: typeof globalThis & { daybookAdapters?: AdaptersHere } = globalThis;

/**
 * Gives all scripts of this page what reads it, which the one that captures alone carries. What reads feeds alone does
 * not take the place of what reads all pages.
 */
export function bringAdapters(brought: AdaptersHere): void {
  if (brought.areAll || !world.daybookAdapters?.areAll) world.daybookAdapters = brought;
}

/** The adapter for an address, of those that are here. */
export function adapterHere(url: URL): Adapter | undefined {
  return world.daybookAdapters?.list.find((adapter) => adapter.matches(url));
}

/** Whether what is here reads all pages. */
export function areAllHere(): boolean {
  return world.daybookAdapters?.areAll ?? false;
}

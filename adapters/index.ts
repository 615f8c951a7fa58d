import type { Adapter } from './adapter.ts';
import { hfDay, hfMonth, hfSearch, hfTrending, hfWeek } from './hf/feeds.ts';
import { hfLinks } from './hf/links.ts';
import { hfPaper } from './hf/paper.ts';

/** Every adapter, in the order in which addresses are tried. */
export const ADAPTERS: readonly Adapter[] = [hfDay, hfWeek, hfMonth, hfTrending, hfSearch, hfPaper, hfLinks];

/** The adapter for an address, or undefined when Daybook has no business there. */
export function adapterFor(url: URL): Adapter | undefined {
  return ADAPTERS.find((adapter) => adapter.matches(url));
}

import type { Adapter } from '../adapter.ts';
import { hfDay, hfMonth, hfSearch, hfTrending, hfWeek } from './feeds.ts';

/** What reads feeds by their data and their cards: all that a feed's page carries (see adapters.ts for the rest). */
export const adapters: readonly Adapter[] = [hfDay, hfWeek, hfMonth, hfTrending, hfSearch];

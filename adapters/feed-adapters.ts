import type { Adapter } from './adapter.ts';

// Vite puts the imports in when it builds.
const BY_FOLDER = import.meta.glob<readonly Adapter[]>('./*/feed-adapters.ts', { eager: true, import: 'adapters' });

/** What reads the feeds that sites name as `feedPages`, as long as these are what their adapters know. */
export const FEED_ADAPTERS: readonly Adapter[] = Object.values(BY_FOLDER).flat();

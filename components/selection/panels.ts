import { Store } from '../live/store.ts';

/** What the bar for selected papers can open above itself. */
export const PANELS = ['tag', 'list', 'status', 'star'] as const;
export type Panel = (typeof PANELS)[number];

/** The one that is open. */
export const openPanel = new Store<Panel | undefined>(undefined);

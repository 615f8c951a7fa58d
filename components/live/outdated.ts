import { Store } from './store.ts';

/** Whether newer code has taken the library over, so that this page must be loaded again. It never becomes false. */
export const outdated = new Store(false);

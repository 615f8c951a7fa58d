import { Store } from './store.ts';

/** Whether a read of the library has waited for its first answer so long that the reader must be told. */
export const silent = new Store(false);

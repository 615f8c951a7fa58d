import { createContext } from 'react';

/** The item that stays at the top of the list: the heading of the day that is on screen. */
export const Pinned = createContext(-1);

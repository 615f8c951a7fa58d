import type { RefCallback } from 'react';
import { createContext } from 'react';
import type { PaperId } from '../../papers/paper-id.ts';

/** Gives each row's element to what makes rows draggable; undefined where nothing does. The same for the same paper. */
export const RowElements = createContext<((paperId: PaperId) => RefCallback<HTMLElement>) | undefined>(undefined);

import { useEffect } from 'react';
import { Store } from '../live/store.ts';
import { whenIdle } from '../live/when-idle.ts';

export type DragAdapter = typeof import('@atlaskit/pragmatic-drag-and-drop/element/adapter');

/** What makes elements draggable, once it is loaded: nobody drags a row before it is drawn. */
export const dragAdapter = new Store<DragAdapter | undefined>(undefined);

/** Loads it once the browser is idle. Without it the keys and menus do the same. */
export function useDragAdapter(): void {
  useEffect(() => {
    if (dragAdapter.get()) return;
    return whenIdle(() => {
      import('@atlaskit/pragmatic-drag-and-drop/element/adapter').then(
        (loaded) => dragAdapter.set(loaded),
        () => {},
      );
    });
  }, []);
}

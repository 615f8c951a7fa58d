import type { ComponentType } from 'react';
import { useCallback, useState } from 'react';
import { useLoadSoon } from './use-load-soon.ts';

/**
 * A component that is loaded once the browser is idle, undefined until then: the page stands sooner without it. `load`
 * must stay the same function. The page has to work without it, as where it cannot be loaded.
 */
export function useComponentSoon<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> | undefined {
  const [component, setComponent] = useState<ComponentType<Props>>();
  const loadAndShow = useCallback(async () => {
    const loaded = await load();
    setComponent(() => loaded);
  }, [load]);
  useLoadSoon(loadAndShow);
  return component;
}

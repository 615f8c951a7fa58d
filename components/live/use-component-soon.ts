import type { ComponentType } from 'react';
import { useEffect, useState } from 'react';

/**
 * A component that is loaded once the browser is idle, undefined until then: the page stands sooner without it. `load`
 * must stay the same function. The page has to work without it, as where it cannot be loaded.
 */
export function useComponentSoon<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> | undefined {
  const [component, setComponent] = useState<ComponentType<Props>>();
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      load().then(
        (loaded) => setComponent(() => loaded),
        () => {},
      );
    });
    return () => cancelIdleCallback(idle);
  }, [load]);
  return component;
}

const LOOK_EVERY = 1_000;

/**
 * Calls back when the page changes its address without being loaded anew, until the signal aborts. Firefox before 147
 * has no Navigation API, and no event for it that the page could not see: there the address is compared each second.
 */
export function onNavigation(onChange: () => void, signal: AbortSignal): void {
  if ('navigation' in window) {
    window.navigation.addEventListener('currententrychange', onChange, { signal });
    return;
  }
  let { href } = location;
  const timer = setInterval(() => {
    if (href === location.href) return;
    href = location.href;
    onChange();
  }, LOOK_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
}

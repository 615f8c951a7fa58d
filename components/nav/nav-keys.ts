import type { KeyboardEvent } from 'react';

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Moves the focus along the links and buttons of a list of links, past the buttons of their menus. Fields and grids in
 * it keep their own keys.
 */
export function onNavKey(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget, defaultPrevented, ctrlKey, metaKey, altKey, shiftKey } = event;
  const step = STEPS[key];
  if (!step || defaultPrevented || ctrlKey || metaKey || altKey || shiftKey) return;
  if (!(target instanceof Element) || target.closest('input, select, textarea, dialog, [role="grid"]')) return;
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('a[href], button:not(:disabled)')].filter(
    (stop) => stop === target || !stop.closest('[role="grid"], [hidden], [aria-haspopup="menu"]'),
  );
  const at = stops.indexOf(target as HTMLElement);
  if (at === -1) return;
  stops[step(at, stops.length - 1)]?.focus();
  event.preventDefault();
}

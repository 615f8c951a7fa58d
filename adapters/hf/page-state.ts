import type { Page } from '../adapter.ts';

/**
 * How much data the parts of a page carry, and how many votes the reader has given on it: a vote ticks a box in its
 * label (reported of logged-in pages, 2026-08), and changes a count.
 */
export function pageState({ document }: Page): string {
  const parts = document.querySelectorAll('main [data-props]');
  const sizes = Array.from(parts, (part) => part.getAttribute('data-props')?.length ?? 0);
  return `${sizes.join()} ${document.querySelectorAll('main label input:checked').length}`;
}

import type { Frame } from '../../messages/kept-address.ts';
import { readKeptAddress } from '../../messages/kept-address.ts';

// Far longer than the browser takes: a page must not wait for a store that does not answer.
const PATIENCE_MS = 300;

// Asked for while the page's other scripts are still being run.
const reading = location.hash ? '' : readKeptAddress(frameOf(location.pathname)).catch(() => '');

let kept = '';

/** Waits for where the page was when it was closed, which it goes on with unless its address says where to begin. */
export async function loadKeptAddress(): Promise<void> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, PATIENCE_MS, ''));
  kept = await Promise.race([reading, late]);
}

function frameOf(path: string): Frame {
  return path === '/library.html' ? 'library' : 'panel';
}

/** The hash that the page begins with. */
export function startHash(): string {
  return location.hash || kept;
}

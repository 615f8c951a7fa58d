// What a page does before its list is ready for guests; see DESIGN.md. All in milliseconds.
const STILL = 400;
const IDLE_AT_MOST = 2_000;
// A list that was drawn by the server and is not taken over by then will not be: its scripts failed or are blocked.
const NEVER_AFTER = 10_000;

/**
 * Fulfilled once nodes may be put into the page's list: it is loaded, idle, and the list has been still for a moment. A
 * node that is there when Svelte takes over what the server drew makes it draw the whole list anew. Rejects when the
 * signal aborts.
 */
export async function settled(signal: AbortSignal): Promise<void> {
  const begun = performance.now();
  await loaded(signal);
  await idle();
  do await still(signal);
  while (isUntouched() && performance.now() - begun < NEVER_AFTER);
  signal.throwIfAborted();
}

// Svelte 5 gives pictures on the server an `onload` of its own, and takes it away when it takes them over (5.57).
function isUntouched(): boolean {
  return document.querySelector('main article img[onload*="__e"]') !== null;
}

function loaded(signal: AbortSignal): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    window.addEventListener('load', () => resolve(), { once: true, signal });
  });
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: IDLE_AT_MOST });
  });
}

/** Fulfilled when no node of the list came or went for a moment, or has not stopped doing so for long. */
function still(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const begun = performance.now();
    const end = (): void => {
      clearTimeout(timer);
      changes.disconnect();
      resolve();
    };
    let timer = window.setTimeout(end, STILL);
    const changes = new MutationObserver(() => {
      clearTimeout(timer);
      timer = window.setTimeout(end, performance.now() - begun > IDLE_AT_MOST ? 0 : STILL);
    });
    changes.observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true });
    signal.addEventListener('abort', end, { once: true });
  });
}

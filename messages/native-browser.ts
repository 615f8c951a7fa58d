import type { Browser } from 'webextension-polyfill';

// Not by their bare names: the bundle gives this default export the name `browser` as well, and in Firefox it then read
// itself before it was there (rolldown, seen 2026-11-26).
const own = globalThis as unknown as Record<'browser' | 'chrome', Browser>;

/**
 * What the build puts in the place of webextension-polyfill in content scripts (wxt.config.ts): the browser's own
 * functions, which answer with promises in all versions that Daybook runs in. The polyfill is a quarter of the script
 * that each page would wait for. Its own names are asked for by browser, as `<form id="browser">` makes `browser` an
 * element of the page where the browser has no such name.
 */
export default import.meta.env.FIREFOX ? own.browser : own.chrome;

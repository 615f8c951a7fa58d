/**
 * What the build puts in the place of WXT's context of a content script (wxt.config.ts). Read in WXT 0.21.4: its
 * constructor tells the page the extension's id by an event and by postMessage, ends the script when the page says the
 * same, and its `setTimeout` leaves a listener behind at each call. No option turns this off; lifetime.ts does without.
 */
export class ContentScriptContext {}

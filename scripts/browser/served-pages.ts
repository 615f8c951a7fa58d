import type { ServedPage } from './driver.ts';

/** What the tab's requests are answered with. Each tab has its own: two may show one address on different days. */
export interface ServedPages {
  add(page: ServedPage): void;
  /** The page at a requested address, or undefined when the request is to be refused. */
  at(url: string): ServedPage | undefined;
}

/** An empty set of pages for one tab. The newest page for an address counts. */
export function servedPages(): ServedPages {
  const pages = new Map<string, ServedPage>();
  return {
    add: (page) => pages.set(withoutHash(page.url), page),
    at: (url) => pages.get(withoutHash(url)),
  };
}

/** The header lines of a served page. */
export function servedHeaders({ at }: ServedPage): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    // Read by instruments/page-clock.js.
    ...(at !== undefined && { 'server-timing': `clock;dur=${at}` }),
  };
}

/**
 * True for an address on this machine. The extension's own pages and background may reach those, for Zotero; nothing
 * else ever leaves the browser.
 */
export function isLoopback(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

function withoutHash(url: string): string {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}

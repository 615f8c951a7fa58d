import type { Scripting } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { pagesOf } from '../../adapters/pages.ts';
import { hostPatterns } from '../../papers/host-patterns.ts';
import type { Site } from '../../papers/sources.ts';
import { SITES } from '../../papers/sources.ts';
import { SCRIPTS } from './open-tabs.ts';

const FURTHER = SITES.filter(({ isOptional }) => isOptional);

let last: Promise<void> = Promise.resolve();

/**
 * Lets the content script run on the further sites that the browser lets Daybook read, and on no other. The browser
 * keeps what is registered until the next update of the extension. Calls at one time run one after the other.
 */
export function registerFurtherSites(): Promise<void> {
  if (FURTHER.length === 0) return Promise.resolve();
  last = last.catch(() => {}).then(register);
  return last;
}

async function register(): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts();
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: known.map(({ id }) => id) });
  const scripts: Scripting.RegisteredContentScript[] = [];
  for (const site of FURTHER) if (await isReadable(site)) scripts.push(...scriptsOf(site));
  if (scripts.length > 0) await browser.scripting.registerContentScripts(scripts);
}

// Chromium 156 and Firefox 153 know no globs here.
function scriptsOf(site: Site): Scripting.RegisteredContentScript[] {
  return pagesOf(site).map(({ matches, excludeMatches }, index) => ({
    id: `${site.source}-${index}`,
    matches,
    ...(excludeMatches && { excludeMatches }),
    js: SCRIPTS,
    runAt: 'document_idle',
  }));
}

/** False for an address on a further site that is switched off: a page opened before may still send. */
export async function isSwitchedOn(url: URL): Promise<boolean> {
  const site = FURTHER.find(({ hosts }) => hosts.includes(url.hostname));
  return site === undefined || isReadable(site);
}

function isReadable(site: Site): Promise<boolean> {
  return browser.permissions.contains({ origins: hostPatterns(site) });
}

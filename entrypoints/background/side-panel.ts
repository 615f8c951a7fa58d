import browser from 'webextension-polyfill';
import { dropSentPlace, sendPanelTo } from '../../messages/kept-address.ts';
import type { LibraryPlace } from './library-page.ts';
import { libraryPage, placeHash } from './library-page.ts';

// Chrome's side panel, which the polyfill does not have. Firefox has a sidebar instead. Both open only in a gesture of
// the reader's, so nothing may be waited for before.
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/** Opens the side panel of a window, at a key of the browser's own. */
export function openSidePanel(windowId: number | undefined): Promise<void> {
  const panel = chromeSidePanel();
  if (panel && windowId !== undefined) return panel.open({ windowId });
  return browser.sidebarAction?.open() ?? Promise.resolve();
}

/**
 * Opens a place of Daybook's for a site's page, in the side panel of its window, or else in a tab: Chromium lets a
 * message pass on the reader's gesture when the panel is opened in the turn that hears it, Firefox does not (2026-11).
 * The panel therefore opens at once; where it goes is said once `allowed` is fulfilled. Rejects as that does.
 */
export async function openInDaybook(
  windowId: number | undefined,
  place: LibraryPlace,
  allowed: () => Promise<unknown>,
): Promise<void> {
  const opening = openedFor(windowId);
  await allowed();
  // A panel that is on its way begins there; a sidebar is open, or does not open.
  const isComing = chromeSidePanel() !== undefined || (await opening);
  if (windowId !== undefined && isComing) await sendPanelTo({ hash: placeHash(place), window: windowId });
  if (await opening) return;
  await dropSentPlace();
  await browser.tabs.create({ url: libraryPage(place) });
}

async function openedFor(windowId: number | undefined): Promise<boolean> {
  const panel = chromeSidePanel();
  if (windowId === undefined) return false;
  try {
    // Firefox's sidebar does not open for a page, but follows where it is open.
    if (!panel) return (await browser.sidebarAction?.isOpen({ windowId })) ?? false;
    await panel.open({ windowId });
    return true;
  } catch {
    return false;
  }
}

function chromeSidePanel(): SidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
}

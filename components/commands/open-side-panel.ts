import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';

// Chrome's side panel, which the polyfill does not have. Firefox has a sidebar instead.
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/**
 * A function that opens the side panel, and must be called in the click itself: both browsers ask for that. Undefined
 * until the window is known, and where there is no side panel.
 */
export function useSidePanel(): (() => Promise<void>) | undefined {
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    browser.windows?.getCurrent().then(({ id }) => setWindowId(id));
  }, []);
  const panel = chromeSidePanel();
  if (panel) return windowId === undefined ? undefined : () => panel.open({ windowId });
  return browser.sidebarAction ? () => browser.sidebarAction.open() : undefined;
}

function chromeSidePanel(): SidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
}

import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import type { SharedBrowser } from './shared-browser.ts';

/** The side panel with the detail of the paper of this title, which is among the newest. */
export async function openDetail(reader: SharedBrowser, title: string): Promise<Screen> {
  const panel = await reader.open('sidepanel.html', { width: 500, height: 1800 });
  await panel.click('button', 'Show detail', byRole('article', title));
  await panel.see('heading', title, byRole('region', title));
  return panel;
}

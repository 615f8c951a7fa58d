import type { BrowserContext, Page } from 'playwright-core';
import { until } from '../wait.ts';
import { newPage } from './new-page.ts';
import { runInPage } from './run-script.ts';
import type { WorkerWatch } from './worker.ts';

const MANAGE_MS = 20_000;

/** Lets the extension run in private windows. Loads it anew when it was not yet allowed to. */
export async function allowPrivate(context: BrowserContext, id: string, worker: WorkerWatch): Promise<void> {
  await onManagementPage(context, async (page) => {
    const allowed = `return (await chrome.developerPrivate.getExtensionInfo(args[0])).incognitoAccess.isActive`;
    if (await runInPage<boolean>(page, allowed, [id])) return;
    const known = worker.versions();
    await runInPage(
      page,
      `await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: args[0], incognitoAccess: true })`,
      [id],
    );
    await worker.activated(known);
  });
}

/** Lets the extension read sites "on click" alone, or all that it asks for. */
export async function setSiteAccess(context: BrowserContext, id: string, isAllowed: boolean): Promise<void> {
  await onManagementPage(context, async (page) => {
    const change = `await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: args[0], hostAccess: args[1] })`;
    await runInPage(page, change, [id, isAllowed ? 'ON_ALL_SITES' : 'ON_CLICK']);
  });
}

/** Loads the extension anew from its folder. Its pages close. */
export async function reloadExtension(context: BrowserContext, id: string, worker: WorkerWatch): Promise<void> {
  await onManagementPage(context, async (page) => {
    const known = worker.versions();
    await runInPage(page, `await chrome.developerPrivate.reload(args[0], { failQuietly: true })`, [id]);
    await worker.activated(known);
  });
}

// chrome://extensions holds the API that its own switches use. Without developer mode Chromium disables an unpacked
// extension at its first reload (tried with 156; it was not so before 2025).
async function onManagementPage(context: BrowserContext, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await newPage(context, 'chrome://extensions');
  try {
    await until('chrome://extensions to load', MANAGE_MS, () =>
      runInPage<boolean>(page, 'return !!chrome.developerPrivate', []),
    );
    await runInPage(page, 'await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })', []);
    await act(page);
  } finally {
    await page.close();
  }
}

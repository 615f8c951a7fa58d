import browser from 'webextension-polyfill';
import { REQUIRED_HOSTS } from '../../papers/host-patterns.ts';
import type { RecordingWatch } from './recording-watch.ts';

/**
 * Notes whether the browser lets Daybook read the sites that it is for. Where it does not, no content script runs, so
 * nothing is ever refused that would tell: Firefox lets readers take the permission away, Chromium gives it "on click".
 */
export async function checkSiteAccess(recording: RecordingWatch): Promise<void> {
  const isAllowed = await browser.permissions.contains({ origins: REQUIRED_HOSTS });
  await (isAllowed ? recording.ended('no-access') : recording.stopped('no-access'));
}

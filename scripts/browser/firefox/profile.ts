import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The add-on's address within Firefox. Fixed, so that the same profile finds the same data after a restart. */
export const ADD_ON_UUID = '5b3c2f0e-7d41-4a8b-9a55-d0a7b0005eed';

interface ProfileOptions {
  dark: boolean;
  neverRemember: boolean;
}

/** Writes the preferences of a profile, made when missing. */
export function writeProfile(profile: string, addOnId: string, options: ProfileOptions): void {
  mkdirSync(downloadsOf(profile), { recursive: true });
  // Left over from the last run, it would name a port that nobody or somebody else listens on.
  rmSync(join(profile, 'MarionetteActivePort'), { force: true });
  const lines = Object.entries(preferences(profile, addOnId, options)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
}

/** Where Firefox saves files. */
export function downloadsOf(profile: string): string {
  return join(profile, 'daybook-downloads');
}

function preferences(
  profile: string,
  addOnId: string,
  { dark, neverRemember }: ProfileOptions,
): Record<string, string | number | boolean> {
  return {
    // Any free port; Firefox writes it to MarionetteActivePort.
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [addOnId]: ADD_ON_UUID }),
    // A temporary add-on is uninstalled when Firefox ends; its data shall outlive that.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    // Interception answers before any connection is made; what it does not see ends at this dead proxy.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 1,
    'network.proxy.no_proxies_on': '127.0.0.1, localhost, [::1]',
    'network.dns.disablePrefetch': true,
    'network.http.speculative-parallel-limit': 0,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    // After a kill: no dialog about safe mode, and no tabs from before.
    'toolkit.startup.max_resumed_crashes': -1,
    'browser.sessionstore.resume_from_crash': false,
    'browser.startup.page': 0,
    'browser.startup.homepage': 'about:blank',
    'browser.newtabpage.enabled': false,
    'browser.newtab.preload': false,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    // Downloads go into a folder of their own, without a dialog.
    'browser.download.folderList': 2,
    'browser.download.dir': downloadsOf(profile),
    'browser.download.always_ask_before_handling_new_types': false,
    // While its panel is open, no extension can open its popup.
    'browser.download.alwaysOpenPanel': false,
    // Tabs of one site share a process, and none is started ahead: that costs more than most tests.
    'dom.ipc.processPrelaunch.enabled': false,
    'dom.ipc.processCount': 1,
    'dom.ipc.processCount.webIsolated': 1,
    'browser.privatebrowsing.autostart': neverRemember,
    // An element to click must not still be moving.
    'general.smoothScroll': false,
    'browser.tabs.warnOnClose': false,
    'app.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.server': '',
  };
}

import { until } from '../wait.ts';
import type { Marionette } from './marionette.ts';

const ADD_ON_MS = 20_000;

/** Installs the add-on in a folder until Firefox ends, over an earlier one of that id; resolves when it is at work. */
export async function installAddOn(
  marionette: Marionette,
  id: string,
  path: string,
  { allowPrivate }: { allowPrivate: boolean },
): Promise<void> {
  await marionette.send('Addon:Install', { path, temporary: true, allowPrivateBrowsing: allowPrivate });
  await until('the add-on to start', ADD_ON_MS, () =>
    marionette.inBrowser<boolean>(
      `const policy = WebExtensionPolicy.getByID(args[0]);
       return !!policy?.active && policy.extension.backgroundState !== 'starting';`,
      id,
    ),
  );
}

/** Gives the add-on the sites that its manifest asks for, or takes them away, as about:addons does. */
export async function setSiteAccess(marionette: Marionette, id: string, isAllowed: boolean): Promise<void> {
  await marionette.inBrowser(
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID(args[0]);
     const permissions = { permissions: [], origins: extension.manifest.host_permissions };
     await ExtensionPermissions[args[1] ? 'add' : 'remove'](args[0], permissions, extension);`,
    id,
    isAllowed,
  );
}

/** Ends the add-on's background as Firefox does after half a minute without events; resolves when it is stopped. */
export async function terminateBackground(marionette: Marionette, id: string): Promise<void> {
  await until('the background to stop', ADD_ON_MS, () =>
    marionette.inBrowser<boolean>(
      `const { extension } = WebExtensionPolicy.getByID(args[0]);
       await extension.terminateBackground({ ignoreDevToolsAttached: true });
       return extension.backgroundState === 'stopped';`,
      id,
    ),
  );
}

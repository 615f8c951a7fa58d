import browser from 'webextension-polyfill';
import { defineBackground } from '#imports';
import { ADAPTERS, adapterFor } from '../../adapters/index.ts';
import { onFeedSettings } from '../../messages/feed-settings.ts';
import { answerCommands } from '../../messages/serve.ts';
import { dropRehearsal } from '../../storage/backup/rehearse.ts';
import { IndexBlocks } from '../../storage/index-blocks.ts';
import { openLibrary } from '../../storage/library.ts';
import { dropNoticesOfOthers } from '../../storage/notices.ts';
import { answerAddressBar } from './address-bar.ts';
import { MIDNIGHT, setMidnightAlarm } from './badge.ts';
import { answerBrowserCommands } from './browser-commands.ts';
import { openToContentScripts } from './canary-store.ts';
import { answerLinkMenu } from './context-menu.ts';
import { createDaybook } from './daybook.ts';
import { registerFurtherSites } from './further-sites.ts';
import { createHandlers } from './handlers.ts';
import { HOUSEKEEPING } from './housekeeping.ts';
import { logError } from './log-error.ts';
import { readOpenTabs } from './open-tabs.ts';
import { RESTORE } from './restore-runner.ts';
import { BACKUP } from './scheduled-backups.ts';
import { checkSiteAccess } from './site-access.ts';

// What the background was started for comes first.
const AFTER_START = 5_000;

// No `type`: of a classic worker the browser keeps the compiled code, of a module it does not (docs/browser-facts.md).
//
// The browser may stop the background at any moment and start it again for the next event. So every listener is set
// in this first turn, and nothing that is kept in variables is needed later.
export default defineBackground({
  main() {
    const daybook = createDaybook(openLibrary(), new IndexBlocks());
    const { drawBadge } = daybook;
    const checkAccess = (): void => {
      checkSiteAccess(daybook.recording).catch(logError);
    };
    openToContentScripts().catch(logError);
    // Access may have been taken away while the background was stopped.
    checkAccess();
    daybook.housekeeping.runSoon();
    daybook.rules.runSoon(AFTER_START);
    daybook.firstValues.keepWhenMissing().catch(logError);
    setTimeout(() => void daybook.firstValues.keepWhenOutdated().catch(logError), AFTER_START);
    daybook.months.countSoon();
    daybook.restores.goOnSoon(AFTER_START);

    // An update may have other adapters.
    async function dropOldNotices(): Promise<void> {
      await dropNoticesOfOthers(
        await daybook.library(),
        ADAPTERS.map(({ name }) => name),
      );
      daybook.wrote();
    }

    daybook.drafts.storeSoon();
    answerCommands(createHandlers(daybook), (url) => adapterFor(url) !== undefined, logError);
    onFeedSettings(() => {
      daybook.treated.keepSoon();
      daybook.feedPages.tellSoon();
    });
    answerAddressBar(daybook, logError);
    answerLinkMenu(daybook, logError);
    answerBrowserCommands(daybook, logError);
    browser.runtime.onInstalled.addListener(() => {
      setMidnightAlarm().catch(logError);
      drawBadge();
      readOpenTabs().catch(logError);
      registerFurtherSites().catch(logError);
      daybook.linkMenu.keepSoon();
      // Alarms may not outlive an update.
      daybook.backups.setAlarm().catch(logError);
      dropOldNotices().catch(logError);
    });
    browser.runtime.onStartup.addListener(() => {
      // No page can be at it yet.
      dropRehearsal().catch(logError);
      daybook.backups.setAlarm().catch(logError);
      setMidnightAlarm().catch(logError);
      drawBadge();
      daybook.linkMenu.keepSoon();
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === HOUSEKEEPING) void daybook.housekeeping.run();
      if (name === BACKUP) daybook.backups.runIfDue();
      if (name === RESTORE) daybook.restores.goOnSoon();
      if (name !== MIDNIGHT) return;
      setMidnightAlarm().catch(logError);
      drawBadge();
    });
    browser.permissions.onAdded.addListener(() => {
      checkAccess();
      registerFurtherSites().catch(logError);
      readOpenTabs().catch(logError);
    });
    browser.permissions.onRemoved.addListener(() => {
      checkAccess();
      daybook.zotero.forgetWhenNotAllowed().catch(logError);
      registerFurtherSites().catch(logError);
    });
  },
});

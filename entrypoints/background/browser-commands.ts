import type { Tabs } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { text } from '../../messages/catalogue.ts';
import { sendToTab } from '../../messages/tab-messages.ts';
import { READING_LIST } from '../../papers/reading-list.ts';
import { readingLists } from '../../storage/reads/lists.ts';
import type { Daybook } from './daybook.ts';
import { libraryPage } from './library-page.ts';
import { markLink, paperAt } from './link-marks.ts';
import { openSidePanel } from './side-panel.ts';

/** The browser's commands, as the manifest names them (wxt.config.ts). Opening the popup is the browser's own. */
const COMMANDS = ['open-library', 'open-side-panel', 'list-paper', 'tag-paper', 'turn-triage'] as const;
type BrowserCommand = (typeof COMMANDS)[number];

/** Does what the browser's own keys for Daybook ask for, from now on. To be called in the background's first turn. */
export function answerBrowserCommands(daybook: Daybook, log: (error: unknown) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const command = COMMANDS.find((known) => known === name);
    if (command) carryOut(daybook, command, tab, log).catch(log);
  });
}

async function carryOut(
  daybook: Daybook,
  command: BrowserCommand,
  tab: Tabs.Tab | undefined,
  log: (error: unknown) => void,
): Promise<void> {
  switch (command) {
    case 'open-side-panel':
      return openSidePanel(tab?.windowId);
    case 'open-library':
      await browser.tabs.create({ url: libraryPage() });
      return;
    case 'list-paper':
      return listPaper(daybook, await tabInFront(tab), log);
    case 'tag-paper':
      return tagPaper(daybook, await tabInFront(tab));
    case 'turn-triage':
      return turnTriage(daybook, await tabInFront(tab));
  }
}

async function listPaper(daybook: Daybook, tab: Tabs.Tab | undefined, log: (error: unknown) => void): Promise<void> {
  const lists = await readingLists(await daybook.library());
  // The one that is there from the start, or the first of the reader's own where they have deleted it.
  const list = lists.find(({ id }) => id === READING_LIST) ?? lists[0];
  const mark = { kind: 'list', list: list?.id ?? READING_LIST, name: list?.name || text('reading_list') } as const;
  await markLink(daybook, { address: tab?.url ?? '', isPrivate: tab?.incognito ?? false }, mark, log);
}

/** Which tag is typed on the full page, at the paper's detail. */
async function tagPaper(daybook: Daybook, tab: Tabs.Tab | undefined): Promise<void> {
  const paper = paperAt(tab?.url ?? '');
  if (!paper) return daybook.say('!', text('said_no_paper'));
  await browser.tabs.create({ url: libraryPage({ q: paper.slice(paper.indexOf(':') + 1), paper }) });
}

/** The tab's own script turns the keys on cards on or off: it knows whether there are any. */
async function turnTriage(daybook: Daybook, tab: Tabs.Tab | undefined): Promise<void> {
  const isHeard = tab?.id !== undefined && (await sendToTab(tab.id, 'turn-triage'));
  if (!isHeard) await daybook.say('!', text('said_no_cards'));
}

// Some browsers name the tab, others do not. Its address is known only where Daybook may read the site.
async function tabInFront(tab: Tabs.Tab | undefined): Promise<Tabs.Tab | undefined> {
  if (tab?.url) return tab;
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return front;
}

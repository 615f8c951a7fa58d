import type { Menus } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { text } from '../../messages/catalogue.ts';
import { readingLists } from '../../storage/reads/lists.ts';
import type { Daybook } from './daybook.ts';
import { libraryPage } from './library-page.ts';
import type { LinkMark } from './link-marks.ts';
import { markLink, paperAt } from './link-marks.ts';

/** Does what is chosen in the menu on links to papers, from now on. To be called in the background's first turn. */
export function answerLinkMenu(daybook: Daybook, log: (error: unknown) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    onChosen(daybook, info, tab?.incognito ?? false, log).catch(log);
  });
}

async function onChosen(
  daybook: Daybook,
  { menuItemId, linkUrl = '', linkText }: Menus.OnClickData,
  isPrivate: boolean,
  log: (error: unknown) => void,
): Promise<void> {
  const id = String(menuItemId);
  if (id === 'open') {
    const paper = paperAt(linkUrl);
    if (!paper) return daybook.say('!', text('said_no_paper'));
    await browser.tabs.create({ url: libraryPage({ q: paper.slice(paper.indexOf(':') + 1), paper }) });
    return;
  }
  const mark = await chosenMark(daybook, id);
  if (!mark) return daybook.say('!', text('said_failed'));
  await markLink(daybook, { address: linkUrl, isPrivate, ...(linkText && { words: linkText }) }, mark, log);
}

/** What an item stands for; undefined when its list is gone. */
async function chosenMark(daybook: Daybook, id: string): Promise<LinkMark | undefined> {
  if (id.startsWith('tag:')) return { kind: 'tag', tag: id.slice('tag:'.length) };
  const lists = await readingLists(await daybook.library());
  const list = lists.find((each) => `list:${each.id}` === id);
  return list && { kind: 'list', list: list.id, name: list.name || text('reading_list') };
}

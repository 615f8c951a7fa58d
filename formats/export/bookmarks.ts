import type { WriteExport } from './export-format.ts';
import { markupText } from './markup-text.ts';
import { addressOf, titleOf } from './written-paper.ts';

/**
 * A Netscape bookmark file, as browsers and programs for reading later take it: the address, the title, tags, when it
 * was added, and the note. With a title, all stand in one folder of that name. What has no address is left out.
 */
export const writeBookmarks: WriteExport = async function* (papers, { title, notes = true }) {
  yield '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n';
  yield '<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n';
  if (title) yield `<DT><H3>${markupText(title)}</H3>\n<DL><p>\n`;
  for await (const { facts, tags, note, addedAt } of papers) {
    const address = addressOf(facts);
    if (address === undefined) continue;
    const added = addedAt === undefined ? '' : ` ADD_DATE="${Math.floor(addedAt / 1_000)}"`;
    const tagged = tags.length > 0 ? ` TAGS="${markupText(tags.join(','))}"` : '';
    const link = `<DT><A HREF="${markupText(address)}"${added}${tagged}>${markupText(titleOf(facts) ?? address)}</A>\n`;
    yield notes && note ? `${link}<DD>${markupText(note)}\n` : link;
  }
  yield `${title ? '</DL><p>\n' : ''}</DL><p>\n`;
};

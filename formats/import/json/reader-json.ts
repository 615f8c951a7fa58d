import type { Found, FoundEntry } from '../found.ts';
import { paperTitle } from '../page-title.ts';
import type { Fields } from './fields.ts';
import { asFields, fieldOf, listOf, textOf, textsOf } from './fields.ts';
import { recordsOf } from './records.ts';

/**
 * The bookmarks of a Karakeep export. Their lists are named by ids, and those names follow at the file's end, so
 * bookmarks that are on one come last.
 */
export async function* readKarakeep(text: AsyncIterable<string>): AsyncGenerator<Found> {
  const names = new Map<string, string>();
  const waiting: FoundEntry[] = [];
  const isOpened = ([table, ...inside]: readonly string[]) =>
    table === undefined || (inside.length === 0 && (table === 'bookmarks' || table === 'lists'));
  for await (const each of recordsOf(text, isOpened, (path) => path.length === 2)) {
    if ('refused' in each) {
      yield each;
    } else if (each.path[0] === 'lists') {
      names.set(textOf(each.record, 'id'), textOf(each.record, 'name'));
    } else {
      const entry = { ...bookmark(each.record), line: each.line };
      if (entry.lists.length > 0) waiting.push(entry);
      else yield entry;
    }
  }
  for (const entry of waiting) yield { ...entry, lists: entry.lists?.map((id) => names.get(id) ?? id) };
}

function bookmark(item: Fields): FoundEntry & { lists: string[] } {
  const content = asFields(fieldOf(item, 'content'));
  const words = textOf(content, 'text');
  return {
    // A text that is nothing but an address is one.
    names: [textOf(content, 'url'), /^\S{1,2000}$/.test(words) ? words : ''].filter(Boolean),
    isAddress: true,
    title: paperTitle(textOf(item, 'title')),
    unsureTitle: true,
    added: textOf(item, 'createdAt'),
    tags: textsOf(item, 'tags'),
    lists: textsOf(item, 'lists', 'id'),
    note: textOf(item, 'note'),
    status: fieldOf(item, 'archived') === true ? 'read' : undefined,
  };
}

/** The pages of an Omnivore export: lists of records. */
export async function* readOmnivore(text: AsyncIterable<string>): AsyncGenerator<Found> {
  for await (const each of recordsOf(text, (path, isList) => path.length === 0 && isList)) {
    yield 'refused' in each ? each : { ...savedPage(each.record), line: each.line };
  }
}

function savedPage(item: Fields): FoundEntry {
  const state = textOf(item, 'state');
  return {
    names: [textOf(item, 'url')],
    isAddress: true,
    title: paperTitle(textOf(item, 'title')),
    unsureTitle: true,
    added: textOf(item, 'savedAt'),
    tags: textsOf(item, 'labels'),
    status: /^archived$/i.test(state) ? 'read' : undefined,
    note: listOf(item, 'highlights')
      .flatMap((each) => textOf(asFields(each), 'annotation') || [])
      .join('\n\n'),
  };
}

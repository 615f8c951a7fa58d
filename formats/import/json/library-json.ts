import type { Scraped } from '../../../papers/capture.ts';
import { STATUSES } from '../../../papers/mark.ts';
import type { PaperFacts } from '../../../papers/paper.ts';
import type { Found, FoundEntry } from '../found.ts';
import type { Fields } from './fields.ts';
import { asFields, fieldOf, textOf, textsOf } from './fields.ts';
import { recordsOf } from './records.ts';

/**
 * The papers of a library that Daybook exported (formats/library-json.ts), with the copies of the reader's marks that
 * stand on them. Lists are named by the ids in their rows, which come later, so papers that are on one come last; the
 * one that is there from the start has no name but its id. Where the reader saw papers stays out: that comes back by
 * restoring a backup.
 */
export async function* readLibraryJson(text: AsyncIterable<string>): AsyncGenerator<Found> {
  const names = new Map<string, string>();
  const waiting: (FoundEntry & { lists: string[] })[] = [];
  const isOpened = ([first, table, ...rows]: readonly string[]) =>
    first === undefined || (first === 'tables' && (table === undefined || isRead(table)) && rows.length === 0);
  for await (const each of recordsOf(text, isOpened, ([, table = '', row]) => isRead(table) && row !== undefined)) {
    if ('refused' in each) {
      yield each;
    } else if (each.path[1] === 'lists') {
      const name = asFields(fieldOf(asFields(fieldOf(each.record, 'fields')), 'name'));
      names.set(textOf(each.record, 'id'), textOf(name, 'value'));
    } else {
      const entry = { ...entryOf(each.record), line: each.line };
      if (entry.lists.length > 0) waiting.push(entry);
      else yield entry;
    }
  }
  for (const entry of waiting) yield { ...entry, lists: entry.lists.map((id) => names.get(id) || id) };
}

function isRead(table: string): boolean {
  return table === 'papers' || table === 'lists';
}

function entryOf(row: Fields): FoundEntry & { lists: string[] } {
  const status = textOf(row, 'status');
  return {
    names: [],
    paper: row as Scraped<PaperFacts>,
    tags: textsOf(row, 'tags'),
    lists: textsOf(row, 'lists'),
    starred: fieldOf(row, 'starred') === 1,
    status: STATUSES.find((each) => each === status && each !== 'unread'),
    note: textOf(row, 'note'),
    added: textOf(row, 'firstSeen'),
  };
}

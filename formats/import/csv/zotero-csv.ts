import { STATUSES } from '../../../papers/mark.ts';
import type { Found, FoundEntry } from '../found.ts';
import { textOfHtml } from '../html-text.ts';
import { arxivIdsSaid } from '../named-papers.ts';
import { isReadersNote } from '../readers-note.ts';
import { isPreprintVenue } from '../venue.ts';
import { doisIn, NO_WORKS, personName, ZOTERO_PAGES, ZOTERO_TYPES } from '../zotero-items.ts';
import type { CellOf } from './csv-table.ts';
import { readCsv } from './csv-table.ts';

/**
 * The items of a CSV file that Zotero wrote: 87 columns. Paths of the reader's disk are not looked at. Daybook's own
 * files have columns of the same names, and four more (formats/export/csv.ts).
 */
export function readZoteroCsv(text: AsyncIterable<string>): AsyncGenerator<Found> {
  return readCsv(text, entryOf);
}

function entryOf(cell: CellOf): FoundEntry | undefined {
  const item = cell('Item Type');
  if (NO_WORKS.has(item)) return undefined;
  const venue = cell('Publication Title', 'Conference Name', 'Meeting Name', 'Book Title');
  const prose = [venue, cell('Extra'), cell('Number'), cell('Archive Location'), cell('Publisher')].join('\n');
  const isPreprint = isPreprintVenue(venue) || item === 'preprint';
  return {
    names: [...arxivIdsSaid(prose), cell('DOI'), cell('Url'), ...doisIn(cell('Extra'))].filter(Boolean),
    ...(ZOTERO_PAGES.has(item) && { isAddress: true as const }),
    title: cell('Title'),
    abstract: cell('Abstract Note'),
    authors: semicolons(cell('Author')).map(personName),
    published: cell('Date', 'Publication Year'),
    venue: isPreprintVenue(venue) ? undefined : venue,
    type: isPreprint ? undefined : ZOTERO_TYPES.get(item),
    added: cell('Date Added'),
    tags: semicolons(cell('Manual Tags')),
    automaticTags: semicolons(cell('Automatic Tags')),
    lists: semicolons(cell('Lists')),
    starred: cell('Starred') === 'yes',
    status: STATUSES.find((status) => status === cell('Status') && status !== 'unread'),
    note: [
      cell('Note'),
      ...cell('Notes')
        .split(/; (?=<|Comment: )/)
        .map(textOfHtml)
        .filter(isReadersNote),
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}

function semicolons(list: string): string[] {
  return list
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean);
}

import type { Found, FoundEntry } from '../found.ts';
import { paperTitle } from '../page-title.ts';
import type { CellOf } from './csv-table.ts';
import { readCsv } from './csv-table.ts';

// The columns are those that Karakeep's importer reads (2026-08).

/** `URL,Title,Selection,Folder,Timestamp,Tags`, as Instapaper writes it. */
export function readInstapaperCsv(text: AsyncIterable<string>): AsyncGenerator<Found> {
  return readCsv(text, (cell) => {
    const folder = cell('Folder');
    const isOwn = folder !== '' && !['unread', 'archive', 'starred'].includes(folder.toLowerCase());
    return {
      ...saved(cell),
      added: cell('Timestamp'),
      tags: listed(cell('Tags')),
      lists: isOwn ? [folder] : [],
      starred: /^starred$/i.test(folder),
      status: /^archive$/i.test(folder) ? 'read' : undefined,
      note: cell('Selection'),
    };
  });
}

/** `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen`, as Readwise Reader writes it. */
export function readReadwiseCsv(text: AsyncIterable<string>): AsyncGenerator<Found> {
  return readCsv(text, (cell) => {
    const progress = cell('Reading progress');
    const share = Number(progress.replace('%', '')) / (progress.endsWith('%') ? 100 : 1);
    const isArchived = /^archive$/i.test(cell('Location'));
    return {
      ...saved(cell),
      added: cell('Saved date'),
      tags: listed(cell('Document tags')),
      status: isArchived ? 'read' : share > 0 && share <= 1 ? 'reading' : undefined,
      hasBadValue: !(share >= 0 && share <= 1),
      note: cell('Document note'),
    };
  });
}

/** `title,url,time_added,tags,status`, with `|` between tags, as Pocket wrote it. */
export function readPocketCsv(text: AsyncIterable<string>): AsyncGenerator<Found> {
  return readCsv(text, (cell) => ({
    ...saved(cell),
    added: cell('time_added'),
    tags: cell('tags').split('|'),
    status: /^archive$/i.test(cell('status')) ? 'read' : undefined,
  }));
}

function saved(cell: CellOf): Pick<FoundEntry, 'names' | 'isAddress' | 'title' | 'unsureTitle'> {
  return { names: [cell('url')], isAddress: true, title: paperTitle(cell('title')), unsureTitle: true };
}

/** Tags with commas between them, also as a list in the notation of JSON or Python: `['one', 'two']`. */
function listed(written: string): string[] {
  const inside = /^\[(.*)\]$/s.exec(written.trim())?.[1];
  if (inside === undefined) return written.split(',');
  return Array.from(inside.matchAll(/'((?:[^'\\]|\\.){0,200})'|"((?:[^"\\]|\\.){0,200})"/gs), ([, one, two]) =>
    (one ?? two ?? '').replace(/\\(.)/gs, '$1'),
  );
}

import type { ImportedFile, ReadEntry } from './import-file.ts';
import type { PageReport } from './page-report.ts';
import type { StoredLibrary } from './read-library.ts';

/** The report of a file that was imported. Its cards are its entries, and nothing in it has an address. */
export function importReport(imported: ImportedFile, library: StoredLibrary): PageReport {
  const { file, at, readMs, joinMs, entries } = imported;
  const count = (...kinds: ReadEntry['kind'][]) => entries.filter(({ kind }) => kinds.includes(kind)).length;
  const read = entries.filter(({ kind }) => kind !== 'refused');
  const keys = read.map((entry) => keyIn(library, entry));
  const listing = entries.find((entry) => entry.listing)?.listing ?? '';
  return {
    file,
    url: '',
    listing,
    kind: listing.split(':')[1] ?? '',
    via: 'text',
    capturedAt: new Date(at).toISOString(),
    cards: entries.length,
    new: count('new'),
    unreadable: count('refused'),
    ids: keys.map((key) => key.replace(/^arxiv:/, '')),
    titles: read.map((entry, index) => library.titles[keys[index] ?? ''] ?? entry.title),
    upvotes: read.map(({ upvotes }) => upvotes ?? null),
    readMs: Math.round(readMs),
    ackMs: Math.round(joinMs),
  };
}

/** What went wrong with it, a line each: nothing was imported, or what was is not in the library. */
export function importTroubles({ file, entries, trouble }: ImportedFile, library: StoredLibrary): string[] {
  if (trouble) return [`${file} gave nothing: ${trouble}`];
  const joined = entries.filter(({ kind }) => kind !== 'refused' && kind !== 'doubtful');
  const gone = joined.map((entry) => keyIn(library, entry)).filter((key) => !(key in library.titles));
  return gone.length > 0 ? [`${file} was imported and has lost ${gone.join(', ')}`] : [];
}

/** The key that the paper of an entry has now: it may have become another since. */
function keyIn({ became }: StoredLibrary, { paperId = '' }: ReadEntry): string {
  let key = paperId;
  for (let next = became[key], steps = 0; next && steps < MOST_STEPS; next = became[key], steps++) key = next;
  return key;
}

const MOST_STEPS = 10;

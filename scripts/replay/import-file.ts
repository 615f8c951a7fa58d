import { titlePaperId } from '../../papers/paper-id.ts';
import type { Browser, ExtensionPage, Json } from '../browser/driver.ts';
import { until } from '../browser/wait.ts';
import { openStores } from './open-stores.ts';

const READ_MS = 120_000;
// Each look opens a database, which takes from the reading that is waited for.
const LOOK_MS = 250;

/** A file that was imported, with what Daybook read in it. */
export interface ImportedFile {
  file: string;
  /** when it was imported, in milliseconds */
  at: number;
  /** how long reading and joining took, in milliseconds */
  readMs: number;
  joinMs: number;
  /** in the order of the file */
  entries: ReadEntry[];
  /** why nothing was imported */
  trouble?: string;
}

/** One entry as it waited to be joined. */
export interface ReadEntry {
  kind: 'new' | 'known' | 'joined' | 'doubtful' | 'refused';
  /** the paper's key in the library at that time, or that it was to have; absent when the entry is refused */
  paperId?: string;
  title: string;
  /** of a page of a listing that was saved */
  listing?: string;
  upvotes?: number;
}

// Run inside one of the extension's pages. What is read of files waits in a database of its own, which is read here
// without the product's code: a few hundred entries at a time, and of each what a report has, because all of a large
// file at once would take more memory than importing it.
const STAGED = `${openStores('daybook-staging')}
  if (!database.objectStoreNames.contains('imports')) { database.close(); return { entries: [] }; }
  const stores = () => database.transaction(['imports', 'entries']);
  const [staged] = await result(stores().objectStore('imports').getAll());
  const entries = [];
  let last;
  do {
    if (!args[0]) break;
    const range = last && IDBKeyRange.lowerBound([last.importId, last.n], true);
    const some = await result(stores().objectStore('entries').getAll(range, 500));
    for (const { kind, paperId, read: { ids, facts, seen } } of some) {
      entries.push({ kind, paperId, read: { ids: ids?.slice(0, 1), facts: { title: facts?.title }, seen } });
    }
    last = some.at(-1);
  } while (last);
  database.close();
  return { import: staged, entries };
`;
const JOIN = `
  const [id, wire] = args;
  const choice = { words: true, automaticTags: false };
  return browser.runtime.sendMessage({ command: 'join-import', input: { id, choice }, wire });
`;

interface Staged {
  import?: { id: string; state: string };
  entries: {
    kind: ReadEntry['kind'];
    paperId?: string;
    read: { ids?: string[]; facts?: { title?: string }; seen?: { listing: { listing: string }; upvotes?: number } };
  }[];
}

/**
 * Chooses a file on Daybook's page for imports, waits until it is read, and has it joined as it is offered: nothing
 * doubtful is answered, no tag is given.
 */
export async function importFile(
  browser: Browser,
  { file, path }: { file: string; path: string },
  wire: Json,
): Promise<ImportedFile> {
  const page = await browser.openExtensionPage('library.html#import');
  const at = Date.now();
  const started = performance.now();
  try {
    await page.waitFor(`return document.querySelector('input[type=file]') !== null`, READ_MS);
    await page.chooseFiles('input[type=file]', path);
    const staged = await untilRead(page);
    const readMs = performance.now() - started;
    const entries = staged.entries.map(readEntry);
    const wanted = entries.filter(({ kind }) => kind !== 'refused' && kind !== 'doubtful');
    const done = { file, at, readMs, joinMs: 0, entries };
    if (wanted.length === 0) return { ...done, trouble: 'no paper could be read in it' };
    const joining = performance.now();
    const reply = await page.evaluate<{ ok?: boolean; output?: { isStopped?: boolean } }>(
      JOIN,
      staged.import?.id ?? '',
      wire,
    );
    const isJoined = reply?.ok === true && !reply.output?.isStopped;
    const trouble = isJoined ? {} : { trouble: `join-import: ${JSON.stringify(reply)}` };
    return { ...done, joinMs: performance.now() - joining, ...trouble };
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    return { file, at, readMs: 0, joinMs: 0, entries: [], trouble };
  } finally {
    await page.close();
  }
}

async function untilRead(page: ExtensionPage): Promise<Staged> {
  await until(
    'the file to be read',
    READ_MS,
    async () => {
      const { import: staged } = await page.evaluate<Staged>(STAGED, false);
      return staged?.state === 'read';
    },
    LOOK_MS,
  );
  return page.evaluate<Staged>(STAGED, true);
}

function readEntry({ kind, paperId, read }: Staged['entries'][number]): ReadEntry {
  const title = read.facts?.title ?? '';
  const key = paperId ?? read.ids?.[0] ?? titlePaperId(title);
  return {
    kind,
    title,
    ...(kind !== 'refused' && key && { paperId: key }),
    ...(read.seen && { listing: read.seen.listing.listing }),
    ...(read.seen?.upvotes !== undefined && { upvotes: read.seen.upvotes }),
  };
}

import type { ExtensionPage, Json } from '../browser/driver.ts';
import { openStores } from './open-stores.ts';

/** What replay reads of a capture's record in the library. */
export interface StoredCapture {
  captureId: string;
  listing: string;
  kind: string;
  via: string;
  at: number;
  cards: number;
  unreadable: number;
  fresh: number;
  paperIds: string[];
  upvotes: (number | null)[];
}

/** The library as it is on disk, read without the product's code. */
export interface StoredLibrary {
  captures: StoredCapture[];
  /** the title of each paper by its key */
  titles: Record<string, string>;
  /** keys that papers had before, each with the key that it became */
  became: Record<string, string>;
  listings: number;
  sightings: number;
}

// Runs inside one of the extension's pages: IndexedDB belongs to its origin.
const READ = `${openStores('daybook')}
  const stores = database.transaction(['captures', 'papers', 'tombstones', 'listings', 'sightings']);
  const [captures, papers, tombstones, listings, sightings] = await Promise.all([
    result(stores.objectStore('captures').getAll()),
    result(stores.objectStore('papers').getAll()),
    result(stores.objectStore('tombstones').getAll()),
    result(stores.objectStore('listings').count()),
    result(stores.objectStore('sightings').count()),
  ]);
  database.close();
  const titles = Object.fromEntries(papers.map((paper) => [paper.paperId, paper.title]));
  const became = Object.fromEntries(tombstones.flatMap(({ paperId, became }) => (became ? [[paperId, became]] : [])));
  return { captures, titles, became, listings, sightings };
`;

/** Reads the library back through one of the extension's pages. */
export function readLibrary(page: ExtensionPage): Promise<StoredLibrary> {
  return page.evaluate<StoredLibrary>(READ);
}

/** The answer to one query, as a page of Daybook gets it. */
export interface QueryReport {
  query: string;
  total: number;
  exact: boolean;
  ms: number;
  hits: { paperId: string; title: string; score: number }[];
}

const SEND = `
  const [text, wire] = args;
  const started = performance.now();
  const reply = await browser.runtime.sendMessage({ command: 'search', input: { text, from: 0, limit: 50 }, wire });
  return { reply, ms: performance.now() - started };
`;

interface SearchReply {
  ms: number;
  reply: {
    ok: boolean;
    refusal?: string;
    output: { total: number; exact: boolean; hits: { paperId: string; score: number }[] };
  };
}

/** Sends the background a search as a page does. Throws when it refuses. */
export async function askQuery(
  page: ExtensionPage,
  query: string,
  wire: Json,
  titles: Record<string, string>,
): Promise<QueryReport> {
  const { reply, ms } = await page.evaluate<SearchReply>(SEND, query, wire);
  if (!reply.ok) throw new Error(`The search for ${query} was refused: ${reply.refusal}`);
  const { total, exact, hits } = reply.output;
  const named = hits.map(({ paperId, score }) => ({ paperId, title: titles[paperId] ?? '', score }));
  return { query, total, exact, ms, hits: named };
}

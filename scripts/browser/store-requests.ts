import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A request that reads, as instruments/store-requests.js notes it in `storeRequests`. */
export interface StoreRequest {
  /** when it was made, in milliseconds since 1970 */
  at: number;
  /** `page` or `background`, where that is known */
  place?: string;
  database: string;
  store: string;
  index?: string;
  method: string;
  /** its transaction's number; requests of one are sent together */
  transaction: number;
  /** a key, a range, or a number of rows was given */
  isBounded: boolean;
  /** how many came back, or were stepped over */
  rows: number;
}

/** The script that notes requests; it has to stand before every other. */
export const STORE_REQUESTS = readFileSync(join(import.meta.dirname, 'instruments/store-requests.js'), 'utf8');

// A paper has some sightings.
const MOST_FOR_A_ROW = 3;
// The notes being typed, a handful at most, which the background takes up when it starts.
const DRAFTS = 'daybook-drafts';
// Its blocks are read by the terms of the query, not by the rows of the answer.
const INDEX = 'daybook-index';

/** The requests in a few words each, equal ones counted: `30 × papers get, 30 rows`. */
export function requestsInWords(requests: readonly StoreRequest[]): string[] {
  return [...grouped(requests)].map(([name, { length }, rows]) => `${length} × ${name}, ${rows} rows`);
}

/**
 * What a page must not do while a reader waits, in words: count; walk a store or an index without bounds, or read more
 * rows from it than there are on the page (`drawn`); ask one in as many transactions as there are rows on the screen
 * (`inView`), one for each row. Rows at known keys have a request each, in one transaction. Of the index's blocks only
 * counts and walks are costly; drafts are left out.
 */
export function costlyRequests(
  requests: readonly StoreRequest[],
  { drawn, inView }: { drawn: number; inView: number },
): string[] {
  const judged = requests.filter(({ database }) => database !== DRAFTS);
  return [...grouped(judged)].flatMap(([name, all, rows]) => {
    if (all.some(({ method }) => method === 'count')) return `a count: ${name}`;
    if (all.some((one) => !one.isBounded)) return `a scan: ${name}, ${rows} rows`;
    if (all[0]?.database === INDEX) return [];
    if (rows > drawn * MOST_FOR_A_ROW) return `more than the ${drawn} rows that are drawn: ${name}, ${rows} rows`;
    const { size } = new Set(all.map(({ place, transaction }) => `${place} ${transaction}`));
    if (size >= Math.max(inView, 2)) return `one for each row: ${size} transactions with ${name}`;
    if (all.length > drawn) return `more requests than the ${drawn} rows that are drawn: ${all.length} × ${name}`;
    return [];
  });
}

function grouped(requests: readonly StoreRequest[]): [name: string, requests: StoreRequest[], rows: number][] {
  const groups = Map.groupBy(requests, ({ place, database, store, index, method }) =>
    [place && `${place}:`, `${database}/${store}${index === undefined ? '' : `.${index}`}`, method]
      .filter((part) => part !== undefined)
      .join(' '),
  );
  return [...groups].map(([name, all]) => [name, all, all.reduce((sum, { rows }) => sum + rows, 0)]);
}

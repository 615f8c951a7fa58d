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
  /** a key, a range with two ends, or a number of rows was given */
  isBounded: boolean;
  /** how many came back, or were stepped over */
  rows: number;
}

/** The script that notes requests; it has to stand before every other. */
export const STORE_REQUESTS = readFileSync(join(import.meta.dirname, 'instruments/store-requests.js'), 'utf8');

/** The requests in a few words each, equal ones counted: `30 × papers get, 30 rows`. */
export function requestsInWords(requests: readonly StoreRequest[]): string[] {
  return [...grouped(requests)].map(([name, { length }, rows]) => `${length} × ${name}, ${rows} rows`);
}

/**
 * What a page must not do while a reader waits, in words: count; walk a store or an index without bounds, or read more
 * rows from it than there are on the page (`drawn`); send as many requests to one as there are rows on the screen
 * (`inView`), one for each row.
 */
export function costlyRequests(
  requests: readonly StoreRequest[],
  { drawn, inView }: { drawn: number; inView: number },
): string[] {
  return [...grouped(requests)].flatMap(([name, all, rows]) => {
    if (all.some(({ method }) => method === 'count')) return `a count: ${name}`;
    if (all.some((one) => !one.isBounded)) return `a scan: ${name}, ${rows} rows`;
    if (all.some((one) => one.rows > drawn)) return `more rows than ${drawn} that are drawn: ${name}, ${rows} rows`;
    if (all.length >= Math.max(inView, 2)) return `one for each row: ${all.length} × ${name}`;
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

import type { PaperId } from '../../../papers/paper-id.ts';
import { ByteReader } from './bytes.ts';
import { FrontReader } from './front-coding.ts';
import type { PageTops } from './page-tops.ts';
import { pageOf } from './page-tops.ts';
import type { SegmentBytes } from './segment-bytes.ts';
import { IDS_OF_A_PAGE } from './segment-writer.ts';

/** The ids of these documents. Reads only the pages in which they stand. */
export async function idsOf(bytes: SegmentBytes, tops: PageTops, docs: readonly number[]): Promise<PaperId[]> {
  const places = docs.map((doc) => Math.floor(doc / IDS_OF_A_PAGE));
  const pages = await readIdPages(bytes, tops, places);
  return docs.map((doc, i) => pages.get(places[i] ?? 0)?.[doc % IDS_OF_A_PAGE] ?? '');
}

/** The numbers of these papers, undefined for those that are not in the segment. */
export async function docsOfIds(
  bytes: SegmentBytes,
  tops: PageTops,
  ids: readonly PaperId[],
): Promise<(number | undefined)[]> {
  if (tops.firsts.length === 0) return ids.map(() => undefined);
  const places = ids.map((id) => pageOf(tops, id));
  const pages = await readIdPages(bytes, tops, places);
  const numbers = new Map<PaperId, number>();
  for (const [page, held] of pages) for (const [i, id] of held.entries()) numbers.set(id, page * IDS_OF_A_PAGE + i);
  return ids.map((id) => numbers.get(id));
}

/** Whole pages of ids, by their numbers. */
export async function readIdPages(
  bytes: SegmentBytes,
  { starts }: PageTops,
  wanted: readonly number[],
): Promise<Map<number, PaperId[]>> {
  const pages = [...new Set(wanted)];
  const at = (page: number) => starts[0]?.[page] ?? 0;
  const read = await bytes.read(
    'ids',
    pages.map((page) => [at(page), at(page + 1)]),
  );
  return new Map(pages.map((page, i) => [page, idsIn(read[i] ?? new Uint8Array())]));
}

function idsIn(page: Uint8Array): PaperId[] {
  const reader = new ByteReader(page);
  const front = new FrontReader(reader);
  const ids: PaperId[] = [];
  while (reader.at < page.length) {
    front.head();
    ids.push(front.text(front.all()));
  }
  return ids;
}

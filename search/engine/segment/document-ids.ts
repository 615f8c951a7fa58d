import type { PaperId } from '../../../papers/paper-id.ts';
import type { SegmentBytes } from './blocks.ts';
import { ByteReader } from './bytes.ts';
import { FrontReader, SCRATCH_UNITS } from './front-coding.ts';
import type { PageIndex } from './page-index.ts';
import { pageFor } from './page-index.ts';
import { IDS_OF_A_PAGE } from './segment-writer.ts';

/** The ids of these documents. Reads only the pages that have them, and makes no other strings. */
export async function idsOf(bytes: SegmentBytes, pageIndex: PageIndex, docs: readonly number[]): Promise<PaperId[]> {
  const byPage = Map.groupBy(docs, (doc) => Math.floor(doc / IDS_OF_A_PAGE));
  const pages = await readIdPages(bytes, pageIndex, [...byPage.keys()]);
  const found = new Map<number, PaperId>();
  for (const [page, wanted] of byPage) {
    const first = page * IDS_OF_A_PAGE;
    const places = new Set(wanted.map((doc) => doc - first));
    for (const [place, id] of idsIn(pages.get(page) ?? NOTHING, places)) found.set(first + place, id);
  }
  return docs.map((doc) => found.get(doc) ?? '');
}

/** The numbers of these papers, undefined for those that are not in the segment. */
export async function docsOfIds(
  bytes: SegmentBytes,
  pageIndex: PageIndex,
  ids: readonly PaperId[],
): Promise<(number | undefined)[]> {
  if (pageIndex.firsts.length === 0) return ids.map(() => undefined);
  const places = ids.map((id) => pageFor(pageIndex, id));
  const pages = await readIdPages(bytes, pageIndex, places);
  return ids.map((id, i) => {
    const page = places[i] ?? 0;
    const place = placeOf(id, pages.get(page) ?? NOTHING);
    return place === undefined ? undefined : page * IDS_OF_A_PAGE + place;
  });
}

/** The bytes of these pages, by their numbers. */
export async function readIdPages(
  bytes: SegmentBytes,
  { starts }: PageIndex,
  wanted: readonly number[],
): Promise<Map<number, Uint8Array>> {
  const pages = [...new Set(wanted)];
  const at = (page: number) => starts[0]?.[page] ?? 0;
  const read = await bytes.read(
    'ids',
    pages.map((page) => [at(page), at(page + 1)]),
  );
  return new Map(pages.map((page, i) => [page, read[i] ?? NOTHING]));
}

/** The ids of a page by their positions in it: all, or those of the `wanted` positions. */
export function idsIn(page: Uint8Array, wanted?: ReadonlySet<number>): Map<number, PaperId> {
  const reader = new ByteReader(page);
  const front = new FrontReader(reader, SCRATCH_UNITS);
  const ids = new Map<number, PaperId>();
  for (let place = 0; reader.at < page.length && ids.size !== wanted?.size; place++) {
    front.head();
    const length = front.all();
    if (!wanted || wanted.has(place)) ids.set(place, front.text(length));
  }
  return ids;
}

const NOTHING = new Uint8Array();

function placeOf(id: PaperId, page: Uint8Array): number | undefined {
  const reader = new ByteReader(page);
  const front = new FrontReader(reader, SCRATCH_UNITS);
  let common = 0;
  for (let place = 0; reader.at < page.length; place++) {
    front.head();
    const length = front.all();
    common = front.commonUnits(id, common, length);
    if (common === id.length && common === length) return place;
  }
  return undefined;
}

import { FIELD_COUNT } from '../../query/fields.ts';
import type { TermQuery } from '../../query/term-query.ts';
import type { FoundTerm } from '../index-reader.ts';
import { ByteReader } from './bytes.ts';
import { FrontReader, sharedUnits } from './front-coding.ts';
import { EditStates, typosIn } from './levenshtein.ts';
import type { PageTops } from './page-index.ts';
import { pageOf } from './page-index.ts';
import { PackedList } from './posting-list.ts';
import type { ByteRange, SegmentBytes } from './segment-bytes.ts';
import type { Section } from './segment-format.ts';

/** A term that fits, and its place in the dictionary. */
interface Match extends Omit<FoundTerm, 'lists'> {
  page: number;
  index: number;
}

// The sections in which each page of terms has its bytes, in the order of PageTop.sizes.
const KEYS = 0;
const INFOS = 1;
const POSTINGS = 2;
export const TERM_SECTIONS = 3;

/**
 * The terms of a segment that fit each pattern. Reads the pages where exact terms and prefixes stand, for typos those
 * pages of keys in which one can stand, then the infos of what was found: one or two round trips.
 */
export async function expandTerms(
  bytes: SegmentBytes,
  tops: PageTops,
  patterns: readonly TermQuery[],
): Promise<FoundTerm[][]> {
  const beginnings = patterns.map((pattern) => pagesBeginning(tops, pattern));
  const nearby = patterns.map((pattern) => pagesNear(tops, pattern));
  const begin = new Set(beginnings.flat());
  const [keys, infos] = await Promise.all([
    readPages(bytes, tops, 'keys', KEYS, begin.union(new Set(nearby.flat()))),
    readPages(bytes, tops, 'infos', INFOS, begin),
  ]);
  const matches = patterns.map((pattern, i) => [
    ...(beginnings[i] ?? []).flatMap((page) => beginningIn(keys.get(page) ?? NOTHING, page, pattern)),
    ...nearIn(keys, nearby[i] ?? [], pattern),
  ]);
  const all = matches.flat();
  const more = new Set(all.map(({ page }) => page)).difference(begin);
  if (more.size > 0)
    for (const [page, info] of await readPages(bytes, tops, 'infos', INFOS, more)) infos.set(page, info);
  const lists = listsOf(all, infos, tops);
  return matches.map((found) =>
    found.map(({ term, how, distance, page, index }) => ({
      term,
      how,
      distance,
      lists: lists.get(page)?.get(index) ?? [],
    })),
  );
}

const NOTHING = new Uint8Array();

function pagesBeginning(tops: PageTops, { term, prefix }: TermQuery): number[] {
  if (tops.firsts.length === 0) return [];
  const pages = [pageOf(tops, term)];
  for (let next = (pages[0] ?? 0) + 1; prefix && tops.firsts[next]?.startsWith(term); next++) pages.push(next);
  return pages;
}

// All terms of a page begin with what its first shares with the next page's first.
function pagesNear({ firsts }: PageTops, { term, edits }: TermQuery): number[] {
  if (edits === 0) return [];
  const states = new EditStates(term, edits);
  return firsts.flatMap((first, page) => {
    const common = first.slice(0, sharedUnits(first, firsts[page + 1] ?? ''));
    return states.allow(common) ? [page] : [];
  });
}

async function readPages(
  bytes: SegmentBytes,
  { starts }: PageTops,
  section: Section,
  column: number,
  wanted: ReadonlySet<number>,
): Promise<Map<number, Uint8Array>> {
  const pages = [...wanted];
  const at = (page: number) => starts[column]?.[page] ?? 0;
  const read = await bytes.read(
    section,
    pages.map((page): ByteRange => [at(page), at(page + 1)]),
  );
  return new Map(pages.map((page, i) => [page, read[i] ?? NOTHING]));
}

/** The pattern's own term and those that begin with it, in one page. */
function beginningIn(keys: Uint8Array, page: number, { term, prefix }: TermQuery): Match[] {
  const reader = new ByteReader(keys);
  const front = new FrontReader(reader);
  const matches: Match[] = [];
  let common = 0;
  for (let index = 0; reader.at < keys.length; index++) {
    front.head();
    const length = front.all();
    common = front.commonUnits(term, common, length);
    if (common === term.length) {
      if (length === term.length) matches.push({ page, index, term, how: 'exact', distance: 0 });
      else if (!prefix) return matches;
      else matches.push({ page, index, term: front.text(length), how: 'prefix', distance: length - term.length });
    } else if (common < length && (front.units[common] ?? 0) > term.charCodeAt(common)) return matches;
  }
  return matches;
}

function nearIn(
  keys: ReadonlyMap<number, Uint8Array>,
  pages: readonly number[],
  { term, prefix, edits: limit }: TermQuery,
): Match[] {
  if (limit === 0) return [];
  const matches: Match[] = [];
  const states = new EditStates(term, limit);
  for (const page of pages) {
    typosIn(keys.get(page) ?? NOTHING, states, limit, (index, found, distance) => {
      const isTypo = distance > 0 && !(prefix && found.startsWith(term));
      if (isTypo) matches.push({ page, index, term: found, how: 'typo', distance });
    });
  }
  return matches;
}

type Lists = (PackedList | undefined)[];

const NO_LISTS: Lists = Array.from({ length: FIELD_COUNT }, () => undefined);

/** The lists of these terms by page and place. A term that fits two patterns has the same lists in both. */
function listsOf(matches: readonly Match[], infos: ReadonlyMap<number, Uint8Array>, tops: PageTops) {
  const wanted = new Map<number, Map<number, Lists>>();
  for (const { page, index } of matches) {
    const places = wanted.get(page);
    if (places) places.set(index, NO_LISTS.slice());
    else wanted.set(page, new Map([[index, NO_LISTS.slice()]]));
  }
  for (const [page, places] of wanted) {
    readInfos(infos.get(page) ?? NOTHING, tops.starts[POSTINGS]?.[page] ?? 0, places);
  }
  return wanted;
}

/** Fills in the lists of the wanted terms of a page, whose postings begin at `start`. */
function readInfos(infos: Uint8Array, start: number, wanted: Map<number, Lists>): void {
  const reader = new ByteReader(infos);
  let from = start;
  let left = wanted.size;
  for (let index = 0; left > 0; index++) {
    const lists = wanted.get(index);
    if (lists) left--;
    let field = 0;
    for (let mask = reader.varint(); mask !== 0; mask >>= 1, field++) {
      if ((mask & 1) === 0) continue;
      const count = reader.varint();
      const to = from + reader.varint();
      if (lists) lists[field] = new PackedList(count, from, to);
      from = to;
    }
  }
}

import { FIELD_COUNT } from '../../query/fields.ts';
import type { TermQuery } from '../../query/term-query.ts';
import type { TermMatch } from '../index-reader.ts';
import type { ByteRange, SegmentBytes } from './blocks.ts';
import { ByteReader } from './bytes.ts';
import { FrontReader, SCRATCH_UNITS } from './front-coding.ts';
import { fuzzyPages } from './fuzzy-pages.ts';
import { fuzzyMatches, LevenshteinAutomaton } from './levenshtein.ts';
import type { PageIndex } from './page-index.ts';
import { pageFor } from './page-index.ts';
import { SegmentPostingList } from './posting-list.ts';
import type { Section } from './segment-format.ts';

/** A term that matches, and its place in the dictionary. */
interface Match extends TermMatch {
  page: number;
  index: number;
}

// The sections in which each page of terms has its bytes, in the order of PageIndexEntry.sizes.
const KEYS = 0;
const INFOS = 1;
const POSTINGS = 2;
export const TERM_SECTIONS = 3;

/**
 * The terms of a segment that match each query. Reads the pages that have exact terms and prefixes, for fuzzy queries
 * the pages of keys that can have a match, then the infos of what was found: one or two round trips.
 */
export async function expandTerms(
  bytes: SegmentBytes,
  pageIndex: PageIndex,
  queries: readonly TermQuery[],
): Promise<TermMatch[][]> {
  const prefixes = queries.map((query) => prefixPages(pageIndex, query));
  const fuzzy = queries.map(({ term, edits }) =>
    edits > 0 ? fuzzyPages(pageIndex, new LevenshteinAutomaton(term, edits), edits) : [],
  );
  const exactPages = new Set(prefixes.flat());
  const [keys, infos] = await Promise.all([
    readPages(bytes, pageIndex, 'keys', KEYS, exactPages.union(new Set(fuzzy.flat()))),
    readPages(bytes, pageIndex, 'infos', INFOS, exactPages),
  ]);
  const matches = queries.map((query, i) => [
    ...(prefixes[i] ?? []).flatMap((page) => prefixMatchesIn(keys.get(page) ?? NOTHING, page, query)),
    ...fuzzyMatchesIn(keys, fuzzy[i] ?? [], query),
  ]);
  const all = matches.flat();
  const more = new Set(all.map(({ page }) => page)).difference(exactPages);
  if (more.size > 0)
    for (const [page, info] of await readPages(bytes, pageIndex, 'infos', INFOS, more)) infos.set(page, info);
  addLists(all, infos, pageIndex);
  return matches.map((found) => found.map(({ term, kind, distance, lists }) => ({ term, kind, distance, lists })));
}

const NOTHING = new Uint8Array();
const NO_LISTS: Lists = Array.from({ length: FIELD_COUNT }, () => undefined);

function prefixPages(pageIndex: PageIndex, { term, prefix }: TermQuery): number[] {
  if (pageIndex.firsts.length === 0) return [];
  const pages = [pageFor(pageIndex, term)];
  for (let next = (pages[0] ?? 0) + 1; prefix && pageIndex.firsts[next]?.startsWith(term); next++) pages.push(next);
  return pages;
}

async function readPages(
  bytes: SegmentBytes,
  { starts }: PageIndex,
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

/** The query's own term and those that begin with it, in one page. */
function prefixMatchesIn(keys: Uint8Array, page: number, { term, prefix }: TermQuery): Match[] {
  const reader = new ByteReader(keys);
  const front = new FrontReader(reader, SCRATCH_UNITS);
  const matches: Match[] = [];
  // The units that the text before shares with the term.
  let common = 0;
  for (let index = 0; reader.at < keys.length; index++) {
    front.head();
    if (front.shared < common) return matches;
    if (front.shared > common && common < term.length) {
      // It comes before the term for the same unit as the text before.
      front.skip();
      continue;
    }
    let length = front.shared;
    while (front.more) {
      const unit = front.unit();
      front.units[length++] = unit;
      if (common === term.length) continue;
      if (unit > term.charCodeAt(common)) return matches;
      if (unit === term.charCodeAt(common)) common++;
      else front.skip();
    }
    if (common < term.length) continue;
    const distance = length - term.length;
    if (distance === 0) matches.push({ page, index, term, kind: 'exact', distance, lists: NO_LISTS });
    else if (!prefix) return matches;
    else matches.push({ page, index, term: front.text(length), kind: 'prefix', distance, lists: NO_LISTS });
  }
  return matches;
}

function fuzzyMatchesIn(
  keys: ReadonlyMap<number, Uint8Array>,
  pages: readonly number[],
  { term, prefix, edits: limit }: TermQuery,
): Match[] {
  if (limit === 0) return [];
  const matches: Match[] = [];
  const automaton = new LevenshteinAutomaton(term, limit);
  for (const page of pages) {
    fuzzyMatches(keys.get(page) ?? NOTHING, automaton, limit, (index, found, distance) => {
      const isFuzzy = distance > 0 && !(prefix && found.startsWith(term));
      if (isFuzzy) matches.push({ page, index, term: found, kind: 'fuzzy', distance, lists: NO_LISTS });
    });
  }
  return matches;
}

type Lists = (SegmentPostingList | undefined)[];

/** Fills in the lists of these matches. A term that matches two queries has the same lists in both. */
function addLists(matches: readonly Match[], infos: ReadonlyMap<number, Uint8Array>, pageIndex: PageIndex): void {
  const wanted = new Map<number, Match[]>();
  for (const match of matches) {
    const inPage = wanted.get(match.page);
    if (inPage) inPage.push(match);
    else wanted.set(match.page, [match]);
  }
  for (const [page, inPage] of wanted) {
    inPage.sort((a, b) => a.index - b.index);
    readInfos(infos.get(page) ?? NOTHING, pageIndex.starts[POSTINGS]?.[page] ?? 0, inPage);
  }
}

/** Fills in the lists of the wanted terms of a page, in the order of their places. Its postings begin at `start`. */
function readInfos(infos: Uint8Array, start: number, wanted: readonly Match[]): void {
  const reader = new ByteReader(infos);
  let from = start;
  let next = 0;
  for (let index = 0; next < wanted.length; index++) {
    const lists: Lists | undefined = wanted[next]?.index === index ? NO_LISTS.slice() : undefined;
    let field = 0;
    for (let fields = reader.varint(); fields !== 0; fields >>= 1, field++) {
      if ((fields & 1) === 0) continue;
      const count = reader.varint();
      const to = from + reader.varint();
      if (lists) lists[field] = new SegmentPostingList(count, from, to);
      from = to;
    }
    for (; lists && wanted[next]?.index === index; next++) (wanted[next] as Match).lists = lists;
  }
}

import type { Reading, ScrapedRow, Trouble } from '../../papers/capture.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { ListingRef } from '../../papers/listing.ts';
import { listingRef, searchName } from '../../papers/listing.ts';
import { arxivPaperId, parseArxivId } from '../../papers/paper-id.ts';
import type { Page, PlacedPaper } from '../adapter.ts';
import type { Card } from './cards.ts';
import { findCards, rowFromCard, upvotesOn } from './cards.ts';
import { rowFromItem } from './item.ts';
import { jsonSearch, listingInAddress, listingInJson } from './listing-name.ts';
import { votesAfterVoting } from './own-vote.ts';
import type { Json } from './props.ts';
import { arrayAt, isObject, objectAt, readProps, textAt } from './props.ts';
import { searchText } from './site.ts';

const UNREADABLE = '?';

/** A list of papers in the page's JSON, with the listing it is. */
interface JsonList {
  ref: ListingRef | undefined;
  items: readonly unknown[];
  ids: string[];
}

/**
 * Reads a page whose papers stand in a feed: day, week, month, trending and search.
 *
 * The JSON is complete but can be stale: the page changes in place and its data-props do not. So the cards decide. A
 * JSON list that begins with the very ids of the cards is what the page shows, and is taken whole, with the listing
 * that it says it is. Otherwise the cards decide what is listed and the address where, and the JSON only adds the
 * facts of the papers it knows. Without JSON the cards stand alone; without cards either nothing is read.
 */
export function readFeed(page: Page, titles: PlacedPaper[]): Reading | undefined {
  const { json, lists, trouble } = readJson(page);
  const isEmpty = titles.length === 0 && !isAnswered(json, page.url);
  const shown = isEmpty ? undefined : lists.find((list) => isShown(list, titles));
  const ref = shown?.ref ?? listingInAddress(page);
  if (!ref) return undefined;
  if (shown) {
    const { items } = shown;
    const rows = items.slice(0, LIMITS.rows).map((item, index) => rowFromItem(item, index + 1));
    // Only a reader who is logged in can vote, and then the box is in a label.
    const canVote = page.document.querySelector('main article label') !== null;
    return readingOf(ref, 'json', canVote ? withOwnVotes(rows, titles) : rows, items.length);
  }
  const cards = findCards(page);
  if (cards.length === 0) return undefined;
  const rows = rowsOfCards(cards.slice(0, LIMITS.rows), lists);
  return { ...readingOf(ref, 'cards', rows, cards.length), trouble };
}

/** The lists in a feed's JSON, and why it is not enough where none of them is what the page shows. */
export function readJson(page: Page): { json?: Json; lists: JsonList[]; trouble: Trouble } {
  const { json, trouble } = readProps(page.document, 'DailyPapers');
  const lists = json ? jsonLists(json, page) : [];
  return { ...(json && { json }), lists, trouble: trouble ?? (lists.length > 0 ? 'stale-json' : 'bad-json') };
}

// `searchResults` appears beside `dailyPapers`, which then still holds the day's papers (read off scrapers, 2026).
function jsonLists(json: Json, page: Page): JsonList[] {
  const query = jsonSearch(json);
  const results = query ? arrayAt(json, 'searchResults') : undefined;
  const daily = arrayAt(json, 'dailyPapers');
  return [
    ...(results ? [jsonList(listingRef('hf', 'search', query), results)] : []),
    ...(daily ? [jsonList(listingInJson(json, page), daily)] : []),
  ];
}

function jsonList(ref: ListingRef | undefined, items: readonly unknown[]): JsonList {
  const ids = items.map((item) => {
    const id = isObject(item) ? textAt(objectAt(item, 'paper'), 'id') : '';
    return id ? arxivPaperId(parseArxivId(id) ?? id) : UNREADABLE;
  });
  return { ref, items, ids };
}

// A search typed on the page can find nothing; the JSON then still holds what the page showed before.
function isAnswered(json: Json | undefined, url: URL): boolean {
  return json !== undefined && jsonSearch(json) === searchName(searchText(url));
}

// Cards may still be missing at the end, as when a page adds them while the reader scrolls, and items without an id
// may have none. An empty list is shown by a page without cards.
function isShown({ ids }: JsonList, titles: PlacedPaper[]): boolean {
  const startsWithTitles = (list: string[]) =>
    titles.every((title, index) => list[index] === (title.paperId ?? UNREADABLE));
  return startsWithTitles(ids) || startsWithTitles(ids.filter((id) => id !== UNREADABLE));
}

// A vote that the reader casts changes the count on the card by one, and not the JSON.
function withOwnVotes(rows: (ScrapedRow | undefined)[], titles: PlacedPaper[]): (ScrapedRow | undefined)[] {
  const cards = new Map(titles.map(({ element, paperId }) => [paperId, element.closest('article')]));
  return rows.map((row) => {
    const card = row && cards.get(String(row.paper.paperId));
    return card ? { ...row, upvotes: votesAfterVoting(row.upvotes, upvotesOn(card)) } : row;
  });
}

function rowsOfCards(cards: Card[], lists: JsonList[]): (ScrapedRow | undefined)[] {
  const items = new Map(lists.flatMap(({ ids, items }) => ids.map((id, index) => [id, items[index]] as const)));
  return cards.map((card, index) => {
    const fromCard = rowFromCard(card, index + 1);
    const known = card.paperId ? rowFromItem(items.get(card.paperId), index + 1) : undefined;
    return known && fromCard ? { ...fromCard, paper: known.paper } : (known ?? fromCard);
  });
}

/** A reading of what was found in the first of `places` places: the others are counted with those that gave no row. */
export function readingOf(
  listing: ListingRef,
  via: Reading['via'],
  found: (ScrapedRow | undefined)[],
  places: number,
): Reading {
  const rows = new Map<unknown, ScrapedRow>();
  let empty = 0;
  for (const row of found) {
    if (!row) empty += 1;
    else if (!rows.has(row.paper.paperId)) rows.set(row.paper.paperId, row);
  }
  return { listing, via, rows: [...rows.values()], cards: rows.size + empty + places - found.length };
}

import type { CapturedRow, Reading } from '../../papers/capture.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { ListingRef } from '../../papers/listing.ts';
import { listingRef, searchName } from '../../papers/listing.ts';
import { arxivPaperId, parseArxivId } from '../../papers/paper-id.ts';
import type { Page, PlacedCard } from '../adapter.ts';
import type { Card } from './cards.ts';
import { findCards, rowFromCard } from './cards.ts';
import { rowFromItem } from './item.ts';
import { rowsFromLinks } from './links.ts';
import { jsonSearch, listingInAddress, listingInJson } from './listing-name.ts';
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

/** The cards of a page with a feed. */
export function feedCards({ document }: Page): PlacedCard[] {
  return findCards(document).map(({ element, arxivId }) => ({
    element,
    ...(arxivId && { paperId: arxivPaperId(arxivId) }),
  }));
}

/**
 * Reads a page whose papers stand in a feed: day, week, month, trending and search.
 *
 * The JSON is complete but can be stale: the page changes in place and its data-props do not. So the cards decide. A
 * JSON list that begins with the very ids of the cards is what the page shows, and is taken whole, with the listing
 * that it says it is. Otherwise the cards decide what is listed and the address where, and the JSON only adds the
 * facts of the papers it knows. Without JSON the cards stand alone, and without cards bare links to papers.
 */
export function readFeed(page: Page): Reading | undefined {
  const props = readProps(page.document, 'DailyPapers');
  const cards = findCards(page.document).slice(0, LIMITS.rows);
  const lists = props.json ? jsonLists(props.json, page) : [];
  const isEmpty = cards.length === 0 && !isAnswered(props.json, page.url);
  const shown = isEmpty ? undefined : lists.find((list) => isShown(list, cards));
  const ref = shown?.ref ?? listingInAddress(page);
  if (!ref) return undefined;
  if (shown) return readingOf(ref, 'json', shown.items.slice(0, LIMITS.rows).map(rowOfItem));
  const trouble = props.trouble ?? (lists.length > 0 ? 'stale-json' : 'bad-json');
  if (cards.length > 0) return { ...readingOf(ref, 'cards', rowsOfCards(cards, lists)), trouble };
  const links = rowsFromLinks(page.document);
  return links.length > 0 ? { ...readingOf(ref, 'links', links), trouble } : undefined;
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
    return parseArxivId(id) ?? UNREADABLE;
  });
  return { ref, items, ids };
}

// A search typed on the page can find nothing; the JSON then still holds what the page showed before.
function isAnswered(json: Json | undefined, url: URL): boolean {
  return json !== undefined && jsonSearch(json) === searchName(searchText(url));
}

// Cards may still be missing at the end, as when a page adds them while the reader scrolls, and items without an id
// may have none. An empty list is shown by a page without cards.
function isShown({ ids }: JsonList, cards: Card[]): boolean {
  const startsWithCards = (list: string[]) =>
    cards.every((card, index) => list[index] === (card.arxivId ?? UNREADABLE));
  return startsWithCards(ids) || startsWithCards(ids.filter((id) => id !== UNREADABLE));
}

const rowOfItem = (item: unknown, index: number): CapturedRow | undefined => rowFromItem(item, index + 1);

function rowsOfCards(cards: Card[], lists: JsonList[]): (CapturedRow | undefined)[] {
  const items = new Map(lists.flatMap(({ ids, items }) => ids.map((id, index) => [id, items[index]] as const)));
  return cards.map((card, index) => {
    const fromCard = rowFromCard(card, index + 1);
    const known = card.arxivId ? rowFromItem(items.get(card.arxivId), index + 1) : undefined;
    return known && fromCard ? { ...fromCard, paper: known.paper } : (known ?? fromCard);
  });
}

function readingOf(listing: ListingRef, via: Reading['via'], found: (CapturedRow | undefined)[]): Reading {
  const seen = new Set<string>();
  const rows = found.filter((row): row is CapturedRow => {
    if (!row || seen.has(row.paper.paperId)) return false;
    seen.add(row.paper.paperId);
    return true;
  });
  const unreadable = found.filter((row) => !row).length;
  return { listing, via, rows, cards: rows.length + unreadable, unreadable };
}

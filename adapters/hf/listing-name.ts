import type { Day } from '../../papers/days.ts';
import { addDays, dayInYear, isDay, isMonth, isoWeek, isWeek, localDay } from '../../papers/days.ts';
import type { ListingRef } from '../../papers/listing.ts';
import { listingRef, searchName, trendingRef, UNKNOWN_DAY } from '../../papers/listing.ts';
import type { Page } from '../adapter.ts';
import type { Json } from './props.ts';
import { objectAt, textAt } from './props.ts';
import { papersPath, searchText } from './site.ts';

/** The text searched for that the page's JSON answers, or ''. */
export function jsonSearch(json: Json): string {
  const query = textAt(objectAt(json, 'query'), 'q');
  return query === '' ? '' : searchName(query);
}

// How the site names periods in addresses, and in periodType: `day`, `week`, `month` are recorded (2024-08 to 2026-06),
// `daily`, `weekly` and the like reported.
const PERIODS = [
  ['day', /^(?:da|$)/i],
  ['week', /^week/i],
  ['month', /^month/i],
] as const;

/** The kind of period that a word says, or undefined when it says none. */
function periodIn(word: string) {
  return PERIODS.find(([, form]) => form.test(word))?.[0];
}

/**
 * The listing that the page's JSON says its `dailyPapers` are. Where its word for the period is not known, the address
 * says it. The form of dateString on week and month pages has not been recorded, so the address comes before it there.
 */
export function listingInJson(json: Json, page: Page): ListingRef | undefined {
  if (json.isTrending === true) return trendingRef('hf', localDay(page.at));
  // 2024 pages have `date`, a time at midnight UTC, and no dateString or periodType.
  const date = textAt(json, 'dateString') || textAt(json, 'date').slice(0, 10);
  const [asked = '', inAddress = ''] = papersPath(page.url) ?? [];
  const word = textAt(json, 'periodType');
  const ofForm = isWeek(date) ? 'week' : isMonth(date) ? 'month' : undefined;
  const period = (word && periodIn(word)) || ofForm || periodIn(asked) || 'day';
  if (period === 'day') return listingRef('hf', 'day', date.slice(0, 10));
  const isPeriod = period === 'week' ? isWeek : isMonth;
  const day = date.slice(0, 10);
  const ofDay = () => (period === 'week' ? isoWeek(day) : day.slice(0, 7));
  return listingRef('hf', period, [inAddress, date].find(isPeriod) ?? (isDay(day) ? ofDay() : ''));
}

/** The listing that the address asks for; for a day, what the page's own links say of it. */
export function listingInAddress(page: Page): ListingRef | undefined {
  const query = searchName(searchText(page.url));
  if (query) return listingRef('hf', 'search', query);
  const [period, name = ''] = papersPath(page.url) ?? [];
  if (period === 'trending') return trendingRef('hf', localDay(page.at));
  if (period === 'week' || period === 'month') return listingRef('hf', period, name);
  return dayListing(page.document, period === 'date' ? name : (page.url.searchParams.get('date') ?? ''));
}

/**
 * The day of a page without JSON. Addresses of days without papers show another day, so an address is believed only
 * when it does not contradict the links to the days before and after.
 */
function dayListing(document: Document, inAddress: string): ListingRef | undefined {
  const around = daysAround(document);
  if (isDay(inAddress) && fits(inAddress, around)) return listingRef('hf', 'day', inAddress);
  if (around.shown && fits(around.shown, around)) return listingRef('hf', 'day', around.shown);
  const guess = around.previous ? addDays(around.previous, 1) : around.next && addDays(around.next, -1);
  const certain = guess && around.previous && around.next === addDays(guess, 1);
  const ref = listingRef('hf', 'day', guess ?? UNKNOWN_DAY);
  return ref && (certain ? ref : { ...ref, doubtful: true });
}

interface DaysAround {
  previous?: Day;
  next?: Day;
  /** the day printed between the two links */
  shown?: Day;
}

// The links were /papers?date=… in 2024-08 and /papers/date/… in 2026. Between the two at the top stands `May 29`
// (2026) or a <time> (2024).
function daysAround(document: Document): DaysAround {
  const links = Array.from(document.querySelectorAll('main a[href*="/papers/date/"], main a[href*="/papers?date="]'));
  const days = links
    .map((link) => link.getAttribute('href')?.slice(-10) ?? '')
    .filter(isDay)
    .sort();
  const [first] = days;
  if (!first) return {};
  const last = days.at(-1);
  const shown = Array.from(links[0]?.parentElement?.children ?? [], (beside) => printedDay(beside, first)).find(
    Boolean,
  );
  const previous = last !== first || !shown || shown > first ? first : undefined;
  const next = last !== first || !previous ? last : undefined;
  return { ...(previous && { previous }), ...(next && { next }), ...(shown && { shown }) };
}

function printedDay(element: Element, near: Day): Day | undefined {
  const time = element.getAttribute('datetime')?.slice(0, 10) ?? '';
  return isDay(time) ? time : dayNear(element.textContent?.trim() ?? '', near);
}

/** The day that `May 29` means within half a year of `near`. */
function dayNear(label: string, near: Day): Day | undefined {
  const year = Number(near.slice(0, 4));
  const candidates = [year - 1, year, year + 1].flatMap((y) => dayInYear(label, y) ?? []);
  return candidates.find((day) => Math.abs(Date.parse(day) - Date.parse(near)) < 183 * 86_400_000);
}

function fits(day: Day, { previous, next }: DaysAround): boolean {
  return (!previous || previous < day) && (!next || day < next);
}

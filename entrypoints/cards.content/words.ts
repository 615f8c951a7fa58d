import type { TextKey } from '../../messages/catalogue.ts';
import { countText, language, number, text } from '../../messages/catalogue.ts';
import type { CardStory } from '../../papers/card-state.ts';
import type { Day } from '../../papers/days.ts';
import { daysBetween, localDay } from '../../papers/days.ts';
import type { CardChip, FeedCards } from '../../papers/feed-cards.ts';
import type { ListingKind } from '../../papers/listing-kinds.ts';
import type { CardsHidden } from './page-cards.ts';

const RANKS: Partial<Record<ListingKind, TextKey>> = {
  day: 'cards_rank_day',
  week: 'cards_rank_week',
  month: 'cards_rank_month',
  trending: 'cards_rank_trending',
  search: 'cards_rank_search',
};

/** What a badge says at a glance. */
export function badgeText(story: CardStory, listNames: FeedCards['listNames']): string {
  const { state, times, changes } = story;
  const grown = changes.votes && changes.votes[1] > changes.votes[0] ? changes.votes[1] - changes.votes[0] : 0;
  const more = grown > 0 ? ` +${number(grown)}` : '';
  if (state === 'new') return text('cards_new');
  if (state === 'seen') return text('cards_seen_short', number(times)) + more;
  return markText(story, listNames) + more;
}

/** The mark that says most of what the reader thinks of a paper. */
function markText({ status, starred, lists, tags, hasNote }: CardStory, listNames: FeedCards['listNames']): string {
  if (status === 'skipped') return text('status_skipped');
  if (status === 'read') return text('status_read');
  if (starred) return `★ ${text('starred')}`;
  const [list] = lists;
  if (list !== undefined) return listNames[list] || text('reading_list');
  const [tag] = tags;
  if (tag !== undefined) return `#${tag}`;
  return hasNote ? text('cards_note') : text('status_reading');
}

/** How often, when and where a paper was seen, in one sentence. */
export function seenText({ state, times, first }: CardStory): string {
  if (times === 0 || !first) return text('cards_story_new');
  const seen = countText('cards_times', times);
  const rank = RANKS[first.kind];
  const when = dayText(first.day);
  const said =
    rank && first.rank !== undefined
      ? text('cards_seen_where', seen, when, text(rank, number(first.rank)))
      : text('cards_seen_when', seen, when);
  return state === 'new' ? text('cards_story_present', said) : said;
}

/** What changed since the paper was seen last. */
export function changeTexts({ changes }: CardStory): string[] {
  const { votes, rank, code, project, skippedAt } = changes;
  return [
    ...(skippedAt ? [text('cards_skipped_at', ...skippedAt.map(number))] : []),
    ...(votes ? [text('cards_votes', ...votes.map(number))] : []),
    ...(rank ? [text('cards_rank_moved', ...rank.map(number))] : []),
    ...(code ? [text('cards_code')] : []),
    ...(project ? [text('cards_project')] : []),
  ];
}

/** A smart list that finds a card, with the words that did it. */
export function chipText({ name, words }: CardChip): string {
  return words.length > 0 ? text('cards_chip', name, words.join(', ')) : name;
}

/**
 * The bar's line: how many papers, how many of them new since when, how many on lists, how many hidden. Where the
 * reader wants no bar, it says what is hidden alone, and nothing ('') when nothing is.
 */
export function barText(told: FeedCards | undefined, { hidden, all }: CardsHidden): string {
  const line = told?.switches.bar ? whatIsThere(told, hidden) : hidden === 0 ? '' : countText('cards_hidden', hidden);
  if (hidden === 0 || hidden < all) return line;
  // An empty page must not be taken for a day without papers.
  return text('cards_all_hidden', told?.switches.bar ? line : countText('cards_papers', all));
}

function whatIsThere({ counts, lastUntil }: FeedCards, hidden: number): string {
  const fresh = number(counts.new);
  return [
    countText('cards_papers', counts.all),
    lastUntil === undefined ? text('cards_bar_new', fresh) : text('cards_bar_new_since', fresh, timeText(lastUntil)),
    ...(counts.listed > 0 ? [text('cards_bar_listed', number(counts.listed))] : []),
    ...(hidden > 0 ? [text('cards_bar_hidden', number(hidden))] : []),
  ].join(' · ');
}

/** `today`, `yesterday`, a day of the last week by its name, any other by its date. */
export function dayText(day: Day, now = Date.now()): string {
  const today = localDay(now);
  const ago = daysBetween(day, today);
  if (ago >= 0 && ago <= 1) return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(-ago, 'day');
  const date = Date.parse(`${day}T12:00:00Z`);
  const named: Intl.DateTimeFormatOptions =
    ago > 1 && ago < 7
      ? { weekday: 'long' }
      : { day: 'numeric', month: 'short', ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }) };
  return new Intl.DateTimeFormat(language(), { ...named, timeZone: 'UTC' }).format(date);
}

function timeText(at: number): string {
  const time = new Intl.DateTimeFormat(language(), { hour: 'numeric', minute: '2-digit' }).format(at);
  const day = localDay(at);
  return day === localDay(Date.now()) ? time : text('cards_day_time', dayText(day), time);
}

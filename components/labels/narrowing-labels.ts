import type { TextKey } from '../../messages/catalogue.ts';
import { text } from '../../messages/catalogue.ts';
import { isMonth, isWeek } from '../../papers/days.ts';
import type { NarrowingChip, NarrowingKind } from '../../papers/narrowing.ts';
import { monthLabel } from './date-labels.ts';

const ONLY: Record<NarrowingKind, TextKey> = {
  word: 'narrow_only_about',
  keyword: 'narrow_only_about',
  title: 'narrow_only_about',
  organisation: 'narrow_only_by',
  when: 'narrow_only_in',
  where: 'narrow_only_on',
};

const NOT: Record<NarrowingKind, TextKey> = {
  word: 'narrow_not_about',
  keyword: 'narrow_not_about',
  title: 'narrow_not_about',
  organisation: 'narrow_not_by',
  when: 'narrow_not_in',
  where: 'narrow_not_on',
};

const PLACES: Readonly<Record<string, TextKey>> = {
  day: 'seen_on_day',
  week: 'seen_on_week',
  month: 'seen_on_month',
  trending: 'seen_on_trending',
  search: 'seen_on_search',
  organisation: 'seen_on_organisation',
  collection: 'seen_on_collection',
  profile: 'seen_on_profile',
};

/** What a chip says: "video generation", "June 2026", "Trending". */
export function narrowingLabel({ kind, label }: NarrowingChip): string {
  const place = kind === 'where' ? PLACES[label] : undefined;
  if (place) return text(place);
  if (kind === 'when' && isMonth(label)) return monthLabel(label);
  if (kind === 'when' && isWeek(label)) return text('listing_week', Number(label.slice(6)), label.slice(0, 4));
  return label;
}

/** The name of the button that keeps its papers alone: "Only papers about video generation". */
export function onlyTheseLabel(chip: NarrowingChip): string {
  return text(ONLY[chip.kind], narrowingLabel(chip));
}

/** The name of the button that leaves its papers out. */
export function notTheseLabel(chip: NarrowingChip): string {
  return text(NOT[chip.kind], narrowingLabel(chip));
}

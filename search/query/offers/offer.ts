import type { TakenWords } from '../../../papers/search-answer.ts';

/** A change of the typed text that is offered, to be made with one click. */
export interface QueryOffer {
  /** the part of the text that it replaces */
  from: number;
  to: number;
  insert: string;
  /** what the inserted part begins as a whole: `author:lecun` where only the name is replaced */
  label: string;
  /** a filter's name or value spelled otherwise, or words that the record of sightings can answer */
  why: 'name' | 'value' | 'record';
}

/** The text with some offers made, which must not overlap. */
export function withOffers(text: string, offers: readonly Pick<QueryOffer, 'from' | 'to' | 'insert'>[]): string {
  const ordered = offers.toSorted((a, b) => b.from - a.from);
  return ordered.reduce((rest, { from, to, insert }) => rest.slice(0, from) + insert + rest.slice(to), text);
}

/** The text with filters in the place of words. */
export function withTaken(text: string, taken: readonly TakenWords[]): string {
  return withOffers(
    text,
    taken.map(({ from, to, filter }) => ({ from, to, insert: filter })),
  );
}

import type { Stamp } from '../../papers/clock.ts';
import { firstOf } from '../../papers/clock.ts';
import type { DigestInput } from '../../papers/digest.ts';
import { weekFrom } from '../../papers/digest-week.ts';
import type { Mark, MarkValue } from '../../papers/mark.ts';
import { NO_MARKS } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Sighting } from '../../papers/sighting.ts';

/** The days of these tests: a week of June 2026 that began on a Monday. */
export const WEEK = weekFrom('2026-06-01');

/** Noon of a day, UTC. */
export function noon(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

/** A stored paper by its number. */
export function paper(number: number, more: Partial<Paper> = {}): Paper {
  const title = `Paper number ${number}`;
  const seen = { firstSeen: 1, lastSeen: 1, factsAt: 1, revision: 1, textRevision: 1 };
  return { paperId: idOf(number), title, titleKey: title, ...NO_MARKS, ...seen, ...more };
}

export function idOf(number: number): string {
  return `arxiv:2606.${String(number).padStart(5, '0')}`;
}

/** What a day page showed of a paper at noon of its day: its votes then. */
export function sighting(number: number, day: string, upvotes: number | undefined, more: Partial<Sighting> = {}) {
  const at = noon(day);
  const votes = upvotes !== undefined && { firstUpvotes: upvotes, upvotes };
  const base = { paperId: idOf(number), listing: `hf:day:${day}`, kind: 'day', day, device: 'a', times: 1 } as const;
  return { ...base, firstAt: at, lastAt: at, ...votes, ...more } satisfies Sighting;
}

/** A mark set at noon of a day. */
export function mark(number: number, value: MarkValue, day: string, more: { imported?: Stamp } = {}): Mark {
  return { paperId: idOf(number), at: firstOf(noon(day)), ...value, ...more };
}

/** A week of which nothing is known but this. */
export function input(more: Partial<DigestInput>): DigestInput {
  const empty = { papers: [], sightings: [], earlier: [], marks: [], skips: [], days: [], before: [] };
  return { week: WEEK, today: '2026-06-20', firstDay: '2026-01-01', ...empty, ...more };
}

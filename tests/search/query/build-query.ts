import { addDays, dayStart } from '../../../papers/days.ts';
import type { SearchField } from '../../../papers/search-answer.ts';
import type { ExactKind } from '../../../search/query/fields.ts';
import { exactKey } from '../../../search/query/fields.ts';
import { parseQuery } from '../../../search/query/parse-query.ts';
import type {
  Clause,
  PaperTest,
  Query,
  QueryChip,
  QueryProblem,
  SightingTest,
  Word,
} from '../../../search/query/query.ts';

/** Noon of Wednesday 3 June 2026 where the tests run. */
export const NOW = new Date(2026, 5, 3, 12).getTime();

export const read = (text: string): Query => parseQuery(text, { now: NOW });

/** A query of these clauses alone. */
export function query(clauses: Partial<Omit<Query, 'chips' | 'problems'>>): Omit<Query, 'chips' | 'problems'> {
  return { words: [], must: [], ...clauses };
}

/** The query of a text without chips and problems. */
export function clausesOf(text: string): Omit<Query, 'chips' | 'problems'> {
  const { chips: _, problems: __, ...rest } = read(text);
  return rest;
}

/** The chips and problems of a text with the slices they cover. */
export function slices(text: string) {
  const { chips, problems } = read(text);
  const slice = ({ from, to }: Pick<QueryChip | QueryProblem, 'from' | 'to'>) => text.slice(from, to);
  return {
    chips: chips.map(({ from, to, ...chip }) => ({ text: slice({ from, to }), ...chip })),
    problems: problems.map(({ why, ...span }) => [slice(span), why]),
  };
}

export const word = (typed: string, ...variants: string[][]): Word => ({
  typed,
  variants: variants.length > 0 ? variants : [[typed]],
});

export const words = (...typed: string[]): Clause => ({ is: 'words', words: typed.map((each) => word(each)) });

export const inField = (field: SearchField, typed: string, ...variants: string[][]): Clause => ({
  is: 'words',
  words: [{ ...word(typed, ...variants), field }],
});

export const phrase = (...terms: string[]): Clause => ({ is: 'phrase', terms });

export const exact = (kind: ExactKind, name: string): Clause => ({ is: 'exact', key: exactKey(kind, name) });

export const paper = (test: PaperTest): Clause => ({ is: 'paper', test });

export const sighting = (...tests: SightingTest[]): Clause => ({ is: 'sighting', tests });

export const not = (clause: Clause): Clause => ({ is: 'not', clause });

export const any = (...clauses: Clause[]): Clause => ({ is: 'any', clauses });

export const all = (...clauses: Clause[]): Clause => ({ is: 'all', clauses });

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** A test for the day of a sighting, both ends included; '' where open. */
export function seen(from: string, to: string): SightingTest {
  return { column: 'day', ...(from && { from: dayNumber(from) }), ...(to && { to: dayNumber(to) }) };
}

/** The same for a time of the paper, in local days. */
export function minutes(column: 'firstSeen' | 'lastSeen' | 'opened' | 'added', from: string, to: string): Clause {
  const start = (day: string) => dayStart(day) / 60_000;
  return paper({ column, ...(from && { from: start(from) }), ...(to && { to: start(addDays(to, 1)) - 1 }) });
}
